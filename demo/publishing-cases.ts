import type { Calendar } from '../src/law/calendar/calendar.ts'
import {
  beginRevision,
  changeValidity,
  endDisplays,
  referSecrecy,
  releaseUrgently,
  submitDisclosure,
  writeDraft,
} from '../src/modules/publishing/index.ts'
import { timeZone } from '../src/platform/day.ts'
import type { DemoItem } from './item.ts'
import { itemOf, type Publisher } from './publications.ts'
import { sealedPage, sketch } from './small-files.ts'
import { serviceGuides } from './service-guides.ts'
import type { Timeline } from './timeline.ts'
import { workingDayFrom, workingDaysBefore } from './working-days.ts'

type Day = Temporal.PlainDate

const system = { kind: 'system', name: '系统' } as const

/** Days by working days before the anchor. */
type Before = (days: number) => Day

/**
 * What else a township publishes, one of each sort: guides, a policy with its explanation and its predecessor, a
 * correction, displays with a last day, a release that waits, and what does not go out.
 */
export function publishingCases(
  publisher: Publisher,
  timeline: Timeline,
  calendar: Calendar,
  anchor: Day,
): void {
  const before: Before = (days) => workingDaysBefore(calendar, anchor, days)
  for (const guide of serviceGuides()) publisher.publishOn(guide, before(18), before(15))
  policy(publisher, calendar, anchor, before)
  corrected(publisher, before)
  displays(publisher, timeline, anchor, before)
  withFiles(publisher, before)
  scheduled(publisher, anchor, before)
  kept(publisher, calendar, anchor)
  referred(publisher, before)
  urgent(publisher, before)
}

const measures = '杨店镇村级小型工程项目管理'

/** A 规范性文件 that took the place of an earlier one, with its explanation of the next day. */
function policy(publisher: Publisher, calendar: Calendar, anchor: Day, before: Before): void {
  // an earlier year, or, where there is none but 2023, the first days of this one
  const year = Math.max(2024, anchor.year - 1)
  const madeThen = workingDayFrom(
    calendar,
    Temporal.PlainDate.from({ year, month: 1, day: year === anchor.year ? 5 : 20 }),
  )
  const publishedThen = calendar.nthWorkingDayAfter(madeThen, 3)
  const earlier = publisher.publishOn(
    {
      column: '镇街文件',
      title: `关于印发《${measures}暂行办法》的通知`,
      genre: '通知',
      serial: 2,
      normative: true,
      exempt: '试行文件，内容只涉及村级工程的报批手续，已逐村当面说明。',
      effectiveOn: publishedThen,
      body: [
        '各村民委员会：',
        `现将《${measures}暂行办法》印发给你们，请遵照执行。`,
        '# 第一条',
        '投资较小的村级工程，经村民代表会议通过后报镇人民政府备案。',
      ],
    },
    madeThen,
    publishedThen,
  )
  const current = publisher.publishOn(
    {
      column: '镇街文件',
      title: `关于印发《${measures}办法》的通知`,
      genre: '通知',
      serial: 22,
      normative: true,
      effectiveOn: before(9),
      body: [
        '各村民委员会，镇政府各办公室：',
        `现将《${measures}办法》印发给你们，请遵照执行。`,
        '# 第一条',
        '村级小型工程实行村级申报、镇级审核、全程公示。',
        '# 第二条',
        '工程的内容、造价、施工方和验收结果在村务公开栏公示，公示不少于7天。',
        '# 第三条',
        `本办法自发布之日起施行，有效期五年，《${measures}暂行办法》同时废止。`,
      ],
    },
    before(12),
    before(9),
  )
  publisher.publishOn(
    {
      column: '镇街文件',
      title: `村里修路修渠怎么管？《${measures}办法》问答`,
      genre: '政策解读',
      interprets: () => itemOf(current).id,
      body: [
        '# 一、为什么制定新办法',
        '原来的暂行办法只管报批，群众反映工程花了多少钱、谁来干看不到。新办法把公示写进了每个环节。',
        '# 二、和原来比有什么不同',
        '由备案改为申报、审核、公示三步；验收请村民代表参加。',
        '# 三、群众怎样监督',
        '看村务公开栏，或者拨打镇便民服务中心电话 0537-0000000。',
      ],
    },
    before(9),
    before(8),
  )
  publisher.act(earlier, 'qianfa', before(8), '16:00', (desk, seen) =>
    changeValidity(desk, {
      ...seen,
      validity: 'repealed',
      on: before(9).toString(),
      reason: `由《${measures}办法》代替。`,
      successor: itemOf(current).indexNumber ?? '',
    }),
  )
}

/** Published, then put right by a correction that passed all steps again. */
function corrected(publisher: Publisher, before: Before): void {
  const notice: DemoItem = {
    column: '公告公示',
    title: '杨店镇农田灌溉用水安排公告',
    genre: '公告',
    body: [
      '为保证灌溉用水，各管区按下面的顺序用水，具体时间由村民委员会通知。',
      '| 次序 | 管区 | 用水天数 |',
      '| 1 | 示例一管区 | 4 |',
      '| 2 | 示例二管区 | 5 |',
      '用水有争议的，请村民委员会协调；协调不成的，请拨打 0537-0000000。',
    ],
  }
  const made = publisher.publishOn(notice, before(11), before(10))
  const correction = publisher.from(made, 'caibian', before(7), '09:30', (desk, seen) =>
    beginRevision(desk, { ...seen, note: '示例二管区的用水天数由5天更正为3天：原表录入有误。' }),
  )
  publisher.act(correction, 'caibian', before(7), '10:00', (desk, seen, item) =>
    writeDraft(desk, {
      unit: item.unitCode,
      draft: seen,
      column: item.column,
      title: item.title,
      body: item.body.replace('<td>5</td>', '<td>3</td>'),
      madeOn: item.madeOn.toString(),
      genre: item.genre,
      summary: item.summary ?? '',
    }),
  )
  publisher.act(correction, 'caibian', before(7), '10:30', submitDisclosure)
  publisher.passAll(correction, before(6))
}

