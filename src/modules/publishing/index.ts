export { attachFile, type AttachFile, largestAttachment, removeAttachment } from './attach-file.ts'
export { changeValidity, type ChangeValidity } from './after/change-validity.ts'
export type { ContentInput } from './check-content.ts'
export {
  countByColumn,
  countByUnit,
  countDisclosed,
  countDisclosedOf,
  countNormativeDocuments,
  countNormativeDocumentsOf,
  disclosedByColumn,
  type DisclosedCount,
  type NormativeCell,
  type NormativeCount,
  lastDisclosedByColumn,
  normativeDocumentsByCell,
} from './count-disclosed.ts'
export {
  type Attachment,
  type Disclosure,
  type DisclosureContent,
  type AttachmentRole,
  type DisclosureState,
  disclosureStateLabels,
  disclosureStates,
  type Genre,
  genres,
  type Openness,
  opennesses,
  opennessLabels,
  type PenaltyChangeKind,
  penaltyChangeLabels,
  type PublishedDisclosure,
  shortIndexNumber,
  validities,
  type Validity,
  validityLabels,
  type GoneDisclosure,
} from './disclosure.ts'
export { type DisclosureKind, disclosureKindLabels, disclosureKinds } from './disclosure-kind.ts'
export {
  type DisclosureEvent,
  type EventKind,
  eventKindLabels,
  type SealedContent,
  sealedContent,
} from './disclosure-event.ts'
export { publicationState, type PublicationState } from './due.ts'
export type { FacetChoice, Facets } from './facets.ts'
export { allowedFileTypes } from '../../platform/file-type.ts'
export {
  disclosureTrail,
  disclosureVersion,
  findDisclosure,
  findPublished,
  loadAttachment,
  type LoadedAttachment,
  loadPublishedAttachment,
} from './find-disclosure.ts'
export { type LedgerColumn, type LedgerContents, type LedgerReview, reviewLedger } from './examine-ledger.ts'
export { importDisclosures, type ImportDisclosures } from './import-disclosures.ts'
export { fieldLabel } from './ledger.ts'
export type { WorkingList } from './item-list-store.ts'
export { wholeList, workingCounts, workingPage } from './item-lists.ts'
export { ledgerRecord } from './ledger-record.ts'
export { ledgerTemplate } from './ledger-template.ts'
export {
  latestPublished,
  type ListedDisclosure,
  listPublished,
  type ListPublished,
  type PublishedPage,
} from './list-published.ts'
export { draftsOf, type OfficeItem, type QueuedItem, reviewQueue } from './office-lists.ts'
export type { SeenDisclosure } from './open-disclosure.ts'
export { type DisclosureAct, disclosurePolicy } from './policy.ts'
export { ledgerNameFault, type ReadLedger, readLedger } from './read-ledger.ts'
export { reviewDisclosure, type ReviewDisclosure } from './review/review-disclosure.ts'
export { nextStep, type ReviewStep, reviewStepLabel, reviewSteps } from './review/review-step.ts'
export {
  type FoundDisclosure,
  searchDisclosures,
  type SearchDisclosures,
  type SearchResult,
} from './search-disclosures.ts'
export { indexPatternOf, setIndexPattern } from './set-index-pattern.ts'
export type { PublishedFilter } from './published-list-store.ts'
export { submitDisclosure } from './submit-disclosure.ts'
export { publishingMigrations } from './tables.ts'
export { suggestDisclosures } from './suggest-disclosures.ts'
export { type DisclosureProof, verifyDisclosures } from './verify-disclosures.ts'
export { discardDraft, type DiscardDraft, restoreDraft } from './discard-draft.ts'
export { withdrawDisclosure, type WithdrawDisclosure } from './after/withdraw-disclosure.ts'
export { writeDraft, type WriteDraft } from './write-draft.ts'
export { beginRevision, type BeginRevision } from './after/begin-revision.ts'
export { notePenaltyChange, type NotePenaltyChange } from './after/note-penalty-change.ts'
export { boardKindLabels, boardKinds, type BoardKind, type BoardRow, publishingBoard } from './board.ts'
export {
  type Interpretation,
  interpretationForms,
  interpretationShape,
  needsInterpretation,
} from './content/interpretation.ts'
export { linesOf, type ServiceGuide, serviceGuideParts, serviceGuideShape } from './content/service-guide.ts'
export {
  publishingSettingsOf,
  setPublishingSettings,
  type PublishingSettings,
} from './publishing-settings.ts'
export { callBack } from './release/call-back.ts'
export { endDisplays } from './release/end-displays.ts'
export { releaseDue } from './release/release-due.ts'
export { type AttachedPictures, attachPictures, type AttachPictures } from './hand-in/attach-pictures.ts'
export { type HandedIn, handIn, type HandIn } from './hand-in/hand-in.ts'
export { reassessKept, type ReassessKept } from './review/keep-disclosure.ts'
export {
  recordReferralAnswer,
  type RecordReferralAnswer,
  referSecrecy,
  type ReferSecrecy,
} from './review/refer-secrecy.ts'
export {
  releaseUrgently,
  type ReleaseUrgently,
  reviewUrgent,
  type ReviewUrgent,
} from './review/release-urgently.ts'
export { samePerson } from './review/separation.ts'
export { stepAfter } from './review/resume.ts'
export { type ReviewCheck, reviewChecks } from './review/review-checks.ts'
export { nothingWrong, type ReviewRecord, type SpokenReview } from './review/review-record.ts'
export {
  type Capacity,
  capacityLabels,
  capacityOf,
  type ReviewSettings,
  stepOrder,
  usualReviewSettings,
} from './review/review-settings.ts'
export { type KeptReview, reviewSettingsOf, selectReviews } from './review/review-store.ts'
export {
  type Referral,
  referralConclusionLabels,
  secrecyAnswerLabels,
  type SecrecyAnswers,
  secrecyQuestions,
} from './review/secrecy.ts'
export {
  lendReviewers,
  type LendReviewers,
  setReviewSettings,
  type SetReviewSettings,
} from './review/set-review-settings.ts'
export { type UrgentRelease } from './review/urgent.ts'
export { maskFindings } from './scan/mask-findings.ts'
export { type Rescan, rescanHandlers, rescansOf, rescanStock } from './scan/rescan-stock.ts'
export { keptScanOf, scanForOffice } from './scan/scan-disclosure.ts'
export { type KeptScan } from './scan/scan-store.ts'
export {
  dropTyping,
  type Fellow,
  keepTyping,
  type KeepTyping,
  type Typing,
  typingOf,
  unsavedDrafts,
} from './typing/keep-typing.ts'
export { type KeptVersion, selectVersions } from './verification-store.ts'
export { selectInterpretations, selectOpenRevision } from './watch-store.ts'
export { publishingNotices } from './notices/notice-handlers.ts'
export { remindReviewers } from './notices/remind-reviewers.ts'
export { healSearch, isFindable } from './release/heal-search.ts'
export { approvalSheetOf } from './sheets/approval-of.ts'
export { approvalSheetDocument } from './sheets/approval-sheet.ts'
export { referralLetter } from './sheets/referral-letter.ts'
export { withPictures } from './body.ts'
export {
  explainedAmong,
  type LinkedDisclosure,
  type PublicChange,
  publishedLinks,
  type PublishedLinks,
} from './published-links.ts'
export { countServiceGuides, type ListedGuide, listServiceGuides } from './list-service-guides.ts'

export { type CountedItem, disclosedInColumn, itemsOfIds } from './counted-items-store.ts'
