import { chineseDate } from '../../../../law/calendar/day.ts'
import { isReviewed } from '../../case-file.ts'
import { type ActRule, notNow } from './act-rule.ts'

/** 确认收到、审核 (条例第三十一条、第四十五条). */
export const receiptRules = {
  confirmReceipt: {
    label: '确认收到申请',
    group: 'receipt',
    article: '条例第三十一条',
    permission: 'confirmReceipt',
    name: 'application.confirm-receipt',
    beforeReceipt: true,
    bar: (_, __, { received }) =>
      received === null ? null : notNow(`本件已于${chineseDate(received.on)}收到，不用再次确认。`),
    hint: () => '自确认之日的次日起计算20个工作日。',
  },
  noteContactFailed: {
    label: '登记联系未果',
    group: 'receipt',
    article: '条例第三十一条、国办公开办函〔2015〕207号',
    permission: 'confirmReceipt',
    name: 'application.note-contact-failed',
    beforeReceipt: true,
    bar: (_, __, { received }) =>
      received === null ? null : notNow('本件已经收到，不用再为确认收到联系申请人。'),
    hint: () => '联系不上的，每个工作日再联系，恢复联系之日起算。',
  },
  noteSecondCopy: {
    label: '登记又收到同一申请',
    group: 'receipt',
    article: '条例第三十一条、第四十五条',
    permission: 'register',
    name: 'application.note-second-copy',
    beforeReceipt: true,
    hint: () => '同一申请又以另一渠道收到的，记在这里，不另立案。',
  },
  review: {
    label: '审核',
    group: 'receipt',
    article: '条例第四十五条',
    permission: 'review',
    name: 'application.review',
    bar: (file, _, { correction, payment }) => {
      if (correction !== null || payment !== null) return notNow('正在等待申请人，暂不需要审核。')
      return isReviewed(file) ? notNow('本件已经审核过。') : null
    },
  },
} satisfies Readonly<Record<string, ActRule>>