/** One 公示 whose last day has passed and one that is still shown. */
function displays(publisher: Publisher, timeline: Timeline, anchor: Day, before: Before): void {
  const lastDay = before(4)
  publisher.publishOn(
    {
      column: '公告公示',
      title: '杨店镇乡村公益性岗位拟安置情况公示',
      genre: '公示',
      displayUntil: lastDay,
      body: [
        '经个人申请、村级评议和镇级审核，拟安置情况公示如下，公示期满后本页自动撤下。',
        '| 管区 | 拟安置人数 |',
        '| 示例一管区 | 00 |',
        '| 示例二管区 | 00 |',
      ],
    },
    before(12),
    before(11),
  )
  timeline.add(lastDay.add({ days: 1 }), '00:05', system, endDisplays)
  publisher.publishOn(
    {
      column: '公告公示',
      title: '杨店镇农村公益事业财政奖补项目公示',
      genre: '公示',
      displayUntil: anchor.add({ days: 7 }),
      body: ['拟申报的奖补项目公示如下。', '| 项目 | 内容 |', '| 示例项目 | 村内道路硬化 |'],
    },
    before(4),
    before(2),
  )
}

/** A picture in the text, and the sealed form that is valid by law. */
function withFiles(publisher: Publisher, before: Before): void {
  publisher.publishOn(
    {
      column: '公告公示',
      title: '杨店镇便民服务中心搬迁公告',
      genre: '公告',
      serial: 23,
      body: ['因办公用房调整，镇便民服务中心搬到镇政府东侧的新址，窗口和电话不变，位置见下图。'],
      picture: {
        name: '位置示意图（演示）.png',
        alt: '位置示意图：新址在镇政府东侧，十字路口的东北角，用红色标出',
        bytes: sketch(),
      },
      sealedForm: {
        name: '搬迁公告盖章文件（演示）.pdf',
        bytes: sealedPage([
          'Demonstration: the sealed form of a notice',
          'Invented. No seal, no signature, nobody.',
        ]),
      },
    },
    before(7),
    before(5),
  )
}

/** Signed, and waiting for tomorrow morning. */
function scheduled(publisher: Publisher, anchor: Day, before: Before): void {
  const releaseAt = anchor
    .add({ days: 1 })
    .toZonedDateTime({ timeZone, plainTime: '09:00' })
    .toInstant()
    .toString()
  publisher.publishOn(
    {
      column: '公告公示',
      title: '杨店镇便民服务中心延时服务安排公告',
      genre: '公告',
      body: ['工作日中午和周六上午安排值班窗口，办理居住、医保、生育、低保等事项。'],
    },
    before(3),
    before(1),
    { releaseAt },
  )
}

/** 不予公开, a year and some days ago: it is time to look at it again. */
function kept(publisher: Publisher, calendar: Calendar, anchor: Day): void {
  const signed = workingDaysBefore(calendar, anchor.subtract({ months: 12, days: 6 }), 0)
  publisher.publishOn(
    {
      column: '政务公开组织管理',
      title: '杨店镇机关值班值守内部工作规程',
      genre: '制度',
      withheld: 'internal',
      body: ['本规程规定值班室的交接、登记和报告，属于内部工作流程。'],
    },
    workingDaysBefore(calendar, signed, 2),
    signed,
  )
}

/** The secrecy reviewer could not decide, and asked in writing. */
function referred(publisher: Publisher, before: Before): void {
  const made = publisher.submit(
    {
      column: '其他法定公开内容',
      title: '杨店镇农村供水工程建设运营情况',
      genre: '报告',
      body: ['公布本镇农村供水工程的建设进度、水质检测和收费情况。'],
    },
    before(6),
    before(5),
  )
  publisher.pass(made, 'firstReview', before(4))
  publisher.pass(made, 'secondReview', before(3))
  publisher.act(made, 'baomi', before(2), '11:00', (desk, seen) =>
    referSecrecy(desk, {
      ...seen,
      to: '汶上县示例水务主管部门',
      question: '供水管网的走向和节点是否可以随建设情况一并公开，拿不准，请予确定。',
    }),
  )
}

/** Released by the signing leader alone; the other steps come afterwards. */
function urgent(publisher: Publisher, before: Before): void {
  const made = publisher.draft(
    {
      column: '应急管理',
      title: '杨店镇关于强降雨期间示例路临时封闭的紧急通告',
      genre: '公告',
      body: [
        '受强降雨影响，示例路下穿路段积水，即时起临时封闭，请绕行示例二路。',
        '险情和求助请拨打镇值班电话 0537-0000000。',
      ],
    },
    before(1),
    before(1),
  )
  publisher.act(made, 'qianfa', before(1), '18:40', (desk, seen) =>
    releaseUrgently(desk, {
      ...seen,
      reason: '强降雨造成道路积水，需要马上告知群众绕行',
      secrecy: { stateSecret: 'no', workSecret: 'no', tradeSecret: 'no', privacy: 'no', security: 'no' },
    }),
  )
}
