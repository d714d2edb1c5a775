import type { Policy } from '../desk/index.ts'

export type ReportAct =
  | 'read'
  | 'write'
  | 'enterMonths'
  | 'sendForReview'
  | 'review'
  | 'submit'
  | 'publish'
  | 'reopen'
  | 'setReview'
  | 'setDates'
  | 'importFile'
  | 'seeBoard'
  | 'rule'
  | 'urgeReports'
  | 'keepOutside'
  | 'comparePage'

/** Who may read, write, sign, hand in and publish a unit's yearly report (条例第四十九条). */
export const reportPolicy = {
  read: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'], below: ['supervisor'] },
  write: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  // the 科室 count their own decisions and charges
  enterMonths: { ownUnit: ['editor', 'disclosureOfficer', 'disclosureHead'] },
  sendForReview: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  // who of them takes which step is the unit's own: signing-settings.ts
  review: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'] },
  submit: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  // what goes out was signed: putting it out takes no signature
  publish: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'] },
  reopen: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  setReview: { ownUnit: ['disclosureHead', 'unitHead'] },
  setDates: { ownUnit: ['supervisor'] },
  importFile: { ownUnit: ['disclosureHead'], below: ['supervisor'] },
  // the county on the reports of its units
  seeBoard: { below: ['supervisor'] },
  rule: { below: ['supervisor'] },
  urgeReports: { below: ['supervisor'] },
  keepOutside: { below: ['supervisor'] },
  comparePage: { below: ['supervisor'] },
} satisfies Policy<ReportAct>
