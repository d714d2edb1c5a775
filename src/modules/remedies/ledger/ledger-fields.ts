import { type Day, isAfter, parseDay } from '../../../law/calendar/day.ts'

/** Reading single fields of a ledger's line, each fault named by its field. */

export type Fields = Readonly<Record<string, unknown>>
export type Say = (field: string, problem: string) => void

/** `place`: what the field's name begins with, `remedies[0].`. Null: absent, or at fault. */
export function readDay(fields: Fields, name: string, place: string, today: Day, say: Say): Day | null {
  const value = fields[name]
  if (isAbsent(value)) return null
  const day = typeof value === 'string' ? parseDay(value) : null
  if (day === null) say(`${place}${name}`, '不是存在的日期（应当写作 YYYY-MM-DD）')
  else if (isAfter(day, today)) say(`${place}${name}`, `晚于今天（${today.toString()}）`)
  return day
}

export function readText(
  fields: Fields,
  name: string,
  place: string,
  limit: number,
  say: Say,
): string | null {
  const value = fields[name]
  if (isAbsent(value)) say(`${place}${name}`, '缺少')
  else if (typeof value !== 'string') say(`${place}${name}`, '应当是文字')
  else if (value.trim() === '') say(`${place}${name}`, '不能为空')
  else if ([...value].length > limit) say(`${place}${name}`, `过长，最多${limit}字`)
  else return value.trim()
  return null
}

export function readOptionalText(fields: Fields, name: string, place: string, say: Say): string {
  const value = fields[name]
  if (isAbsent(value)) return ''
  if (typeof value === 'string') return value.trim()
  say(`${place}.${name}`, '应当是文字')
  return ''
}

/** A field that nobody knows is a slip of the pen, and what it holds would be lost. */
export function onlyKnown(fields: Fields, known: readonly string[], place: string, say: Say): void {
  for (const field of Object.keys(fields)) {
    if (!known.includes(field)) say(`${place}${field.slice(0, 40)}`, '不认识的字段')
  }
}

export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
