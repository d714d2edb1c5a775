import type { CellStyle } from './cell-styles.ts'

/**
 * A number of a cell as a person reads it: every digit of a whole number, however long, never with an exponent;
 * a fraction with the 15 digits that spreadsheets reckon with.
 */
export function numberText(value: string, { shows }: CellStyle, from1904: boolean): string {
  const digits = wholeNumber(value)
  if (digits === null) return value
  if (shows === 'date') return dateText(Number(value), from1904) ?? digits
  if (typeof shows === 'object') return /^\d+$/.test(digits) ? digits.padStart(shows.digits, '0') : digits
  return digits
}

const mostPlaces = 60
const reckoned = 15

/** The number written out; null where it is none. */
function wholeNumber(value: string): string | null {
  const found = /^([+-]?)(\d{0,400})(?:\.(\d{0,400}))?(?:e([+-]?\d{1,4}))?$/i.exec(value.trim())
  if (!found) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  if (whole + fraction === '' || Math.abs(Number(exponent)) > mostPlaces) return null
  const point = whole.length + Number(exponent)
  const digits = `${'0'.repeat(Math.max(-point, 0))}${whole}${fraction}`.padEnd(Math.max(point, 0), '0')
  const cut = Math.max(point, 0)
  const before = digits.slice(0, cut).replace(/^0+(?=\d)/, '') || '0'
  const after = digits.slice(cut).replace(/0+$/, '')
  const minus = sign === '-' && /[1-9]/.test(digits) ? '-' : ''
  return minus + (after === '' ? before : rounded(before, after))
}

/** A fraction cut to the digits that count: what is behind them is noise of the arithmetic. */
function rounded(whole: string, fraction: string): string {
  const leading = whole === '0' ? (/^0*/.exec(fraction)?.[0].length ?? 0) : 0
  const kept = Math.max(reckoned - (whole === '0' ? 0 : whole.length) + leading, 0)
  if (fraction.length <= kept) return `${whole}.${fraction}`
  const up = Number(fraction[kept]) >= 5 ? 1n : 0n
  const scaled = (BigInt(`${whole}${fraction.slice(0, kept)}`) + up).toString().padStart(kept + 1, '0')
  const [head, tail] = [scaled.slice(0, scaled.length - kept), scaled.slice(scaled.length - kept)]
  const trimmed = tail.replace(/0+$/, '')
  return trimmed === '' ? head : `${head}.${trimmed}`
}

const msOfDay = 86_400_000
/** 9999-12-31 */
const lastDay = 2_958_465

/** A day counted from 1900 (or 1904), as 2023-03-15, with its time where it has one. */
function dateText(serial: number, from1904: boolean): string | null {
  if (!(serial >= 1 && serial < lastDay + 1)) return null
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const iso = new Date(epoch + Math.round((serial * msOfDay) / 1000) * 1000).toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

/** `C5` as column 3 and row 5; null where it is no cell. */
export function cellAt(reference: string): { readonly column: number; readonly row: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference)
  if (!found) return null
  let column = 0
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { column, row: Number(found[2]) }
}

/** 3 as `C`. */
export function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  }
  return name
}

/** A range such as `A1:C5`, or a single cell. */
export interface CellRange {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function rangeAt(reference: string): CellRange | null {
  const [first, last] = reference.split(':').map(cellAt)
  if (!first) return null
  const end = last ?? first
  return { left: first.column, top: first.row, right: end.column, bottom: end.row }
}
