/**
 * 依申请公开 (条例第二十七条至第四十五条). An application is filed or registered, its case file grows by events, and
 * due dates, state and report rows are computed from them by the law.
 */
export {
  carrierLabels,
  coIdKindLabels,
  deliveryLabels,
  idKindLabels,
  type Applicant,
  type Carrier,
  type CoApplicant,
  type CoIdKind,
  type Delivery,
  type IdKind,
  type MaskedApplicant,
  type Particulars,
  type RequestedInformation,
} from './applicant.ts'
export { normaliseNumber, type Application, type ApplicationSource } from './application.ts'
export {
  descriptionLimit,
  emptyForm,
  type ApplicationField,
  type ApplicationForm,
  type OrganisationKind,
} from './intake/application-form.ts'
export { type ApplicationState } from './application-state.ts'
export { applicationPolicy, type ApplicationAct } from './policy.ts'
export { requestMigrations } from './tables.ts'

// acts of the applicant
export { submitApplication, type SubmitApplication, type Submitted } from './intake/submit-application.ts'

export { sendCorrection } from './status/send-correction.ts'
export { takeBack } from './status/take-back.ts'
export { answerTransfer } from './status/answer-transfer.ts'
export { caseOrPartInSession, partOfOpened } from './status/opened-part.ts'
export { writeMessage } from './status/write-message.ts'

// acts of the office
export { sendMessage, type SendMessage } from './status/send-message.ts'
export { archiveApplication, type ArchiveApplication } from './handling/archive-application.ts'
export { approveExtension, type ApproveExtension } from './handling/approve-extension.ts'
export { confirmReceipt, type ConfirmReceipt } from './intake/confirm-receipt.ts'
export { consultAgency } from './handling/consult-agency.ts'
export { consultThirdParty } from './handling/consult-third-party.ts'
export { type Consult } from './handling/consult.ts'
export { decideApplication, type DecideApplication } from './decision/decide-application.ts'
export {
  passDecision,
  type PassDecision,
  returnDecision,
  type ReturnDecision,
} from './decision/review-decision.ts'
export { setDecisionSettings, type SetDecisionSettings } from './decision/set-decision-settings.ts'
export { signDecision, type SignDecision } from './decision/sign-decision.ts'
export { submitDecision, type SubmitDecision } from './decision/submit-decision.ts'
export { declineExtension, type DeclineExtension } from './handling/decline-extension.ts'
export { deliverAnswer, type DeliverAnswer } from './decision/deliver-answer.ts'
export { extendDeadline, type ExtendDeadline } from './handling/extend-deadline.ts'
export { type Handled, type OnCase } from './handling/handle-case.ts'
export { chargeFee, type FeeCount } from './fees/charge-fee.ts'
export { notifyFee, type NotifyFee } from './fees/notify-fee.ts'
export { recordFeeDelivery, type RecordFeeDelivery } from './fees/record-fee-delivery.ts'
export { refundFee, type RefundFee } from './fees/refund-fee.ts'
export { setFeeMonthRule, feeMonthRuleOf, type FeeMonthRule } from './fees/fee-month-rule.ts'
export {
  joinApplicants,
  joinCheckLabels,
  joinChecks,
  partApplicants,
  type JoinApplicants,
  type JoinCheck,
  type PartApplicants,
} from './identity/join-applicants.ts'
export { proposeExtension, type ProposeExtension } from './handling/propose-extension.ts'
export { receiveCorrection, type ReceiveCorrection } from './handling/receive-correction.ts'
export {
  consultationAnswerLabels,
  consultationAnswers,
  recordConsultationAnswer,
  type ConsultationAnswer,
  type RecordConsultationAnswer,
} from './handling/record-consultation-answer.ts'
export { recordPayment, type RecordPayment } from './fees/record-payment.ts'
export { registerApplication, type Registered } from './intake/register-application.ts'
export type { RegisterApplication } from './intake/registration.ts'
export { requestCorrection, type RequestCorrection } from './handling/request-correction.ts'
export {
  revealApplicant,
  revealReasonLabels,
  type RevealApplicant,
  type RevealReason,
} from './privacy/reveal-applicant.ts'
export { checkIdentity, type CheckIdentity } from './privacy/check-identity.ts'
export { eraseIdentity, erasePerson } from './privacy/erase.ts'
export { erasureProposals, proposeErasure } from './privacy/propose-erasure.ts'
export { type RemediesOfCase } from './privacy/retained-case.ts'
export { setRetention } from './privacy/retention-settings.ts'
export { checkKeys, recordNewMaster, rewrapKeys } from './privacy/rewrap-keys.ts'
export { reviewApplication, type ReviewApplication } from './handling/review-application.ts'
export { withdrawApplication, type WithdrawApplication } from './handling/withdraw-application.ts'

