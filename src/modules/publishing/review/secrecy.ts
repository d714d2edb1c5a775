import { z } from 'zod'

/** The five questions of the secrecy form (law.md §8.2; 保守国家秘密法实施条例第四十二条; 条例第十四、十五条). */
export const secrecyQuestions = [
  {
    key: 'stateSecret',
    label: '国家秘密',
    help: '正文和附件没有密级标志，也不含未解密的内容',
    ground: '条例第十四条',
  },
  {
    key: 'workSecret',
    label: '工作秘密',
    help: '没有标注“内部”的材料，转发的上级文件已同意公开',
    ground: '保守国家秘密法',
  },
  { key: 'tradeSecret', label: '商业秘密', help: '不涉及，或者权利人已经同意公开', ground: '条例第十五条' },
  {
    key: 'privacy',
    label: '个人隐私',
    help: '名单、身份证号、病情、家庭情况等已作处理',
    ground: '条例第十五条',
  },
  {
    key: 'security',
    label: '“三安全一稳定”',
    help: '公开后不会危及国家安全、公共安全、经济安全、社会稳定',
    ground: '条例第十四条',
  },
] as const
export type SecrecyQuestion = (typeof secrecyQuestions)[number]['key']

/** `no`: it does not touch it; `yes`: it does; `handled`: it did, and was dealt with as `opinion` says. */
export const secrecyAnswers = ['no', 'handled', 'yes'] as const
export type SecrecyAnswer = (typeof secrecyAnswers)[number]
export const secrecyAnswerLabels: Readonly<Record<SecrecyAnswer, string>> = {
  no: '不涉及',
  handled: '已作处理',
  yes: '涉及',
}

const answer = z.enum(secrecyAnswers)
export const secrecyShape = z.object({
  stateSecret: answer,
  workSecret: answer,
  tradeSecret: answer,
  privacy: answer,
  security: answer,
})

/** 保密审查的结论, question by question. */
export type SecrecyAnswers = Readonly<z.output<typeof secrecyShape>>

/** The questions whose answer forbids publication. */
export function forbiddenBy(answers: SecrecyAnswers): readonly (typeof secrecyQuestions)[number][] {
  return secrecyQuestions.filter(({ key }) => answers[key] === 'yes')
}

/** 报请有关主管部门或者保密行政管理部门确定 (条例第十七条), with its answer once it is there. */
export const referralShape = z.object({
  /** who is asked */
  to: z.string(),
  question: z.string(),
  /** the day it was sent, `YYYY-MM-DD` */
  on: z.string(),
  by: z.string(),
  answer: z
    .object({
      on: z.string(),
      conclusion: z.enum(['mayPublish', 'afterChanges', 'mayNotPublish']),
      /** 复函文号 */
      documentNumber: z.string(),
      text: z.string(),
    })
    .nullable(),
})
export type Referral = Readonly<z.output<typeof referralShape>>
export type ReferralConclusion = NonNullable<Referral['answer']>['conclusion']
export const referralConclusionLabels: Readonly<Record<ReferralConclusion, string>> = {
  mayPublish: '可以公开',
  afterChanges: '处理后可以公开',
  mayNotPublish: '不得公开',
}
