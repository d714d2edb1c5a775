import { Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import type { Part, ReportView } from '../report-view.ts'
import { KeyPointsCard } from './key-points-card.tsx'
import type { KeyPointRow } from './key-points.ts'
import { LastYearCard } from './last-year-card.tsx'
import { PointsCard } from './points-card.tsx'
import { RepeatedCard } from './repeated-card.tsx'
import { TypedCard } from './typed-card.tsx'

interface Props {
  readonly view: ReportView
  readonly part: Part
  readonly unit: string
  readonly draft: string
  readonly keyPoints: readonly KeyPointRow[]
  readonly onKeyPoints: (rows: readonly KeyPointRow[]) => void
  readonly onDraft: (text: string) => void
}

/** Beside a part of prose: what belongs in it, what last year promised, what is copied, what is typed by hand. */
export function WritingAids(props: Props): ReactNode {
  const { view, part, unit, draft, keyPoints, onKeyPoints, onDraft } = props
  const { data, error } = useAnswer('GET /reports/:year/writing', {
    params: { year: view.year },
    query: { unit: unit || undefined },
  })
  if (error) return <RefusalAlert error={error} title="编写参考没有读出来" />
  if (data === undefined) return null
  const own = <Row extends { readonly part: Part['number'] }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.part === part.number)
  return (
    <>
      <PointsCard points={own(data.points)} />
      {part.number === '五' && (
        <>
          <LastYearCard view={view} unit={unit} writing={data} />
          <Card title="从上年的问题写起" className="padded">
            <p className="quiet">
              底稿写好三个小标题，填进上年承诺的落实情况，没有做到的转到下一步；只有您知道的地方写着〔请……〕，填好以后才能送审。
            </p>
            {part.written || draft !== part.raw ? (
              <Popconfirm
                title="现在的文字会被底稿替换，保存以前还可以放弃改动。"
                okText="替换"
                cancelText="不替换"
                onConfirm={() => onDraft(data.problemsDraft)}
              >
                <Button>用底稿替换第五部分</Button>
              </Popconfirm>
            ) : (
              <Button onClick={() => onDraft(data.problemsDraft)}>用底稿起草第五部分</Button>
            )}
          </Card>
        </>
      )}
      {part.number === '六' && (
        <KeyPointsCard
          year={view.year}
          draft={draft}
          rows={keyPoints}
          onRows={onKeyPoints}
          onDraft={onDraft}
        />
      )}
      <RepeatedCard rows={own(data.repeated)} />
      <TypedCard rows={own(data.typed)} draft={draft} onDraft={onDraft} />
    </>
  )
}
