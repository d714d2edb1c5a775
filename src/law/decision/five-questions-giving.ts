import type { Choice, Ending, FiveFacts, Question, ThirdPartyStand } from './question.ts'
import { factsOf } from './outcome.ts'
import type { Outcome } from '../report/report-rows.ts'

const ask = (question: string) => ({ question })

/** The question whether what an exception covers can be taken out (条例第三十七条). */
export function separationKey({ outcome, ground }: Ending): string {
  return ground === '' ? `separable/${outcome}` : `separable/${outcome}/${ground}`
}

const separable = (outcome: Outcome, ground = ''): string => separationKey({ outcome, ground })

/** One choice a ground of a refusal, each going on to its separation. */
function kindsOf(outcome: Outcome): Choice[] {
  return factsOf(outcome).grounds.map(({ code, label }) => ({
    key: code,
    label,
    leads: ask(separable(outcome, code)),
  }))
}

/** The answer is open only while the third parties stand so. */
function only(...stands: readonly ThirdPartyStand[]): (facts: FiveFacts) => string | null {
  return ({ thirdParty }) => (stands.includes(thirdParty) ? null : standWords[thirdParty])
}

const standWords: Readonly<Record<ThirdPartyStand, string>> = {
  notAsked: '还没有征求第三方的意见，应当先书面征求（条例第三十二条）。',
  waiting: '正在等第三方答复，15个工作日没有届满。',
  agrees: '第三方的答复是同意公开。',
  partly: '第三方的答复是同意公开一部分。',
  objects: '第三方的答复是不同意公开。',
  silent: '第三方逾期没有答复。',
}

/** 条例第十六条第二款 closes with a proviso; it is put before the kind is named. */
function proviso(key: string, goesOn: string): Question {
  return {
    key,
    stage: 'give',
    text: '有法律、法规、规章规定这类信息应当公开吗？',
    meaning: '过程性信息和行政执法案卷信息“可以不予公开”，但法律、法规、规章规定应当公开的，从其规定。',
    article: '条例第十六条第二款',
    example: '环境影响评价报告书的审批过程按规定应当公示：从其规定，不能以过程性信息拒绝。',
    choices: [
      { key: 'yes', label: '有规定应当公开', leads: ask('supply') },
      { key: 'no', label: '没有', leads: ask(goesOn) },
    ],
  }
}

const refusals: readonly Ending[] = [
  { outcome: 'refused.stateSecret', ground: '' },
  { outcome: 'refused.otherLaw', ground: '' },
  { outcome: 'refused.securityStability', ground: '' },
  { outcome: 'refused.thirdParty', ground: '' },
  ...factsOf('refused.internal').grounds.map(({ code }): Ending => ({
    outcome: 'refused.internal',
    ground: code,
  })),
  ...factsOf('refused.process').grounds.map(({ code }): Ending => ({
    outcome: 'refused.process',
    ground: code,
  })),
  { outcome: 'refused.enforcementFile', ground: '' },
]

/** 区分处理: asked for every exception, so that nothing is refused as a whole for a part of it. */
const separations = refusals.map((ending): Question => ({
  key: separable(ending.outcome, ending.ground),
  stage: 'give',
  text: '去掉不予公开的部分以后，其余的能区分开来提供吗？',
  meaning: '含有不应当公开的内容，但是能够作区分处理的，应当提供可以公开的部分，并对不予公开的部分说明理由。',
  article: '条例第三十七条',
  example: '合同正文可以公开，附件综合单价分析表是商业秘密：能区分，部分公开。整份讨论记录：不能区分。',
  choices: [
    { key: 'yes', label: '能区分：部分公开', leads: ask('supplyPart') },
    { key: 'no', label: '不能区分：全部不予公开', leads: { ending } },
  ],
}))

