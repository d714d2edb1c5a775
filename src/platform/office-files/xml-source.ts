import type { XmlTag } from './xml.ts'

/** Changes to the source text of a part, sign by sign; everything else stays as it was. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The source with all edits made. Where one lies inside of another, the outer one is made alone. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (edit.from < at) continue
    result += source.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return result + source.slice(at)
}

/** One sign (UTF-16) of a text and the range of the source that stands for it. */
export interface SourceSign {
  readonly sign: string
  readonly from: number
  readonly to: number
}

const unit = /&#x([0-9a-f]+);|&#(\d+);|&(amp|lt|gt|quot|apos);|\r\n|[^]/giy
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The signs of a stretch of well-formed source without markup, as a parser reads them. A sign outside of the
 * basic plane that is written as one reference has its two halves at the same range.
 */
export function signsOf(source: string, from: number, to: number, cdata: boolean): SourceSign[] {
  if (cdata) return Array.from(source.slice(from, to)).flatMap(halves(from))
  const signs: SourceSign[] = []
  unit.lastIndex = from
  while (unit.lastIndex < to) {
    const start = unit.lastIndex
    const found = unit.exec(source)
    if (!found) break
    const text = textOf(found)
    for (const sign of text.split('')) signs.push({ sign, from: start, to: unit.lastIndex })
  }
  return signs
}

function halves(from: number): (sign: string) => SourceSign[] {
  let at = from
  return (whole) =>
    whole.split('').map((sign) => {
      at += 1
      return { sign, from: at - 1, to: at }
    })
}

function textOf(found: RegExpExecArray): string {
  const [whole, hexadecimal, decimal, name] = found
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
  if (name !== undefined) return named[name] ?? whole
  return whole === '\r' || whole === '\r\n' ? '\n' : whole
}

const escape = /_x([0-9a-f]{4})_/gi

/** A spreadsheet's text with `_x0031_` read as the sign that it stands for. */
export function unescapeSheetText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The same on signs with their places. */
export function unescapeSheetSigns(signs: readonly SourceSign[]): SourceSign[] {
  const text = signs.map(({ sign }) => sign).join('')
  const result: SourceSign[] = []
  let at = 0
  for (const found of text.matchAll(escape)) {
    result.push(...signs.slice(at, found.index))
    at = found.index + found[0].length
    const [first, last] = [signs[found.index], signs[at - 1]]
    if (!first || !last) continue
    result.push({
      sign: String.fromCharCode(Number.parseInt(found[1] ?? '', 16)),
      from: first.from,
      to: last.to,
    })
  }
  result.push(...signs.slice(at))
  return result
}

const attribute = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The range of an attribute's value in the source, between its quotes. */
export function attributeRange(
  source: string,
  tag: XmlTag,
  name: string,
): { from: number; to: number } | null {
  const raw = tag.rawNameOf(name)
  for (const found of source.slice(tag.from, tag.to).matchAll(attribute)) {
    if (found[1] !== raw) continue
    const length = (found[2] ?? found[3] ?? '').length
    const to = tag.from + found.index + found[0].length - 1
    return { from: to - length, to }
  }
  return null
}

/** Text as it may stand in an element or between quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
