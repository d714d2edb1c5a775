import { paymentTerm } from '../../../../law/term.ts'
import { type ActRule, notNow } from './act-rule.ts'

const article = '条例第四十二条、国办函〔2020〕109号'

/** 信息处理费 (条例第四十二条; 国办函〔2020〕109号). */
export const feeRules = {
  notifyFee: {
    label: '送出收费通知',
    article,
    permission: 'notifyFee',
    name: 'application.notify-fee',
    letter: () => ['feeNotice'],
    sample: (_, desk) => ({ type: 'fee_notified', on: desk.today() }),
    hint: () => `申请人自收到次日起${paymentTerm}个工作日内缴费，缴费后重新计算期限。`,
  },
  recordPayment: {
    label: '登记缴费',
    article,
    permission: 'recordPayment',
    name: 'application.record-payment',
    bar: (_, __, { payment }) => (payment === null ? notNow('没有有效的收费通知，不能登记缴费。') : null),
    sample: (_, desk) => ({ type: 'fee_paid', on: desk.today() }),
  },
} satisfies Readonly<Record<string, ActRule>>
