import type { Desk, Refusal } from '../../../desk/index.ts'
import { chineseDate } from '../../../../law/calendar/day.ts'
import { assignmentsOf, openFor } from '../../assignment/assignments.ts'
import { limitRange } from '../../assignment/internal-limit.ts'
import type { CaseFile } from '../../case-file.ts'
import { type ActRule, notNow } from './act-rule.ts'

const article = '条例第四十五条'

/** 交科室办理、科室意见、内部转办、退回 (条例第四十五条：办理). */
export const assignmentRules = {
  assign: {
    label: '交科室办理',
    group: 'assignment',
    article,
    permission: 'assign',
    name: 'application.assign',
    bar: (_, __, { correction, payment }) =>
      correction === null && payment === null ? null : notNow('正在等待申请人，暂不用交科室办理。'),
    hint: (file, desk) => {
      const { latest, dueOn } = limitRange(file, desk)
      return dueOn && `内部期限最晚${chineseDate(latest)}，早于法定答复期限。`
    },
  },
  giveOpinion: {
    label: '提出科室意见',
    group: 'assignment',
    article,
    permission: 'giveOpinion',
    name: 'application.give-opinion',
    bar: openBar,
    barToPerson,
    hint: limitHint,
  },
  passOn: {
    label: '转本机关其他科室',
    group: 'assignment',
    article,
    permission: 'passOn',
    name: 'application.pass-on',
    bar: openBar,
    barToPerson,
  },
  handBack: {
    label: '退回专员',
    group: 'assignment',
    article,
    permission: 'handBack',
    name: 'application.hand-back',
    bar: openBar,
    barToPerson,
  },
} satisfies Readonly<Record<string, ActRule>>

function openBar(file: CaseFile): Refusal | null {
  return assignmentsOf(file).some(({ state }) => state === 'open') ? null : notNow('本件没有在科室办理。')
}

function barToPerson(file: CaseFile, { actor }: Desk): Refusal | null {
  return openFor(file, actor).length > 0
    ? null
    : { code: 'notAllowed', text: '由承办科室的负责人自己办理；没有账号的，由专员按书面意见登记。' }
}

function limitHint(file: CaseFile, { actor }: Desk): string | null {
  const [first] = openFor(file, actor)
  return first ? `${first.section}，内部期限${chineseDate(first.limitOn)}。` : null
}
