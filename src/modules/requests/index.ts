/**
 * 依申请公开 (条例第二十七条至第四十五条). An application is filed or registered, its case file grows by events, and
 * due dates, state and report rows are computed from them by the law.
 */
export {
  carrierLabels,
  deliveryLabels,
  idKindLabels,
  type Applicant,
  type Carrier,
  type Delivery,
  type IdKind,
  type MaskedApplicant,
  type Particulars,
  type RequestedInformation,
} from './applicant.ts'
export { normaliseNumber, type Application, type ApplicationSource } from './application.ts'
export {
  checkForm,
  descriptionLimit,
  emptyForm,
  type ApplicationField,
  type ApplicationForm,
  type OrganisationKind,
} from './application-form.ts'
export { type ApplicationState } from './application-state.ts'
export { applicationPolicy, type ApplicationAct } from './policy.ts'
export { requestMigrations } from './tables.ts'

// acts of the applicant
export { submitApplication, type SubmitApplication, type Submitted } from './submit-application.ts'

// acts of the office
export { archiveApplication, type ArchiveApplication } from './archive-application.ts'
export { approveExtension, type ApproveExtension } from './approve-extension.ts'
export { confirmReceipt, type ConfirmReceipt } from './confirm-receipt.ts'
export { consultAgency } from './consult-agency.ts'
export { consultThirdParty } from './consult-third-party.ts'
export { type Consult } from './consult.ts'
export { decideApplication, type DecideApplication } from './decide-application.ts'
export { declineExtension, type DeclineExtension } from './decline-extension.ts'
export { deliverAnswer, type DeliverAnswer } from './deliver-answer.ts'
export { extendDeadline, type ExtendDeadline } from './extend-deadline.ts'
export { type Handled, type OnCase } from './handle-case.ts'
export { notifyFee, type FeeCount, type NotifyFee } from './notify-fee.ts'
export { proposeExtension, type ProposeExtension } from './propose-extension.ts'
export { receiveCorrection, type ReceiveCorrection } from './receive-correction.ts'
export {
  consultationAnswerLabels,
  consultationAnswers,
  recordConsultationAnswer,
  type ConsultationAnswer,
  type RecordConsultationAnswer,
} from './record-consultation-answer.ts'
export { recordPayment, type RecordPayment } from './record-payment.ts'
export { registerApplication, type RegisterApplication, type Registered } from './register-application.ts'
export { requestCorrection, type RequestCorrection } from './request-correction.ts'
export {
  revealApplicant,
  revealReasonLabels,
  type RevealApplicant,
  type RevealReason,
} from './reveal-applicant.ts'
export { reviewApplication, type ReviewApplication } from './review-application.ts'
export { withdrawApplication, type WithdrawApplication } from './withdraw-application.ts'

// queries
export { type ActNow } from './acts-now.ts'
export {
  applicationFile,
  decisionLabel,
  type ApplicationFile,
  type ConsultationView,
  type DecisionView,
} from './application-file.ts'
export { applicationsDue, type DueGroup, type DueLimit, type DueRow } from './applications-due.ts'
export { caseActFacts, caseActs, type CaseAct } from './case-acts.ts'
export { type ExtensionState } from './case-file.ts'
export { caseIdsInCell, casesInCell, countRequests, feesCollected, type Cell } from './count-requests.ts'
export {
  deliveryMethodLabels,
  fileEventLabels,
  type DecisionDraft,
  type DeliveryMethod,
  type FileEventType,
} from './file-event.ts'
export {
  findApplications,
  listApplications,
  type ApplicationList,
  type ApplicationRow,
  type ListApplications,
} from './list-applications.ts'
export { recomputeOpen } from './recompute-open.ts'
export { statusOf, type ApplicationStatus, type StatusStep, type StatusTask } from './status-of.ts'
export { type Stage, type TimelineEntry } from './timeline.ts'

// for the outbox, the remedies of a case, and the import of ledgers
export { noticeHandlers } from './notices.ts'
export { findReceivedCase, type ReceivedCase } from './received-case.ts'
export { enterImported, receiptDayOf, takenNumbers, type ImportedApplication } from './import-applications.ts'
