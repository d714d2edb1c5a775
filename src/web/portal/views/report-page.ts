import type { Html } from '../../../platform/html.ts'
import type { Download, Link, UnitEntries } from '../../shared/view-models.ts'

export interface ReportPageModel {
  entries: UnitEntries
  year: number
  title: string
  publishedOn: string
  /** the report itself: six parts with their tables, made by the report module */
  content: Html
  /** .docx, .json, .html */
  downloads: readonly Download[]
  /** 更正说明, newest first; the text replaced stays available */
  corrections: readonly { on: string; text: string; earlierHref?: string }[]
  otherYears: readonly Link[]
}
