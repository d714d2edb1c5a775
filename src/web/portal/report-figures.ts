import {
  changeWords,
  type ComparedFigure,
  publishedReport,
  yearOnYear,
} from '../../modules/reporting/index.ts'
import { findUnit } from '../../modules/units/index.ts'
import type { Html } from '../../platform/html.ts'
import type { Portal } from './context.ts'
import { entriesOf } from './entries.ts'
import { reportFiguresPage } from './views/report-figures-page.ts'

/** 图解 of a published report: its figures beside last year's. Null where no such report is published. */
export async function figuresPage(
  portal: Portal,
  request: Parameters<Portal['page']>[0],
  { code, year }: { readonly code: string; readonly year: number },
): Promise<Html | null> {
  const { read } = portal.desk
  const unit = await findUnit(read, code)
  const current = unit && (await publishedReport(read, unit.code, year))
  if (!unit || !current) return null
  const previous = await publishedReport(read, unit.code, year - 1)
  const rowOf = (row: ComparedFigure) => Object.assign({}, row, { change: changeWords(row) })
  return reportFiguresPage(portal.page(request), {
    entries: await entriesOf(portal, unit, 'reports'),
    year,
    title: `${unit.name}${year}年政府信息公开工作图解`,
    compared: previous !== null,
    groups: yearOnYear(current.report, previous?.report ?? null).map(
      ({ title, unit: counted, total, rows }) => ({
        title,
        unit: counted,
        total: total && rowOf(total),
        rows: rows.map(rowOf),
      }),
    ),
  })
}
