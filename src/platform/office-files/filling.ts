import type { Masked } from './masking.ts'
import type { PlacedPiece, TextPlace } from './gathering.ts'
import { openPackage, remembering, rewritePackage } from './package.ts'
import { gatherFile } from './read-file.ts'
import { Unreadable } from './unreadable.ts'
import { applyEdits, escapeXml, signsOf, type Edit } from './xml-source.ts'

/** A named field in a template: {{收到日期}}. */
const field = /\{\{\s*([^{}\n]{1,40}?)\s*\}\}/gu
/** Longest text that one field takes. */
const longest = 100_000

/** The names of the fields in a text, in their order. */
export function fieldNamesIn(text: string): string[] {
  return [...text.matchAll(field)].map(([, name = '']) => name)
}

/**
 * Puts texts into the named fields of a `.docx` and leaves everything else as it is: the field takes the look of its
 * first sign, however Word has split it into runs. `\n` becomes a line break. A field without a text becomes empty.
 * What it answers has been read again and holds no field any more, or it is refused with a reason.
 */
export async function fillDocx(
  bytes: Uint8Array,
  texts: readonly (readonly [name: string, text: string])[],
): Promise<Masked> {
  const values = new Map(texts.map(([name, text]) => [name, printable(text).slice(0, longest)]))
  const before = await gatherFile(bytes, 'DOCX')
  const unread = before.unread()
  if (unread !== null) return { refused: unread }
  try {
    const pack = remembering(await openPackage(bytes))
    const edits = new Map<string, Edit[]>()
    for (const piece of before.placed()) {
      for (const [part, edit] of editsOf(piece, values, (name) => pack.source(name))) {
        edits.set(part, [...(edits.get(part) ?? []), edit])
      }
    }
    const changed = [...edits].map(([part, own]): [string, string] => [
      part,
      applyEdits(pack.source(part), own),
    ])
    const filled = rewritePackage(pack, new Map(changed))
    const after = await gatherFile(filled, 'DOCX')
    const left = after.placed().some(({ text }) => fieldsLeft(text, values))
    return after.unread() !== null || left ? { refused: notFilled } : { bytes: filled }
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.message }
    throw error
  }
}

const notFilled = '模板里有字段没有填上，请在 Word 里把该字段重新输入一遍，另存后再上传'

/** A field that is left over, and is not of a text that was put in. */
function fieldsLeft(text: string, values: ReadonlyMap<string, string>): boolean {
  const put = [...values.values()].join('\n')
  return fieldNamesIn(text).some((name) => !put.includes(name))
}

/** Signs that XML cannot carry. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** The edits that put a piece's texts in, each with its part. */
function* editsOf(
  piece: PlacedPiece,
  values: ReadonlyMap<string, string>,
  source: (part: string) => string,
): Generator<[string, Edit]> {
  for (const found of piece.text.matchAll(field)) {
    const [from, to] = [found.index, found.index + found[0].length]
    const text = values.get(found[1] ?? '') ?? ''
    for (const place of piece.places) {
      if (place.as !== 'text' && place.as !== 'cdata') continue
      if (place.at >= to || place.at + place.length <= from) continue
      // the place in which the field begins takes the text, the others only lose their share of the name
      const takes = place.at <= from
      const edit = editOf(source(place.part), place, from, to, takes ? text : '')
      if (edit) yield [place.part, edit]
    }
  }
}

function editOf(source: string, place: TextPlace, from: number, to: number, text: string): Edit | null {
  const signs = signsOf(source, place.from, place.to, place.as === 'cdata').slice(
    place.skip,
    place.skip + place.length,
  )
  const first = signs[Math.max(from - place.at, 0)]
  const last = signs[Math.min(to - place.at, place.length) - 1]
  if (!first || !last) return null
  return { from: first.from, to: last.to, text: inPlace(source, place, text) }
}

/** The text as the place can hold it: lines apart by line breaks between two elements of text. */
function inPlace(source: string, place: TextPlace, text: string): string {
  if (place.as === 'cdata') return text.replaceAll(']]>', '')
  const element = /<((?:[\w.-]+:)?t)(?:\s[^<>]*)?>$/u.exec(
    source.slice(Math.max(place.from - 500, 0), place.from),
  )
  const name = element?.[1]
  const lines = text.split('\n').map(escapeXml)
  if (name === undefined) return lines.join(' ')
  const breakName = name.replace(/t$/u, 'br')
  return lines.join(`</${name}><${breakName}/><${name} xml:space="preserve">`)
}
