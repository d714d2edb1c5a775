import { isAfter } from '../../../law/calendar/day.ts'
import { dayOf } from '../../../platform/day.ts'
import type { Desk, Issue } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'

type Planned = Pick<Disclosure, 'releaseAt' | 'displayUntil'>

/** What the signing leader says of it; what he leaves out stays as the author has it, '' takes it away. */
interface WantedRelease {
  /** ISO moment in UTC */
  readonly releaseAt?: string | undefined
  /** `YYYY-MM-DD` */
  readonly displayUntil?: string | undefined
}

/** When an item goes out and how long it stays, or why it cannot be so. */
export function plannedRelease(
  desk: Desk,
  before: Disclosure,
  wanted: WantedRelease,
): Planned | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const { releaseAt: wantedRelease, displayUntil: wantedDisplay } = wanted
  const releaseAt = wantedRelease === undefined ? before.releaseAt : momentOf(wantedRelease, issues)
  const displayUntil = wantedDisplay === undefined ? before.displayUntil : lastDayOf(wantedDisplay, issues)
  const releaseDay = releaseAt && isAfter(dayOf(releaseAt), desk.today()) ? dayOf(releaseAt) : desk.today()
  if (displayUntil && isAfter(releaseDay, displayUntil)) {
    issues.push({
      field: 'displayUntil',
      text: `公示期最后一天（${displayUntil.toString()}）早于发布的日子（${releaseDay.toString()}），请改到发布以后。`,
    })
  }
  if (releaseAt && isAfter(dayOf(releaseAt), desk.today().add({ days: 366 }))) {
    issues.push({ field: 'releaseAt', text: '定时发布最远可以定在一年以内，请核对。' })
  }
  if (isAfter(before.madeOn, desk.today())) {
    issues.push({ field: 'madeOn', text: '成文日期晚于今天，不能发布。请退回修改。' })
  }
  return issues.length > 0 ? { issues } : { releaseAt, displayUntil }
}

function momentOf(text: string, issues: Issue[]): Temporal.Instant | null {
  if (text.trim() === '') return null
  try {
    return Temporal.Instant.from(text)
  } catch {
    issues.push({ field: 'releaseAt', text: '定时发布的时间读不出来，请重新选择日期和时间。' })
    return null
  }
}

function lastDayOf(text: string, issues: Issue[]): Temporal.PlainDate | null {
  if (text.trim() === '') return null
  try {
    return Temporal.PlainDate.from(text.trim())
  } catch {
    issues.push({
      field: 'displayUntil',
      text: '公示期最后一天不是实际存在的日期，请按 2026-03-01 的样式填写。',
    })
    return null
  }
}
