import type { Policy } from '../desk/index.ts'

export type ReportAct = 'read' | 'write' | 'publish' | 'importFile'

/** Who may read, write and publish a unit's yearly report before the public sees it (条例第四十九条). */
export const reportPolicy = {
  read: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'], below: ['supervisor'] },
  write: { ownUnit: ['disclosureOfficer', 'disclosureHead'] },
  publish: { ownUnit: ['unitHead'] },
  importFile: { ownUnit: ['disclosureHead'], below: ['supervisor'] },
} satisfies Policy<ReportAct>
