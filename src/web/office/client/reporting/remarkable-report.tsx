import type { ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { FigureButton } from './compiling/figure-button.tsx'
import { ReadProse } from './compiling/read-prose.tsx'
import { ProactiveTable } from './proactive-table.tsx'
import { RemedyTable } from './remedy-table.tsx'
import type { FigureOf, ReportView } from './report-view.ts'
import { RequestTable } from './request-table.tsx'

interface Remark {
  readonly where: string
  readonly text: string
}

interface Props {
  readonly parts: readonly { readonly number: string; readonly title: string; readonly text: string }[]
  readonly tables: ReportView['tables']
  /** what was said already, shown at its place */
  readonly said: readonly Remark[]
  /** cells to look at for another reason, with it in words */
  readonly doubts?: readonly Remark[]
  /** the places of which a remark is being written */
  readonly chosen: readonly string[]
  /** what to do here, in words; shown where something can be remarked */
  readonly guidance: string
  /** left out: nothing can be remarked now */
  readonly onPlace?: (where: string) => void
}

/** A whole report to be read by who judges it: each figure and each paragraph can be pressed and remarked on. */
export function RemarkableReport(props: Props): ReactNode {
  const { parts, tables, said, doubts = [], chosen, guidance, onPlace } = props
  const marks = new Map([...doubts, ...said].map(({ where, text }) => [where, text]))
  const figure: FigureOf = (cell, value) => {
    if (onPlace === undefined && !marks.has(cell)) return value ?? '—'
    return (
      <FigureButton
        cell={cell}
        value={value}
        act={onPlace === undefined ? '有意见' : '对这一格提意见'}
        open={chosen.includes(cell)}
        mark={marks.get(cell)}
        onOpen={(where) => onPlace?.(where)}
      />
    )
  }
  const tableOf: Readonly<Record<string, ReactNode>> = {
    二: <ProactiveTable tables={tables} figure={figure} />,
    三: <RequestTable tables={tables} cell={null} figure={figure} />,
    四: <RemedyTable tables={tables} figure={figure} />,
  }
  return (
    <div className="stack handed-in">
      {onPlace !== undefined && <p className="guidance">{guidance}</p>}
      {parts.map(({ number, title, text }) => (
        <Card key={number} title={`${number}、${title}`}>
          {tableOf[number]}
          {(text !== '' || tableOf[number] === undefined) && (
            <ReadProse
              part={number}
              text={text}
              remarks={said}
              chosen={chosen}
              {...(onPlace !== undefined && { onPlace })}
            />
          )}
        </Card>
      ))}
    </div>
  )
}
