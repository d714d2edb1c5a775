/** Texts are compared by their shingles: runs of so many signs. */

/** The shingles of a text that was made comparable before; none where it is shorter than one of them. */
export function shingles(text: string, length: number): Set<string> {
  const signs = [...text]
  if (signs.length < length) return new Set()
  return new Set(
    signs.slice(0, signs.length - length + 1).map((_, at) => signs.slice(at, at + length).join('')),
  )
}

/** The share of shingles that two texts have in common: 0 to 1. */
export function sharedShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let common = 0
  for (const shingle of one) if (other.has(shingle)) common += 1
  return common / (one.size + other.size - common)
}
