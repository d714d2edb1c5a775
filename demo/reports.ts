import type { Instance } from '../src/instance.ts'
import { type AccountActor, type Desk, expectDone } from '../src/modules/desk/index.ts'
import {
  enterFigures,
  passReview,
  publishReport,
  reopenReport,
  sendForReview,
  signReport,
  submitReport,
  writeReportPart,
} from '../src/modules/reporting/index.ts'
import { personOf, type Staff } from './people.ts'
import { report2023 } from './report-2023.ts'
import { demonstrationProse } from './report-prose.ts'
import type { Timeline } from './timeline.ts'
import { workingDayFrom } from './working-days.ts'

type Day = Temporal.PlainDate

/** How far a unit's report of a year comes. */
type Reach = 'nothing' | 'drafting' | 'submitted' | 'published'

/** The newest past year is still moving, so that the county's board has something to show; all others are out. */
const newestReach: Readonly<Record<string, Reach>> = {
  'shili-yi': 'drafting',
  'shili-caizheng': 'submitted',
  'shili-minzheng': 'submitted',
  'shili-nongye': 'nothing',
}

/** 专员, 工作机构负责人 and 单位负责人 of a unit. */
interface Reporters {
  readonly code: string
  readonly officer: AccountActor
  readonly head: AccountActor
  readonly leader: AccountActor
}

export interface ReportYears {
  /** the year of 杨店镇 that is told from its real report */
  readonly fixed: number
  /** the first year that was made up */
  readonly first: number
  readonly anchor: Day
}

/** Every past year's report through its unit: written, checked, signed, submitted and published, in the January after. */
export function reports(
  instance: Instance,
  timeline: Timeline,
  staffOf: ReadonlyMap<string, Staff>,
  { fixed, first, anchor }: ReportYears,
): void {
  const newest = anchor.year - 1
  for (const [code, staff] of staffOf) {
    const own = code === 'yangdian'
    if (!own && !code.startsWith('shili-')) continue
    const who: Reporters = {
      code,
      officer: personOf(staff, own ? 'gongkai' : 'yishen'),
      head: personOf(staff, own ? 'fuzeren' : 'ershen'),
      leader: personOf(staff, own ? 'lingdao' : 'qianfa'),
    }
    if (own) oneYear(instance, timeline, who, { year: fixed, reach: 'published', prose: report2023 })
    for (let year = Math.max(first, fixed + 1); year < anchor.year; year += 1) {
      const reach = year === newest ? (newestReach[code] ?? 'published') : 'published'
      oneYear(instance, timeline, who, { year, reach, prose: demonstrationProse(code, year) })
    }
    if (own && newest - 1 > fixed) corrected(instance, timeline, who, newest - 1)
  }
}

interface Year {
  readonly year: number
  readonly reach: Reach
  readonly prose: Readonly<Partial<Record<'一' | '二' | '三' | '四' | '五' | '六', string>>>
}

function oneYear(
  { calendar }: Instance,
  timeline: Timeline,
  { code, officer, head, leader }: Reporters,
  { year, reach, prose }: Year,
): void {
  if (reach === 'nothing') return
  const on = workingDayFrom(calendar, Temporal.PlainDate.from({ year: year + 1, month: 1, day: 22 }))
  const next = workingDayFrom(calendar, on.add({ days: 1 }))
  const report = { unitCode: code, year }
  if (prose !== report2023) {
    const figures = {
      licensing: String(20 + (year % 7)),
      penalties: '1',
      deputies: '1',
      committeeMembers: '1',
    }
    timeline.add(on, '09:20', officer, async (desk) =>
      expectDone(await enterFigures(desk, { ...report, figures })),
    )
  }
  for (const [part, text] of Object.entries(prose)) {
    timeline.add(on, '09:30', officer, async (desk) =>
      expectDone(await writeReportPart(desk, { ...report, part: part as '五', text })),
    )
  }
  if (reach === 'drafting') return
  through(timeline, on, { code, officer, head, leader }, year)
  if (reach !== 'published') return
  timeline.add(next, '16:00', officer, async (desk) => expectDone(await publishReport(desk, report)))
}

/** 送审、审核、签发、报送, and if so wished 发布, on one day. */
export function through(
  timeline: Timeline,
  on: Day,
  { code, officer, head, leader }: Reporters,
  year: number,
  reach: 'submitted' | 'published' = 'submitted',
): void {
  const report = { unitCode: code, year }
  const step = (time: string, who: AccountActor, act: (desk: Desk) => Promise<unknown>): void =>
    timeline.add(on, time, who, act)
  step('10:00', officer, async (desk) => expectDone(await sendForReview(desk, report)))
  step('10:40', head, async (desk) =>
    expectDone(await passReview(desk, { ...report, remarks: '数字与台账一致。' })),
  )
  step('14:30', leader, async (desk) => expectDone(await signReport(desk, { ...report, remarks: '' })))
  step('15:20', officer, async (desk) => expectDone(await submitReport(desk, report)))
  if (reach === 'published') {
    step('16:00', officer, async (desk) => expectDone(await publishReport(desk, report)))
  }
}

/** A figure of an earlier year was wrong: the portal shows both versions, with before and after. */
function corrected(instance: Instance, timeline: Timeline, who: Reporters, year: number): void {
  const { calendar } = instance
  const on = workingDayFrom(calendar, Temporal.PlainDate.from({ year: year + 1, month: 3, day: 10 }))
  const report = { unitCode: who.code, year }
  const reason = '行政处罚漏计1件，由1件更正为2件。'
  timeline.add(on, '09:00', who.officer, async (desk) =>
    expectDone(await reopenReport(desk, { ...report, reason })),
  )
  timeline.add(on, '09:20', who.officer, async (desk) =>
    expectDone(await enterFigures(desk, { ...report, figures: { penalties: '2' } })),
  )
  through(timeline, on, who, year)
  const next = workingDayFrom(calendar, on.add({ days: 1 }))
  timeline.add(next, '16:00', who.officer, async (desk) => expectDone(await publishReport(desk, report)))
}
