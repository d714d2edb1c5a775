import type { Channel } from '../../../law/clock/case-event.ts'
import type { Day } from '../../../law/calendar/day.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Desk } from '../../desk/index.ts'
import { lastOf, proceedingOf, type CaseFile } from '../case-file.ts'
import { groupsOf } from '../identity/groups.ts'
import { findMarks, selectFeeMonthRule } from '../identity/identity-store.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { dayFrom, selectCases } from '../store.ts'
import { selectNoticed } from '../entry-store.ts'
import { type MonthRow, selectJointApplicants, selectMonth } from './fee-month-store.ts'

/** One application as it counts towards the fee of its month. */
export interface CountedApplication {
  readonly id: string
  readonly number: string
  readonly caseNumber: string
  readonly receivedOn: Day
  readonly channel: Channel
  /** as how many items it counts: 1, or what a fee notice by item said */
  readonly items: number
  /** 共同申请: it counts for each of its applicants */
  readonly joint: boolean
}

/**
 * 按件计收的台账: what one applicant filed in one natural month, alone or with others, over all channels, in the order of
 * receipt.
 */
export interface FeeMonth {
  /** `2026-03` */
  readonly month: string
  readonly monthBy: 'received' | 'arrived'
  readonly applications: readonly CountedApplication[]
  /** items counted before this case */
  readonly before: number
}

/** The month of a case, counted from the ledger; null while it is not received in law. */
export async function feeMonthOf(session: Session, desk: Desk, file: CaseFile): Promise<FeeMonth | null> {
  const { received } = proceedingOf(file, desk)
  const marks = await findMarks(session, file.application.id)
  if (received === null || marks === null) return null
  const unitCode = file.unit.code
  const monthBy = await selectFeeMonthRule(session)
  const month = monthOf(monthBy === 'received' ? received.on : file.application.arrivedOn)
  const groups = await groupsOf(session, unitCode)
  const rows = await selectMonth(session, unitCode, month, monthBy, groups.marksOf(marks.person_mark))
  const applications = await countedOf(session, desk, unitCode, rows)
  const own = applications.findIndex(({ id }) => id === file.application.id)
  const before = applications.slice(0, Math.max(own, 0)).reduce((sum, { items }) => sum + items, 0)
  return { month, monthBy, applications, before }
}

export function monthOf(day: Day): string {
  return day.toString().slice(0, 'YYYY-MM'.length)
}

/** The rows with the number of items that each counts for. */
export async function countedOf(
  session: Session,
  desk: Pick<Desk, 'vault'>,
  unitCode: string,
  rows: readonly MonthRow[],
): Promise<CountedApplication[]> {
  const noticed = await selectNoticed(
    session,
    rows.map(({ id }) => id),
  )
  const cases =
    noticed.length === 0
      ? []
      : await selectCases(session, desk.vault, { unitCodes: [unitCode], ids: noticed })
  const items = new Map(
    (await loadFiles(session, desk, cases)).map((file) => [file.application.id, itemsOf(file)]),
  )
  const shared = await selectJointApplicants(
    session,
    unitCode,
    rows.map(({ id }) => id),
  )
  const joint = new Set(shared.map(({ applicationId }) => applicationId))
  return rows.map(({ id, number, caseNumber, receivedOn, channel }) => ({
    id,
    number,
    caseNumber,
    receivedOn: dayFrom(receivedOn),
    channel,
    items: items.get(id) ?? 1,
    joint: joint.has(id),
  }))
}

/** An application that was split for counting (一事一申请) counts as the items of its notice. */
function itemsOf(file: CaseFile): number {
  const details = lastOf(file, 'fee_notified')?.details
  return details?.basis === 'item' ? details.count : 1
}
