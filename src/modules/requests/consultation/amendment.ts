import { type Day, parseDay } from '../../../law/day.ts'
import type { FileEvent } from '../file-event.ts'

/**
 * What an entry adds to an earlier one: the day on which a letter arrived, learned after it went out. An entry is
 * never changed; whoever reads the file reads the earlier one with this day.
 */
export interface Amendment {
  /** number of the entry that it adds to */
  readonly seq: number
  readonly deliveredOn: Day
}

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

/** As it stands in the ledger, in the clear: a clock must be right after the case's key was forgotten, too. */
export function amendmentText({ seq, deliveredOn }: Amendment): string {
  return JSON.stringify({ seq, deliveredOn: deliveredOn.toString() })
}

export function parseAmendment(text: string): Amendment {
  const value: unknown = JSON.parse(text)
  if (typeof value === 'object' && value !== null && 'seq' in value && 'deliveredOn' in value) {
    const { seq, deliveredOn } = value
    const day = typeof deliveredOn === 'string' ? parseDay(deliveredOn) : null
    if (typeof seq === 'number' && day !== null) return { seq, deliveredOn: day }
  }
  throw new Error('an entry that adds nothing readable to another')
}
