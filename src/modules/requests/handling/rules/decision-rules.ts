import type { Clock } from '../../../../law/clock/clock.ts'
import { chineseDate } from '../../../../law/calendar/day.ts'
import type { Desk, Refusal } from '../../../desk/index.ts'
import { type CaseFile, draftOf } from '../../case-file.ts'
import { lapseBar } from '../../decision/decision-checks.ts'
import { disclosesAgainstObjection, objectorsNotTold } from '../../consultation/consultations.ts'
import { decisionStateOf } from '../../decision/decision-state.ts'
import { awaitedStep, stepBarToPerson } from '../../decision/decision-steps.ts'
import { answerLetterKinds } from '../../letters/signed-draft.ts'
import { type ActRule, notNow } from './act-rule.ts'

const hint = (_: CaseFile, __: Desk, clock: Clock | null): string | null =>
  clock?.dueOn ? `答复期限${chineseDate(clock.dueOn)}。` : null

const review = { article: '条例第十七条、第四十五条', permission: 'reviewDecision' } as const

/** Why no step can be taken: nothing was submitted, or it waits for the other kind of step. */
function stepBar(file: CaseFile, signs: boolean | null): Refusal | null {
  const step = awaitedStep(file)
  if (step === null) {
    return decisionStateOf(file) === 'signed'
      ? notNow('答复已经签发。')
      : notNow('答复还没有送审，没有等待审核或者签发的稿子。')
  }
  if (signs === null || step.signs === signs) return null
  return notNow(step.signs ? `现在等待的是“${step.label}”。` : `还要先经过“${step.label}”，才能签发。`)
}

/** 拟定、审签、送出答复 (条例第三十三条、第三十六条至第三十九条). */
export const decisionRules = {
  decide: {
    label: '拟定答复',
    group: 'decision',
    article: '条例第三十六条至第三十九条',
    permission: 'decide',
    name: 'application.decide',
    hint,
  },
  submitDecision: {
    label: '答复送审',
    group: 'decision',
    article: '条例第四十五条',
    permission: 'decide',
    name: 'application.submit-decision',
    bar: (file, desk, proceeding) => {
      const state = decisionStateOf(file)
      if (state === 'none') return notNow('还没有拟定答复，请先拟定。')
      if (state === 'inReview') return notNow('答复正在审签，改稿请重新拟定。')
      if (state === 'signed') return notNow('答复已经签发。')
      if (state === 'returned') return notNow('答复已被退回，请按意见重新拟定后再送审。')
      const draft = draftOf(file)
      return draft && lapseBar(draft.outcome, proceeding, desk.today())
    },
    hint,
  },
  passDecision: {
    ...review,
    label: '答复审核通过',
    group: 'decision',
    name: 'application.pass-decision',
    bar: (file) => stepBar(file, false),
    barToPerson: stepBarToPerson,
    hint,
  },
  signDecision: {
    ...review,
    label: '签发答复',
    group: 'decision',
    name: 'application.sign-decision',
    bar: (file) => stepBar(file, true),
    barToPerson: stepBarToPerson,
    hint,
  },
  returnDecision: {
    ...review,
    label: '退回修改答复',
    group: 'decision',
    name: 'application.return-decision',
    bar: (file) => stepBar(file, null),
    barToPerson: stepBarToPerson,
  },
  deliver: {
    label: '登记答复送出',
    group: 'delivery',
    article: '条例第三十三条、第三十六条',
    permission: 'deliver',
    name: 'application.deliver',
    letter: answerLetterKinds,
    bar: (file, desk, proceeding) => {
      const draft = draftOf(file)
      if (draft === null) return notNow('还没有拟定答复，请先拟定。')
      if (decisionStateOf(file) !== 'signed') {
        return notNow('答复还没有签发：经本单位审签环节签发以后才能送出。')
      }
      const untold = disclosesAgainstObjection(draft) ? objectorsNotTold(file, desk) : []
      if (untold.length > 0) {
        const tell = `有${untold.length}个第三方不同意公开。决定公开的，应当先把公开的内容和理由书面告知第三方，再送出答复。`
        const other =
          '公开的部分不涉及该第三方的，请重新拟定答复，在“五问”的“第三方怎样答复？”里这样回答并写明理由。'
        return notNow(draft.outcome === 'partial' ? tell + other : tell)
      }
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
