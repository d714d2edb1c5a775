/** What an account may be; a person may hold several. Duties are separated on the item, not here. */
export const roles = [
  'editor',
  'firstReviewer',
  'secondReviewer',
  'signer',
  'secrecyReviewer',
  'disclosureOfficer',
  'disclosureHead',
  'unitHead',
  'supervisor',
  'auditor',
  'systemAdministrator',
] as const
export type Role = (typeof roles)[number]

export const roleLabels: Readonly<Record<Role, string>> = {
  editor: '采编',
  firstReviewer: '一审',
  secondReviewer: '二审',
  signer: '签发（三审）',
  secrecyReviewer: '保密审查',
  disclosureOfficer: '信息公开专员（依申请）',
  disclosureHead: '政府信息公开工作机构负责人',
  unitHead: '单位负责人',
  supervisor: '县主管部门',
  auditor: '审计员',
  systemAdministrator: '系统管理员',
}

/** Somebody with an account, as the acts see him. */
export interface AccountActor {
  readonly kind: 'account'
  readonly id: string
  /** sign-in name, e.g. `yangdian.gongkai` */
  readonly username: string
  /** name shown, e.g. 信息公开专员 */
  readonly name: string
  readonly unit: UnitPlace
  readonly roles: readonly Role[]
}

/** Who acts. A citizen acts without an account; the system acts for computed and scheduled work. */
export type Actor =
  | AccountActor
  | { readonly kind: 'citizen' }
  | { readonly kind: 'system'; readonly name: string }

/** Where a unit stands in the county: its code and its path from the top, `/wenshang/yangdian/`. */
export interface UnitPlace {
  readonly code: string
  readonly path: string
}

export const citizen: Actor = { kind: 'citizen' }

/** Who did it, in words for a record. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
      return actor.name
    case 'citizen':
      return '申请人'
    case 'system':
      return actor.name
  }
}
