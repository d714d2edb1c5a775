import { channelLabels } from '../../../law/clock/case-event.ts'
import type { Clock } from '../../../law/clock/clock.ts'
import { explainDays } from '../../../law/clock/day-strip.ts'
import { chineseDate, type Day } from '../../../law/calendar/day.ts'
import type { HolidayNotice } from '../../../law/calendar/holiday-notice.ts'
import type { OfficialDocument } from '../../../platform/documents/model.ts'
import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { applicationStateLabels, stateOf } from '../application-state.ts'
import { caseEventsOf, type CaseFile } from '../case-file.ts'
import { textOf } from '../lists/timeline.ts'
import { type DeadlineExplanation, explanationDocument } from './explanation-document.ts'
import { readableCase } from './what-if-of.ts'

/**
 * 答复期限计算说明: why the due day of a case is what it is, day by day, for the paper file. It names the case by its
 * number and nobody.
 */
export async function deadlineExplanation(
  desk: Desk,
  id: string,
  demonstration: boolean,
): Promise<Answer<{ readonly document: OfficialDocument; readonly name: string }>> {
  const found = await readableCase(desk, id)
  if (found.kind !== 'done') return found
  const file = found.value
  const { state, clock } = stateOf(file, desk)
  if (clock === null) {
    return refuse('notNow', '申请尚未经双方确认，法律上还没有收到，答复期限还没有起算。', '条例第三十一条')
  }
  const { days, summary } = explainDays({ asOf: desk.today(), events: caseEventsOf(file) }, desk.calendar)
  const { caseNumber, channel } = file.application
  const explanation: DeadlineExplanation = {
    unit: file.unit.name,
    caseNumber,
    madeOn: desk.today(),
    facts: [
      ['收到申请之日', `${chineseDate(clock.receivedOn)}，${channelLabels[channel]}`],
      ['补正告知期限', chineseDate(clock.correctionNoticeDueOn)],
      ['现在状态', applicationStateLabels[state]],
      ...limitFacts(clock),
    ],
    summary,
    steps: clock.steps,
    faults: clock.faults,
    moves: movesOf(file),
    days,
    notices: noticesOf(
      desk.calendar.notices,
      days.map(({ day }) => day.year),
    ),
    provisional: clock.provisional,
    demonstration,
  }
  return done({ document: explanationDocument(explanation), name: `答复期限计算说明-${caseNumber}` })
}

function limitFacts(clock: Clock): (readonly [string, string])[] {
  const { dueOn, respondBy, resumesBy, payBy, lapsedOn, overdue, provisional } = clock
  const mark = provisional ? '（暂计）' : ''
  const facts: (readonly [string, Day | null | undefined, string])[] = [
    ['答复期限', dueOn, `${mark}${overdue ? '，已逾期' : ''}`],
    ['补正期限', respondBy, ''],
    ['征求意见至迟', resumesBy, mark],
    ['缴费期限', payBy, mark],
    ['视为放弃之日', lapsedOn, ''],
  ]
  return facts.flatMap(([label, day, more]) =>
    day === null || day === undefined ? [] : [[label, `${chineseDate(day)}${more}`] as const],
  )
}

/** What holiday notices moved in this case, as its file tells it. */
function movesOf({ events }: CaseFile): { readonly on: Day; readonly text: string }[] {
  return events.flatMap((entry) =>
    entry.type === 'deadline_moved' ? [{ on: entry.on, text: textOf(entry) }] : [],
  )
}

function noticesOf(
  notices: readonly HolidayNotice[],
  years: readonly number[],
): DeadlineExplanation['notices'] {
  return [...new Set(years)].flatMap((year): DeadlineExplanation['notices'] => {
    const known = notices.find((one) => one.year === year)
    if (known === undefined) return [{ year, source: null }]
    return [known, ...known.changes].map(({ notice }) => ({ year, source: notice }))
  })
}
