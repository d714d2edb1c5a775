import { consultationTerm } from '../../../../law/term.ts'
import { type ActRule, notNow } from './act-rule.ts'

const hint = (): string => `征求意见所需时间不计入，最长${consultationTerm}个工作日。`

/** 征求意见 (条例第三十二条、第三十四条). */
export const consultationRules = {
  consultThirdParty: {
    label: '征求第三方意见',
    article: '条例第三十二条',
    permission: 'consult',
    name: 'application.consult-third-party',
    letter: () => ['thirdPartyConsultation'],
    sample: (_, desk) => ({ type: 'third_party_consulted', on: desk.today(), id: 'next' }),
    hint,
  },
  consultAgency: {
    label: '征求其他机关意见',
    article: '条例第三十四条',
    permission: 'consult',
    name: 'application.consult-agency',
    letter: () => ['agencyConsultation'],
    sample: (_, desk) => ({ type: 'agency_consulted', on: desk.today(), id: 'next' }),
    hint,
  },
  recordConsultationAnswer: {
    label: '登记答复意见',
    article: '条例第三十二条、第三十四条',
    permission: 'recordConsultationAnswer',
    name: 'application.record-consultation-answer',
    bar: (_, __, { consultations }) =>
      consultations.some(({ closedOn }) => closedOn === null)
        ? null
        : notNow('没有等待答复的征求意见，不能登记答复意见。'),
  },
} satisfies Readonly<Record<string, ActRule>>
