import { chineseDate, type Day, isAfter, isBefore } from '../../law/calendar/day.ts'
import { remedyBlockLabels } from '../../law/report/report-rows.ts'
import type { Session } from '../../platform/database/index.ts'
import { stamp } from '../../platform/day.ts'
import { record } from '../audit/index.ts'
import { actorName, type Desk, type Issue } from '../desk/index.ts'
import type { Remedy } from './remedy.ts'
import { type NewRemedyEvent, remedyRow } from './store.ts'

/** Writes one entry of a remedy with its audit event. */
export async function writeEntry(
  transaction: Session,
  desk: Desk,
  act: 'remedy.register' | 'remedy.close' | 'remedy.continue-suit',
  event: Omit<NewRemedyEvent, 'at' | 'by' | 'byId' | 'imported'>,
): Promise<void> {
  const { remedy, seq, type, on, result } = event
  await record(transaction, desk, {
    act,
    object: { kind: 'remedy', id: remedy.id },
    unitCode: remedy.unitCode,
    after: {
      applicationId: remedy.applicationId,
      kind: remedy.kind,
      seq,
      type,
      on: on.toString(),
      result,
    },
    sealed: [
      remedyRow({
        ...event,
        at: stamp(desk.now()),
        by: actorName(desk.actor),
        byId: desk.actor.kind === 'account' ? desk.actor.id : null,
        imported: false,
      }),
    ],
  })
}

/** A day that lies in the future or before what it follows. */
export function dayIssues(
  field: string,
  label: string,
  day: Day,
  earliest: { readonly on: Day; readonly label: string },
  today: Day,
): Issue[] {
  if (isAfter(day, today)) {
    return [{ field, text: `${label}不能晚于今天（${chineseDate(today)}）。` }]
  }
  if (isBefore(day, earliest.on)) {
    return [{ field, text: `${label}不能早于${earliest.label}（${chineseDate(earliest.on)}）。` }]
  }
  return []
}

/** “行政复议（2024年3月1日受理）” */
export function nameOf(remedy: Pick<Remedy, 'kind' | 'acceptedOn'>): string {
  return `${remedyBlockLabels[remedy.kind]}（${chineseDate(remedy.acceptedOn)}受理）`
}
