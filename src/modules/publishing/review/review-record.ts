import { z } from 'zod'
import type { SealedRow } from '../../audit/index.ts'
import type { Desk, Issue } from '../../desk/index.ts'
import type { ScanReport } from '../../scanning/index.ts'
import { cleanLine } from '../body.ts'
import type { Disclosure } from '../disclosure.ts'
import { reviewChecks } from './review-checks.ts'
import type { ReviewStep } from './review-step.ts'
import { forbiddenBy, type SecrecyAnswers, secrecyQuestions, secrecyShape } from './secrecy.ts'

/** A remark on one passage. */
const note = z.object({ passage: z.string(), text: z.string() })
/** Why something is let through in spite of a finding of the scan. */
const override = z.object({ finding: z.string(), where: z.string(), quote: z.string(), reason: z.string() })

/** What a step looked at and found, as it goes on record beside its event. */
export const reviewRecordShape = z.object({
  capacity: z.enum(['role', 'standIn', 'lent']),
  /** 一审 and 二审 of this item by one person, as the unit's settings allow */
  oneForBoth: z.boolean(),
  verdict: z.enum(['pass', 'sendBack', 'refer']),
  /** 审: the content; 校: the text. null: not said (sent back, referred) */
  content: z.enum(['passed', 'faulty']).nullable(),
  proof: z.enum(['passed', 'faulty']).nullable(),
  checked: z.array(z.string()),
  notes: z.array(note),
  overrides: z.array(override),
  secrecy: secrecyShape.nullable(),
  remarks: z.string(),
})
export type ReviewRecord = Readonly<z.output<typeof reviewRecordShape>>

/** What somebody says of an item when he takes a step. */
export interface SpokenReview {
  readonly content?: 'passed' | 'faulty' | undefined
  readonly proof?: 'passed' | 'faulty' | undefined
  /** keys of the checks that he ticked */
  readonly checked?: readonly string[]
  readonly notes?: readonly { readonly passage: string; readonly text: string }[]
  readonly overrides?: readonly { readonly finding: string; readonly reason: string }[]
  readonly secrecy?: z.output<typeof secrecyShape> | undefined
  readonly remarks?: string
}

/** Everything ticked and in order: what a person says who found nothing wrong. */
export function nothingWrong(step: ReviewStep): SpokenReview {
  return {
    content: 'passed',
    proof: 'passed',
    checked: reviewChecks[step].map(({ key }) => key),
    ...(step === 'secrecyReview' && {
      secrecy: { stateSecret: 'no', workSecret: 'no', tradeSecret: 'no', privacy: 'no', security: 'no' },
    }),
  }
}

export const longestRemarks = 1000
const mostNotes = 100
const longestNote = 500

type Checked = Omit<ReviewRecord, 'capacity' | 'oneForBoth'>

/**
 * A spoken review as it goes on record, or what is still missing in it. What is not to go out (不予公开、依申请公开) may
 * touch what the secrecy form asks about, and hold what the scan finds: that is why it stays.
 */
export function checkReview(
  step: ReviewStep,
  verdict: ReviewRecord['verdict'],
  spoken: SpokenReview,
  scan: ScanReport,
  goesOut = true,
): { readonly record: Checked } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const remarks = cleanLine(spoken.remarks ?? '')
  const notes = (spoken.notes ?? [])
    .map(({ passage, text }) => ({
      passage: cleanLine(passage).slice(0, longestNote),
      text: cleanLine(text),
    }))
    .filter(({ text }) => text !== '')
  if (remarks.length > longestRemarks) {
    issues.push({ field: 'remarks', text: `审核意见最多 ${longestRemarks} 个字，请删减。` })
  }
  if (notes.length > mostNotes || notes.some(({ text }) => text.length > longestNote)) {
    issues.push({
      field: 'notes',
      text: `对具体段落的意见最多 ${mostNotes} 条，每条不超过 ${longestNote} 个字，请删减。`,
    })
  }
  if (verdict !== 'pass' && saysNothing(spoken)) {
    const what =
      verdict === 'sendBack' ? '退回修改请写明原因，便于拟稿人改正。' : '报请确定请写明拿不准的是什么。'
    issues.push({ field: 'remarks', text: what })
  }
  const overrides = overridesOf(spoken, scan)
  if (verdict === 'pass') {
    issues.push(...checkFaults(step, spoken))
    if (step === 'secrecyReview') issues.push(...secrecyFaults(spoken, goesOut))
    if (goesOut) issues.push(...findingFaults(step, scan, overrides))
  }
  if (issues.length > 0) return { issues }
  const known = reviewChecks[step].map(({ key }) => key)
  return {
    record: {
      verdict,
      content: spoken.content ?? null,
      proof: spoken.proof ?? null,
      checked: known.filter((key) => spoken.checked?.includes(key)),
      notes,
      overrides,
      secrecy: spoken.secrecy ?? null,
      remarks,
    },
  }
}

/** Everything looked at, and both results good. */
function checkFaults(step: ReviewStep, spoken: SpokenReview): Issue[] {
  const issues: Issue[] = []
  const open = reviewChecks[step].filter(({ key }) => !spoken.checked?.includes(key))
  if (open.length > 0) {
    const labels = open.map(({ label }) => label).join('、')
    issues.push({
      field: 'checked',
      text: `还没有核对：${labels}。逐项核对以后才能通过。`,
      ground: '三审三校制度',
    })
  }
  for (const [field, label] of [
    ['content', '审（内容）'],
    ['proof', '校（文字）'],
  ] as const) {
    if (spoken[field] !== 'passed') {
      issues.push({
        field,
        text: `“${label}”的结果不是“通过”。有问题的请退回修改；没有问题的请选“通过”。`,
        ground: '三审三校制度',
      })
    }
  }
  return issues
}

