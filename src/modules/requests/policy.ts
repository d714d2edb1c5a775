import type { Policy } from '../desk/index.ts'

export type ApplicationAct =
  | 'submit'
  | 'status'
  | 'read'
  | 'reveal'
  | 'register'
  | 'confirmReceipt'
  | 'review'
  | 'requestCorrection'
  | 'receiveCorrection'
  | 'consult'
  | 'recordConsultationAnswer'
  | 'proposeExtension'
  | 'answerExtension'
  | 'extendDeadline'
  | 'notifyFee'
  | 'recordPayment'
  | 'joinApplicants'
  | 'settleFees'
  | 'decide'
  | 'reviewDecision'
  | 'setDecision'
  | 'deliver'
  | 'withdraw'
  | 'archive'
  | 'addPaper'
  | 'follow'
  | 'sendMessage'
  | 'erase'
  | 'checkIdentity'
  | 'setRetention'
  | 'import'
  | 'urge'
  | 'answerUrging'
  | 'setReminders'
  | 'readAssigned'
  | 'assign'
  | 'giveOpinion'
  | 'passOn'
  | 'handBack'
  | 'watchAssignments'
  | 'readSections'
  | 'manageSections'
  | 'transfer'
  | 'askReasons'
  | 'split'
  | 'join'
  | 'readRecordCorrection'
  | 'handleRecordCorrection'
  | 'handleLetter'
  | 'seeLetter'
  | 'setLetters'
  | 'seeMoves'

/**
 * Who may do what with applications. The system administrator and the auditor read no case: the one keeps
 * accounts, the other the log. The supervising department reads with personal fields masked and handles none.
 */
export const applicationPolicy = {
  submit: { anyone: true },
  status: { anyone: true },
  read: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'], below: ['supervisor'] },
  reveal: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  register: { ownUnit: ['disclosureOfficer'] },
  confirmReceipt: { ownUnit: ['disclosureOfficer'] },
  review: { ownUnit: ['disclosureOfficer'] },
  requestCorrection: { ownUnit: ['disclosureOfficer'] },
  receiveCorrection: { ownUnit: ['disclosureOfficer'] },
  consult: { ownUnit: ['disclosureOfficer'] },
  recordConsultationAnswer: { ownUnit: ['disclosureOfficer'] },
  proposeExtension: { ownUnit: ['disclosureOfficer'] },
  answerExtension: { ownUnit: ['disclosureHead'] },
  extendDeadline: { ownUnit: ['disclosureOfficer'] },
  notifyFee: { ownUnit: ['disclosureOfficer'] },
  recordPayment: { ownUnit: ['disclosureOfficer'] },
  joinApplicants: { ownUnit: ['disclosureOfficer'] },
  settleFees: { ownUnit: ['supervisor'] },
  decide: { ownUnit: ['disclosureOfficer'] },
  // who of them takes which step is the unit's own: signing-settings.ts
  reviewDecision: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'] },
  setDecision: { ownUnit: ['disclosureHead', 'unitHead'] },
  deliver: { ownUnit: ['disclosureOfficer'] },
  withdraw: { ownUnit: ['disclosureOfficer'] },
  archive: { ownUnit: ['disclosureOfficer'] },
  addPaper: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  import: { ownUnit: ['disclosureOfficer'] },
  urge: { below: ['supervisor'] },
  answerUrging: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'] },
  setReminders: { ownUnit: ['supervisor'] },
  // 科室: the person to whom the case was given reads it without the applicant, and answers
  readAssigned: { assigned: true },
  assign: { ownUnit: ['disclosureOfficer'] },
  giveOpinion: { ownUnit: ['disclosureOfficer'], assigned: true },
  passOn: { ownUnit: ['disclosureOfficer'], assigned: true },
  handBack: { ownUnit: ['disclosureOfficer'], assigned: true },
  watchAssignments: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  readSections: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'] },
  manageSections: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  transfer: { ownUnit: ['disclosureOfficer'] },
  askReasons: { ownUnit: ['disclosureOfficer'] },
  split: { ownUnit: ['disclosureOfficer'] },
  join: { ownUnit: ['disclosureOfficer'] },
  readRecordCorrection: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  handleRecordCorrection: { ownUnit: ['disclosureOfficer'] },
  handleLetter: { ownUnit: ['disclosureOfficer'] },
  seeLetter: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'] },
  setLetters: { ownUnit: ['disclosureOfficer', 'disclosureHead'], below: ['supervisor'] },
  seeMoves: { ownUnit: ['disclosureOfficer'] },
  follow: { anyone: true },
  sendMessage: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  erase: { ownUnit: ['disclosureHead'] },
  checkIdentity: { ownUnit: ['disclosureOfficer'] },
  setRetention: { below: ['supervisor'] },
} satisfies Policy<ApplicationAct>
