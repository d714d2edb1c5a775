/** How a page is turned so that its text runs level: the numbers of a matrix. */
export type Turn = readonly [number, number, number, number, number, number]

/** What the library says of a stretch of text and of the page that it stands on. */
interface Stretch {
  readonly str: string
  readonly transform: readonly unknown[]
}
type View = readonly number[]

/** The way in which most of the text of a page runs; pages are laid sideways for their tables. */
export function turnOf(items: readonly Stretch[], view: View): Turn {
  const counts = new Map<number, number>()
  for (const { str, transform } of items) {
    const way = wayOf(transform)
    if (way !== null) counts.set(way, (counts.get(way) ?? 0) + str.length)
  }
  const [most = 0] = [...counts].toSorted(([, one], [, other]) => other - one).map(([way]) => way)
  const [left = 0, low = 0, right = 0, high = 0] = view
  switch (most) {
    case 90:
      return [0, -1, 1, 0, 0, left + right]
    case 180:
      return [-1, 0, 0, -1, left + right, low + high]
    case 270:
      return [0, 1, -1, 0, low + high, 0]
    default:
      return [1, 0, 0, 1, 0, 0]
  }
}

/** 0, 90, 180, 270: degrees to the left; null where it runs askew, as a stamp or a watermark. */
function wayOf(transform: readonly unknown[]): number | null {
  const [a = 0, b = 0] = transform.map(Number)
  if (Math.abs(b) <= Math.abs(a) * 0.1) return a < 0 ? 180 : 0
  if (Math.abs(a) <= Math.abs(b) * 0.1) return b < 0 ? 270 : 90
  return null
}

/** One matrix after another. */
export function turned([a, b, c, d, e, f]: Turn, [g, h, i, j, k, l]: Turn): Turn {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
