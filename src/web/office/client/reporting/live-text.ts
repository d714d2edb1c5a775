import type { LiveField } from './report-view.ts'

/** A piece of prose: plain, or what a live field gives; `unknown` where there is no such field. */
export interface Piece {
  readonly text: string
  readonly field?: string
  readonly unknown?: true
  /** a figure typed by hand */
  readonly typed?: true
}

/** A number with what it counts; a year or a document number counts nothing. */
const counted = /(\d+(?:\.\d+)?(?=\s*(?:万元|[条件篇份次宗起期个人元项场%])))/
const braces = /\{\{([^{}]*)\}\}/g

/** The paragraphs of a part with their live fields filled in, for the preview. */
export function paragraphsOf(text: string, fields: readonly LiveField[]): Piece[][] {
  const values = new Map(fields.map(({ name, value }) => [name, value]))
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => piecesOf(line, values))
}

function piecesOf(line: string, values: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of line.matchAll(braces)) {
    pieces.push(...typedIn(line.slice(from, match.index)))
    const name = (match[1] ?? '').trim()
    const value = values.get(name)
    pieces.push(value === undefined ? { text: match[0], unknown: true } : { text: value, field: name })
    from = match.index + match[0].length
  }
  return [...pieces, ...typedIn(line.slice(from))]
}

/** Plain words with the figures that were typed into them apart: every second piece of the split is one. */
function typedIn(words: string): Piece[] {
  return words
    .split(counted)
    .map((text, at): Piece => (at % 2 === 1 ? { text, typed: true } : { text }))
    .filter(({ text }) => text !== '')
}

/** Puts a live field where the cursor stands, and says where it stands then. */
export function withField(
  text: string,
  place: { readonly from: number; readonly to: number },
  name: string,
): { readonly text: string; readonly at: number } {
  const field = `{{${name}}}`
  return { text: text.slice(0, place.from) + field + text.slice(place.to), at: place.from + field.length }
}

/** Whether a line heads a section of the report: （一）主动公开情况. */
export function isHeading(line: string): boolean {
  return /^（[一二三四五六七八九十]+）/.test(line) && line.length <= 30 && !/[。；，]/.test(line)
}