export { assignCase, type AssignCase } from './assignment/assign-case.ts'
export { partLabels, type SectionOpinion, sectionOpinionLabels } from './assignment/assignment-events.ts'
export { giveOpinion, type GiveOpinion } from './assignment/give-opinion.ts'
export { handBack, type HandBack } from './assignment/hand-back.ts'
export { passOn, type PassOn } from './assignment/pass-on.ts'
export { saveSection, type SaveSection } from './assignment/save-section.ts'
export { correctionLetter } from './record-correction/correction-letter.ts'
export { concludeRecordCorrection } from './record-correction/conclude-record-correction.ts'
export { decideRecordCorrection } from './record-correction/decide-record-correction.ts'
export { sealCorrectionLetter, sealedCorrectionLetter } from './record-correction/seal-correction-letter.ts'
export { registerRecordCorrection } from './record-correction/register-record-correction.ts'
export { recordDelivery, type RecordDelivery } from './consultation/record-delivery.ts'
export { tellThirdParty, type TellThirdParty } from './consultation/tell-third-party.ts'
export { askReasons, type AskReasons } from './reasons/ask-reasons.ts'
export { judgeReasons, type JudgeReasons } from './reasons/judge-reasons.ts'
export { recordReasons, type RecordReasons } from './reasons/record-reasons.ts'
export { tellDelay, type TellDelay } from './reasons/tell-delay.ts'
export { joinApplications, type JoinApplications } from './splitting/join-applications.ts'
export { archiveWholes } from './splitting/archive-whole.ts'
export { splitApplication, type SplitApplication } from './splitting/split-application.ts'
export { askTransfer, type AskTransfer } from './transfer/ask-transfer.ts'
export { recordConsent, type RecordConsent } from './transfer/record-consent.ts'
export { transferApplication, type Transferred } from './transfer/transfer-application.ts'
export { consentWayLabels } from './transfer/transfer-events.ts'
export { otherUnits } from './transfer/transfer.ts'
export {
  forgetDraft,
  openDraft,
  purgeDrafts,
  saveDraft,
  type ApplicationDraft,
  type OpenedDraft,
  type SavedDraft,
} from './intake/application-draft.ts'
export { countOffer, offerFigures, type OfferFigures } from './intake/count-offers.ts'
export {
  type ChosenFiles,
  keepFiles,
  largestPortalFile,
  mostFiles,
  openKept,
  sealKept,
} from './intake/kept-files.ts'
export { type KeptPaper, keepPapers } from './papers/keep-papers.ts'
export { purgeUploads } from './papers/purge-uploads.ts'
export { ownReceipt, receiptDocument, receiptOfCase, type ReceiptPaper } from './intake/receipt-paper.ts'
export { findTwins, type Twin } from './intake/find-twins.ts'
export { checkJointForm, mostCoApplicants } from './intake/co-applicants.ts'
export { noteContactFailed, type NoteContactFailed } from './intake/note-contact-failed.ts'
export { noteSecondCopy, type NoteSecondCopy } from './intake/note-second-copy.ts'
export { addPaper, type AddPaper } from './papers/add-paper.ts'
export { paperKindLabels, paperKinds, type Paper, type PaperKind } from './papers/paper.ts'
export { paperFiles } from './papers/paper-store.ts'
export { readPaper } from './papers/read-papers.ts'

// 督办 and reminders
export { acceptUrging, type AcceptUrging } from './urging/accept-urging.ts'
export { answerUrging, type AnswerUrging } from './urging/answer-urging.ts'
export { urge, type Urge } from './urging/urge.ts'
export { type MorningLine, remindUnits } from './reminders/remind-units.ts'
export { reminderDaysOf, setReminderDays } from './reminders/reminder-settings.ts'
export { supervisionBoard, type SupervisionBoard } from './urging/supervision-board.ts'
export { type BoardList } from './urging/supervision-store.ts'
export { urgingsToDo } from './urging/urgings-to-do.ts'
export { type Urging } from './urging/urging.ts'

