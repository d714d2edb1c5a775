/**
 * 办理结果: what each outcome of an application is called, which article carries it, which letter tells it, and the
 * grounds that keep apart what one row of the yearly report joins (条例第三十条、第三十五条至第三十九条、第四十二条).
 */
import { outcomes, requestRowLabels, type Outcome } from '../report/report-rows.ts'

/** The letters of an application's course (law of the letter, not its text). */
export const letterKinds = [
  'receipt',
  'correctionNotice',
  'reasonsRequest',
  'extensionNotice',
  'thirdPartyConsultation',
  'consultationNotice',
  'agencyConsultation',
  'disclosureNotice',
  'feeNotice',
  'granted',
  'alreadyPublic',
  'partial',
  'refused',
  'administrativeQuery',
  'notExist',
  'notOurs',
  'needsCreation',
  'stillUnclear',
  'petition',
  'duplicate',
  'publication',
  'massRepeat',
  'confirmation',
  'termination',
  'recordCorrection',
  'serviceRecord',
] as const
export type LetterKind = (typeof letterKinds)[number]

export const letterLabels: Readonly<Record<LetterKind, string>> = {
  receipt: '政府信息公开申请登记回执',
  correctionNotice: '政府信息公开申请补正告知书',
  reasonsRequest: '说明理由告知书',
  extensionNotice: '延期答复告知书',
  thirdPartyConsultation: '第三方意见征询书',
  consultationNotice: '征求意见告知书',
  agencyConsultation: '征求意见书',
  disclosureNotice: '决定公开告知书',
  feeNotice: '收费通知书',
  granted: '政府信息公开告知书',
  alreadyPublic: '政府信息已主动公开告知书',
  partial: '政府信息部分公开告知书',
  refused: '政府信息不予公开告知书',
  administrativeQuery: '行政查询事项告知书',
  notExist: '政府信息不存在告知书',
  notOurs: '非本机关负责公开告知书',
  needsCreation: '需加工分析不予提供告知书',
  stillUnclear: '申请内容不明确告知书',
  petition: '信访投诉举报类事项告知书',
  duplicate: '重复申请不予重复处理告知书',
  publication: '公开出版物获取途径告知书',
  massRepeat: '不予处理告知书',
  confirmation: '不予重新出具告知书',
  termination: '终止办理告知书',
  recordCorrection: '信息更正告知书',
  serviceRecord: '送达回证',
}

/** The six groups of 三、本年度办理结果. */
export const outcomeGroups = [
  'granted',
  'partial',
  'refused',
  'unavailable',
  'notProcessed',
  'other',
] as const
export type OutcomeGroup = (typeof outcomeGroups)[number]

export const outcomeGroupLabels: Readonly<Record<OutcomeGroup, string>> = {
  granted: '予以公开',
  partial: '部分公开',
  refused: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
}

/** A ground within an outcome: 已经主动公开 within 予以公开, 信息不存在 within 本机关不掌握. */
export interface OutcomeGround {
  /** the free code stored as `decided.ground` */
  readonly code: string
  readonly label: string
  readonly article: string
  readonly letter: LetterKind
}

/** What the law says of one outcome. */
export interface OutcomeFacts {
  readonly outcome: Outcome
  /** short name for lists and buttons */
  readonly label: string
  readonly group: OutcomeGroup
  /** the row of table 三 in its official words */
  readonly rowLabel: string
  /** such as 条例第三十六条第（二）项 */
  readonly article: string
  readonly letter: LetterKind
  /** what the applicant must be given or told */
  readonly mustTell: string
  /** the grounds to choose among; empty where the outcome has but one */
  readonly grounds: readonly OutcomeGround[]
}

type Row = Pick<OutcomeFacts, 'label' | 'article' | 'letter' | 'mustTell'> & {
  readonly grounds?: readonly OutcomeGround[]
}

const reasons = '说明不予公开的理由和法律依据'

