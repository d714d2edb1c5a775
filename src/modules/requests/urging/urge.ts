import { chineseDate, type Day, isAfter } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface Urge extends OnCase {
  /** what the unit is to do and to say */
  readonly matter: string
  /** the day by which it is to answer */
  readonly answerBy: Day
}

/** How long a demand may give (calendar days): longer is no urging. */
const longest = 60

/** 督办（条例第四十七条）：县主管部门要求单位说明情况、抓紧办理，并在限定的日期前答复。 */
export async function urge(desk: Desk, request: Urge): Promise<Answer<Handled>> {
  const { answerBy } = request
  const matter = request.matter.trim()
  return handleCase(desk, request, 'urge', () => {
    const issues: Issue[] = []
    if (matter === '') issues.push({ field: 'matter', text: '请写明要求单位做什么、说明什么。' })
    const today = desk.today()
    const last = today.add({ days: longest })
    if (!isAfter(answerBy, today)) {
      const text = `答复期限应当晚于今天（${chineseDate(today)}），给单位留出答复的时间。`
      issues.push({ field: 'answerBy', text })
    } else if (isAfter(answerBy, last)) {
      issues.push({ field: 'answerBy', text: `答复期限不能晚于${chineseDate(last)}，请核对年份和月份。` })
    } else if (!desk.calendar.isWorkingDay(answerBy)) {
      issues.push({ field: 'answerBy', text: `${chineseDate(answerBy)}是休息日，请改为工作日。` })
    }
    if (issues.length > 0) return mend(...issues)
    const details = { matter, answerBy: answerBy.toString() }
    return done({ event: { type: 'urged', on: today, event: null, details } })
  })
}
