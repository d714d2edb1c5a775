import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, may, type Refusal, refuse, forbidden } from '../../desk/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import { type ReportAct, reportPolicy } from '../policy.ts'
import type { YearlyReport } from '../report.ts'
import { writingBar, yearBar } from './bars.ts'
import { type ComparedReport, isUnchanged, type ReportChanges, reportChanges } from './differences.ts'
import { nextDueOf, type NextDue, reportDueDays, type ReportDueDays } from './due-dates.ts'
import {
  selectReviews,
  selectRulings,
  selectSent,
  selectSubmission,
  selectSubmissionHeads,
} from './filing-store.ts'
import { lastEventOf } from './handle-report.ts'
import { selectOut, type OutVersion } from './out-store.ts'
import { publicationBar } from './publish-report.ts'
import { type ReportStanding, reportStanding } from './report-standing.ts'
import { stepBarOf } from './review-report.ts'
import { reportRulesOf, reviewSettingsOf } from './settings-store.ts'
import { takeSnapshot } from './snapshot.ts'
import type {
  CheckOverride,
  ReportCells,
  ReportRuling,
  ReviewEntry,
  SentStep,
  SubmissionHead,
} from './submission.ts'

/** A report that no longer moves: sent for review, or handed in. */
export interface FrozenReport {
  readonly kind: 'sent' | 'submitted'
  readonly report: YearlyReport
  readonly contentHash: string
  readonly overrides: readonly CheckOverride[]
  readonly on: string
  readonly by: string
  /** the submission's number; null: not yet handed in */
  readonly number: number | null
}

/** Acts on a report that this desk's person might do; what bars them, null where nothing does. */
export type FilingBars = Readonly<
  Record<'send' | 'recall' | 'review' | 'submit' | 'publish' | 'reopen', Refusal | null>
>

/** A report's way through its unit, to the county and to the public, as one person sees it. */
export interface ReportFiling {
  readonly unit: Unit
  readonly standing: ReportStanding
  /** what an act must have seen */
  readonly seen: number
  /** the steps of 审签 that it goes or would go through */
  readonly steps: readonly SentStep[]
  /** what is before the reviewers or was handed in; null while it is being written */
  readonly frozen: FrozenReport | null
  /** later facts: how the report would read now; null where nothing is frozen or nothing differs */
  readonly later: ReportChanges | null
  /** 更正: what was handed in or published before against this one; null for the first */
  readonly corrections: ReportChanges | null
  readonly due: ReportDueDays
  readonly next: NextDue | null
  readonly bars: FilingBars
  /** everything that happened, oldest first */
  readonly trail: {
    readonly reviews: readonly ReviewEntry[]
    readonly submissions: readonly SubmissionHead[]
    readonly rulings: readonly ReportRuling[]
    readonly versions: readonly OutVersion[]
  }
}

/** 报送 of one report, for those who may read it before it is published. */
export async function reportFiling(
  desk: Desk,
  request: { readonly unitCode: string; readonly year: number },
): Promise<Answer<ReportFiling>> {
  const { read } = desk
  const unit = await findUnit(read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.read, unit)
  if (refused) return refused
  const { year } = request
  const of = { year, unitCode: unit.code }
  const standing = await reportStanding(read, unit.code, year)
  const rules = await reportRulesOf(read)
  const due = reportDueDays(unit.kind, year, rules)
  const held = await frozenOf(read, standing)
  const trail = {
    reviews: await selectReviews(read, of),
    submissions: await selectSubmissionHeads(read, of),
    rulings: await selectRulings(read, of),
    versions: await selectOut(read, of),
  }
  const earlier = await earlierOf(read, standing, trail.submissions)
  // what is being written for the first time is compared with nothing
  const now = held === null && earlier === null ? null : await nowOf(read, unit, year)
  const inHand = held === null ? now : { report: held.frozen.report, cells: held.cells }
  return done({
    unit,
    standing,
    seen: lastEventOf(standing),
    steps: standing.course.steps.length > 0 ? standing.course.steps : await settledSteps(read, unit.code),
    frozen: held?.frozen ?? null,
    later:
      held === null || now === null
        ? null
        : changesOrNull({ report: held.frozen.report, cells: held.cells }, now),
    corrections: earlier && inHand && reportChanges(earlier, inHand),
    due,
    next: nextDueOf(standing, due, desk.today()),
    bars: await barsOf(desk, unit, year, standing, rules.acceptBeforePublishing),
    trail,
  })
}

