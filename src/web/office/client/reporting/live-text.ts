import type { LiveField } from './report-view.ts'

/** A piece of prose: plain, or what a live field gives; `unknown` where there is no such field. */
export interface Piece {
  readonly text: string
  readonly field?: string
  readonly unknown?: true
}

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
    if (match.index > from) pieces.push({ text: line.slice(from, match.index) })
    const name = (match[1] ?? '').trim()
    const value = values.get(name)
    pieces.push(value === undefined ? { text: match[0], unknown: true } : { text: value, field: name })
    from = match.index + match[0].length
  }
  if (from < line.length) pieces.push({ text: line.slice(from) })
  return pieces
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
