import type { DisclosureRow, Filter, Paging } from '../../shared/view-models.ts'

/** 政策文件库: the 规章 and 规范性文件 of all units, with their 有效性. */
export interface PoliciesPageModel {
  filters: readonly Filter[]
  total: number
  rows: readonly DisclosureRow[]
  paging: Paging
}
