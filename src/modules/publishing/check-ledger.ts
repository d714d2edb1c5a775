import { z } from 'zod'
import { isAfter, isBefore, parseDay } from '../../law/calendar/day.ts'
import { type Catalogue, type Column, isLeaf } from '../catalogue/index.ts'
import type { Unit } from '../units/index.ts'
import { checkContent, type ContentInput } from './check-content.ts'
import { type DisclosureContent, genres, validities, type Validity, validityLabels } from './disclosure.ts'
import { disclosureKindLabels, disclosureKinds } from './disclosure-kind.ts'
import type { LedgerFault, LedgerLine } from './ledger.ts'

const text = z.string().nullish()
/** What is not there is asked for with everything else that is wrong with the line. */
const needed = text.transform((value) => value?.trim() ?? '')
/** The key itself, or what people call it. */
function byLabel<Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>) {
  const known = new Map<unknown, Key>(keys.map((key) => [labels[key], key]))
  return z.preprocess((value) => known.get(value) ?? value, z.enum(keys).nullish())
}

const itemShape = z.strictObject({
  column: needed,
  title: needed,
  body: text,
  madeOn: needed,
  publishedOn: needed,
  documentNumber: text,
  issuer: text,
  genre: z.enum(genres).nullish(),
  topic: text,
  keywords: z.array(z.string()).nullish(),
  summary: text,
  effectiveOn: text,
  expiresOn: text,
  validity: byLabel(validities, validityLabels),
  kind: byLabel(disclosureKinds, disclosureKindLabels),
  attachments: z.array(z.string().min(1)).nullish(),
  // what an export says besides: the number given there, and where it comes from
  indexNumber: text,
  notice: text,
})
type Item = z.output<typeof itemShape>

/** A line of a ledger that can be imported. */
export interface LedgerItem {
  readonly line: number
  readonly content: DisclosureContent
  readonly column: Column
  readonly publishedOn: Temporal.PlainDate
  readonly validity: Validity
  /** paths as the ledger names them */
  readonly attachments: readonly string[]
}

/** What every line of one ledger is held against. */
export interface LedgerGround {
  readonly unit: Unit
  readonly catalogue: Catalogue
  readonly today: Temporal.PlainDate
  /** whether demonstration data may come in: only into a demonstration */
  readonly demonstration: boolean
}

/** A function that checks one line by itself: the item that it tells of, or all that is wrong with it. */
export function ledgerChecker(ground: LedgerGround): (line: LedgerLine) => LedgerItem | LedgerFault[] {
  const columns = columnsByName(ground.catalogue)
  const checkValue = (line: number, value: unknown): LedgerItem | LedgerFault[] => {
    const parsed = itemShape.safeParse(value)
    return parsed.success ? checkItem(ground, columns, line, parsed.data) : shapeFaults(line, parsed.error)
  }
  return (line) => {
    const known = line.faults ?? []
    if (!('value' in line)) return [...known]
    const checked = checkValue(line.line, line.value)
    if (known.length === 0) return checked
    // a field that could not be read is not there: that it is missing need not be said as well
    const said = new Set(known.map(({ field }) => field))
    const further = Array.isArray(checked) ? checked.filter(({ field }) => !said.has(field)) : []
    return [...known, ...further]
  }
}

function checkItem(
  { unit, catalogue, today, demonstration }: LedgerGround,
  columns: ReadonlyMap<string, Column>,
  line: number,
  item: Item,
): LedgerItem | LedgerFault[] {
  const faults: LedgerFault[] = []
  const say = (field: string, words: string): void => void faults.push({ line, field, text: words })
  const column = columns.get(item.column)
  if (!column) {
    const known = [...columns.keys()].join('、') || '（还没有栏目）'
    const what = item.column === '' ? '请填写栏目' : `${unit.name}的目录里没有“${item.column}”这个栏目`
    say('column', `${what}。可用的栏目：${known}。`)
  }
  if (item.notice?.includes('演示') && !demonstration) {
    say('', '是演示系统导出的演示数据，不能导入正式系统。请删去这一行。')
  }
  const checked = checkContent(unit, catalogue, contentInput(item, column?.code ?? ''), today)
  if ('issues' in checked) {
    for (const { field, text: words } of checked.issues) if (field !== 'column') say(field, words)
  }
  const publishedOn = parseDay(item.publishedOn)
  const madeOn = 'content' in checked ? checked.content.madeOn : parseDay(item.madeOn)
  if (!publishedOn) {
    const what = item.publishedOn === '' ? '请填写原来的发布日期' : `“${item.publishedOn}”不是实际存在的日期`
    say('publishedOn', `${what}，请按 2023-03-01 的样式填写。`)
  } else if (isAfter(publishedOn, today)) {
    say('publishedOn', `${publishedOn.toString()} 还没有到，请核对。`)
  } else if (madeOn && isBefore(publishedOn, madeOn)) {
    say('publishedOn', `早于成文日期 ${madeOn.toString()}，请核对。`)
  }
  if (faults.length > 0 || 'issues' in checked || !publishedOn) return faults
  return {
    line,
    content: checked.content,
    column: checked.column,
    publishedOn,
    validity: item.validity ?? 'valid',
    attachments: item.attachments ?? [],
  }
}

/** The item in the words of whoever types one: what is not there is left out. */
function contentInput(item: Item, column: string): ContentInput {
  const { title, madeOn, body, documentNumber, issuer, topic, summary, effectiveOn, expiresOn } = item
  const given = { body, documentNumber, issuer, topic, summary, effectiveOn, expiresOn }
  return {
    column,
    title,
    madeOn,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string')),
    ...(item.kind && { kind: item.kind }),
    ...(item.genre && { genre: item.genre }),
    ...(item.keywords && { keywords: item.keywords }),
  }
}

function columnsByName(catalogue: Catalogue): Map<string, Column> {
  return new Map(
    catalogue.columns.filter((column) => isLeaf(catalogue, column)).map((column) => [column.name, column]),
  )
}

const choiceLabels = new Map<string, string>([
  ...Object.entries(validityLabels),
  ...Object.entries(disclosureKindLabels),
])

function shapeFaults(line: number, error: z.ZodError): LedgerFault[] {
  return error.issues.map((issue) => {
    const field = String(issue.path[0] ?? '')
    if (issue.code === 'unrecognized_keys') {
      return { line, field: '', text: `不认识的字段：${issue.keys.join('、')}。请删去，或者改成列出的名称。` }
    }
    if (field === '') return { line, field, text: '应当是一个 JSON 对象。' }
    if (issue.code === 'invalid_value') {
      const choices = issue.values.map((value) => choiceLabels.get(String(value)) ?? String(value))
      return { line, field, text: `不在可选的值之内，请从中选一个：${choices.join('、')}。` }
    }
    return { line, field, text: '填写的格式不对，应当是文字。' }
  })
}
