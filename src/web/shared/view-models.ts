/** Plain data that several pages show. Days are `YYYY-MM-DD`; every `href` is a path of the portal. */
import type { Html } from '../../platform/html.ts'
import type { Link } from './page.ts'
import type { UnitKind } from './paths.ts'

export type { Link } from './page.ts'

/** 有效性 of a document. */
export type Validity = 'valid' | 'amended' | 'expired' | 'repealed'

/** A unit as the head of its pages names it. */
export interface UnitHead {
  code: string
  /** 杨店镇人民政府 */
  name: string
  /** 杨店镇 */
  shortName: string
  kind: UnitKind
  address: string
  phone: string
  /** 办公时间 */
  hours?: string
}

/** One column (栏目) in the tree under 法定主动公开内容. */
export interface ColumnNode {
  name: string
  href: string
  /** items that match the filters */
  count: number
  current: boolean
  children: readonly ColumnNode[]
}

export type FixedEntry = 'guide' | 'rulebook' | 'disclosures' | 'reports'

/** The left side of every page of a unit: the four fixed entries of 61号 and the tree of columns. */
export interface UnitEntries {
  unit: UnitHead
  open: FixedEntry
  rulebookCount: number
  disclosureCount: number
  reportCount: number
  columns: readonly ColumnNode[]
}

/** One choice of a filter; a plain link. A choice with `count` 0 stays visible. */
export interface FilterOption extends Link {
  count?: number
  current: boolean
}

export interface Filter {
  /** 年度, 体裁, 有效性 */
  name: string
  options: readonly FilterOption[]
}

export interface Paging {
  page: number
  pageCount: number
  /** number of the first and last item on this page, counted from 1 */
  from: number
  to: number
  total: number
  /** links of the pages to offer, in order; `null` stands for a gap */
  pages: readonly ({ page: number; href: string } | null)[]
  previousHref?: string
  nextHref?: string
}

/** One published item in a list. */
export interface DisclosureRow {
  /** short form shown: 2023-00025 */
  indexNumber: string
  title: string
  href: string
  columnName: string
  /** named where the list mixes several units */
  unitName?: string
  documentNumber?: string
  attachmentCount: number
  /** XLSX, PDF: distinct, in order */
  attachmentTypes: readonly string[]
  /** further remark: 附有解读, 公示期已满 */
  note?: string
  madeOn: string
  publishedOn: string
  validity: Validity
  /** 规范性文件、规章 in force: said in words */
  inForce?: boolean
}

/** Something to download; `sha256` is shown so that a reader can check what he holds. */
export interface Download {
  name: string
  href: string
  /** DOCX, PDF, XLSX … */
  type: string
  sizeBytes?: number
  pageCount?: number
  sha256?: string
}

/** A piece of text, marked where it matches the query. */
export interface TextPart {
  text: string
  hit: boolean
}

export interface QrCode {
  /** inline svg */
  svg: Html
  /** what scanning it gives: “手机扫码查看本文” */
  label: string
}

/** One fault in what a person typed: which field, what is wrong, how to mend it. */
export interface FieldError<Field extends string> {
  field: Field
  text: string
}

/** A published item that may already answer an application. */
export interface Suggestion {
  title: string
  href: string
  publishedOn: string
  note?: string
}
