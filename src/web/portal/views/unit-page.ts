import type { DisclosureRow, Filter, Paging, QrCode, UnitEntries } from '../../shared/view-models.ts'

export interface UnitPageModel {
  entries: UnitEntries
  /** the open column, root first; empty: all of 法定主动公开内容 */
  columnPath: readonly { name: string; href: string }[]
  /** duty of the open column: 条例 item, time limit, update cycle */
  duty?: { ground: string; timeLimit: string; updateCycle: string }
  /** the year chosen; left out where all years are shown */
  year?: number
  total: number
  filters: readonly Filter[]
  sort: { by: 'madeOn' | 'publishedOn'; madeOnHref: string; publishedOnHref: string }
  rows: readonly DisclosureRow[]
  paging: Paging
  feedHref: string
  /** catalogue of 条例 12 as a file (索引、名称、内容概述、生成日期) */
  catalogueHref: string
  qr: QrCode
}