const supplyChoices = (ending: Ending): Choice[] => [
  { key: 'asWanted', label: '按申请人要求的形式提供', leads: { ending } },
  {
    key: 'otherForm',
    label: '改用其他适当的形式，或者安排查阅、抄录',
    note: '按要求的形式提供可能危及载体安全或者成本过高的',
    leads: { ending },
  },
  { key: 'way', label: '告知获取的方式、途径和时间', leads: { ending } },
]

const supply = {
  stage: 'proper',
  meaning: '根据申请人的要求和信息保存的实际情况，确定提供的形式。',
  article: '条例第三十六条第（二）项、第四十条',
  example: '申请人要电子件，档案是大幅图纸，扫描会损坏原件：改为安排到档案室查阅。',
} as const

/** 给不给、当不当: what may be given, how, and by which letter. */
export const givingQuestions: readonly Question[] = [
  {
    key: 'public',
    stage: 'give',
    text: '已经主动公开了吗？',
    meaning: '公开在哪里、怎样获取，要告诉到能直接找到的程度。',
    article: '条例第三十六条第（一）项',
    example: '已发布在政府信息公开专栏“财政预决算”，给出栏目和网址。',
    choices: [
      {
        key: 'yes',
        label: '已经公开',
        note: '告知获取的方式、途径',
        leads: { ending: { outcome: 'granted', ground: 'alreadyPublic' } },
      },
      { key: 'no', label: '没有', leads: ask('exception') },
    ],
  },
  {
    key: 'exception',
    stage: 'give',
    text: '里面有不予公开的内容吗？',
    meaning:
      '以公开为常态、不公开为例外。第十四条、第十五条是“不得公开”，第十六条是“可以不予公开”，要有不公开的必要。',
    article: '条例第十四条至第十六条',
    example: '合同里有企业的成本构成：第三方合法权益。会议纪要的讨论发言：过程性信息。',
    choices: [
      {
        key: 'none',
        label: '没有',
        leads: ask('supply'),
        bar: ({ thirdParty }) =>
          thirdParty === 'notAsked' ? null : '本件征求过第三方意见，请选“第三方合法权益”，再按其答复判断。',
      },
      {
        key: 'stateSecret',
        label: '国家秘密',
        note: '要有定密依据、密级和保密期限',
        leads: ask(separable('refused.stateSecret')),
      },
      {
        key: 'otherLaw',
        label: '法律、行政法规禁止公开',
        note: '写到条款；地方性法规、规章、文件不行',
        leads: ask(separable('refused.otherLaw')),
      },
      {
        key: 'security',
        label: '可能危及国家安全、公共安全、经济安全、社会稳定',
        leads: ask(separable('refused.securityStability')),
      },
      { key: 'thirdParty', label: '商业秘密、个人隐私等第三方合法权益', leads: ask('thirdParty') },
      { key: 'internal', label: '人事管理、后勤管理、内部工作流程', leads: ask('internalKind') },
      {
        key: 'process',
        label: '讨论记录、过程稿、磋商信函、请示报告',
        leads: ask('processProviso'),
      },
      { key: 'enforcementFile', label: '行政执法案卷', leads: ask('fileProviso') },
    ],
  },
  {
    key: 'thirdParty',
    stage: 'give',
    text: '第三方怎样答复？',
    meaning:
      '公开会损害第三方合法权益的，应当书面征求其意见，第三方自收到征求意见书之日起15个工作日内提出。逾期不答复的，由本机关自行决定，不当作同意。',
    article: '条例第十五条、第三十二条',
    example: '施工企业书面答复：单价分析表反映成本，属于商业秘密，不同意公开。',
    choices: [
      {
        key: 'notAsked',
        label: '还没有征求',
        leads: { act: 'consultThirdParty' },
        bar: only('notAsked'),
      },
      {
        key: 'maskable',
        label: '不用征求：遮盖以后就不再涉及第三方',
        note: '例如遮盖姓名、身份证号码、住址；其余部分公开',
        leads: ask('supplyPart'),
      },
      {
        key: 'waiting',
        label: '还在等答复',
        leads: { act: 'recordConsultationAnswer' },
        bar: only('waiting'),
      },
      { key: 'agrees', label: '同意公开', leads: ask('supply'), bar: only('agrees') },
      {
        key: 'partly',
        label: '同意公开一部分',
        leads: ask(separable('refused.thirdParty')),
        bar: only('partly'),
      },
      {
        key: 'founded',
        label: '不同意，理由合理',
        leads: ask('override'),
        bar: only('objects', 'partly'),
      },
      {
        key: 'unfounded',
        label: '不同意，理由不合理',
        note: '写明为什么不合理',
        leads: ask('supply'),
        bar: only('objects', 'partly'),
      },
      { key: 'silent', label: '逾期没有答复', leads: ask('ownJudgment'), bar: only('silent') },
    ],
  },
  {
    key: 'ownJudgment',
    stage: 'give',
    text: '公开会损害第三方的合法权益吗？',
    meaning: '第三方没有答复，由本机关依照条例决定是否公开。',
    article: '条例第三十二条',
    example: '要的是中标结果和合同总价，依法应当公示，不属于商业秘密：不会。',
    choices: [
      { key: 'no', label: '不会', leads: ask('supply') },
      { key: 'yes', label: '会', leads: ask('override') },
    ],
  },
  {
    key: 'override',
    stage: 'give',
    text: '不公开会对公共利益造成重大影响吗？',
    meaning: '认为不公开可能对公共利益造成重大影响的，可以决定公开，并把决定公开的内容和理由书面告知第三方。',
    article: '条例第十五条、第三十二条',
    example: '企业排放数据关系周边居民饮水安全：会，决定公开，并书面告知该企业。',
    choices: [
      {
        key: 'yes',
        label: '会：决定公开',
        note: '写明理由，并书面告知第三方',
        leads: ask('supply'),
      },
      { key: 'no', label: '不会', leads: ask(separable('refused.thirdParty')) },
    ],
  },
  {
    key: 'internalKind',
    stage: 'give',
    text: '是哪一类内部事务信息？',
    meaning: '只有这三类，而且是不涉及公众利益、对外没有影响的内部事务。',
    article: '条例第十六条第一款',
    example: '内部值班表：内部工作流程。招考录用结果不是内部事务。',
    choices: kindsOf('refused.internal'),
  },
  proviso('processProviso', 'processKind'),
  {
    key: 'processKind',
    stage: 'give',
    text: '是哪一类过程性信息？',
    meaning: '是决定作出以前的过程。已经作为决定依据、事情已经办结的，要考虑还有没有不公开的必要。',
    article: '条例第十六条第二款',
    example: '预算编制中的征求意见稿：过程稿。经批准的预算不是过程性信息。',
    choices: kindsOf('refused.process'),
  },
  proviso('fileProviso', separable('refused.enforcementFile')),
  ...separations,
  {
    key: 'supply',
    text: '用什么形式提供？',
    choices: supplyChoices({ outcome: 'granted', ground: 'disclosed' }),
    ...supply,
  },
  {
    key: 'supplyPart',
    text: '可以公开的部分用什么形式提供？',
    choices: supplyChoices({ outcome: 'partial', ground: '' }),
    ...supply,
  },
  {
    key: 'proper',
    stage: 'proper',
    text: '文书和送达妥当吗？',
    meaning:
      '结果、理由、条款三者对应；文书种类对应结果；告知救济途径；按申请人要求的途径送达，当面、邮寄、网上都要留凭证。',
    article: '条例第三十六条、第四十条、第五十一条',
    example: '部分公开用《政府信息部分公开告知书》，对不予公开的部分告知复议前置。',
    choices: [
      { key: 'asRequested', label: '妥当，按申请人要求的途径送达', leads: { finished: true } },
      {
        key: 'otherWay',
        label: '不能按要求的途径送达，改用其他途径',
        note: '说明原因，例如电子邮箱退信，改为邮寄',
        leads: { finished: true },
      },
    ],
  },
]
