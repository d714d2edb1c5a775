import { isAfter, isBefore, parseDay } from '../../law/calendar/day.ts'
import { dutyWithKey, pilotFields } from '../../law/publishing/duty.ts'
import { type ExceptionKey, exceptionKeys } from '../../law/decision/exception.ts'
import { type Catalogue, type Column, isLeaf } from '../catalogue/index.ts'
import type { Issue } from '../desk/index.ts'
import type { Unit } from '../units/index.ts'
import { cleanBody, cleanLine, isTangled } from './body.ts'
import { cleanInterpretation, type Interpretation } from './content/interpretation.ts'
import { cleanGuide, type ServiceGuide } from './content/service-guide.ts'
import { type DisclosureContent, type Genre, genres, type Openness, opennesses } from './disclosure.ts'
import { type DisclosureKind, disclosureKinds } from './disclosure-kind.ts'

/** An item as somebody types it. Days are `YYYY-MM-DD`; an empty text is as good as none. */
export interface ContentInput {
  /** code of the column */
  readonly column: string
  readonly title: string
  /** HTML or plain text; whatever is not safe is taken out */
  readonly body?: string
  readonly documentNumber?: string
  /** the unit's own name if left out */
  readonly issuer?: string
  readonly madeOn: string
  readonly kind?: DisclosureKind
  readonly genre?: Genre
  readonly topic?: string
  readonly keywords?: readonly string[]
  readonly summary?: string
  readonly effectiveOn?: string
  readonly expiresOn?: string
  readonly openness?: Openness
  /** 不予公开的情形 */
  readonly exception?: ExceptionKey | ''
  /** key of one of the column's duties; '' or left out: its only one, if it has but one */
  readonly duty?: string
  /** key of a pilot field */
  readonly field?: string
  /** ISO moment */
  readonly releaseAt?: string
  readonly displayUntil?: string
  /** id of the document that it explains */
  readonly interprets?: string
  readonly interpretation?: Interpretation | null
  readonly guide?: ServiceGuide | null
}

const longest = { title: 200, documentNumber: 60, issuer: 100, topic: 60, summary: 500, keyword: 20 } as const
const mostKeywords = 10
/** signs of HTML */
export const longestBody = 2_000_000

/** An item's content, checked and cleaned, or everything that is wrong with it. */
export function checkContent(
  unit: Unit,
  catalogue: Catalogue,
  input: ContentInput,
  today: Temporal.PlainDate,
): { readonly content: DisclosureContent; readonly column: Column } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const line = (field: keyof typeof longest & keyof ContentInput, label: string): string | null => {
    const text = cleanLine(input[field] ?? '')
    if (text.length > longest[field]) {
      issues.push({
        field,
        text: `“${label}”最多 ${longest[field]} 个字，现在是 ${text.length} 个字，请删减。`,
      })
    }
    return text === '' ? null : text
  }
  const title = line('title', '标题')
  if (title === null) issues.push({ field: 'title', text: '请填写标题。', ground: '条例第十二条' })
  const column = columnOf(catalogue, input.column, issues)
  const madeOn = madeOnOf(input.madeOn, today, issues)
  const effectiveOn = optionalDay('effectiveOn', '实施日期', input.effectiveOn, issues)
  const expiresOn = optionalDay('expiresOn', '有效期至', input.expiresOn, issues)
  if (expiresOn && isBefore(expiresOn, effectiveOn ?? madeOn ?? expiresOn)) {
    issues.push({ field: 'expiresOn', text: '“有效期至”不能早于成文日期和实施日期，请核对。' })
  }
  const tangled = isTangled(input.body ?? '')
  if (tangled) {
    issues.push({ field: 'body', text: '正文里的排版标记太多，请清除格式后再粘贴，大的表格请改作附件。' })
  }
  const body = tangled ? '' : cleanBody(input.body ?? '')
  if (body.length > longestBody) {
    issues.push({ field: 'body', text: '正文太长，请把大的表格和名单改作附件。' })
  }
  const content = {
    title: title ?? '',
    body,
    documentNumber: line('documentNumber', '发文字号'),
    issuer: line('issuer', '发文机关') ?? unit.name,
    kind: oneOf('kind', '种类', disclosureKinds, input.kind, 'document', issues),
    genre: oneOf('genre', '体裁', genres, input.genre, '其他', issues),
    topic: line('topic', '主题分类'),
    keywords: keywordsOf(input.keywords ?? [], issues),
    summary: line('summary', '内容概述'),
    effectiveOn,
    expiresOn,
    openness: oneOf('openness', '公开属性', opennesses, input.openness, 'proactive', issues),
    ...furtherContent(input, column, issues),
  }
  if (issues.length > 0 || !column || !madeOn) return { issues }
  return { content: { ...content, column: column.code, madeOn }, column }
}

