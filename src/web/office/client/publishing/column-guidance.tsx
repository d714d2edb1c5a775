import type { ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { dutiesByArticle } from '../kit/duty-words.ts'
import { DueNote } from './due-note.tsx'
import type { ColumnChoice } from './item-view.ts'

/** What the chosen column is for: what belongs in it, the article that asks for it, by when it must be out. */
export function ColumnGuidance({
  column,
  madeOn,
}: {
  readonly column: ColumnChoice | undefined
  readonly madeOn: string
}): ReactNode {
  const { data: due } = useAnswer(
    'GET /disclosures/due',
    { query: { column: column?.code ?? '', madeOn } },
    { enabled: column !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(madeOn) },
  )
  if (column === undefined) {
    return (
      <Card title="栏目" className="padded">
        <p className="quiet">选定栏目以后，这里说明应当放什么、依据哪一条、几天以内公开。</p>
      </Card>
    )
  }
  return (
    <Card title={column.name}>
      <dl className="guide-list">
        {column.belongs !== '' && <Line label="应当放什么" text={column.belongs} />}
        {column.duties.length > 0 && (
          <div>
            <dt>依据</dt>
            {dutiesByArticle(column.duties).map(({ article, text }) => (
              <dd key={article}>
                {article}
                <p className="quiet">{text}</p>
              </dd>
            ))}
          </div>
        )}
        <div>
          <dt>什么时候公开</dt>
          <dd>
            {column.timeLimitLabel}
            {due && madeOn !== '' && (
              <p>
                <DueNote due={due} />
              </p>
            )}
          </dd>
        </div>
        <Line label="更新" text={column.updateCycleLabel} />
        {column.examples.length > 0 && (
          <div>
            <dt>标题举例</dt>
            {column.examples.map((example) => (
              <dd key={example}>{example}</dd>
            ))}
          </div>
        )}
        {!column.counts && <Line label="统计" text="不计入年度报告的主动公开条数。" />}
      </dl>
    </Card>
  )
}

function Line({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  )
}
