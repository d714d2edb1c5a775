import { remedyResultOfYear } from '../../law/report/counting.ts'
import type { RemedyBlock, RemedyColumn } from '../../law/report/report-rows.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findReceivedCase, type ReceivedCase } from '../requests/index.ts'
import { findUnit } from '../units/index.ts'
import { remedyPolicy } from './policy.ts'
import { countedRemedy, type Remedy } from './remedy.ts'
import { remediesOfApplication, remediesOfUnits } from './store.ts'

/** The remedies of one application, for its case page. */
export async function remediesOf(desk: Desk, applicationId: string): Promise<Answer<Remedy[]>> {
  const found = await findReceivedCase(desk.read, desk, applicationId)
  if (!found) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, remedyPolicy.read, found.unit)
  if (refused) return refused
  return done(await remediesOfApplication(desk.read, applicationId))
}

/** A remedy with the case that it concerns. */
export interface RemedyRow {
  readonly remedy: Remedy
  readonly application: ReceivedCase
}

export interface ListRemedies {
  readonly unitCodes: readonly string[]
  /** only those that table 四 of this year counts, in this cell where it is given */
  readonly year?: number
  readonly block?: RemedyBlock
  readonly column?: RemedyColumn
  /** only these */
  readonly ids?: readonly string[]
}

/** 复议诉讼台账: the newest first; with a year and a cell, the cases behind a figure of table 四. */
export async function listRemedies(desk: Desk, request: ListRemedies): Promise<Answer<RemedyRow[]>> {
  const { unitCodes, year, block, column } = request
  const ids = request.ids && new Set(request.ids)
  for (const code of unitCodes) {
    const unit = await findUnit(desk.read, code)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, remedyPolicy.read, unit)
    if (refused) return refused
  }
  const wanted = (await remediesOfUnits(desk.read, unitCodes)).filter((remedy) => {
    if (ids && !ids.has(remedy.id)) return false
    if (block !== undefined && remedy.kind !== block) return false
    if (year === undefined) return true
    const result = remedyResultOfYear(countedRemedy(remedy), year)
    return result !== null && (column === undefined || column === 'total' || column === result)
  })
  const rows: RemedyRow[] = []
  for (const remedy of wanted.reverse()) {
    const application = await findReceivedCase(desk.read, desk, remedy.applicationId)
    if (!application) throw new Error(`remedy ${remedy.id} without an application`)
    rows.push({ remedy, application })
  }
  return done(rows)
}
