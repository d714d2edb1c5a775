import type { FileEvent } from '../file-event.ts'

/**
 * The entries with the delivery of a fee notice where it belongs: the day on which the notice arrived is often
 * learned after the notice was entered, and the 20 working days run from it (国办函〔2020〕109号). The notice as
 * entered never changes; whoever reads the file reads both.
 */
export function withFeeDelivery(events: readonly FileEvent[]): readonly FileEvent[] {
  if (!events.some(({ type }) => type === 'fee_delivered')) return events
  const read = [...events]
  for (const [place, entry] of events.entries()) {
    if (entry.type !== 'fee_delivered') continue
    const at = read.findLastIndex(({ type }, index) => index < place && type === 'fee_notified')
    const notice = read[at]
    if (notice?.type !== 'fee_notified' || notice.event?.type !== 'fee_notified') continue
    read[at] = { ...notice, event: { ...notice.event, deliveredOn: entry.on } }
  }
  return read
}
