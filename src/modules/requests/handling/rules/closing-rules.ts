import { lastOf } from '../../case-file.ts'
import { type ActRule, notNow } from './act-rule.ts'

/** 撤回、归档 (条例第四十五条). */
export const closingRules = {
  withdraw: {
    label: '登记申请人撤回',
    group: 'file',
    article: '条例第四十五条',
    permission: 'withdraw',
    name: 'application.withdraw',
    beforeReceipt: true,
    sample: (file, desk) =>
      lastOf(file, 'received') === null ? null : { type: 'withdrawn', on: desk.today() },
  },
  archive: {
    label: '归档',
    group: 'file',
    article: '条例第四十五条',
    permission: 'archive',
    name: 'application.archive',
    beforeReceipt: true,
    afterEnd: true,
    bar: (file, _, { received, ending }) => {
      if (lastOf(file, 'archived') !== null) return notNow('本件已经归档。')
      const takenBack = received === null && lastOf(file, 'withdrawn') !== null
      return ending !== null || takenBack ? null : notNow('本件还没有办结，不能归档。')
    },
  },
} satisfies Readonly<Record<string, ActRule>>
