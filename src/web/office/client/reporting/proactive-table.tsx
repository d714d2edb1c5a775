import { Fragment, type ReactNode } from 'react'
import { proactiveBlocks } from '../../../../law/report-rows.ts'
import type { ReportView } from './report-view.ts'
import { TableFrame } from './table-frame.tsx'

type Proactive = ReportView['tables']['proactive']
type Row = (typeof proactiveBlocks)[number]['rows'][number]['key']

/** Table 二, in the form of 30号. */
export function ProactiveTable({ tables }: Pick<ReportView, 'tables'>): ReactNode {
  return (
    <TableFrame label="表二">
      <table className="official">
        <tbody>
          {proactiveBlocks.map(({ heading, columns, rows }) => (
            <Fragment key={heading}>
              <tr className="block-head">
                <th scope="colgroup" colSpan={4}>
                  {heading}
                </th>
              </tr>
              <tr>
                {columns.map((label, index) => (
                  <th key={label} scope="col" colSpan={index > 0 && columns.length === 2 ? 3 : 1}>
                    {label}
                  </th>
                ))}
              </tr>
              {rows.map(({ key, label }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  {figuresOf(tables.proactive, key).map((figure, index, all) => (
                    <td key={index} colSpan={all.length === 1 ? 3 : 1}>
                      {figure ?? '不详'}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function figuresOf(proactive: Proactive, row: Row): readonly (number | string | null)[] {
  if (row === 'regulations' || row === 'normativeDocuments') {
    const { issued, repealed, inForce } = proactive[row]
    return [issued, repealed, inForce]
  }
  return [proactive[row]]
}
