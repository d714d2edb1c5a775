import { runClock } from '../../../../law/clock/clock.ts'
import { chineseDate } from '../../../../law/calendar/day.ts'
import { dueDayOf } from '../../../../law/clock/proceeding.ts'
import { longestExtension } from '../../../../law/clock/term.ts'
import type { Desk, Refusal } from '../../../desk/index.ts'
import { type CaseFile, caseEventsOf, extensionOf, proceedingOf } from '../../case-file.ts'
import { type ActRule, notNow } from './act-rule.ts'

const article = '条例第三十三条第二款'

/** 延期 (条例第三十三条): proposed, approved by the 政府信息公开工作机构负责人, told, in this order. */
export const extensionRules = {
  proposeExtension: {
    label: '提请延期',
    group: 'extension',
    article,
    permission: 'proposeExtension',
    name: 'application.propose-extension',
    bar: (file) => {
      const answer = extensionOf(file)?.answer
      if (answer === 'pending') return notNow('已经提请延期，等待政府信息公开工作机构负责人答复。')
      return answer === 'approved' ? notNow('延期已经同意，请告知申请人。') : null
    },
    sample,
    hint,
  },
  approveExtension: {
    label: '同意延期',
    group: 'extension',
    article,
    permission: 'answerExtension',
    name: 'application.approve-extension',
    bar: answerBar,
    barToPerson: (file, { actor }) =>
      actor.kind === 'account' && extensionOf(file)?.proposedById === actor.id
        ? { code: 'samePerson', text: '延期由您本人提请，应当由另一位负责人同意。' }
        : null,
    sample,
    hint,
  },
  declineExtension: {
    label: '不同意延期',
    group: 'extension',
    article,
    permission: 'answerExtension',
    name: 'application.decline-extension',
    bar: answerBar,
  },
  extendDeadline: {
    label: '告知申请人延期',
    group: 'extension',
    article,
    permission: 'extendDeadline',
    name: 'application.extend-deadline',
    letter: () => ['extensionNotice'],
    bar: (file) =>
      extensionOf(file)?.answer === 'approved'
        ? null
        : notNow('延期须经政府信息公开工作机构负责人同意，请先提请。'),
    sample,
    hint,
  },
} satisfies Readonly<Record<string, ActRule>>

function answerBar(file: CaseFile): Refusal | null {
  return extensionOf(file)?.answer === 'pending' ? null : notNow('没有等待答复的延期提请。')
}

function sample(file: CaseFile, desk: Desk) {
  return { type: 'extended', on: desk.today(), workingDays: extensionOf(file)?.workingDays ?? 1 } as const
}

function hint(file: CaseFile, desk: Desk): string {
  const workingDays = extensionOf(file)?.workingDays ?? longestExtension
  const latest = dueDayOf(proceedingOf(file, desk), desk.calendar)
  const by = latest
    ? `最迟${chineseDate(latest)}经负责人同意并告知申请人`
    : '须负责人同意并在期限内告知申请人'
  const extended = dueIf(file, desk, workingDays)
  const word = extensionOf(file) === null ? '最晚到' : '延长后到'
  return `${by}${extended ? `，${word}${extended}` : ''}。`
}

/** The due day if the applicant were told of an extension today. */
function dueIf(file: CaseFile, desk: Desk, workingDays: number): string | null {
  const asOf = desk.today()
  const events = [...caseEventsOf(file), { type: 'extended', on: asOf, workingDays } as const]
  const { dueOn } = runClock({ asOf, events }, desk.calendar)
  return dueOn && chineseDate(dueOn)
}
