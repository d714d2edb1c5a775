import { wholeOf } from '../../splitting/parts.ts'
import { type ActRule, notNow } from './act-rule.ts'

const article = '条例第二十九条、第三十三条'

/** 拆分、并案. */
export const splittingRules = {
  split: {
    label: '拆分办理（一事一申请）',
    group: 'file',
    article,
    permission: 'split',
    name: 'application.split',
    bar: (file, _, { correction, payment }) => {
      if (correction !== null || payment !== null) return notNow('正在等待申请人，暂不拆分。')
      return wholeOf(file) === null ? null : notNow('本件是拆分出来的一件，不再拆分。')
    },
    hint: () => '拆分后各件分别编号、分别答复、分别计数，收到之日和期限不变。',
  },
  join: {
    label: '与其他申请并案办理',
    group: 'file',
    article,
    permission: 'join',
    name: 'application.join',
    hint: () => '并案后仍然分别答复、分别计数，各自的期限不变。',
  },
} satisfies Readonly<Record<string, ActRule>>
