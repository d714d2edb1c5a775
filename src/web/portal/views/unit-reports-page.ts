import type { Download, UnitEntries } from '../../shared/view-models.ts'

/** 政府信息公开年报 of one unit, newest first; old years stay. */
export interface UnitReportsPageModel {
  entries: UnitEntries
  rows: readonly {
    year: number
    title: string
    href: string
    publishedOn: string
    downloads: readonly Download[]
  }[]
}
