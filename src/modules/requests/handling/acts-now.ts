import { chineseDate } from '../../../law/day.ts'
import { runClock, type Clock } from '../../../law/clock.ts'
import { consultationTerm, longestExtension, paymentTerm } from '../../../law/term.ts'
import { type Desk, may, type Refusal } from '../../desk/index.ts'
import { barOf, type CaseAct, caseActFacts, caseActs } from './case-acts.ts'
import { type CaseFile, caseEventsOf, clockOfCase, extensionOf } from '../case-file.ts'
import { nextActOf } from './next-act.ts'
import { applicationPolicy } from '../policy.ts'

/** An act as the case page lists it; a barred act stays listed with its reason. */
export interface ActNow {
  readonly act: CaseAct
  readonly label: string
  readonly article: string
  readonly allowed: boolean
  /** why not, in Chinese; null where it is allowed */
  readonly why: string | null
  readonly code: Refusal['code'] | null
  /** what it would do, or by when it must be done */
  readonly hint: string | null
  /** the likeliest next act */
  readonly primary: boolean
}

/** 现在可以做的: every act, whether the law and the person's role allow it now, and why not. */
export function actsNow(file: CaseFile, desk: Desk): ActNow[] {
  const next = nextActOf(file, desk)
  const clock = clockOfCase(file, desk)
  return caseActs.map((act) => {
    const { label, article, permission } = caseActFacts[act]
    const bar = barOf(act, file, desk) ?? roleBar(act, file, desk)
    return {
      act,
      label,
      article,
      allowed: bar === null,
      why: bar?.text ?? null,
      code: bar?.code ?? null,
      hint: bar === null ? hintOf(act, file, desk, clock) : null,
      primary: act === next && bar === null && may(desk.actor, applicationPolicy[permission], file.unit),
    }
  })
}

function roleBar(act: CaseAct, file: CaseFile, desk: Desk): Refusal | null {
  const { permission } = caseActFacts[act]
  if (!may(desk.actor, applicationPolicy[permission], file.unit)) {
    const who = permission === 'answerExtension' ? '政府信息公开工作机构负责人' : '本单位信息公开专员'
    return { code: 'notAllowed', text: `由${who}办理。` }
  }
  const own = desk.actor.kind === 'account' && extensionOf(file)?.proposedById === desk.actor.id
  if (act === 'approveExtension' && own) {
    return { code: 'samePerson', text: '延期由您本人提请，应当由另一位负责人同意。' }
  }
  return null
}

function hintOf(act: CaseAct, file: CaseFile, desk: Desk, clock: Clock | null): string | null {
  if (clock === null) return act === 'confirmReceipt' ? '自确认之日的次日起计算20个工作日。' : null
  switch (act) {
    case 'requestCorrection':
      return `最迟${chineseDate(clock.correctionNoticeDueOn)}一次性告知。`
    case 'consultThirdParty':
    case 'consultAgency':
      return `征求意见所需时间不计入，最长${consultationTerm}个工作日。`
    case 'proposeExtension':
    case 'approveExtension':
    case 'extendDeadline': {
      const workingDays = extensionOf(file)?.workingDays ?? longestExtension
      const extended = dueIf(file, desk, workingDays)
      const word = extensionOf(file) === null ? '最晚到' : '延长后到'
      return `须负责人同意并在期限内告知申请人${extended ? `，${word}${extended}` : ''}。`
    }
    case 'notifyFee':
      return `申请人自收到次日起${paymentTerm}个工作日内缴费，缴费后重新计算期限。`
    case 'decide':
    case 'deliver':
      return clock.dueOn ? `答复期限${chineseDate(clock.dueOn)}。` : null
    case 'confirmReceipt':
    case 'review':
    case 'receiveCorrection':
    case 'recordConsultationAnswer':
    case 'declineExtension':
    case 'recordPayment':
    case 'withdraw':
    case 'archive':
      return null
  }
}

/** The due day if the applicant were told of an extension today. */
function dueIf(file: CaseFile, desk: Desk, workingDays: number): string | null {
  const asOf = desk.today()
  const events = [...caseEventsOf(file), { type: 'extended', on: asOf, workingDays } as const]
  const { dueOn } = runClock({ asOf, events }, desk.calendar)
  return dueOn && chineseDate(dueOn)
}