type Further = Pick<
  DisclosureContent,
  'exception' | 'duty' | 'field' | 'releaseAt' | 'displayUntil' | 'interprets' | 'interpretation' | 'guide'
>

/** What only some items have. */
function furtherContent(input: ContentInput, column: Column | null, issues: Issue[]): Further {
  const openness = input.openness ?? 'proactive'
  const exception = input.exception === undefined || input.exception === '' ? null : input.exception
  if (exception !== null && !exceptionKeys.includes(exception)) {
    issues.push({ field: 'exception', text: '请从列出的情形中选择。', ground: '条例第十四条至第十六条' })
  }
  const guide = input.kind === 'serviceGuide' && input.guide ? cleanGuide(input.guide, issues) : null
  const plan = input.interpretation ? cleanInterpretation(input.interpretation, issues) : null
  const interprets = cleanLine(input.interprets ?? '')
  return {
    exception: openness === 'proactive' ? null : exception,
    duty: dutyOf(input.duty ?? '', column, issues),
    field: fieldOf(input.field ?? '', issues),
    releaseAt: releaseAtOf(input.releaseAt ?? '', issues),
    displayUntil: optionalDay('displayUntil', '公示期最后一天', input.displayUntil, issues),
    interprets: input.kind === 'interpretation' && interprets !== '' ? interprets : null,
    interpretation: plan,
    guide,
  }
}

function dutyOf(given: string, column: Column | null, issues: Issue[]): string | null {
  if (given === '') return column?.duties.length === 1 ? (column.duties[0] ?? null) : null
  if (column && !column.duties.includes(given)) {
    issues.push({ field: 'duty', text: `“${column.name}”栏目不履行这一项公开义务，请从栏目的依据中选择。` })
  }
  return dutyWithKey(given)?.key ?? null
}

function fieldOf(given: string, issues: Issue[]): string | null {
  if (given === '') return null
  if (!pilotFields.some(({ key }) => key === given)) {
    issues.push({ field: 'field', text: '请从列出的 26 个试点领域中选择。', ground: '国办发〔2019〕54号' })
  }
  return given
}

function releaseAtOf(given: string, issues: Issue[]): Temporal.Instant | null {
  if (given.trim() === '') return null
  try {
    return Temporal.Instant.from(given.trim())
  } catch {
    issues.push({ field: 'releaseAt', text: '计划发布的时间读不出来，请重新选择日期和时间。' })
    return null
  }
}

function columnOf(catalogue: Catalogue, code: string, issues: Issue[]): Column | null {
  const column = catalogue.columns.find((one) => one.code === code)
  if (column && isLeaf(catalogue, column)) return column
  issues.push({
    field: 'column',
    text: column
      ? `“${column.name}”下面还有栏目，请选择其中的一个。`
      : code === ''
        ? '请选择栏目。'
        : '本机关的目录里没有这个栏目，请从目录中选择。',
    ground: '条例第十二条',
  })
  return null
}

function madeOnOf(text: string, today: Temporal.PlainDate, issues: Issue[]): Temporal.PlainDate | null {
  const day = parseDay(text.trim())
  if (!day) {
    issues.push({
      field: 'madeOn',
      text:
        text.trim() === ''
          ? '请填写成文日期（生成日期）。'
          : `成文日期“${text.trim()}”不是实际存在的日期，请按 2024-03-01 的样式填写。`,
      ground: '条例第十二条',
    })
  } else if (isAfter(day, today)) {
    issues.push({ field: 'madeOn', text: `成文日期 ${day.toString()} 还没有到，请核对。` })
  }
  return day
}

function optionalDay(
  field: string,
  label: string,
  text: string | undefined,
  issues: Issue[],
): Temporal.PlainDate | null {
  const given = text?.trim() ?? ''
  if (given === '') return null
  const day = parseDay(given)
  if (!day) {
    issues.push({ field, text: `“${label}”的“${given}”不是实际存在的日期，请按 2024-03-01 的样式填写。` })
  }
  return day
}

function oneOf<T extends string>(
  field: string,
  label: string,
  known: readonly T[],
  given: T | undefined,
  otherwise: T,
  issues: Issue[],
): T {
  if (given === undefined) return otherwise
  if (!known.includes(given)) issues.push({ field, text: `“${label}”里没有“${given}”，请从列出的项中选择。` })
  return given
}

function keywordsOf(given: readonly string[], issues: Issue[]): string[] {
  const keywords = [...new Set(given.map(cleanLine).filter((word) => word !== ''))]
  if (keywords.length > mostKeywords || keywords.some((word) => word.length > longest.keyword)) {
    issues.push({
      field: 'keywords',
      text: `主题词最多 ${mostKeywords} 个，每个不超过 ${longest.keyword} 个字，请删减。`,
    })
  }
  return keywords
}
