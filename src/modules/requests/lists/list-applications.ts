import type { Day } from '../../../law/calendar/day.ts'
import type { ApplicantKind } from '../../../law/report/report-rows.ts'
import type { Channel } from '../../../law/clock/case-event.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import { maskApplicant } from '../applicant.ts'
import { decisionOf } from './application-file.ts'
import { type ApplicationSource, titleOf } from '../application.ts'
import { type ApplicationState, applicationStateLabels, stateOf } from '../application-state.ts'
import type { CaseFile } from '../case-file.ts'
import { nameMark } from '../intake/applicant-marks.ts'
import { loadFiles } from './load-cases.ts'
import { unreadable } from './readable-units.ts'
import { findByMark, findByNumber } from '../search-store.ts'
import { type CaseFilter, countCases, selectCases } from '../store.ts'

/** One line of the ledger (台账), personal fields masked. */
export interface ApplicationRow {
  readonly id: string
  readonly unitCode: string
  readonly number: string
  readonly caseNumber: string
  readonly title: string
  /** 王** ; an organisation in full */
  readonly applicant: string
  readonly kind: ApplicantKind
  readonly channel: Channel
  readonly source: ApplicationSource
  readonly arrivedOn: Day
  readonly receivedOn: Day | null
  readonly state: ApplicationState
  readonly stateLabel: string
  readonly dueOn: Day | null
  readonly overdue: boolean
  readonly provisional: boolean
  /** 已答复: outcome in words and its day */
  readonly outcomeLabel: string | null
  readonly concludedOn: Day | null
}

export interface ListApplications {
  readonly unitCodes: readonly string[]
  readonly open?: boolean
  /** year in which the application came in */
  readonly year?: number
  /** counted from 1 */
  readonly page?: number
  /** at most 200 */
  readonly pageSize?: number
}

export interface ApplicationList {
  readonly rows: readonly ApplicationRow[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

/** 台账: the applications of these units, newest first. */
export async function listApplications(
  desk: Desk,
  request: ListApplications,
): Promise<Answer<ApplicationList>> {
  const refused = await unreadable(desk, request.unitCodes)
  if (refused) return refused
  const { unitCodes, open, year } = request
  const filter: CaseFilter = {
    unitCodes,
    ...(open === undefined ? {} : { open }),
    ...(year === undefined ? {} : { year }),
  }
  const pageSize = Math.min(Math.max(request.pageSize ?? 20, 1), 200)
  const page = Math.max(request.page ?? 1, 1)
  const cases = await selectCases(desk.read, desk.vault, filter, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  const files = await loadFiles(desk.read, desk, cases)
  const total = await countCases(desk.read, filter)
  return done({ rows: files.map((file) => rowOf(file, desk)), total, page, pageSize })
}

/**
 * Finds cases by 申请编号 or 案号, or by the applicant's full name or identity number (compared by keyed
 * fingerprint, so that nothing is opened for it). An empty list where there is none.
 */
export async function findApplications(
  desk: Desk,
  unitCodes: readonly string[],
  typed: string,
): Promise<Answer<ApplicationRow[]>> {
  const refused = await unreadable(desk, unitCodes)
  if (refused) return refused
  const text = typed.trim()
  if (text === '') return done([])
  const identity = text
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase()
  const found = [
    await findByNumber(desk.read, desk.vault, text, unitCodes),
    await findByMark(desk.read, desk.vault, { name: nameMark(desk.vault, text) }, unitCodes),
    await findByMark(
      desk.read,
      desk.vault,
      { identity: desk.vault.fingerprint('applicant/identity', identity) },
      unitCodes,
    ),
  ].flat()
  const once = [...new Map(found.map((one) => [one.application.id, one])).values()]
  return done((await loadFiles(desk.read, desk, once)).map((file) => rowOf(file, desk)))
}

/** The line of one case. */
export function rowOf(file: CaseFile, desk: Desk): ApplicationRow {
  const { application } = file
  const { state, clock } = stateOf(file, desk)
  const applicant = application.particulars?.applicant
  const decision = decisionOf(file)
  const withdrawnOn =
    state === 'withdrawn' || state === 'takenBack'
      ? file.events.findLast(({ type }) => type === 'withdrawn')
      : undefined
  return {
    id: application.id,
    unitCode: application.unitCode,
    number: application.number,
    caseNumber: application.caseNumber,
    title: titleOf(application),
    applicant: applicant ? maskApplicant(applicant, application.kind).name : '（已删除）',
    kind: application.kind,
    channel: application.channel,
    source: application.source,
    arrivedOn: application.arrivedOn,
    receivedOn: clock?.receivedOn ?? null,
    state,
    stateLabel: applicationStateLabels[state],
    dueOn: clock?.dueOn ?? null,
    overdue: clock?.overdue ?? false,
    provisional: clock?.provisional ?? false,
    outcomeLabel: decision?.label ?? null,
    concludedOn: decision?.on ?? withdrawnOn?.on ?? null,
  }
}
