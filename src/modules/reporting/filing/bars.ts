import { type Answer, refuse } from '../../desk/index.ts'
import { isOpenForWriting, type ReportStanding } from './report-standing.ts'

/** Why figures and prose cannot be changed now, with the way out; null where they can. */
export function writingBar(standing: ReportStanding): Answer<never> | null {
  if (isOpenForWriting(standing)) return null
  if (standing.state === 'inReview') {
    const text = '报告正在审签，暂时不能修改。需要修改的，请先撤回送审，或者由审签人退回。'
    return refuse('notNow', text)
  }
  const text =
    standing.state === 'published'
      ? '报告已经发布，不能直接修改。内容有误或者有新的事实的，请先“开始更正”，写明改什么、为什么；原来的版本保留。'
      : '报告已经报送，不能直接修改。需要修改的，请先“开始更正”，写明改什么、为什么。'
  return refuse('notNow', text)
}

/** The year of a report must be over (条例第四十九条). */
export function yearBar(year: number, today: Temporal.PlainDate): Answer<never> | null {
  if (year < today.year) return null
  return refuse(
    'notNow',
    `${year} 年还没有过完：统计期限到 12 月 31 日止，次年才能报送和发布。`,
    '条例第四十九条',
  )
}
