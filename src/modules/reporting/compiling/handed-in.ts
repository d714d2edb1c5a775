import { type Answer, type Desk, done, forbidden, may, refuse } from '../../desk/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import {
  lastEventOf,
  type ReportRuling,
  type ReportStanding,
  reportStanding,
  type ReportSubmission,
  selectSubmission,
} from '../filing/index.ts'
import { selectRulings } from '../filing/filing-store.ts'
import { reportPolicy } from '../policy.ts'
import { type ReportUrging, selectUrgings } from './compiling-store.ts'
import { type OpenRemark, openRemarks } from './open-remarks.ts'
import { type PageCheck, selectPageChecks } from './page-store.ts'
import { acceptBar, sendBackBar } from './rule-report.ts'

/** A report between its unit and the county: what was handed in, and what was said of it. */
export interface HandedIn {
  readonly unit: Unit
  readonly year: number
  readonly standing: ReportStanding
  /** number of the last event: acts say what the person had seen */
  readonly seen: number
  /** the newest one; null before the first */
  readonly submission: ReportSubmission | null
  /** oldest first, of all submissions */
  readonly rulings: readonly ReportRuling[]
  readonly remarks: readonly OpenRemark[]
  readonly urgings: readonly ReportUrging[]
  readonly pageChecks: readonly PageCheck[]
  readonly may: { readonly rule: boolean; readonly compare: boolean }
  /** why it cannot be accepted or sent back now; null where it can */
  readonly acceptBar: string | null
  readonly sendBackBar: string | null
}

/** What the county and the unit see of a handed-in report. */
export async function handedIn(
  desk: Desk,
  request: { readonly unitCode: string; readonly year: number },
): Promise<Answer<HandedIn>> {
  const { year } = request
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.read, unit)
  if (refused) return refused
  const standing = await reportStanding(desk.read, unit.code, year)
  const head = standing.submission
  return done({
    unit,
    year,
    standing,
    seen: lastEventOf(standing),
    submission: head && (await selectSubmission(desk.read, head.id)),
    rulings: await selectRulings(desk.read, { year, unitCode: unit.code }),
    remarks: openRemarks(standing),
    urgings: await selectUrgings(desk.read, year, unit.code),
    pageChecks: await selectPageChecks(desk.read, year, unit.code),
    may: {
      rule: may(desk.actor, reportPolicy.rule, unit),
      compare: may(desk.actor, reportPolicy.comparePage, unit),
    },
    acceptBar: wordsOf(acceptBar(standing)),
    sendBackBar: wordsOf(sendBackBar(standing)),
  })
}

function wordsOf(bar: Answer<never> | null): string | null {
  return bar?.kind === 'refused' ? bar.refusal.text : null
}