async function settledSteps(session: Session, unitCode: string): Promise<SentStep[]> {
  return (await reviewSettingsOf(session, unitCode)).steps.map(({ key, label }) => ({ key, label }))
}

async function nowOf(session: Session, unit: Unit, year: number): Promise<ComparedReport> {
  const { report, cells } = await takeSnapshot(session, unit, year)
  return { report, cells: JSON.parse(cells) as ReportCells }
}

interface Held {
  readonly frozen: FrozenReport
  readonly cells: ReportCells
}

/** What is before the reviewers, else what was handed in last; null while it is being written. */
export async function frozenReportOf(
  session: Session,
  standing: ReportStanding,
): Promise<FrozenReport | null> {
  return (await frozenOf(session, standing))?.frozen ?? null
}

/** {@link frozenReportOf} with what stands behind its cells. */
export async function frozenOf(
  session: Session,
  { state, course, submission }: ReportStanding,
): Promise<Held | null> {
  if (state === 'inReview' && course.opened !== null) {
    const sent = await selectSent(session, course.opened.id)
    if (sent === null) throw new Error(`review ${course.opened.id} holds no report`)
    return {
      frozen: {
        kind: 'sent',
        report: JSON.parse(sent.content) as YearlyReport,
        contentHash: sent.contentHash,
        overrides: JSON.parse(sent.overrides) as CheckOverride[],
        on: course.opened.on,
        by: course.opened.by,
        number: null,
      },
      cells: JSON.parse(sent.cells) as ReportCells,
    }
  }
  const handedIn = state === 'submitted' || state === 'accepted' || state === 'published'
  if (!handedIn || submission === null) return null
  const whole = await selectSubmission(session, submission.id)
  if (whole === null) throw new Error(`submission ${submission.id} is not there`)
  return {
    frozen: {
      kind: 'submitted',
      report: whole.report,
      contentHash: whole.contentHash,
      overrides: whole.overrides,
      on: whole.submittedOn,
      by: whole.by,
      number: whole.number,
    },
    cells: whole.cells,
  }
}

/** The submission before the one in hand. */
async function earlierOf(
  session: Session,
  { state, submission }: ReportStanding,
  submissions: readonly SubmissionHead[],
): Promise<ComparedReport | null> {
  const handedIn = state === 'submitted' || state === 'accepted' || state === 'published'
  const before = handedIn ? submissions.at(-2) : submission
  return before ? selectSubmission(session, before.id) : null
}

function changesOrNull(before: ComparedReport, after: ComparedReport): ReportChanges | null {
  const changes = reportChanges(before, after)
  return isUnchanged(changes) ? null : changes
}

async function barsOf(
  desk: Desk,
  unit: Unit,
  year: number,
  standing: ReportStanding,
  acceptBeforePublishing: boolean,
): Promise<FilingBars> {
  const { course, state } = standing
  const person = (act: ReportAct): Refusal | null =>
    may(desk.actor, reportPolicy[act], unit)
      ? null
      : { code: 'notAllowed', text: '您的账号没有办理这一事项的权限。' }
  const notNow = (text: string): Refusal => ({ code: 'notNow', text })
  const refusalOf = (answer: Answer<never> | null): Refusal | null =>
    answer?.kind === 'refused' ? answer.refusal : null
  const handedIn = state === 'submitted' || state === 'accepted' || state === 'published'
  return {
    send:
      person('sendForReview') ?? refusalOf(yearBar(year, desk.today())) ?? refusalOf(writingBar(standing)),
    recall: person('sendForReview') ?? (state === 'inReview' ? null : notNow('没有在审签。')),
    review:
      person('review') ??
      (course.at === null
        ? notNow('没有等待审签的环节。')
        : await stepBarOf(desk.read, desk, { unit, year, standing })),
    submit: person('submit') ?? (course.state === 'signed' ? null : notNow('签发后才能报送。')),
    publish: person('publish') ?? refusalOf(publicationBar(standing, acceptBeforePublishing)),
    reopen: person('reopen') ?? (handedIn ? null : notNow('还没有报送。')),
  }
}
