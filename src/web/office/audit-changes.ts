import type { Json } from '../../modules/audit/index.ts'
import { fieldLabel, valueLabel } from './audit-words.ts'

/** One field of what an act left behind: what it was, what it became. */
export interface Change {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** Ids of ours that tell a reader nothing. */
const untold = new Set(['session', 'applicationId'])

/** What an event says of before and after, field by field, in words; what did not change is left out. */
export function changesOf(
  before: Json,
  after: Json,
  columnName: (code: string) => string = (code) => code,
): Change[] {
  const old = fieldsOf(before)
  const young = fieldsOf(after)
  const words = (field: string, value: Json | undefined): string | null =>
    field === 'column' && typeof value === 'string' ? columnName(value) : textOf(field, value)
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((field) => {
    if (untold.has(field)) return []
    const was = words(field, old.get(field))
    const is = words(field, young.get(field))
    return was === is ? [] : [{ label: fieldLabel(field), before: was, after: is }]
  })
}

function fieldsOf(value: Json): ReadonlyMap<string, Json> {
  if (value === null) return new Map()
  if (typeof value !== 'object' || isList(value)) return new Map([['', value]])
  return new Map(Object.entries(value))
}

const longest = 600

function textOf(field: string, value: Json | undefined): string | null {
  const text = wordsOf(field, value)
  return text !== null && text.length > longest ? `${text.slice(0, longest)}……` : text
}

function wordsOf(field: string, value: Json | undefined): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return valueLabel(field, value)
  if (isList(value)) return value.map((one) => wordsOf(field, one) ?? '').join('、') || null
  const parts = Object.entries(value).flatMap(([key, one]) => {
    const words = wordsOf(key, one)
    return words === null ? [] : [`${fieldLabel(key)}：${words}`]
  })
  return parts.length === 0 ? null : parts.join('；')
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
