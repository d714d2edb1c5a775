import { caseEventToJson } from '../../../law/clock/case-input.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import {
  exportApplications,
  type ExportApplications,
  type ExportedApplication,
} from '../../requests/index.ts'
import type { Unit } from '../../units/index.ts'
import type { Remedy } from '../remedy.ts'
import { remediesOfUnits } from '../store.ts'

/** An application as one line of a `.jsonl`: what `gongkai import requests` takes. */
export interface LedgerRecord {
  readonly number: string
  readonly applicant: Readonly<Record<string, string>>
  readonly content: string
  readonly requested: Readonly<Record<string, string>>
  readonly events: readonly Readonly<Record<string, string | number>>[]
  readonly refunds: readonly Readonly<Record<string, string | number>>[]
  readonly remedies: readonly Readonly<Record<string, string>>[]
}

export interface ExportedRequests {
  readonly unit: Unit
  readonly total: number
  /** oldest first; to be gone through once */
  readonly records: AsyncIterable<LedgerRecord>
}

/** 导出申请台账, with its remedies: what went out can come in elsewhere, with the same report and the same clocks. */
export async function exportRequests(
  desk: Desk,
  request: ExportApplications,
): Promise<Answer<ExportedRequests>> {
  const exported = await exportApplications(desk, request)
  if (exported.kind !== 'done') return exported
  const { unit, total, applications } = exported.value
  return done({ unit, total, records: recordsOf(desk, unit.code, applications) })
}

async function* recordsOf(
  desk: Desk,
  unitCode: string,
  applications: AsyncIterable<ExportedApplication>,
): AsyncGenerator<LedgerRecord> {
  const remedies = Map.groupBy(
    await remediesOfUnits(desk.read, [unitCode]),
    ({ applicationId }) => applicationId,
  )
  for await (const application of applications)
    yield recordOf(application, remedies.get(application.id) ?? [])
}

function recordOf(application: ExportedApplication, remedies: readonly Remedy[]): LedgerRecord {
  const { number, kind, applicant, content, requested, events, money, refunds } = application
  return {
    number,
    applicant: { kind, ...given({ ...applicant }) },
    content,
    requested: given({ ...requested }),
    events: events.map((event, index) => {
      const { amountFen, voucher, basis, count } = money.get(index) ?? {}
      return {
        ...caseEventToJson(event),
        ...(basis ? { basis, count: count ?? 1 } : {}),
        ...(amountFen === undefined ? {} : { amountFen }),
        ...(voucher ? { voucher } : {}),
      }
    }),
    refunds: refunds.map(({ on, ...refund }) => ({ on: on.toString(), ...refund })),
    remedies: remedies.flatMap(({ kind: block, instances }) =>
      instances.map(({ acceptedOn, organ, caseNumber, closedOn, result }) => ({
        kind: block,
        acceptedOn: acceptedOn.toString(),
        ...given({ organ, caseNumber, closedOn: closedOn?.toString() ?? '', result: result ?? '' }),
      })),
    ),
  }
}

/** Without what is empty. */
function given(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}
