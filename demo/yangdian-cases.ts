import type { Calendar } from '../src/law/calendar/calendar.ts'
import {
  approveExtension,
  consultThirdParty,
  extendDeadline,
  notifyFee,
  proposeExtension,
  receiveCorrection,
  recordConsultationAnswer,
  requestCorrection,
  withdrawApplication,
} from '../src/modules/requests/index.ts'
import { closeRemedy, registerRemedy } from '../src/modules/remedies/index.ts'
import { organisationForm, personForm } from './applicants.ts'
import type { CaseWriter } from './cases.ts'
import { receiptDueOn, workingDayFrom, workingDaysBefore } from './working-days.ts'

type Day = Temporal.PlainDate

const reasonsThirdParty = '所申请的信息涉及第三方商业秘密，经书面征求意见，第三方不同意公开且有合理理由。'
const feeRule = '到镇便民服务中心非税收入窗口缴纳，凭缴款书。'

/**
 * The applications that 杨店镇 has before it on the anchor day: one in every state. They are laid out backwards
 * from the anchor, so that one is due tomorrow and one is late whenever the demonstration is loaded.
 */
export function casesAtAnchor(writer: CaseWriter, calendar: Calendar, anchor: Day): void {
  const before = (days: number): Day => workingDaysBefore(calendar, anchor, days)
  const next = calendar.nthWorkingDayAfter(anchor, 1)

  writer.submitted(anchor, personForm(1, '本村2025年以来农村公益性公墓建设的审批文件'))

  writer.online(before(3), personForm(2, '“关于土地的所有文件”'))

  const dueTomorrow = writer.online(receiptDueOn(calendar, next), personForm(3, '镇政府办公设备集中采购合同'))
  writer.draft(dueTomorrow, before(1), {
    outcome: 'granted',
    ground: 'disclosed',
    text: '现将所申请的采购合同予以公开，见附件。',
  })
  writer.submit(dueTomorrow, before(1))

  writer.paper(
    receiptDueOn(calendar, before(2)),
    personForm(4, '本镇近三年村级公益事业筹资筹劳方案及审核意见'),
    'counter',
  )

  consulted(writer, before(9), before(6))
  corrections(writer, before)
  extended(writer, before)
  unpaid(writer, before)
  withRemedies(writer, calendar, anchor)

  const taken = writer.online(before(12), personForm(11, '镇卫生院改扩建项目批复文件'))
  writer.act(before(10), '11:00', (desk) =>
    withdrawApplication(desk, { id: taken.id, reason: '申请人来信说明已从网上查到，书面撤回。' }),
  )
}

/** Paused: a third party was asked and has not answered. */
function consulted(writer: CaseWriter, received: Day, asked: Day): void {
  const paused = writer.paper(
    received,
    organisationForm(
      'business',
      '示例建设工程有限公司（演示）',
      '高标准农田建设项目施工合同、竣工验收报告和工程量清单',
    ),
    'signedMail',
  )
  const asking = {
    consulted: '某建设工程公司（演示）',
    contact: '邮寄地址（演示）',
    matter: '拟公开施工合同正文和验收结论，附节录，请提出是否同意公开的意见和理由。',
  }
  const written = {
    addressee: asking.consulted,
    matter: asking.matter,
    extract: '施工合同正文、验收结论，见附件。',
  }
  writer.sent(asked, '10:40', paused, 'thirdPartyConsultation', written, (desk, letter) =>
    consultThirdParty(desk, { id: paused.id, ...asking, letter }),
  )
}

/** One waits for the applicant's correction, one lapsed yesterday, one was corrected and runs anew. */
function corrections(writer: CaseWriter, before: (days: number) => Day): void {
  const items = '请写明所需文件的名称、文号或者形成时间，以便查找。可以参考镇政府信息公开目录。'
  const ask = (received: Day, asked: Day, respondBy: Day, index: number, wanted: string): { id: string } => {
    const made = writer.online(received, personForm(index, wanted))
    const written = { items, respondBy: respondBy.toString() }
    writer.sent(asked, '16:00', made, 'correctionNotice', written, (desk, letter) =>
      requestCorrection(desk, { id: made.id, on: asked, respondBy, items, letter }),
    )
    return made
  }
  const today = before(0)
  ask(before(5), before(2), today.add({ days: 12 }), 5, '镇里修路的材料')
  ask(before(16), before(11), before(1), 6, '历年来的所有会议记录')
  const corrected = ask(before(14), before(11), before(2), 7, '低保的材料')
  writer.act(before(8), '09:50', (desk) =>
    receiveCorrection(desk, { id: corrected.id, content: '杨店镇上年度农村最低生活保障资金发放汇总表' }),
  )
}

