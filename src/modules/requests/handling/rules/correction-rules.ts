import { chineseDate } from '../../../../law/calendar/day.ts'
import { offeredCorrection } from '../../status/open-matters.ts'
import { type ActRule, notNow } from './act-rule.ts'

/** 补正 (条例第三十条). */
export const correctionRules = {
  requestCorrection: {
    label: '告知补正',
    group: 'correction',
    article: '条例第三十条',
    permission: 'requestCorrection',
    name: 'application.request-correction',
    letter: () => ['correctionNotice'],
    sample: (_, desk) => ({
      type: 'correction_requested',
      on: desk.today(),
      respondBy: desk.today(),
    }),
    hint: (_, __, clock) => clock && `最迟${chineseDate(clock.correctionNoticeDueOn)}一次性告知。`,
  },
  receiveCorrection: {
    label: '登记收到补正',
    group: 'correction',
    article: '条例第三十条',
    permission: 'receiveCorrection',
    name: 'application.receive-correction',
    bar: (_, __, { correction, voidRequests }) =>
      correction === null && voidRequests === 0 ? notNow('没有等待申请人补正的告知。') : null,
    sample: (_, desk) => ({ type: 'correction_received', on: desk.today() }),
    hint: (file) =>
      offeredCorrection(file) === null
        ? null
        : '申请人逾期后在网上提交了补正：有正当理由的，在这里登记收到；没有的，按逾期不补正办结。',
  },
} satisfies Readonly<Record<string, ActRule>>
