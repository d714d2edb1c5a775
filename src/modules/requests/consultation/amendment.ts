import { type Day, parseDay } from '../../../law/calendar/day.ts'

/**
 * What an entry adds to an earlier one: the day on which a letter arrived, learned after it went out. An entry is
 * never changed; whoever reads the file reads the earlier one with this day.
 */
export interface Amendment {
  /** number of the entry that it adds to */
  readonly seq: number
  readonly deliveredOn: Day
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
