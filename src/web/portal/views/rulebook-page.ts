import type { DisclosureRow, UnitEntries } from '../../shared/view-models.ts'

/** 政府信息公开制度: the rules by which the unit discloses. */
export interface RulebookPageModel {
  entries: UnitEntries
  rows: readonly DisclosureRow[]
}
