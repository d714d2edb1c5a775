import type { Calendar } from '../src/law/calendar/calendar.ts'
import type { Publisher } from './publications.ts'
import type { DemoItem } from './item.ts'
import { workingDaysBefore } from './working-days.ts'

type Day = Temporal.PlainDate

const item = (column: string, title: string, genre: string, body: readonly string[]): DemoItem => ({
  column,
  title,
  genre,
  body,
})

/** What lies on desks in 杨店镇 on the anchor day: a draft, one at each step, one sent back, one late. */
export function pendingItems(publisher: Publisher, calendar: Calendar, anchor: Day): void {
  const before = (days: number): Day => workingDaysBefore(calendar, anchor, days)
  const { year } = anchor

  publisher.draft(
    item('会议公开', `杨店镇人民政府${year}年冬春生产专题会议`, '会议纪要', [
      '会议研究了农田水利设施管护和安全生产工作。',
    ]),
    before(1),
    anchor,
  )

  publisher.submit(
    item('公告公示', '杨店镇农村危房改造对象核查结果公示', '公示', [
      '经入户核查、村级评议和镇级复核，现将核查结果公示如下，公示期7天。个人信息依法不予公开。',
    ]),
    before(4),
    before(2),
  )

  const secrecy = publisher.submit(
    item('应急管理', '杨店镇森林防火应急预案', '预案', ['# 一、总则', '为做好森林防火工作，制定本预案。']),
    before(8),
    before(6),
  )
  publisher.pass(secrecy, 'firstReview', before(5))
  publisher.pass(secrecy, 'secondReview', before(3))

  const late = publisher.submit(
    item('行政权力', '杨店镇行政执法人员名录调整公告', '公告', [
      '公布本镇持证行政执法人员调整情况和监督电话。',
    ]),
    before(23),
    before(15),
  )
  publisher.pass(late, 'firstReview', before(14))
  publisher.pass(late, 'secondReview', before(12))
  publisher.pass(late, 'secrecyReview', before(10))

  const back = publisher.submit(
    item('规划计划', '杨店镇农村道路改造三年计划', '计划', ['分年度实施农村道路改造，方便群众出行。']),
    before(7),
    before(5),
  )
  publisher.pass(back, 'firstReview', before(4))
  publisher.sendBack(back, 'secondReview', before(2), '请补充各年度里程和资金来源，并与县级规划核对。')
}
