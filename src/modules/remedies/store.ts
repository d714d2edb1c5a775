import { parseDay } from '../../law/calendar/day.ts'
import type { Session } from '../../platform/database/index.ts'
import type { SealedRow } from '../audit/index.ts'
import type { ClosedResult, Remedy, RemedyInstance } from './remedy.ts'
import type { RemedyEventType, RemedyTables } from './tables.ts'

type Row = RemedyTables['remedy_events']

/** One entry about to be written. */
export interface NewRemedyEvent {
  readonly remedy: Pick<Remedy, 'id' | 'unitCode' | 'applicationId' | 'kind'>
  readonly seq: number
  readonly type: RemedyEventType
  readonly on: Temporal.PlainDate
  readonly organ: string
  readonly caseNumber: string
  readonly result: ClosedResult | null
  readonly at: string
  readonly by: string
  readonly byId: string | null
  readonly imported: boolean
}

export function remedyRow(event: NewRemedyEvent): SealedRow {
  const row: Omit<Row, 'audit_seq'> = {
    remedy_id: event.remedy.id,
    unit_id: event.remedy.unitCode,
    application_id: event.remedy.applicationId,
    seq: event.seq,
    type: event.type,
    kind: event.remedy.kind,
    on_day: event.on.toString(),
    organ: event.organ,
    case_number: event.caseNumber,
    result: event.result,
    at: event.at,
    actor_name: event.by,
    actor_id: event.byId,
    imported: event.imported ? 1 : 0,
  }
  return { table: 'remedy_events', row }
}

/** The remedies of one application, the earliest first. */
export async function remediesOfApplication(session: Session, applicationId: string): Promise<Remedy[]> {
  const rows = await session
    .withTables<RemedyTables>()
    .selectFrom('remedy_events')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('remedy_id')
    .orderBy('seq')
    .execute()
  return assemble(rows)
}

/** All remedies of these units, the earliest first. */
export async function remediesOfUnits(session: Session, unitCodes: readonly string[]): Promise<Remedy[]> {
  const rows = await session
    .withTables<RemedyTables>()
    .selectFrom('remedy_events')
    .selectAll()
    .where('unit_id', 'in', unitCodes.length > 0 ? unitCodes : [''])
    .orderBy('remedy_id')
    .orderBy('seq')
    .execute()
  return assemble(rows)
}

/** The remedy with this id; null where there is none. */
export async function findRemedy(session: Session, id: string): Promise<Remedy | null> {
  const rows = await session
    .withTables<RemedyTables>()
    .selectFrom('remedy_events')
    .selectAll()
    .where('remedy_id', '=', id)
    .orderBy('seq')
    .execute()
  return assemble(rows)[0] ?? null
}

function assemble(rows: readonly Row[]): Remedy[] {
  const remedies = [...Map.groupBy(rows, (row) => row.remedy_id).values()].map(remedyFrom)
  return remedies.sort(
    (a, b) => Temporal.PlainDate.compare(a.acceptedOn, b.acceptedOn) || a.id.localeCompare(b.id),
  )
}

function remedyFrom(rows: readonly Row[]): Remedy {
  const instances: RemedyInstance[] = []
  for (const row of rows) {
    const on = dayFrom(row.on_day)
    const open = instances.at(-1)
    if (row.type === 'closed') {
      if (!open) throw new Error(`remedy ${row.remedy_id} was closed before it was accepted`)
      instances[instances.length - 1] = { ...open, closedOn: on, result: row.result }
    } else {
      const { organ, case_number: caseNumber } = row
      instances.push({ acceptedOn: on, organ, caseNumber, closedOn: null, result: null })
    }
  }
  const [first] = rows
  const [start] = instances
  const end = instances.at(-1)
  if (!first || !start || !end) throw new Error('a remedy without entries')
  return {
    id: first.remedy_id,
    unitCode: first.unit_id,
    applicationId: first.application_id,
    kind: first.kind,
    instances,
    acceptedOn: start.acceptedOn,
    closedOn: end.closedOn,
    result: end.result,
    lastSeq: rows.at(-1)?.seq ?? 0,
    imported: first.imported === 1,
  }
}

function dayFrom(text: string): Temporal.PlainDate {
  const day = parseDay(text)
  if (day === null) throw new Error(`not a day among the remedies: ${text}`)
  return day
}
