import type { Clock } from '../../../../law/clock.ts'
import { chineseDate } from '../../../../law/day.ts'
import type { Desk } from '../../../desk/index.ts'
import { type CaseFile, draftOf } from '../../case-file.ts'
import { lapseBar } from '../../decision/decision-checks.ts'
import { answerLetterKinds } from '../../letters/signed-draft.ts'
import { type ActRule, notNow } from './act-rule.ts'

const hint = (_: CaseFile, __: Desk, clock: Clock | null): string | null =>
  clock?.dueOn ? `答复期限${chineseDate(clock.dueOn)}。` : null

/** 拟定答复、送出答复 (条例第三十三条、第三十六条至第三十九条). */
export const decisionRules = {
  decide: {
    label: '拟定答复',
    article: '条例第三十六条至第三十九条',
    permission: 'decide',
    name: 'application.decide',
    hint,
  },
  deliver: {
    label: '登记答复送出',
    article: '条例第三十三条、第三十六条',
    permission: 'deliver',
    name: 'application.deliver',
    letter: answerLetterKinds,
    bar: (file, desk, proceeding) => {
      const draft = draftOf(file)
      if (draft === null) return notNow('还没有拟定答复，请先拟定。')
      return lapseBar(draft.outcome, proceeding, desk.today())
    },
    sample: (file, desk) => ({
      type: 'decided',
      on: desk.today(),
      outcome: draftOf(file)?.outcome ?? 'granted',
    }),
    hint,
  },
} satisfies Readonly<Record<string, ActRule>>
