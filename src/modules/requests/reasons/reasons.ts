import { type Day, parseDay } from '../../../law/calendar/day.ts'
import { type CaseFile, lastOf } from '../case-file.ts'

/** 说明理由 (条例第三十五条): how far it has come. */
export interface ReasonsState {
  readonly askedOn: Day
  readonly respondBy: Day
  readonly given: string | null
  readonly givenOn: Day | null
  /** null while nobody has judged them */
  readonly reasonable: boolean | null
  readonly judgedNote: string
  /** 延迟答复的合理期限, told to the applicant; shown beside the statutory due day, which stays */
  readonly replyBy: Day | null
  readonly delayReason: string
}

/** What stands on the reasons asked for last; null where none were. */
export function reasonsOf(file: Pick<CaseFile, 'events'>): ReasonsState | null {
  const asked = lastOf(file, 'reasons_asked')
  if (!asked?.details) return null
  const since = <Entry extends { readonly seq: number }>(entry: Entry | null): Entry | null =>
    entry !== null && entry.seq > asked.seq ? entry : null
  const given = since(lastOf(file, 'reasons_given'))
  const judged = since(lastOf(file, 'reasons_judged'))
  const delay = since(lastOf(file, 'delay_told'))
  return {
    askedOn: asked.on,
    respondBy: dayOf(asked.details.respondBy),
    given: given?.details?.text ?? null,
    givenOn: given?.on ?? null,
    reasonable: judged?.details?.reasonable ?? null,
    judgedNote: judged?.details?.note ?? '',
    replyBy: delay?.details ? dayOf(delay.details.replyBy) : null,
    delayReason: delay?.details?.reason ?? '',
  }
}

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`reasons by ${text}`)
  return day
}
