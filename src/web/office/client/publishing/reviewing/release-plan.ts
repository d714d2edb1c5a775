import { chinaMoment, longDate, shortMoment } from '../../kit/days.ts'
import type { ItemView } from '../item-view.ts'

/** When a signed item goes out, and how long it stays: as it is typed, by the clock in China. */
export interface ReleasePlan {
  readonly when: 'now' | 'set'
  /** `YYYY-MM-DD`, `HH:mm` */
  readonly day: string
  readonly time: string
  /** 公示期最后一天; '': none */
  readonly displayUntil: string
}

/** As the author planned it; `now`, by the clock in China, has passed what he set: at once. */
export function planOf({ content }: Pick<ItemView, 'content'>, now: string): ReleasePlan {
  const moment = content.releaseAt === '' ? '' : chinaMoment(content.releaseAt)
  const [day = '', time = ''] = moment.split(' ')
  const { displayUntil } = content
  if (moment <= now) return { when: 'now', day: '', time: '08:30', displayUntil }
  return { when: 'set', day, time, displayUntil }
}

/** A time by the clock in China as a moment in UTC; '' while it is not whole. */
export function momentOf(day: string, time: string): string {
  const moment = Date.parse(`${day}T${time}:00+08:00`)
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString()
}

/** The plan as the server takes it. */
export function planBody(plan: ReleasePlan): { releaseAt: string; displayUntil: string } {
  return {
    releaseAt: plan.when === 'now' ? '' : momentOf(plan.day, plan.time),
    displayUntil: plan.displayUntil,
  }
}

/** What is still missing in it; '' when it is whole. */
export function planFault({ when, day, time }: ReleasePlan): string {
  return when === 'set' && momentOf(day, time) === '' ? '公开的日期和时间没有选定' : ''
}

type Signed = Pick<ItemView, 'content' | 'revision' | 'reassessOn'>

/** What happens when it is signed, in a sentence or two. */
export function outcomeWords(view: Signed, plan: ReleasePlan, today: string): string {
  const { content, revision, reassessOn } = view
  if (content.openness !== 'proactive') {
    const until = longDate(reassessOn ?? yearLater(today))
    return `签发后定为${content.opennessLabel}，不对外发布；${until}前定期评估（条例第十八条）。`
  }
  const moment = planFault(plan) === '' ? shortMoment(`${plan.day} ${plan.time}`, today) : '选定的时间'
  const when = plan.when === 'now' ? '签发后立即公开' : `签发后到${moment}自动公开，在那以前可以取消`
  const what = revision
    ? '；更正的内容替换原文，索引号、网址和发布日期不变，页面写明更正说明。'
    : '，索引号由系统给出，发布日期不能更改。'
  const until =
    plan.displayUntil === '' ? '' : `公示到${longDate(plan.displayUntil)}，第二天自动撤下，页面留下说明。`
  return `${when}${what}${until}`
}

/** The button that signs: it names what comes of it. */
export function signWords({ content, revision }: Pick<Signed, 'content' | 'revision'>, plan: ReleasePlan) {
  if (content.openness !== 'proactive') return `签发，定为${content.opennessLabel}`
  if (plan.when === 'set') return '签发，定时公开'
  return revision ? '签发并发布更正' : '签发并发布'
}

/** The same day of the next year; of 29 February, the 28th. */
function yearLater(day: string): string {
  const date = day.slice(4)
  return `${Number(day.slice(0, 4)) + 1}${date === '-02-29' ? '-02-28' : date}`
}
