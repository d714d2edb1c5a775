export { attachFile, type AttachFile, largestAttachment, removeAttachment } from './attach-file.ts'
export { withPictures } from './body.ts'
export { changeValidity, type ChangeValidity } from './change-validity.ts'
export type { ContentInput } from './check-content.ts'
export {
  countByColumn,
  countByUnit,
  countDisclosed,
  countNormativeDocuments,
  type DisclosedCount,
  lastDisclosedByColumn,
} from './count-disclosed.ts'
export {
  type Attachment,
  type Disclosure,
  type DisclosureContent,
  type DisclosureKind,
  disclosureKindLabels,
  disclosureKinds,
  type DisclosureState,
  disclosureStateLabels,
  disclosureStates,
  type Genre,
  genres,
  type Openness,
  opennesses,
  opennessLabels,
  type PublishedDisclosure,
  shortIndexNumber,
  validities,
  type Validity,
  validityLabels,
  type WithdrawnDisclosure,
} from './disclosure.ts'
export { type DisclosureEvent, type EventKind, eventKindLabels } from './disclosure-event.ts'
export { publicationState, type PublicationState } from './due.ts'
export type { FacetChoice, Facets } from './facets.ts'
export { allowedFileTypes } from './file-type.ts'
export {
  disclosureTrail,
  findDisclosure,
  findPublished,
  loadAttachment,
  type LoadedAttachment,
  loadPublishedAttachment,
} from './find-disclosure.ts'
export { type Imported, importDisclosures, type ImportDisclosures } from './import-disclosures.ts'
export { ledgerFields, type LedgerLine, readCsv, readJsonLines } from './ledger.ts'
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
export { reviewDisclosure, type ReviewDisclosure } from './review-disclosure.ts'
export { nextStep, type ReviewStep, reviewStepLabel, reviewSteps } from './review-step.ts'
export {
  type FoundDisclosure,
  searchDisclosures,
  type SearchDisclosures,
  type SearchResult,
} from './search-disclosures.ts'
export { setIndexPattern } from './set-index-pattern.ts'
export type { PublishedFilter } from './published-list-store.ts'
export { submitDisclosure } from './submit-disclosure.ts'
export { publishingMigrations } from './tables.ts'
export { suggestDisclosures } from './suggest-disclosures.ts'
export { type DisclosureProof, verifyDisclosures } from './verify-disclosures.ts'
export { withdrawDisclosure, type WithdrawDisclosure } from './withdraw-disclosure.ts'
export { writeDraft, type WriteDraft } from './write-draft.ts'
