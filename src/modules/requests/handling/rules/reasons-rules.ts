import { chineseDate, isAfter } from '../../../../law/calendar/day.ts'
import { reasonsOf } from '../../reasons/reasons.ts'
import { type ActRule, notNow } from './act-rule.ts'

const article = '条例第三十五条'

/** 说明理由 (条例第三十五条): asked, given, judged, and where they are good a later day told. */
export const reasonsRules = {
  askReasons: {
    label: '要求说明理由',
    group: 'frequency',
    article,
    permission: 'askReasons',
    name: 'application.ask-reasons',
    bar: (file, _, { correction, payment }) => {
      if (correction !== null || payment !== null) return notNow('正在等待申请人，暂不要求说明理由。')
      return reasonsOf(file) === null ? null : notNow('已经要求申请人说明理由。')
    },
    hint: () => '只用于数量、频次明显超过合理范围的申请；答复期限照常计算。',
  },
  recordReasons: {
    label: '登记申请人说明的理由',
    group: 'frequency',
    article,
    permission: 'askReasons',
    name: 'application.record-reasons',
    bar: (file) => {
      const reasons = reasonsOf(file)
      if (reasons === null) return notNow('没有要求过申请人说明理由。')
      return reasons.reasonable === null ? null : notNow('理由是否合理已经认定。')
    },
  },
  judgeReasons: {
    label: '认定理由是否合理',
    group: 'frequency',
    article,
    permission: 'askReasons',
    name: 'application.judge-reasons',
    bar: (file, desk) => {
      const reasons = reasonsOf(file)
      if (reasons === null) return notNow('没有要求过申请人说明理由，不能认定。')
      if (reasons.reasonable !== null) return notNow('理由是否合理已经认定。')
      if (reasons.given !== null || isAfter(desk.today(), reasons.respondBy)) return null
      return notNow(`申请人说明理由的期限到${chineseDate(reasons.respondBy)}，还没有届满。`)
    },
  },
  tellDelay: {
    label: '告知延迟答复的合理期限',
    group: 'frequency',
    article,
    permission: 'askReasons',
    name: 'application.tell-delay',
    bar: (file) => {
      const reasons = reasonsOf(file)
      if (reasons?.reasonable !== true) return notNow('先认定申请人说明的理由合理，才能确定延迟答复的期限。')
      return reasons.replyBy === null ? null : notNow('延迟答复的期限已经告知申请人。')
    },
  },
} satisfies Readonly<Record<string, ActRule>>
