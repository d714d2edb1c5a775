import type { FilterOption, Link, Paging, TextPart, Validity } from '../../shared/view-models.ts'

export interface SearchHit {
  /** 通知, 公示 … */
  genre?: string
  title: readonly TextPart[]
  href: string
  snippet: readonly TextPart[]
  /** hits inside an attachment */
  attachment?: { type: string; hits: number; name: readonly TextPart[] }
  indexNumber: string
  unitName: string
  documentNumber?: string
  madeOn?: string
  publishedOn: string
  validity: Validity
}

export interface SearchFacet {
  /** 公开机关, 体裁, 有效性, 年度 */
  name: string
  options: readonly FilterOption[]
  /** how many further choices are not listed */
  more: number
}

export interface SearchPageModel {
  query: string
  /** unit to search in, by code; empty: the whole county */
  scope: string
  scopes: readonly { code: string; name: string }[]
  /** set where the counting stopped: “10,000+” */
  totalIsAtLeast: boolean
  total: number
  /** words searched besides the query */
  alsoSearched: readonly string[]
  /** search for the exact words only; left out where nothing was searched besides */
  exactHref?: string
  sort: { by: 'relevance' | 'publishedOn'; relevanceHref: string; publishedOnHref: string }
  facets: readonly SearchFacet[]
  /** what is chosen, with the link that takes it away */
  chosen: readonly Link[]
  clearHref?: string
  hits: readonly SearchHit[]
  paging: Paging
  /** this search as a feed, and its result as a file */
  feedHref?: string
  exportHref?: string
  applyHref: string
}
