import type { Desk } from '../../desk/index.ts'
import type { CaseAct } from './case-acts.ts'
import {
  type CaseFile,
  clockOfCase,
  draftOf,
  extensionOf,
  hasEnded,
  isReviewed,
  lastOf,
} from '../case-file.ts'

/** The act that the case most likely waits for; null where nothing is left to do. */
export function nextActOf(file: CaseFile, desk: Desk): CaseAct | null {
  if (hasEnded(file, desk)) return lastOf(file, 'archived') === null ? 'archive' : null
  const clock = clockOfCase(file, desk)
  if (clock === null) return 'confirmReceipt'
  const draft = draftOf(file)
  switch (clock.state) {
    case 'lapsed': {
      const lapse = clock.payBy ? 'other.feeLapsed' : 'other.correctionLapsed'
      return draft?.outcome === lapse ? 'deliver' : 'decide'
    }
    case 'awaitingCorrection':
      return 'receiveCorrection'
    case 'awaitingPayment':
      return 'recordPayment'
    case 'paused':
      return 'recordConsultationAnswer'
    case 'running': {
      const extension = extensionOf(file)
      if (extension?.answer === 'approved') return 'extendDeadline'
      if (draft !== null) return 'deliver'
      if (extension?.answer === 'pending') return 'approveExtension'
      return isReviewed(file) ? 'decide' : 'review'
    }
    case 'answered':
    case 'withdrawn':
      return 'archive'
  }
}
