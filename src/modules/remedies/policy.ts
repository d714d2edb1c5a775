import type { Policy } from '../desk/index.ts'

export type RemedyAct = 'read' | 'register' | 'close' | 'continueSuit'

/** Who may do what with reconsiderations and suits: the same people as with the applications they concern. */
export const remedyPolicy = {
  read: { ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'], below: ['supervisor'] },
  register: { ownUnit: ['disclosureOfficer'] },
  close: { ownUnit: ['disclosureOfficer'] },
  continueSuit: { ownUnit: ['disclosureOfficer'] },
} satisfies Policy<RemedyAct>
