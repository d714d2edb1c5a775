import type { Day } from '../../../law/calendar/day.ts'
import type { FileEvent } from '../file-event.ts'

/** The entries with what later ones add to them; the last word counts. */
export function amended(entries: readonly FileEvent[]): readonly FileEvent[] {
  const days = deliveries(entries)
  if (days.size === 0) return entries
  return entries.map((entry) => {
    const deliveredOn = days.get(entry.seq)
    return deliveredOn === undefined ? entry : withDelivery(entry, deliveredOn)
  })
}

/**
 * Days of delivery by the entries that they belong to. A letter is named by its number; the delivery of a fee notice
 * (国办函〔2020〕109号: the 20 working days run from it) belongs to the last notice before it.
 */
function deliveries(entries: readonly FileEvent[]): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>()
  let notice: number | null = null
  for (const { type, seq, on, amends } of entries) {
    if (type === 'fee_notified') notice = seq
    if (amends) days.set(amends.seq, amends.deliveredOn)
    else if (type === 'fee_delivered' && notice !== null) days.set(notice, on)
  }
  return days
}

function withDelivery(entry: FileEvent, deliveredOn: Day): FileEvent {
  const { event } = entry
  if (event?.type === 'third_party_consulted' || event?.type === 'agency_consulted') {
    return { ...entry, event: { ...event, deliveredOn } }
  }
  return event?.type === 'fee_notified' ? { ...entry, event: { ...event, deliveredOn } } : entry
}