/** Extended by ten working days with the head's consent. */
function extended(writer: CaseWriter, before: (days: number) => Day): void {
  const made = writer.online(before(19), personForm(8, '全镇农村危房改造近五年的补助标准和发放汇总'))
  writer.act(before(3), '09:30', (desk) =>
    proposeExtension(desk, { id: made.id, workingDays: 10, reason: '涉及五个年度的档案，需逐卷检索。' }),
  )
  writer.actOfHead(before(3), '11:00', (desk) => approveExtension(desk, { id: made.id, note: '同意。' }))
  writer.sent(before(2), '09:20', made, 'extensionNotice', {}, (desk, letter) =>
    extendDeadline(desk, { id: made.id, letter }),
  )
}

/** A fee was asked and is not yet paid. */
function unpaid(writer: CaseWriter, before: (days: number) => Day): void {
  const made = writer.paper(
    before(10),
    organisationForm('legalService', '示例律师事务所（演示）', '本镇十年来全部土地流转合同复印件'),
    'signedMail',
  )
  const written = {
    feeManner: '按量计收',
    feeCount: '120',
    payment: feeRule,
  }
  writer.sent(before(4), '15:30', made, 'feeNotice', written, (desk, letter) =>
    notifyFee(desk, {
      id: made.id,
      deliveredOn: before(4),
      fee: { basis: 'page', count: 120 },
      payment: feeRule,
      letter,
    }),
  )
}

/** Refused, and now before the court after reconsideration; another upheld. */
function withRemedies(writer: CaseWriter, calendar: Calendar, anchor: Day): void {
  const received = workingDaysBefore(calendar, anchor, 90)
  // 2023 is fixed: nobody applied
  if (received.year <= 2023) return
  const answered = workingDaysBefore(calendar, anchor, 74)
  const refused = writer.online(received, personForm(9, '某企业申报补贴的财务报表'))
  const asked = workingDaysBefore(calendar, anchor, 86)
  const asking = {
    consulted: '某企业（演示）',
    contact: '邮寄地址（演示）',
    matter: '拟公开申报补贴的财务报表，请提出意见和理由。',
  }
  const written = { addressee: asking.consulted, matter: asking.matter, extract: '财务报表，见附件。' }
  writer.sent(asked, '10:00', refused, 'thirdPartyConsultation', written, (desk, letter) =>
    consultThirdParty(desk, { id: refused.id, ...asking, letter }),
  )
  writer.act(workingDaysBefore(calendar, anchor, 80), '10:30', (desk) =>
    recordConsultationAnswer(desk, {
      id: refused.id,
      answer: 'objects',
      opinion: '报表反映成本构成，属于商业秘密，不同意公开。',
    }),
  )
  writer.answer(refused, answered, {
    outcome: 'refused.thirdParty',
    reasons: reasonsThirdParty,
    evidence: {
      harm: {
        what: '泄露成本构成，在同类补贴项目和市场竞争中处于不利地位',
        whom: '某企业（演示）',
        likelihood: '同行企业在同一乡镇申报，很可能被利用',
      },
    },
    facts: { thirdParty: 'objects' },
  })
  const day = (days: number): Day => workingDaysBefore(calendar, anchor, days)
  const reconsideration = { id: '' }
  writer.act(day(60), '10:00', async (desk) => {
    const registered = await registerRemedy(desk, {
      applicationId: refused.id,
      kind: 'reconsideration',
      acceptedOn: day(60),
      organ: '汶上县人民政府',
      caseNumber: '（演示）复字第1号',
    })
    if (registered.kind === 'done') reconsideration.id = registered.value.id
    return registered
  })
  writer.act(day(30), '10:00', (desk) =>
    closeRemedy(desk, { id: reconsideration.id, result: 'upheld', closedOn: day(30) }),
  )
  writer.act(day(20), '10:00', (desk) =>
    registerRemedy(desk, {
      applicationId: refused.id,
      kind: 'litigationAfterReconsideration',
      acceptedOn: day(20),
      organ: '示例人民法院（演示）',
      caseNumber: '（演示）行初第1号',
    }),
  )
}

interface PastCase {
  readonly month: number
  readonly day: number
  readonly wanted: string
  /** working days from receipt to answer */
  readonly after: number
  readonly organisation?: 'business' | 'legalService' | 'publicInterest'
  readonly answer: Parameters<CaseWriter['answer']>[2]
}

const granted = (text: string): PastCase['answer'] => ({ outcome: 'granted', ground: 'disclosed', text })

