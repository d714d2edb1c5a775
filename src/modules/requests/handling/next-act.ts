import { type Desk, may } from '../../desk/index.ts'
import { draftDiscloses, objectorsNotTold } from '../consultation/consultations.ts'
import { decisionActOf } from '../decision/decision-steps.ts'
import { applicationPolicy } from '../policy.ts'
import { type CaseAct, caseActFacts } from './case-acts.ts'
import { offeredCorrection } from '../status/open-matters.ts'
import {
  type CaseFile,
  clockOfCase,
  draftOf,
  extensionOf,
  hasEnded,
  isReviewed,
  lastOf,
} from '../case-file.ts'

const clerksSteps: readonly CaseAct[] = ['decide', 'submitDecision']

/** The act that the case most likely waits for; null where nothing is left to do. */
export function nextActOf(file: CaseFile, desk: Desk): CaseAct | null {
  if (hasEnded(file, desk)) return lastOf(file, 'archived') === null ? 'archive' : null
  const clock = clockOfCase(file, desk)
  if (clock === null) return 'confirmReceipt'
  const draft = draftOf(file)
  switch (clock.state) {
    case 'lapsed': {
      // sent in after the period: whether there was good cause comes before any lapse
      if (offeredCorrection(file) !== null && draft === null) return 'receiveCorrection'
      const lapse = clock.payBy ? 'other.feeLapsed' : 'other.correctionLapsed'
      return draft?.outcome === lapse ? decisionActOf(file) : 'decide'
    }
    case 'awaitingCorrection':
      return 'receiveCorrection'
    case 'awaitingPayment':
      return 'recordPayment'
    case 'paused':
      return 'recordConsultationAnswer'
    case 'running': {
      const step = draft === null ? null : decisionActOf(file)
      const extension = extensionOf(file)?.answer
      // an answer that is signed goes out: there is nothing left to extend for
      if (extension === 'approved' && step !== 'deliver') return 'extendDeadline'
      // while the draft lies with the clerk the head has the extension to decide
      const isAsked = extension === 'pending' && (step === null || clerksSteps.includes(step))
      if (isAsked) return 'approveExtension'
      if (step !== null) return toTellFirst(file, desk) ? 'tellThirdParty' : step
      return isReviewed(file) ? 'decide' : 'review'
    }
    case 'answered':
    case 'withdrawn':
      return 'archive'
  }
}

/** A signed answer that discloses against a third party's will waits until that party was told (条例第三十二条). */
function toTellFirst(file: CaseFile, desk: Desk): boolean {
  return decisionActOf(file) === 'deliver' && draftDiscloses(file) && objectorsNotTold(file, desk).length > 0
}

/** Whether the act is this person's to do: by his role, and by what bars him in this very case. */
export function isHisAct(act: CaseAct, file: CaseFile, desk: Desk): boolean {
  const { permission, barToPerson } = caseActFacts[act]
  return (
    may(desk.actor, applicationPolicy[permission], file.unit) && (barToPerson?.(file, desk) ?? null) === null
  )
}