const rows: Readonly<Record<Outcome, Row>> = {
  granted: {
    label: '予以公开',
    article: '条例第三十六条第（二）项',
    letter: 'granted',
    mustTell: '提供该政府信息，或者告知获取的方式、途径和时间',
    grounds: [
      { code: 'disclosed', label: '可以公开', article: '条例第三十六条第（二）项', letter: 'granted' },
      {
        code: 'alreadyPublic',
        label: '已经主动公开',
        article: '条例第三十六条第（一）项',
        letter: 'alreadyPublic',
      },
    ],
  },
  partial: {
    label: '部分公开',
    article: '条例第三十七条',
    letter: 'partial',
    mustTell: '提供可以公开的内容，并对不予公开的内容说明理由',
  },
  'refused.stateSecret': {
    label: '国家秘密，不予公开',
    article: '条例第十四条、第三十六条第（三）项',
    letter: 'refused',
    mustTell: reasons,
  },
  'refused.otherLaw': {
    label: '法律、行政法规禁止公开',
    article: '条例第十四条、第三十六条第（三）项',
    letter: 'refused',
    mustTell: `${reasons}，写明禁止公开的法律、行政法规及其条款`,
  },
  'refused.securityStability': {
    label: '危及“三安全一稳定”，不予公开',
    article: '条例第十四条、第三十六条第（三）项',
    letter: 'refused',
    mustTell: reasons,
  },
  'refused.thirdParty': {
    label: '保护第三方合法权益，不予公开',
    article: '条例第十五条、第三十二条、第三十六条第（三）项',
    letter: 'refused',
    mustTell: reasons,
  },
  'refused.internal': {
    label: '内部事务信息，不予公开',
    article: '条例第十六条第一款、第三十六条第（三）项',
    letter: 'refused',
    mustTell: reasons,
    grounds: [
      { code: 'personnel', label: '人事管理', article: '条例第十六条第一款', letter: 'refused' },
      { code: 'logistics', label: '后勤管理', article: '条例第十六条第一款', letter: 'refused' },
      { code: 'workflow', label: '内部工作流程', article: '条例第十六条第一款', letter: 'refused' },
    ],
  },
  'refused.process': {
    label: '过程性信息，不予公开',
    article: '条例第十六条第二款、第三十六条第（三）项',
    letter: 'refused',
    mustTell: reasons,
    grounds: [
      { code: 'minutes', label: '讨论记录', article: '条例第十六条第二款', letter: 'refused' },
      { code: 'draft', label: '过程稿', article: '条例第十六条第二款', letter: 'refused' },
      { code: 'consultation', label: '磋商信函', article: '条例第十六条第二款', letter: 'refused' },
      { code: 'submission', label: '请示报告', article: '条例第十六条第二款', letter: 'refused' },
    ],
  },
  'refused.enforcementFile': {
    label: '行政执法案卷信息，不予公开',
    article: '条例第十六条第二款、第三十六条第（三）项',
    letter: 'refused',
    mustTell: reasons,
  },
  'refused.administrativeQuery': {
    label: '行政查询事项',
    article: '条例第三十六条第（七）项',
    letter: 'administrativeQuery',
    mustTell: '告知依照有关法律、行政法规的规定办理，写明该规定和办理的机关',
  },
  'unavailable.notHeld': {
    label: '本机关不掌握',
    article: '条例第三十六条第（四）项、第（五）项',
    letter: 'notExist',
    mustTell: '告知该政府信息不存在，或者不属于本机关负责公开并说明理由',
    grounds: [
      {
        code: 'notExist',
        label: '经检索，政府信息不存在',
        article: '条例第三十六条第（四）项',
        letter: 'notExist',
      },
      {
        code: 'notOurs',
        label: '不属于本机关负责公开',
        article: '条例第三十六条第（五）项',
        letter: 'notOurs',
      },
    ],
  },
  'unavailable.needsCreation': {
    label: '需要另行制作',
    article: '条例第三十八条',
    letter: 'needsCreation',
    mustTell: '说明没有现成信息、需要对现有政府信息加工分析',
  },
  'unavailable.stillUnclear': {
    label: '补正后仍不明确',
    article: '条例第三十条',
    letter: 'stillUnclear',
    mustTell: '说明补正后申请内容仍不明确、无法提供',
  },
  'notProcessed.petition': {
    label: '信访举报投诉类',
    article: '条例第三十九条第一款',
    letter: 'petition',
    mustTell: '告知不作为政府信息公开申请处理，可以告知通过相应渠道提出',
  },
  'notProcessed.duplicate': {
    label: '重复申请',
    article: '条例第三十六条第（六）项',
    letter: 'duplicate',
    mustTell: '告知不予重复处理，写明前次答复的文号和日期',
  },
  'notProcessed.publication': {
    label: '要求提供公开出版物',
    article: '条例第三十九条第二款',
    letter: 'publication',
    mustTell: '告知获取公开出版物的途径',
  },
  'notProcessed.massRepeat': {
    label: '无正当理由大量反复申请',
    article: '条例第三十五条',
    letter: 'massRepeat',
    mustTell: '告知不予处理，说明申请理由不合理的认定',
  },
  'notProcessed.confirmation': {
    label: '要求确认或者重新出具已获取信息',
    article: '国办公开办函〔2021〕30号',
    letter: 'confirmation',
    mustTell: '告知不予处理并说明理由',
  },
  'other.correctionLapsed': {
    label: '逾期不补正',
    article: '条例第三十条',
    letter: 'termination',
    mustTell: '告知视为放弃申请、不再处理',
  },
  'other.feeLapsed': {
    label: '逾期未缴费',
    article: '条例第四十二条、国办函〔2020〕109号',
    letter: 'termination',
    mustTell: '告知视为放弃申请、不再处理',
  },
  'other.other': {
    label: '其他',
    article: '国办公开办函〔2021〕30号',
    letter: 'termination',
    mustTell: '告知处理结果和理由',
  },
}

/** The group of table 三 to which an outcome belongs. */
export function groupOf(outcome: Outcome): OutcomeGroup {
  const head = outcome.split('.', 1)[0]
  const group = outcomeGroups.find((key) => key === head)
  if (group === undefined) throw new RangeError(`outcome without a group: ${outcome}`)
  return group
}

/** Label, article, letter and grounds of an outcome. */
export function factsOf(outcome: Outcome): OutcomeFacts {
  const row = rows[outcome]
  return {
    outcome,
    label: row.label,
    group: groupOf(outcome),
    rowLabel: requestRowLabels[outcome],
    article: row.article,
    letter: row.letter,
    mustTell: row.mustTell,
    grounds: row.grounds ?? [],
  }
}

/** All 21 outcomes in the order of the report. */
export const outcomeFacts: readonly OutcomeFacts[] = outcomes.map(factsOf)

/** The known ground of an outcome with this code; null where the code is free text of the office. */
export function groundOf(outcome: Outcome, code: string | undefined): OutcomeGround | null {
  return factsOf(outcome).grounds.find((ground) => ground.code === code) ?? null
}

/** Which letter tells the applicant of this decision. */
export function letterFor(outcome: Outcome, ground?: string): LetterKind {
  return groundOf(outcome, ground)?.letter ?? rows[outcome].letter
}

/** The article that the letter cites for this decision. */
export function articleFor(outcome: Outcome, ground?: string): string {
  return groundOf(outcome, ground)?.article ?? rows[outcome].article
}
