import type { ReportPartNumber } from '../../../law/report/report-rows.ts'
import { failedChecks, type ReportCheck } from './checks.ts'
import type { ReportStanding } from './report-standing.ts'
import { awaitedStep } from './review-course.ts'

export const filingStepKeys = ['figures', 'prose', 'checks', 'review', 'submission', 'publication'] as const
export type FilingStepKey = (typeof filingStepKeys)[number]

export const filingStepLabels: Readonly<Record<FilingStepKey, string>> = {
  figures: '核对数字',
  prose: '编写文字',
  checks: '校验',
  review: '送审',
  submission: '报送',
  publication: '发布',
}

/** One step of the way from figures to the public. */
export interface FilingStep {
  readonly key: FilingStepKey
  readonly label: string
  readonly state: 'done' | 'current' | 'open'
  /** how it stands, in a few words */
  readonly text: string
}

/** What the steps are read from. */
export interface StepsGiven {
  readonly standing: ReportStanding
  readonly checks: readonly ReportCheck[]
  /** the parts that somebody wrote */
  readonly written: readonly ReportPartNumber[]
  /** somebody entered the figures that no event gives, zeros included */
  readonly figuresEntered: boolean
}

/** The way with where the report stands on it: what is done, the one step that is next, what is still open. */
export function filingSteps(given: StepsGiven): FilingStep[] {
  const { standing, checks, written, figuresEntered } = given
  const { state, course, submission } = standing
  const closed = state === 'submitted' || state === 'accepted' || state === 'published'
  const sent = closed || state === 'inReview'
  const failed = failedChecks(checks).length
  const signed = closed || course.state === 'signed'
  const done: Readonly<Record<FilingStepKey, boolean>> = {
    figures: sent || figuresEntered,
    prose: sent || written.includes('五'),
    checks: sent || failed === 0,
    review: signed,
    submission: closed,
    publication: state === 'published',
  }
  const texts: Readonly<Record<FilingStepKey, string>> = {
    figures: done.figures ? '已核对' : '填报业务数据',
    prose: done.prose ? proseText(sent, written) : '第五部分还没有写',
    checks: done.checks ? '没有要改的' : `${failed} 项没有通过`,
    review: signed ? '已签发' : reviewText(standing),
    submission: closed
      ? `第${submission?.number ?? 1}次报送`
      : state === 'sentBack'
        ? '被退回，改好再报'
        : '还没有报送',
    publication: state === 'published' ? `第${standing.version?.version ?? 1}版` : '还没有发布',
  }
  const current = filingStepKeys.find((key) => !done[key])
  return filingStepKeys.map((key) => ({
    key,
    label: filingStepLabels[key],
    state: key === current ? 'current' : done[key] ? 'done' : 'open',
    text: texts[key],
  }))
}

/** Parts 一 and 六 begin with a text of their own, which somebody should still read. */
function proseText(sent: boolean, written: readonly ReportPartNumber[]): string {
  const left = sent ? [] : (['一', '六'] as const).filter((part) => !written.includes(part))
  return left.length === 0 ? '已写' : `第${left.join('、')}部分还是底稿`
}

function reviewText({ course }: ReportStanding): string {
  if (course.state === 'returned') return '退回修改'
  const step = awaitedStep(course)
  return step === null ? '还没有送审' : `待${step.label}`
}
