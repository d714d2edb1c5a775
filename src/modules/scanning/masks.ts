import type { Cover } from './detectors/detection.ts'
import type { MaskForms } from './rules.ts'

/** Where something stands in a text and what is to stand there, as long as it. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly proposal: string
}

/** Puts the proposals in their places. Everything else stays where it is, sign by sign. */
export function applyMasks(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  const signs = text.split('')
  for (const { from, to, proposal } of spans) {
    if (proposal.length !== to - from || from < 0 || to > signs.length) {
      throw new Error('a mask is not as long as what it covers')
    }
    for (let at = from; at < to; at += 1) {
      const sign = proposal.charAt(at - from)
      // where masks overlap, what one of them covers is covered
      if (signs[at] !== '*') signs[at] = sign
    }
  }
  return signs.join('')
}

const digit = /[0-9０-９xXｘＸⅩ]/
const anySign = /[^\s\uFDD0-\uFDD2]/

/**
 * The form in which a thing may go out (law.md §10.3), as long as it was: what parts its digits stays. Null
 * where no form helps.
 */
export function maskOf(written: string, cover: Cover, forms: MaskForms): string | null {
  const { residentId, bankCard } = forms
  switch (cover) {
    case 'residentId':
      return covered(written, digit, residentId.first, residentId.last)
    case 'disabilityCard':
      // the last two digits tell kind and degree of the disability
      return covered(written, digit, residentId.first, 0)
    case 'mobile':
      return covered(written, digit, 3, 4)
    case 'landline':
      return maskLandline(written)
    case 'bankCard':
      return covered(written, digit, bankCard.first, 4)
    case 'email':
      return maskEmail(written)
    case 'plate':
      return maskPlate(written)
    case 'digits':
      return covered(written, digit, 0, 0)
    case 'name':
      return covered(written, anySign, 1, 0)
    case 'all':
      return covered(written, anySign, 0, 0)
    case 'none':
      return null
  }
}

/** Covers the signs that count but for so many at either end. */
function covered(written: string, counts: RegExp, first: number, last: number): string {
  const places = Array.from({ length: written.length }, (_, at) => at).filter((at) =>
    counts.test(written.charAt(at)),
  )
  const hidden = new Set(places.slice(first, places.length - last))
  return written
    .split('')
    .map((sign, at) => (hidden.has(at) ? '*' : sign))
    .join('')
}

/** The area code and two digits at either end of the rest stay: 0537-79***01. */
function maskLandline(written: string): string {
  const digits = written.normalize('NFKC').replace(/\D/g, '')
  const area = !digits.startsWith('0') ? 0 : /^0[12]/.test(digits) ? 3 : 4
  return covered(written, digit, area + 2, 2)
}

/** The first sign stays and the host: z*****@qq.com; of one sign nothing. */
function maskEmail(written: string): string {
  const at = written.search(/[@＠]/)
  const local = written.slice(0, at)
  return covered(local, anySign, local.length > 1 ? 1 : 0, 0) + written.slice(at)
}

/** Province, letter and the last two signs stay: 鲁H***12. */
function maskPlate(written: string): string {
  return covered(written, /[^\s·•.．\-—]/, 2, 2)
}
