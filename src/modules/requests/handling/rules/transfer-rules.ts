import type { Proceeding } from '../../../../law/clock/proceeding.ts'
import type { Refusal } from '../../../desk/index.ts'
import { type CaseFile, lastOf } from '../../case-file.ts'
import { transferOf } from '../../transfer/transfer.ts'
import { type ActRule, notNow } from './act-rule.ts'

const article = '条例第三十六条第五项'

/** 不属于本行政机关负责公开: the applicant is told whose it is, and with his consent it goes there. */
export const transferRules = {
  askTransfer: {
    label: '询问是否同意转交其他机关',
    group: 'delivery',
    article,
    permission: 'transfer',
    name: 'application.ask-transfer',
    afterEnd: true,
    bar,
  },
  recordConsent: {
    label: '登记申请人是否同意转交',
    group: 'delivery',
    article,
    permission: 'transfer',
    name: 'application.record-consent',
    afterEnd: true,
    bar,
  },
  transfer: {
    label: '转交其他机关',
    group: 'delivery',
    article,
    permission: 'transfer',
    name: 'application.transfer',
    afterEnd: true,
    bar: (file, desk, proceeding) => {
      const barred = bar(file, desk, proceeding)
      if (barred) return barred
      const { ending } = proceeding
      if (ending?.type !== 'decided' || ending.ground !== 'notOurs') {
        return notNow('先由本机关在期限内答复“不属于本机关负责公开”，告知负责公开的机关，再转交。')
      }
      const consents = transferOf(file)?.consents ?? null
      if (consents === null)
        return notNow('还没有申请人同意转交的记录：未经同意，申请和个人信息不能转给其他机关。')
      return consents ? null : notNow('申请人不同意转交，由申请人自行向负责公开的机关申请。')
    },
    hint: (file) => `在${transferOf(file)?.unit ?? ''}新开一件申请，期限自它收到之日起算。`,
  },
} satisfies Readonly<Record<string, ActRule>>

function bar(file: CaseFile, _: unknown, { ending }: Proceeding): Refusal | null {
  if (lastOf(file, 'transferred') !== null) return notNow('本件已经转交。')
  if (lastOf(file, 'archived') !== null) return notNow('本件已经归档。')
  if (ending !== null && (ending.type !== 'decided' || ending.ground !== 'notOurs')) {
    return notNow('本件不是以“不属于本机关负责公开”办结的。')
  }
  return null
}
