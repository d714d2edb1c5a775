/**
 * 保存期限: when personal data of a case may be erased. Identity papers go early (个人信息保护法第四十七条: the purpose is
 * reached), but never before the file is archived and every remedy is over; the case itself stays until it moves to the
 * county's archive, at ten years (档案法实施条例第二十条).
 */
import { workingDayOnOrAfter, type Calendar } from '../calendar/calendar.ts'
import { isAfter, laterOf, type Day } from '../calendar/day.ts'
import { remedyLimits } from './remedy.ts'

/** What a county settles. */
export interface RetentionSettings {
  /** months after the last remedy period, until identity papers may go */
  readonly identityMonths: number
  /** years after archiving, until the personal data of the whole case may go */
  readonly caseYears: number
}

export const defaultRetention: RetentionSettings = { identityMonths: 3, caseYears: 10 }

/** The least that a county may settle: the remedies come on top; the archive takes files over at ten years. */
export const leastRetention: RetentionSettings = { identityMonths: 0, caseYears: 10 }

/** A case as its retention sees it. */
export interface RetainedCase {
  /** answered, withdrawn, or taken back; null while it is open */
  readonly endedOn: Day | null
  readonly archivedOn: Day | null
  /** the day on which the answer reached the applicant; null where it is not known */
  readonly servedOn: Day | null
  readonly remedies: readonly { readonly closedOn: Day | null }[]
}

export type Retention =
  | { readonly kind: 'kept'; readonly why: string }
  | { readonly kind: 'from'; readonly on: Day; readonly why: string }

/** Who never learnt of his remedies has a year to ask for them (行政复议法第二十条). */
const unknownServiceYears = 1
/** A closed remedy may be followed by the next: its service, and fifteen days to sue or to appeal. */
const afterRemedyMonths = 2

/** From which day identity papers may be erased, and why; `kept`: not as things stand. */
export function identityRetention(
  retained: RetainedCase,
  { identityMonths }: RetentionSettings,
  calendar: Calendar,
): Retention {
  const standing = lastRemedyDay(retained, calendar)
  if (standing.kind === 'kept') return standing
  return {
    kind: 'from',
    on: standing.on.add({ months: identityMonths }),
    why: `${standing.why}再过${identityMonths}个月。`,
  }
}

/** From which day the personal data of the whole case may be erased, once it was handed to the archive. */
export function caseRetention(
  retained: RetainedCase,
  { caseYears }: RetentionSettings,
  calendar: Calendar,
): Retention {
  const standing = lastRemedyDay(retained, calendar)
  if (standing.kind === 'kept' || retained.archivedOn === null) return standing
  const on = laterOf(standing.on, retained.archivedOn.add({ years: caseYears }))
  return { kind: 'from', on, why: `归档满${caseYears}年，并已移交县档案馆。` }
}

function lastRemedyDay(
  { endedOn, archivedOn, servedOn, remedies }: RetainedCase,
  calendar: Calendar,
): Retention {
  if (endedOn === null) return { kind: 'kept', why: '本件还没有办结。' }
  if (archivedOn === null) return { kind: 'kept', why: '本件还没有归档。' }
  if (remedies.some(({ closedOn }) => closedOn === null)) {
    return { kind: 'kept', why: '复议或者诉讼还没有审结。' }
  }
  const known = servedOn ?? endedOn
  const period =
    servedOn === null
      ? endedOn.add({ years: unknownServiceYears })
      : laterOf(
          known.add({ days: remedyLimits.reconsiderationDays }),
          known.add({ months: remedyLimits.directSuitMonths }),
        )
  const ends = remedies.flatMap(({ closedOn }) =>
    closedOn === null ? [] : [closedOn.add({ months: afterRemedyMonths })],
  )
  const last = [...ends, archivedOn].reduce(laterOf, workingDayOnOrAfter(period, calendar))
  return { kind: 'from', on: last, why: '已归档，复议、诉讼的期限都已届满。' }
}

/** Whether a day of erasing has come. */
export function mayErase(retention: Retention, today: Day): boolean {
  return retention.kind === 'from' && !isAfter(retention.on, today)
}
