import type { Session } from '../../../platform/database/index.ts'
import { selectBegun } from '../store.ts'
import { selectRulings, selectReviews, selectSubmissionHeads } from './filing-store.ts'
import { selectOut, type OutVersion } from './out-store.ts'
import { type ReviewCourse, reviewCourseOf } from './review-course.ts'
import type { ReportRuling, ReviewEntry, SubmissionHead } from './submission.ts'

/** Where a unit's report of one year stands. Computed from what happened, never stored. */
export const reportStates = [
  'notBegun',
  'drafting',
  'inReview',
  'submitted',
  'sentBack',
  'accepted',
  'published',
] as const
export type ReportState = (typeof reportStates)[number]

export const reportStateLabels: Readonly<Record<ReportState, string>> = {
  notBegun: '未开始',
  drafting: '编制中',
  inReview: '审签中',
  submitted: '已报送',
  sentBack: '已退回',
  accepted: '已接收',
  published: '已发布',
}

/** A unit's report of one year with what its state rests on. */
export interface ReportStanding {
  readonly state: ReportState
  /** an earlier submission or publication is being corrected: what stands in `state` is the correction */
  readonly correcting: boolean
  /** 审签 since the last submission */
  readonly course: ReviewCourse
  /** the newest submission; null before the first */
  readonly submission: SubmissionHead | null
  /** the county's last word on that submission */
  readonly ruling: ReportRuling | null
  /** what the public sees; null: nothing yet */
  readonly version: OutVersion | null
}

/** 已发布（第2版，有更正） · 编制中（更正） · 已退回 */
export function reportStateText({ state, correcting, version, course }: ReportStanding): string {
  const label =
    state === 'inReview' && course.state === 'signed' ? '已签发，待报送' : reportStateLabels[state]
  if (state === 'published' && version !== null && version.version > 1) {
    return `${label}（第${version.version}版，有更正）`
  }
  return correcting ? `${label}（更正）` : label
}

/** Of a report of which nothing happened yet. */
export const unbegunStanding: ReportStanding = standingFrom({
  begun: false,
  submissions: [],
  rulings: [],
  reviews: [],
  out: [],
})

/** Where one unit's report of a year stands. */
export async function reportStanding(
  session: Session,
  unitCode: string,
  year: number,
): Promise<ReportStanding> {
  const all = await reportStandings(session, year, unitCode)
  return all.get(unitCode) ?? unbegunStanding
}

/** Where the reports of a year stand, by unit; units that have not begun are not in it. */
export async function reportStandings(
  session: Session,
  year: number,
  unitCode?: string,
): Promise<Map<string, ReportStanding>> {
  const of = unitCode === undefined ? { year } : { year, unitCode }
  const submissions = Map.groupBy(await selectSubmissionHeads(session, of), (one) => one.unitCode)
  const rulings = Map.groupBy(await selectRulings(session, of), (one) => one.unitCode)
  const reviews = Map.groupBy(await selectReviews(session, of), (one) => one.unitCode)
  const out = Map.groupBy(await selectOut(session, of), (one) => one.unitCode)
  const begun = await selectBegun(session, year, unitCode)
  const units = new Set([...begun, ...submissions.keys(), ...reviews.keys(), ...out.keys()])
  return new Map(
    [...units].map((unit) => [
      unit,
      standingFrom({
        begun: begun.has(unit),
        submissions: submissions.get(unit) ?? [],
        rulings: rulings.get(unit) ?? [],
        reviews: reviews.get(unit) ?? [],
        out: out.get(unit) ?? [],
      }),
    ]),
  )
}

/** Everything that is known of one report, each list oldest first. */
export interface ReportTrail {
  readonly begun: boolean
  readonly submissions: readonly SubmissionHead[]
  readonly rulings: readonly ReportRuling[]
  readonly reviews: readonly ReviewEntry[]
  readonly out: readonly OutVersion[]
}

/** The state that follows from what happened. */
export function standingFrom(trail: ReportTrail): ReportStanding {
  const submission = trail.submissions.at(-1) ?? null
  const version = trail.out.at(-1) ?? null
  const ruling = trail.rulings.findLast((one) => one.submissionId === submission?.id) ?? null
  // a version that rests on no submission (read in, or of an earlier time) closes what was before it, too
  const closed = Math.max(submission?.seq ?? 0, version?.submissionId === null ? version.seq : 0)
  const course = reviewCourseOf(trail.reviews.filter(({ seq }) => seq > closed))
  const rest = { course, submission, ruling, version }
  const working = course.reopened !== null || course.state !== 'none'
  if (closed === 0 || working) {
    const reviewed = course.state === 'inReview' || course.state === 'signed'
    const begun = trail.begun || course.entries.length > 0
    return { state: reviewed ? 'inReview' : begun ? 'drafting' : 'notBegun', correcting: closed > 0, ...rest }
  }
  return { state: closedState(submission, ruling, version), correcting: false, ...rest }
}

/** What was handed in and is not being changed. A return after publication asks for a correction. */
function closedState(
  submission: SubmissionHead | null,
  ruling: ReportRuling | null,
  version: OutVersion | null,
): ReportState {
  if (ruling?.ruling === 'sentBack' && ruling.seq > (version?.seq ?? 0)) return 'sentBack'
  const out = version !== null && (version.submissionId === submission?.id || version.submissionId === null)
  if (out && (submission === null || version.seq > submission.seq)) return 'published'
  return ruling?.ruling === 'accepted' ? 'accepted' : 'submitted'
}

/** Whether figures and prose may be changed now: not while others review it, nor once it is handed in. */
export function isOpenForWriting({ state, course }: Pick<ReportStanding, 'state' | 'course'>): boolean {
  if (state === 'sentBack') return true
  return (state === 'notBegun' || state === 'drafting') && course.state !== 'inReview'
}
