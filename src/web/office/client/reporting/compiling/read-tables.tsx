import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import { DisclosedTable } from '../disclosed-table.tsx'
import { ProactiveTable } from '../proactive-table.tsx'
import { RemedyTable } from '../remedy-table.tsx'
import type { FigureOf } from '../report-view.ts'
import { RequestTable } from '../request-table.tsx'
import { FigureButton } from './figure-button.tsx'
import type { Pending } from './compiling-view.ts'
import { ReadProse } from './read-prose.tsx'

interface Props {
  readonly report: Pick<Pending, 'tables' | 'others' | 'parts'>
  /** cells to be looked at, and why */
  readonly marks: ReadonlyMap<string, string>
  readonly corrected: ReadonlySet<string>
  readonly open: string | null
  /** left out: nothing can be set right any more */
  readonly onOpen?: (cell: string) => void
}

/** What was read out of a file: the tables with the doubtful cells marked, and the prose. */
export function ReadTables({ report, marks, corrected, open, onOpen }: Props): ReactNode {
  const figure: FigureOf = (cell, value) => {
    if (!onOpen) return value ?? '—'
    const mark = marks.get(cell) ?? (corrected.has(cell) ? '已更正' : undefined)
    return (
      <FigureButton cell={cell} value={value} act="更正" open={open === cell} mark={mark} onOpen={onOpen} />
    )
  }
  return (
    <div className="stack read-tables">
      <Card title="二、主动公开政府信息情况">
        <ProactiveTable tables={report.tables} figure={figure} />
      </Card>
      <Card title="三、收到和处理政府信息公开申请情况">
        <RequestTable tables={report.tables} cell={null} figure={figure} />
      </Card>
      <Card title="四、政府信息公开行政复议、行政诉讼情况">
        <RemedyTable tables={report.tables} figure={figure} />
      </Card>
      <Card title="正文里的数">
        <ul className="rows behind-cell">
          {report.others.map(({ cell, label, figure: value }) => (
            <li key={cell}>
              <span>{label}</span>
              <span className="official">{figure(cell, value)}</span>
            </li>
          ))}
        </ul>
        {report.tables.disclosed.byColumn.length > 0 && <DisclosedTable tables={report.tables} />}
      </Card>
      {report.parts
        .filter(({ text }) => text !== '')
        .map(({ number, title, text }) => (
          <Card key={number} title={`${number}、${title}`}>
            <ReadProse part={number} text={text} remarks={[]} chosen={[]} />
          </Card>
        ))}
    </div>
  )
}
