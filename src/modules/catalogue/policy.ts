import type { Policy } from '../desk/index.ts'

export type CatalogueAct = 'applyTemplate' | 'addColumn' | 'updateColumn' | 'publishGuide'

/** Who may arrange a unit's catalogue and publish its guide (条例第四条：组织编制指南、目录). Everybody may read them. */
export const cataloguePolicy = {
  applyTemplate: { ownUnit: ['disclosureHead', 'disclosureOfficer'], below: ['supervisor'] },
  addColumn: { ownUnit: ['disclosureHead', 'disclosureOfficer'], below: ['supervisor'] },
  updateColumn: { ownUnit: ['disclosureHead', 'disclosureOfficer'], below: ['supervisor'] },
  publishGuide: { ownUnit: ['disclosureHead', 'disclosureOfficer'] },
} satisfies Policy<CatalogueAct>