// queries
export { type CountedApplication } from './fees/fee-month.ts'
export { feeLedgerOf, type FeeLedger } from './fees/fee-ledger.ts'
export { monthFees, yearFees, type ApplicantMonth, type FeeEntry, type YearFees } from './fees/fee-lists.ts'
export { evidenceLabels, samePersonOf, type Evidence, type SamePerson } from './identity/same-person.ts'
export { repetitionOf, type Repetition } from './repetition/repetition-of.ts'
export { type Assignment } from './assignment/assignments.ts'
export { assignedCases, type AssignedRow } from './assignment/assigned-cases.ts'
export { listSections } from './assignment/list-sections.ts'
export { type Section } from './assignment/section.ts'
export { type ConsultationView } from './consultation/consultations.ts'
export {
  listRecordCorrections,
  recordCorrectionFile,
  type RecordCorrectionRow,
} from './record-correction/list-record-corrections.ts'
export {
  type RecordCorrection,
  recordCorrectionOutcomeLabels,
  recordCorrectionOutcomes,
} from './record-correction/record-correction.ts'
export { type CaseWork } from './lists/case-work.ts'
export { noEvidence } from './decision/decision-draft.ts'
export { decisionSheet } from './decision/decision-sheet.ts'
export { letterOfDraft } from './letters/letter-of-draft.ts'
export { decisionSettingsOf } from './decision/decision-store.ts'
export { stepActsOf } from './decision/decision-steps.ts'
export { decisionWork, type DecisionWork } from './decision/decision-work.ts'
export { decisionStateOf, type DecisionState, signedDraftOf } from './decision/decision-state.ts'
export { type ActNow } from './handling/acts-now.ts'
export {
  applicationFile,
  decisionLabel,
  type ApplicationFile,
  type DecisionView,
} from './lists/application-file.ts'
export {
  applicationsDue,
  type ApplicationsDue,
  type DueGroup,
  type DueLimit,
  type DueList,
  type DueRow,
} from './lists/applications-due.ts'
export { differingStandings } from './standings/differing-standings.ts'
export { recomputeAllStandings, refreshAllStandings, refreshStandings } from './standings/keep-standings.ts'
export type { QueueReader } from './standings/standing-store.ts'
export { caseActFacts, caseActs, type CaseAct } from './handling/case-acts.ts'
export { type ExtensionState } from './case-file.ts'
export { hasMoreCounted, selectCaseNumbers } from './counting/count-store.ts'
export { casesByCell } from './counting/cases-by-cell.ts'
export { caseForReport } from './counting/placed-case.ts'
export { countingFacts, type CountingFacts } from './counting/counting-facts.ts'
export {
  caseIdsInCell,
  casesInCell,
  casesWithIds,
  countRequests,
  countRequestsOf,
  feesCollected,
  feesCollectedOf,
  type Cell,
} from './counting/count-requests.ts'
export { deliveryMethodLabels, type DeliveryMethod } from './delivery-method.ts'
export { fileEventLabels, type DecisionDraft, type FileEventType } from './file-event.ts'
export {
  findApplications,
  listApplications,
  type ApplicationList,
  type ApplicationRow,
  type ListApplications,
} from './lists/list-applications.ts'
export { recomputeOpen } from './lists/recompute-open.ts'
export { statusOf, statusOfCase, type ApplicationStatus, type StatusTask } from './status/status-of.ts'
export { countMiscounted, recompute } from './lists/recompute.ts'
export {
  caseInSession,
  openCase,
  ownDevice,
  sharedScreen,
  type OpenedCase,
  type SessionLimits,
} from './status/case-session.ts'
export { applicantMatters, type ApplicantMatter, type MatterKind } from './status/applicant-matters.ts'
export { offeredCorrection, unansweredMessage } from './status/open-matters.ts'
export { readOwnPaper } from './status/read-own-paper.ts'
export { type Stage, type TimelineEntry } from './lists/timeline.ts'

// the clock
export { clockMigrations } from './clock/clock-tables.ts'
export { deadlineNotices } from './clock/deadline-notices.ts'
export { deadlineExplanation } from './clock/explanation.ts'
export { whatIfOf, whatIfStepOf } from './clock/what-if-of.ts'
export { moveDeadlines } from './clock/move-deadlines.ts'
export {
  expectedMoves,
  movedDeadlines,
  seeMovedDeadlines,
  unseenMoves,
  type ExpectedMoves,
} from './clock/moved-deadlines.ts'
export { type MoveRow, type MoveSummary } from './clock/clock-store.ts'

// for the outbox, the remedies of a case, and the import of ledgers
export { forgetMarks } from './identity/identity-store.ts'
export { markCases } from './identity/mark-cases.ts'
export { noticeHandlers } from './notices/notices.ts'
export { findReceivedCase, type ReceivedCase } from './ledger/received-case.ts'
export {
  exportApplications,
  type ExportApplications,
  type ExportedApplication,
} from './ledger/export-applications.ts'
export { isCreditCode, isResidentIdNumber } from './intake/identity-numbers.ts'
export {
  enterImported,
  existingNumbers,
  receiptDayOf,
  takenNumbers,
  type ImportedApplication,
  type ImportedMoney,
  type ImportedRefund,
} from './ledger/import-applications.ts'

// 文书
export {
  caseLetters,
  type CaseLetters,
  letterForm,
  type LetterFieldView,
  type LetterView,
} from './letters/case-letters.ts'
export { draftLetter, type DraftLetter, type HandledLetter } from './letters/draft-letter.ts'
export { type LetterToPrint, letterToPrint, serviceRecordOf } from './letters/letter-file.ts'
export { type LetterState, writableKinds } from './letters/letter.ts'
export {
  letterSettings,
  type LetterSettings,
  letterTemplateFile,
  setLetterNumbers,
} from './letters/letter-settings.ts'
export { fieldsOfTemplate, removeLetterTemplate, setLetterTemplate } from './letters/letter-templates.ts'
export { numberLetter, type NumberLetter } from './letters/number-letter.ts'
export { recordService, type RecordService } from './letters/record-service.ts'
export { sealByService } from './letters/seal-by-service.ts'
export { sealLetter, type SealLetter } from './letters/seal-letter.ts'
export { sendLetter, type SendLetter } from './letters/send-letter.ts'
export { voidLetter, type VoidLetter } from './letters/void-letter.ts'