/** Every finding that blocks has gone, or has its reason. */
function findingFaults(step: ReviewStep, scan: ScanReport, overrides: ReviewRecord['overrides']): Issue[] {
  const unsettled = scan.findings.filter(
    ({ key, severity }) => severity === 'block' && !overrides.some(({ finding }) => finding === key),
  )
  if (unsettled.length === 0) return []
  const who = step === 'signing' ? '签发人逐条写明放行的理由' : '逐条写明可以放行的理由'
  return [
    {
      field: 'overrides',
      text: `发布前检查还有 ${unsettled.length} 处没有处理：${unsettled
        .slice(0, 3)
        .map(({ where, quote }) => `${where}“${quote}”`)
        .join('；')}${unsettled.length > 3 ? '等' : ''}。请遮盖、退回修改，或者${who}。`,
      ground: unsettled[0]?.ground ?? '条例第十七条',
    },
  ]
}

function secrecyFaults({ secrecy, remarks }: SpokenReview, goesOut: boolean): Issue[] {
  if (!secrecy) {
    const labels = secrecyQuestions.map(({ label }) => label).join('、')
    return [{ field: 'secrecy', text: `请逐项回答保密审查的五个问题：${labels}。`, ground: '条例第十七条' }]
  }
  const forbidden = forbiddenBy(secrecy)
  if (forbidden.length > 0 && goesOut) {
    const labels = forbidden.map(({ label }) => label).join('、')
    return [
      {
        field: 'secrecy',
        text: `回答了“涉及”${labels}，不能通过。请退回修改或者改为不予公开；拿不准的，报请有关主管部门或者保密行政管理部门确定。`,
        ground: forbidden[0]?.ground ?? '条例第十四条',
      },
    ]
  }
  return handledFaults(secrecy, remarks)
}

/** Whoever says that something was dealt with says how. */
export function handledFaults(secrecy: SecrecyAnswers, remarks: string | undefined): Issue[] {
  if (!Object.values(secrecy).includes('handled') || cleanLine(remarks ?? '') !== '') return []
  return [
    {
      field: 'remarks',
      text: '选了“已作处理”的，请写明怎样处理的，例如“身份证号已遮盖”。',
      ground: '条例第十五条',
    },
  ]
}

/** Neither a remark on the whole nor one on a passage. */
export function saysNothing({ remarks = '', notes = [] }: SpokenReview): boolean {
  return cleanLine(remarks) === '' && notes.every(({ text }) => cleanLine(text) === '')
}

/** The reasons given, each with what was found; a reason for something that is not there any more is dropped. */
function overridesOf(spoken: SpokenReview, scan: ScanReport): ReviewRecord['overrides'] {
  return (spoken.overrides ?? []).flatMap(({ finding, reason }) => {
    const found = scan.findings.find(({ key }) => key === finding)
    const why = cleanLine(reason).slice(0, longestNote)
    return found && why !== '' ? [{ finding, where: found.where, quote: found.quote, reason: why }] : []
  })
}

/** The row that keeps a review, to be written once with its audit event. */
export function reviewRow(
  desk: Desk,
  disclosure: Pick<Disclosure, 'id' | 'unitCode' | 'version'>,
  step: ReviewStep,
  record: ReviewRecord,
): SealedRow {
  return {
    table: 'disclosure_reviews',
    row: {
      id: desk.newId(),
      disclosure_id: disclosure.id,
      unit_id: disclosure.unitCode,
      step,
      version: disclosure.version,
      record: JSON.stringify(record),
    },
  }
}

/** A review in one line, for the trail. */
export function spokenLine(step: ReviewStep, record: ReviewRecord): string | null {
  const parts = [
    record.verdict === 'pass' && `审：通过；校：通过。核对了：${labelsOf(step, record.checked)}。`,
    record.oneForBoth && '一审、二审由同一人办理（本单位设定允许）。',
    record.capacity === 'standIn' && '代为办理。',
    record.capacity === 'lent' && '由县里派员协助办理。',
    record.overrides.length > 0 &&
      `放行了检查发现的 ${record.overrides.length} 处：${record.overrides.map(({ where, reason }) => `${where}，${reason}`).join('；')}。`,
    record.notes.length > 0 &&
      `对段落的意见：${record.notes.map(({ passage, text }) => `“${shortened(passage)}”——${text}`).join('；')}。`,
    record.remarks,
  ].filter((part) => typeof part === 'string' && part !== '')
  return parts.length === 0 ? null : parts.join('')
}

function labelsOf(step: ReviewStep, checked: readonly string[]): string {
  const labels = reviewChecks[step].filter(({ key }) => checked.includes(key)).map(({ label }) => label)
  return step === 'secrecyReview' ? [...labels, '五个保密问题'].join('、') : labels.join('、')
}

const shown = 20

function shortened(text: string): string {
  const signs = Array.from(text)
  return signs.length > shown ? `${signs.slice(0, shown).join('')}……` : text
}
