import { consultationsOf, draftDiscloses, objectorsNotTold } from '../../consultation/consultations.ts'
import { consultationTerm } from '../../../../law/clock/term.ts'
import { type ActRule, notNow } from './act-rule.ts'

const hint = (): string => `征求意见所需时间不计入，最长${consultationTerm}个工作日。`

/** 征求意见 (条例第三十二条、第三十四条). */
export const consultationRules = {
  consultThirdParty: {
    label: '征求第三方意见',
    group: 'consultation',
    article: '条例第三十二条',
    permission: 'consult',
    name: 'application.consult-third-party',
    letter: () => ['thirdPartyConsultation'],
    sample: (_, desk) => ({ type: 'third_party_consulted', on: desk.today(), id: 'next' }),
    hint,
  },
  consultAgency: {
    label: '征求其他机关意见',
    group: 'consultation',
    article: '条例第三十四条',
    permission: 'consult',
    name: 'application.consult-agency',
    letter: () => ['agencyConsultation'],
    sample: (_, desk) => ({ type: 'agency_consulted', on: desk.today(), id: 'next' }),
    hint,
  },
  recordConsultationAnswer: {
    label: '登记答复意见',
    group: 'consultation',
    article: '条例第三十二条、第三十四条',
    permission: 'recordConsultationAnswer',
    name: 'application.record-consultation-answer',
    bar: (_, __, { consultations }) =>
      consultations.some(({ closedOn }) => closedOn === null)
        ? null
        : notNow('没有等待答复的征求意见，不能登记答复意见。'),
  },
  recordDelivery: {
    label: '登记征求意见书送达',
    group: 'consultation',
    article: '条例第三十二条、第三十四条',
    permission: 'recordConsultationAnswer',
    name: 'application.record-delivery',
    bar: (_, __, { consultations }) =>
      consultations.some(({ closedOn }) => closedOn === null)
        ? null
        : notNow('没有等待答复的征求意见，不用登记送达。'),
    hint: () => `对方的${consultationTerm}个工作日自收到之日起算；送达之日后来才知道的，在这里补登。`,
  },
  tellThirdParty: {
    label: '告知第三方决定公开',
    group: 'delivery',
    article: '条例第三十二条',
    permission: 'consult',
    name: 'application.tell-third-party',
    bar: (file, desk) => {
      const asked = consultationsOf(file, desk).filter(({ kind }) => kind === 'third_party')
      if (asked.length === 0) return notNow('没有征求过第三方意见。')
      if (objectorsNotTold(file, desk).length === 0) {
        return notNow('没有不同意公开、还需要告知的第三方。')
      }
      return draftDiscloses(file) ? null : notNow('还没有拟定予以公开或者部分公开的答复，不用告知。')
    },
    hint: () => '先书面告知公开的内容和理由，再送出答复。',
  },
} satisfies Readonly<Record<string, ActRule>>
