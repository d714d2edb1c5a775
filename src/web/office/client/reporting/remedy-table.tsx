import type { ReactNode } from 'react'
import {
  remedyBlockLabels,
  remedyBlocks,
  remedyColumnLabels,
  remedyColumns,
} from '../../../../law/report/report-rows.ts'
import type { FigureOf, ReportView } from './report-view.ts'
import { TableFrame } from './table-frame.tsx'

interface Props extends Pick<ReportView, 'tables'> {
  /** how a figure is shown; left out: as it is */
  readonly figure?: FigureOf
}

const plain: FigureOf = (_cell, value) => value ?? '—'

/** Table 四, in the form of 30号. */
export function RemedyTable({ tables, figure = plain }: Props): ReactNode {
  return (
    <TableFrame label="表四">
      <table className="official remedies">
        <thead>
          <tr>
            <th scope="colgroup" colSpan={5} rowSpan={2}>
              {remedyBlockLabels.reconsideration}
            </th>
            <th scope="colgroup" colSpan={10}>
              行政诉讼
            </th>
          </tr>
          <tr>
            <th scope="colgroup" colSpan={5}>
              {remedyBlockLabels.litigationDirect}
            </th>
            <th scope="colgroup" colSpan={5}>
              {remedyBlockLabels.litigationAfterReconsideration}
            </th>
          </tr>
          <tr>
            {remedyBlocks.flatMap((block) =>
              remedyColumns.map((column) => (
                <th key={`${block} ${column}`} scope="col">
                  {remedyColumnLabels[column]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          <tr>
            {remedyBlocks.flatMap((block) =>
              remedyColumns.map((column) => (
                <td key={`${block} ${column}`}>
                  {figure(`remedies.${block}.${column}`, tables.remedies[block][column])}
                </td>
              )),
            )}
          </tr>
        </tbody>
      </table>
    </TableFrame>
  )
}
