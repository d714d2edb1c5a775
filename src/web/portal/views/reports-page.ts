import type { Download, FilterOption } from '../../shared/view-models.ts'
import type { UnitKind } from '../../shared/paths.ts'

/** 公开年报, county-wide for one year. */
export interface ReportsPageModel {
  year: number
  years: readonly FilterOption[]
  groups: readonly {
    kind: UnitKind
    rows: readonly {
      unitName: string
      /** left out where that year's report is not published yet */
      report?: { title: string; href: string; publishedOn: string; downloads: readonly Download[] }
    }[]
  }[]
}
