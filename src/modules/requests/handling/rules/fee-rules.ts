import { chineseDate } from '../../../../law/calendar/day.ts'
import { paymentTerm } from '../../../../law/clock/term.ts'
import { lastOf } from '../../case-file.ts'
import { feesOf } from '../../fees/fees-of.ts'
import { yuanText } from '../../fees/money.ts'
import { type ActRule, notNow } from './act-rule.ts'

const article = '条例第四十二条、国办函〔2020〕109号'

/** 信息处理费 (条例第四十二条; 国办函〔2020〕109号). */
export const feeRules = {
  notifyFee: {
    label: '送出收费通知',
    group: 'extension',
    article,
    permission: 'notifyFee',
    name: 'application.notify-fee',
    letter: () => ['feeNotice'],
    sample: (_, desk) => ({ type: 'fee_notified', on: desk.today() }),
    hint: () => `申请人自收到次日起${paymentTerm}个工作日内缴费，缴费后重新计算期限。`,
  },
  recordFeeDelivery: {
    label: '登记收费通知送达',
    group: 'extension',
    article,
    permission: 'notifyFee',
    name: 'application.record-fee-delivery',
    bar: (file, _, { payment }) => {
      const notice = lastOf(file, 'fee_notified')
      if (notice?.event?.type !== 'fee_notified' || payment === null) {
        return notNow('没有等待缴费的收费通知。')
      }
      const { deliveredOn } = notice.event
      return deliveredOn ? notNow(`已经登记于${chineseDate(deliveredOn)}送达。`) : null
    },
    hint: () => `收到通知次日起${paymentTerm}个工作日内缴费；送达之日登记以前，暂按发出之日计算。`,
  },
  recordPayment: {
    label: '登记缴费',
    group: 'extension',
    article,
    permission: 'recordPayment',
    name: 'application.record-payment',
    bar: (_, __, { payment }) => (payment === null ? notNow('没有有效的收费通知，不能登记缴费。') : null),
    sample: (_, desk) => ({ type: 'fee_paid', on: desk.today() }),
  },
  refundFee: {
    label: '登记退还信息处理费',
    group: 'extension',
    article,
    permission: 'recordPayment',
    name: 'application.refund-fee',
    afterEnd: true,
    bar: (file) => {
      const { paidFen, refundedFen } = feesOf(file)
      if (paidFen === 0) return notNow('本件没有收过信息处理费。')
      return refundedFen < paidFen ? null : notNow('已收的信息处理费已经全部退还。')
    },
    hint: (file) => {
      const { paidFen, refundedFen } = feesOf(file)
      return `已缴${yuanText(paidFen)}元，还可以退还${yuanText(paidFen - refundedFen)}元。`
    },
  },
} satisfies Readonly<Record<string, ActRule>>
