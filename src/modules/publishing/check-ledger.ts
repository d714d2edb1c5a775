import { z } from 'zod'
import { isAfter, isBefore, parseDay } from '../../law/day.ts'
import { type Catalogue, type Column, isLeaf } from '../catalogue/index.ts'
import type { Issue } from '../desk/index.ts'
import type { Unit } from '../units/index.ts'
import { checkContent } from './check-content.ts'
import {
  disclosureKindLabels,
  disclosureKinds,
  type DisclosureContent,
  genres,
  validities,
  type Validity,
  validityLabels,
} from './disclosure.ts'
import { type LedgerLine, lineIssue } from './ledger.ts'

const text = z.string().nullish()
/** The key itself, or what people call it. */
function byLabel<Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>) {
  const known = new Map<unknown, Key>(keys.map((key) => [labels[key], key]))
  return z.preprocess((value) => known.get(value) ?? value, z.enum(keys).nullish())
}

const itemShape = z.strictObject({
  column: z.string(),
  title: z.string(),
  body: text,
  madeOn: z.string(),
  publishedOn: z.string(),
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

/** Checks every line by itself; all faults of all lines are named. */
export function checkLedger(
  unit: Unit,
  catalogue: Catalogue,
  lines: readonly LedgerLine[],
  today: Temporal.PlainDate,
): { readonly items: readonly LedgerItem[]; readonly issues: readonly Issue[] } {
  const columns = columnsByName(catalogue)
  const items: LedgerItem[] = []
  const issues: Issue[] = []
  for (const line of lines) {
    const parsed = itemShape.safeParse(line.value)
    if (!parsed.success) {
      issues.push(...shapeIssues(line.line, parsed.error))
      continue
    }
    const checked = checkItem(unit, catalogue, columns, line.line, parsed.data, today)
    if (Array.isArray(checked)) issues.push(...checked)
    else items.push(checked)
  }
  return { items, issues }
}

function checkItem(
  unit: Unit,
  catalogue: Catalogue,
  columns: ReadonlyMap<string, Column>,
  line: number,
  item: Item,
  today: Temporal.PlainDate,
): LedgerItem | Issue[] {
  const issues: Issue[] = []
  const column = columns.get(item.column.trim())
  if (!column) {
    const known = [...columns.keys()].join('、')
    issues.push(
      lineIssue(
        line,
        'column',
        `${unit.name}的目录里没有“${item.column}”这个栏目。可用的栏目：${known || '（还没有栏目）'}。`,
      ),
    )
  }
  const { column: _column, validity, attachments, publishedOn: _day, ...rest } = item
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null && value !== undefined),
  )
  const input = { title: item.title, madeOn: item.madeOn, ...given, column: column?.code ?? '' }
  const checked = checkContent(unit, catalogue, input, today)
  if ('issues' in checked) {
    const others = checked.issues.filter((issue) => issue.field !== 'column')
    issues.push(...others.map((issue) => lineIssue(line, issue.field, issue.text)))
  }
  const publishedOn = parseDay(item.publishedOn.trim())
  const madeOn = parseDay(item.madeOn.trim())
  if (!publishedOn) {
    issues.push(
      lineIssue(line, 'publishedOn', `“${item.publishedOn}”不是实际存在的日期，请按 2023-03-01 的样式填写。`),
    )
  } else if (isAfter(publishedOn, today)) {
    issues.push(lineIssue(line, 'publishedOn', `${publishedOn.toString()} 还没有到。`))
  } else if (madeOn && isBefore(publishedOn, madeOn)) {
    issues.push(lineIssue(line, 'publishedOn', `早于成文日期 ${madeOn.toString()}，请核对。`))
  }
  if (issues.length > 0 || 'issues' in checked || !publishedOn) return issues
  return {
    line,
    content: checked.content,
    column: checked.column,
    publishedOn,
    validity: validity ?? 'valid',
    attachments: attachments ?? [],
  }
}

function columnsByName(catalogue: Catalogue): Map<string, Column> {
  return new Map(
    catalogue.columns.filter((column) => isLeaf(catalogue, column)).map((column) => [column.name, column]),
  )
}

function shapeIssues(line: number, error: z.ZodError): Issue[] {
  return error.issues.map((issue) => {
    const field = String(issue.path[0] ?? '')
    if (issue.code === 'unrecognized_keys')
      return lineIssue(line, '', `不认识的字段：${issue.keys.join('、')}。`)
    if (field === '') return lineIssue(line, '', '应当是一个 JSON 对象。')
    if (issue.code === 'invalid_value') {
      return lineIssue(line, field, `不在可选的值之内：${issue.values.map(String).join('、')}。`)
    }
    return lineIssue(line, field, issue.input === undefined ? '缺少这一项。' : '填写的格式不对。')
  })
}
