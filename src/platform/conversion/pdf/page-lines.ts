/** A stretch of text as a page sets it, in points, from the lower left corner. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** of its letters */
  readonly size: number
}

/** A line of a page. */
export interface PageLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** holds gaps as between the columns of a table */
  readonly tabular: boolean
  /** ends with a figure behind such a gap: a row of a table with one figure */
  readonly figured: boolean
  readonly words: readonly LineWord[]
}

/** What stands together in a line. */
export interface LineWord {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** How wide a sign is, in heights of a letter: what is known of it without its font. */
function breadth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u1100-\uffff]/.test(sign) ? 1 : 0.5), 0)
}

/**
 * A stretch as its words, each where it stands about: the library joins what stands close, and so the figures of two
 * neighbouring cells.
 */
export function wordsOf(text: PlacedText): PlacedText[] {
  const words = text.text.split(/[ \u00a0]+/)
  if (words.length < 2) return [text]
  const taken = words.map((word) => breadth(word) * text.size)
  const gap = (text.width - taken.reduce((sum, width) => sum + width, 0)) / (words.length - 1)
  const stretch = gap < 0 ? text.width / taken.reduce((sum, width) => sum + width, 0) : 1
  let { x } = text
  return words.map((word, at) => {
    const placed = { ...text, text: word, x, width: (taken[at] ?? 0) * stretch }
    x += placed.width + Math.max(gap, 0)
    return placed
  })
}

/** Puts the stretches of a page together to lines, from top to bottom. */
export function linesOf(given: readonly PlacedText[]): PageLine[] {
  const rows: PlacedText[][] = []
  for (const piece of given.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const [head] = row ?? []
    if (row && head && Math.abs(head.y - piece.y) <= Math.max(head.size, piece.size) * 0.4) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.x - b.x)))
}

function lineOf(row: readonly PlacedText[]): PageLine {
  const size = Math.max(...row.map((piece) => piece.size))
  let text = ''
  let right = row[0]?.x ?? 0
  let gaps = 0
  for (const piece of row) {
    const gap = piece.x - right
    const bare = text.trimEnd()
    if (bare !== '' && gap > size * 1.2) {
      gaps += 1
      text = `${bare}\u3000`
    } else if (bare !== '' && gap > size * 0.15 && isLatin(bare.at(-1)) && isLatin(piece.text[0])) {
      text = `${bare} `
    }
    text += piece.text
    right = Math.max(right, piece.x + piece.width)
  }
  const [head] = row
  const whole = closeUp(text.replace(/[ \t\u00a0]+/g, ' ').trim())
  return {
    text: whole,
    left: head?.x ?? 0,
    right,
    y: head?.y ?? 0,
    size,
    tabular: gaps >= 2,
    figured: /\u3000(?:\d[\d,.]{0,14}\S{0,2}|[/／\\—－–-]{1,3}|无)$/u.test(whole),
    words: togetherIn(row, size),
  }
}

/** Signs that programs set one by one are a word where nothing keeps them apart. */
function togetherIn(row: readonly PlacedText[], size: number): LineWord[] {
  const words: LineWord[] = []
  for (const { text, x, width } of row.flatMap(wordsOf)) {
    const last = words.at(-1)
    if (text === '') continue
    if (last && x - last.right < size * 0.15) {
      words[words.length - 1] = { ...last, text: last.text + text, right: Math.max(last.right, x + width) }
    } else words.push({ text, left: x, right: x + width })
  }
  return words
}

/** Programs set a gap between Chinese and other signs, which reads as a blank that nobody typed. */
function closeUp(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。、；：（）《》“”]) (?=[\p{Nd}\p{Script=Latin}])/gu, '')
    .replace(/(?<=[\p{Nd}\p{Script=Latin}%]) (?=[\p{Script=Han}，。、；：（）《》“”])/gu, '')
}

/** Letters and figures of which words are made that blanks keep apart. */
export function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(sign)
}

const pageNumber = /^[-—－–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:[\s,，/／共]*\d{1,4}\s*页?)?[-—－–·\s]*$/

/** Leaves out page numbers, and what stands at the same place of most pages. */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const seen = new Map<string, number>()
  for (const lines of pages) {
    for (const key of new Set(edges(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const repeated = (line: PageLine): boolean =>
    (seen.get(keyOf(line)) ?? 0) >= Math.max(3, pages.length * 0.6)
  return pages.map((lines) => {
    const edge = edges(lines)
    return lines.filter((line) => !edge.includes(line) || !(pageNumber.test(line.text) || repeated(line)))
  })
}

/** The first two and the last two lines. */
function edges(lines: readonly PageLine[]): PageLine[] {
  return lines.filter((_line, index) => index < 2 || index >= lines.length - 2)
}

function keyOf({ text, y }: PageLine): string {
  return `${text.replace(/\d+/g, '#')} ${Math.round(y / 6)}`
}