/** What was applied for in an earlier year: the same kinds every year, so that each year's report has figures. */
const pastCases: readonly PastCase[] = [
  { month: 2, day: 13, wanted: '农村道路养护资金支出明细', after: 12, answer: granted('现予公开，见附件。') },
  {
    month: 3,
    day: 5,
    wanted: '镇财政预算编制过程中的讨论稿',
    after: 15,
    answer: {
      outcome: 'refused.process',
      ground: 'draft',
      reasons: '所申请的信息为预算编制中的过程稿，依据条例第十六条第二款不予公开。',
      evidence: {
        harm: {
          what: '未定的安排被当作决定，引起误解，影响坦率讨论',
          whom: '参与编制的人员和预算单位',
          likelihood: '讨论稿与批准的预算有多处不同，很可能被误读',
        },
      },
    },
  },
  {
    month: 4,
    day: 16,
    wanted: '2010年乡村医生补助发放名册',
    after: 18,
    answer: {
      outcome: 'unavailable.notHeld',
      ground: 'notExist',
      reasons: '经检索，本机关没有制作或者保存该信息。',
      search: '检索2009年至2011年文书档案、财政所票据和电子台账。',
      evidence: {
        searches: [
          {
            where: '镇档案室文书档案、财政所票据',
            how: '关键词“乡村医生”“补助”，2009年至2011年',
            by: '档案员（演示）',
            on: '',
            result: '没有发现',
          },
        ],
      },
    },
  },
  {
    month: 5,
    day: 22,
    wanted: '本镇宅基地审批结果公示文件',
    after: 6,
    organisation: 'legalService',
    answer: {
      outcome: 'granted',
      ground: 'alreadyPublic',
      text: '该信息已在政府信息公开专栏“公告公示”栏目公开。',
    },
  },
  {
    month: 7,
    day: 9,
    wanted: '要求查处邻居违章建房',
    after: 5,
    answer: {
      outcome: 'notProcessed.petition',
      reasons: '所提事项属于投诉举报，请通过镇综合治理中心或者12345热线反映。',
      evidence: { channel: '镇综合治理中心，12345热线' },
    },
  },
  {
    month: 8,
    day: 20,
    wanted: '高标准农田项目竣工验收资料',
    after: 19,
    organisation: 'business',
    answer: {
      outcome: 'partial',
      text: '现公开验收结论和工程量汇总，见附件。',
      reasons: '其中参加验收人员的个人信息不予公开。',
      through: 'thirdParty',
      evidence: {
        withheld: [
          {
            what: '验收人员签到表中的身份证号码、手机号码',
            exception: 'refused.thirdParty',
            why: '属于个人隐私，遮盖以后不影响其余内容',
          },
        ],
      },
    },
  },
  {
    month: 10,
    day: 21,
    wanted: '农村危房改造补助发放汇总',
    after: 10,
    answer: granted('现予公开，见附件。'),
  },
  // answered in the next year: carried over
  { month: 12, day: 18, wanted: '年度公益性岗位安排情况', after: 14, answer: granted('现予公开，见附件。') },
]

/** The applications of a past year; cases whose answer would lie after the last working day are left for it. */
export function casesOfYear(writer: CaseWriter, calendar: Calendar, year: number, until: Day): void {
  for (const [index, past] of pastCases.entries()) {
    const received = workingDayFrom(
      calendar,
      Temporal.PlainDate.from({ year, month: past.month, day: past.day }),
    )
    const answered = calendar.nthWorkingDayAfter(received, past.after)
    if (Temporal.PlainDate.compare(answered, until) > 0) continue
    const made = past.organisation
      ? writer.paper(
          received,
          organisationForm(past.organisation, '示例单位（演示）', past.wanted),
          index % 2 === 0 ? 'counter' : 'signedMail',
        )
      : writer.online(received, personForm(20 + index, past.wanted))
    writer.answer(made, answered, past.answer)
  }
}

/** Two cases of the kind that every unit has. */
export function someCases(writer: CaseWriter, calendar: Calendar, anchor: Day): void {
  const answered = writer.online(
    workingDaysBefore(calendar, anchor, 30),
    personForm(12, '上年度部门决算说明'),
  )
  writer.answer(answered, workingDaysBefore(calendar, anchor, 22), granted('现予公开，见附件。'))
  const open = writer.online(workingDaysBefore(calendar, anchor, 4), personForm(13, '窗口服务群众评价统计'))
  writer.draft(open, workingDaysBefore(calendar, anchor, 1), granted('现予公开，见附件。'))
}
