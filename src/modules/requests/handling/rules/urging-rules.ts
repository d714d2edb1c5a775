import { chineseDate } from '../../../../law/calendar/day.ts'
import type { CaseFile } from '../../case-file.ts'
import { urgingOf } from '../../urging/urging.ts'
import { type ActRule, notNow } from './act-rule.ts'

const article = '条例第四十七条第一款'

/** 督办 (条例第四十七条): the supervising department asks, the unit answers, the asker is content or asks again. */
export const urgingRules = {
  urge: {
    label: '督办',
    group: 'urging',
    article,
    permission: 'urge',
    name: 'application.urge',
    beforeReceipt: true,
    bar: (file) =>
      urgingOf(file)?.state === 'open' ? notNow('已经督办，等待单位答复。答复以后可以再次督办。') : null,
    hint: () => '督办不停止计算期限，也不改变期限。',
  },
  answerUrging: {
    label: '答复督办',
    group: 'urging',
    article,
    permission: 'answerUrging',
    name: 'application.answer-urging',
    beforeReceipt: true,
    bar: (file) => (urgingOf(file)?.state === 'open' ? null : notNow('没有等待答复的督办。')),
    hint: (file: CaseFile) => {
      const urging = urgingOf(file)
      return urging && `县主管部门要求${chineseDate(urging.answerBy)}前答复。`
    },
  },
  acceptUrging: {
    label: '督办办结',
    group: 'urging',
    article,
    permission: 'urge',
    name: 'application.accept-urging',
    beforeReceipt: true,
    bar: (file) => {
      const state = urgingOf(file)?.state
      if (state === 'open') return notNow('单位还没有答复督办。')
      return state === 'answered' ? null : notNow('没有答复过的督办。')
    },
  },
} satisfies Readonly<Record<string, ActRule>>
