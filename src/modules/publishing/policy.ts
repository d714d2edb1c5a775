import type { Policy } from '../desk/index.ts'
import type { ReviewStep } from './review/review-step.ts'

export type DisclosureAct =
  | 'read'
  | 'write'
  | 'submit'
  | ReviewStep
  | 'withdraw'
  | 'changeValidity'
  | 'mask'
  | 'refer'
  | 'reassess'
  | 'releaseUrgently'
  | 'callBack'
  | 'notePenaltyChange'
  | 'setReview'
  | 'lend'
  | 'seeBoard'
  | 'rescan'
  | 'import'
  | 'setIndexPattern'

/**
 * Who may do what with an item that is not public (what is public, everybody reads). Separation of duties
 * is no matter of roles: it is checked on the item, by the person.
 */
export const disclosurePolicy = {
  read: {
    ownUnit: [
      'editor',
      'firstReviewer',
      'secondReviewer',
      'secrecyReviewer',
      'signer',
      'disclosureOfficer',
      'disclosureHead',
      'unitHead',
    ],
    below: ['supervisor'],
  },
  write: { ownUnit: ['editor'] },
  submit: { ownUnit: ['editor'] },
  firstReview: { ownUnit: ['firstReviewer'] },
  secondReview: { ownUnit: ['secondReviewer'] },
  secrecyReview: { ownUnit: ['secrecyReviewer'] },
  signing: { ownUnit: ['signer'] },
  withdraw: { ownUnit: ['signer'] },
  changeValidity: { ownUnit: ['signer'] },
  // covers what the scan found, without a word of one's own: reviewers may too
  mask: { ownUnit: ['editor', 'firstReviewer', 'secondReviewer', 'secrecyReviewer', 'signer'] },
  refer: { ownUnit: ['secrecyReviewer'] },
  reassess: { ownUnit: ['secrecyReviewer', 'disclosureHead'] },
  releaseUrgently: { ownUnit: ['signer'] },
  callBack: { ownUnit: ['signer'] },
  notePenaltyChange: { ownUnit: ['editor', 'signer'] },
  setReview: { ownUnit: ['disclosureHead', 'unitHead'] },
  lend: { below: ['supervisor'] },
  seeBoard: { ownUnit: ['disclosureHead', 'unitHead'], below: ['supervisor'] },
  rescan: { ownUnit: ['disclosureHead'], below: ['supervisor'] },
  // what is imported was never reviewed here: the supervising department answers for it
  import: { below: ['supervisor'] },
  setIndexPattern: { ownUnit: ['supervisor'] },
} satisfies Policy<DisclosureAct>
