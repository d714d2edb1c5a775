import { decisionEntryTexts } from '../decision/decision-events.ts'
import { deliveryMethodLabels } from '../delivery-method.ts'
import type { EventTexts } from '../event-texts.ts'
import type { EventDetails } from '../file-event.ts'
import { feeEntryTexts } from '../fees/fee-events.ts'
import { clockEntryTexts } from '../clock/clock-events.ts'
import { assignmentTexts } from '../assignment/assignment-events.ts'
import { consultationTexts, proofWords } from '../consultation/consultation-texts.ts'
import { reasonsTexts } from '../reasons/reasons-events.ts'
import { splittingTexts } from '../splitting/splitting-events.ts'
import { transferTexts } from '../transfer/transfer-events.ts'
import { letterEntryTexts } from '../letters/letter-events.ts'
import { intakeTexts } from '../intake/intake-events.ts'
import { paperKindLabels } from '../papers/paper.ts'
import { urgingTexts } from '../urging/urging-events.ts'
import { privacyEntryTexts } from '../privacy/privacy-events.ts'
import { statusEntryTexts } from '../status/status-events.ts'
import { sentences } from './sentences.ts'

const note = (details: { readonly note: string }): string => details.note
const reason = (details: { readonly reason: string }): string => details.reason
const opinion = (details: { readonly opinion: string }): string => details.opinion
const consulted = (details: EventDetails['agency_consulted']): string =>
  sentences(
    details.consulted,
    details.contact,
    details.matter,
    details.method ? proofWords(details.method, details.trackingNumber ?? '') : '',
  )

/** What each kind of entry says in the 经过. A room with events of its own adds them here. */
export const entryTexts: EventTexts<EventDetails> = {
  ...intakeTexts,
  reviewed: note,
  correction_requested: ({ items }) => items,
  correction_received: ({ content, goodCause }) =>
    goodCause ? sentences(content, `逾期有正当理由：${goodCause}`) : content,
  third_party_consulted: consulted,
  agency_consulted: consulted,
  third_party_answered: opinion,
  agency_answered: opinion,
  extension_proposed: (details) => `拟延长${details.workingDays}个工作日。${details.reason}`,
  extension_approved: (details) => sentences(`同意延长${details.workingDays}个工作日`, details.note),
  extension_declined: note,
  extended: reason,
  ...feeEntryTexts,
  ...decisionEntryTexts,
  decided: (details) =>
    sentences(
      deliveryMethodLabels[details.method],
      details.trackingNumber && `邮件号码${details.trackingNumber}`,
      details.note,
    ),
  ...statusEntryTexts,
  ...privacyEntryTexts,
  withdrawn: reason,
  archived: note,
  ...urgingTexts,
  ...assignmentTexts,
  ...consultationTexts,
  ...transferTexts,
  ...reasonsTexts,
  ...splittingTexts,
  ...letterEntryTexts,
  ...clockEntryTexts,
  paper_added: (details) => sentences(paperKindLabels[details.kind], details.note),
}
