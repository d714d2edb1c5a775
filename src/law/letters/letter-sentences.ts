/**
 * The law's own sentences in letters: what an outcome is told with, and what a notice must say of consequences, terms
 * and silence (条例第三十条至第四十二条; 国办函〔2020〕109号).
 */
import type { LetterValues } from './letter-fields.ts'
import { letterLabels, type LetterKind } from '../decision/outcome.ts'
import type { Outcome } from '../report/report-rows.ts'
import { consultationTerm, paymentTerm } from '../clock/term.ts'

/** How a letter addresses its reader: 您 a person, 你单位 an organisation. */
export type Address = '您' | '你单位'

/** 条例第三十条 as a letter cites it. */
export function citation(article: string): string {
  return article
    .replace(/^条例/u, '《中华人民共和国政府信息公开条例》')
    .replaceAll('国办函〔2020〕109号', '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）')
    .replaceAll(
      '国办公开办函〔2021〕30号',
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
    )
}

/** The letter's title: agency and kind (GB/T 9704). */
export function letterTitle(kind: LetterKind, agency: string): string {
  return `${agency}${letterLabels[kind]}`
}

/** How a letter speaks of itself. */
export function ownName(kind: LetterKind): string {
  const word = /(告知书|通知书|征询书|征求意见书|回执|回证)$/u.exec(letterLabels[kind])?.[1]
  return `本${word ?? '告知书'}`
}

const refusals: Readonly<Partial<Record<Outcome, string>>> = {
  'refused.stateSecret': '依法确定为国家秘密',
  'refused.otherLaw': '是法律、行政法规禁止公开的政府信息',
  'refused.securityStability': '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
  'refused.thirdParty': '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害',
  'refused.internal': '属于行政机关的内部事务信息',
  'refused.process': '属于行政机关在履行行政管理职能过程中形成的过程性信息',
  'refused.enforcementFile': '属于行政执法案卷信息',
}

const answers: Readonly<Partial<Record<LetterKind, (you: Address) => string>>> = {
  granted: (you) => `${you}申请公开的政府信息可以公开，本机关予以公开。`,
  alreadyPublic: (you) => `${you}申请公开的政府信息已经主动公开，现将获取该政府信息的方式、途径告知如下。`,
  partial: (you) =>
    `${you}申请公开的信息中含有不应当公开的内容，能够作区分处理，本机关向${you}提供可以公开的政府信息内容，并对不予公开的内容说明理由。`,
  administrativeQuery: (you) =>
    `有关法律、行政法规对${you}申请公开的信息的获取有专门规定，请依照该规定办理。`,
  notExist: (you) => `经检索，没有${you}申请公开的政府信息，该政府信息不存在。`,
  notOurs: (you) => `${you}申请公开的政府信息不属于本机关负责公开。`,
  needsCreation: (you) =>
    `${you}申请公开的内容没有现成信息，需要对现有政府信息进行加工、分析，本机关不予提供。`,
  stillUnclear: (you) => `${you}补正后的申请内容仍不明确，本机关无法提供。`,
  petition: (you) =>
    `${you}以政府信息公开申请的形式进行信访、投诉、举报等活动，本机关不作为政府信息公开申请处理。`,
  duplicate: (you) =>
    `本机关已就${you}提出的政府信息公开申请作出答复，${you}重复申请公开相同政府信息，本机关不予重复处理。`,
  publication: (you) => `${you}申请提供的是公开出版物，现将获取的途径告知如下。`,
  massRepeat: (you) =>
    `${you}申请公开政府信息的数量、频次明显超过合理范围，所说明的理由不合理，本机关不予处理。`,
  confirmation: (you) => `${you}要求本机关确认或者重新出具已经获取的政府信息，本机关不予处理。`,
  recordCorrection: (you) => `对${you}提出的更正与自身相关的政府信息记录的要求，本机关处理如下。`,
}

/** The sentence that tells the outcome. */
export function outcomeSentence(kind: LetterKind, outcome: Outcome | null, you: Address): string {
  if (kind === 'refused') {
    const why = outcome === null ? undefined : refusals[outcome]
    return `${you}申请公开的政府信息${why ?? '不应当公开'}，本机关不予公开。`
  }
  if (kind === 'termination') {
    if (outcome === 'other.correctionLapsed')
      return `${you}没有在补正期限内补正，也没有说明正当理由，视为放弃申请，本机关不再处理该政府信息公开申请。`
    if (outcome === 'other.feeLapsed')
      return `${you}没有在规定的期限内缴纳信息处理费，视为放弃申请，本机关不再处理该政府信息公开申请。`
    return `本机关终止办理${you}提出的政府信息公开申请。`
  }
  return answers[kind]?.(you) ?? ''
}

/** What the law itself says in a letter of this kind; the clerk need not write it, and cannot leave it out. */
export function lawfulSentences(kind: LetterKind, you: Address): LetterValues {
  return lawful[kind]?.(you) ?? {}
}

const lawful: Readonly<Partial<Record<LetterKind, (you: Address) => LetterValues>>> = {
  correctionNotice: () => ({
    consequence: `没有正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。本机关自收到补正的申请之日起重新计算答复期限。`,
  }),
  thirdPartyConsultation: () => ({
    replyTerm: `请自收到本征询书之日起${consultationTerm}个工作日内以书面形式提出意见。`,
    silence:
      '逾期未提出意见的，由本机关依照《中华人民共和国政府信息公开条例》的规定决定是否公开。不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的内容和理由书面告知。',
    replyForm: '□同意公开　□不同意公开　□部分同意公开\n理由：\n签名（盖章）：　　　　　　　年　月　日',
  }),
  agencyConsultation: () => ({
    replyTerm: `请自收到本征求意见书之日起${consultationTerm}个工作日内提出意见。`,
    silence: '逾期未提出意见的，视为同意公开。',
  }),
  consultationNotice: () => ({
    notCounted:
      '根据《中华人民共和国政府信息公开条例》第三十三条第三款的规定，征求第三方和其他机关意见所需时间不计算在答复期限内。',
  }),
  feeNotice: (you) => ({
    feeBasis:
      '《中华人民共和国政府信息公开条例》第四十二条、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
    payTerm: `请自收到本通知书次日起${paymentTerm}个工作日内缴纳。`,
    consequence: `逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。本机关自${you}完成缴费之日起重新计算答复期限。`,
  }),
}
