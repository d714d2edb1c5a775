import { Fragment, type ReactNode } from 'react'
import { proactiveBlocks } from '../../../../law/report/report-rows.ts'
import type { FigureOf, ReportView } from './report-view.ts'
import { TableFrame } from './table-frame.tsx'

type Proactive = ReportView['tables']['proactive']
type Row = (typeof proactiveBlocks)[number]['rows'][number]['key']

interface Props extends Pick<ReportView, 'tables'> {
  /** how a figure is shown; left out: as it is */
  readonly figure?: FigureOf
}

/** Table 二, in the form of 30号. */
export function ProactiveTable({ tables, figure = plain }: Props): ReactNode {
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
                  {figuresOf(tables.proactive, key).map(([cell, value], _index, all) => (
                    <td key={cell} colSpan={all.length === 1 ? 3 : 1}>
                      {figure(cell, value)}
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

const plain: FigureOf = (_cell, value) => value ?? '不详'

type Named = readonly [cell: string, value: number | string | null]

function figuresOf(proactive: Proactive, row: Row): readonly Named[] {
  if (row === 'regulations' || row === 'normativeDocuments') {
    const { issued, repealed, inForce } = proactive[row]
    const at = `proactive.${row}`
    return [
      [`${at}.issued`, issued],
      [`${at}.repealed`, repealed],
      [`${at}.inForce`, inForce],
    ]
  }
  return [[`proactive.${row}`, proactive[row]]]
}
