import type { UnitKind } from '../../units/index.ts'

/** 未使用本系统的机关: it must report like the others, has no accounts here, and hands in a file. */
export interface OutsideUnit {
  readonly code: string
  /** code of the unit above, which keeps it in its list */
  readonly parent: string
  readonly name: string
  readonly kind: Exclude<UnitKind, 'county'>
  /** a day of its own in the year after, `MM-DD`; null: as the law or the county has it for its kind */
  readonly dueDay: string | null
  /** the first year of which it reports */
  readonly fromYear: number
  /** the last one, where it was dissolved or came onto the system; null: it goes on */
  readonly untilYear: number | null
  /** where reminders go; '': nowhere by mail */
  readonly mail: string
  readonly phone: string
}

/** Whether the unit owes a report of this year by file. */
export function reportsByFile({ fromYear, untilYear }: OutsideUnit, year: number): boolean {
  return year >= fromYear && (untilYear === null || year <= untilYear)
}
