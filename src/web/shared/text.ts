/** Small wordings shared by the pages: days, sizes, validity, titles that break by sense. */
import { html, raw, type Html } from '../../platform/html.ts'
import { phrasesOf } from '../../platform/phrases.ts'
import type { TextPart, Validity } from './view-models.ts'

/** `2026-09-14` → 2026年9月14日 */
export function longDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`
}

/** A day as `<time>`, in the short form. */
export function shortDay(day: string): Html {
  return html`<time datetime="${day}">${day}</time>`
}

/** 18 KB, 2.4 MB; whole kilobytes are rounded up, so that nothing reads 0. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.ceil(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

export const validityLabels: Readonly<Record<Validity, string>> = {
  valid: '有效',
  amended: '已修改',
  expired: '失效',
  repealed: '废止',
}

/** 有效性 in words; a 规范性文件 that holds is 现行有效. */
export function validityWord(validity: Validity, inForce = false): string {
  return validity === 'valid' && inForce ? '现行有效' : validityLabels[validity]
}

/** 有效性 in words, with a dot whose form (full, half, ring) tells it without colour. */
export function validityMark(validity: Validity, inForce = false): Html {
  return html`<span class="validity ${validity}">${validityWord(validity, inForce)}</span>`
}

/** A line with its first telephone number as a link that a telephone dials. */
export function linkedTelephone(line: string): Html {
  const found = /(?<!\d)\d[\d-]{5,}\d/.exec(line)
  if (!found) return html`${line}`
  const [number] = found
  const after = line.slice(found.index + number.length)
  return html`${line.slice(0, found.index)}<a href="tel:${number.replaceAll('-', '')}">${number}</a>${after}`
}

/** Text with the places that match the query in `<mark>`. */
export function marked(parts: readonly TextPart[]): Html {
  return html`${parts.map((part) => (part.hit ? html`<mark>${part.text}</mark>` : part.text))}`
}

/**
 * A title that breaks by sense (公文 titles do): first before a document that it names in 《》, then between
 * words only, `<wbr>` marking where. Shown with `word-break: keep-all` and balanced lines.
 */
export function brokenBySense(title: string): Html {
  const named = title.indexOf('《')
  if (named < 6 || title.length < 22) return html`${betweenWords(title)}`
  return html`<span class="phrase">${betweenWords(title.slice(0, named))}</span><span class="phrase">${betweenWords(title.slice(named))}</span>`
}

function betweenWords(text: string): Html {
  return html`${phrasesOf(text).map((phrase, index) => (index === 0 ? phrase : html`${raw('<wbr>')}${phrase}`))}`
}
