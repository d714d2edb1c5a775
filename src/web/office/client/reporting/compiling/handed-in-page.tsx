import { App, Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import type { HandedIn } from './compiling-view.ts'
import { useAnswer, useSend } from '../../http/use-call.ts'
import { longDate } from '../../kit/days.ts'
import { FailureAlert } from '../../kit/issue-list.tsx'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { usePlaces } from '../../kit/use-places.ts'
import { useUnsaved } from '../../kit/use-unsaved.ts'
import { RemarkableReport } from '../remarkable-report.tsx'
import { reportAddress } from '../report-view.ts'
import { PageCheckCard } from './page-check-card.tsx'
import { type DraftRemark, RemarksEditor } from './remarks-editor.tsx'
import { StateTag } from '../state-tag.tsx'
import { TrailCard } from './trail-card.tsx'

/** A report as a unit handed it in, for the county to accept or send back, each remark at its place. */
export function HandedInPage(): ReactNode {
  const year = Number(useParams()['year'])
  const { place } = usePlaces()
  const unit = place('unit')
  const { data, error } = useAnswer('GET /reports/:year/handed-in', {
    params: { year },
    query: { unit: unit || undefined },
  })
  if (data === undefined) {
    return (
      <Page title="报送的报告" crumbs={[{ label: '全县进度', to: '/reports/board' }]}>
        <RefusalAlert error={error} title="报告没有读出来" />
        {error === null && <Skeleton active paragraph={{ rows: 10 }} />}
      </Page>
    )
  }
  return <Review key={`${data.unit.code} ${data.year} ${data.submission?.number ?? 0}`} data={data} />
}

const stale = ['GET /reports/:year/handed-in', 'GET /reports/board', 'GET /reports/:year'] as const

function Review({ data }: { readonly data: HandedIn }): ReactNode {
  const { message } = App.useApp()
  const [remarks, setRemarks] = useState<readonly DraftRemark[]>([])
  useUnsaved(remarks.length > 0)
  const at = { params: { year: data.year }, query: { unit: data.unit.code } }
  const accept = useSend('POST /reports/:year/acceptance', {
    stale,
    onDone: () => void message.success('已接收，汇总时计入。'),
  })
  const sendBack = useSend('POST /reports/:year/return', {
    stale,
    onDone: () => {
      setRemarks([])
      void message.success('已退回，单位会在相应的格子和文字旁看到意见。')
    },
  })
  const canRemark = data.may.rule && data.sendBackBar === null
  const add = (where: string): void => {
    if (!canRemark || remarks.some((one) => one.where === where)) return
    setRemarks([...remarks, { where, text: '' }])
  }
  const { submission } = data
  return (
    <Page
      title={`${data.unit.name}${data.year}年度报告`}
      crumbs={
        data.may.rule
          ? [
              { label: '年度报告', to: '/reports' },
              { label: '全县进度', to: `/reports/board?year=${data.year}` },
              { label: data.unit.name },
            ]
          : [{ label: '年度报告', to: '/reports' }, { label: '报送的报告' }]
      }
      tags={<StateTag state={data.state} text={data.stateText} />}
      {...(submission && {
        note: `第 ${submission.number} 次报送，${longDate(submission.submittedOn)}，${submission.by}`,
      })}
      actions={
        data.may.rule && (
          <Button
            type="primary"
            disabled={data.acceptBar !== null || remarks.length > 0}
            loading={accept.isPending}
            onClick={() => accept.mutate({ ...at, body: { seen: data.seen } })}
          >
            接收
          </Button>
        )
      }
    >
      <FailureAlert error={accept.error ?? sendBack.error} />
      {data.may.rule && data.acceptBar !== null && <p className="guidance board-sum">{data.acceptBar}</p>}
      {submission === null ? (
        <div className="card">
          <p className="nothing">
            还没有报送。<Link to={reportAddress(data.year, data.unit.code, null)}>看编制中的报告</Link>
          </p>
        </div>
      ) : (
        <div className="with-rail">
          <Content
            data={data}
            submission={submission}
            remarks={remarks}
            canRemark={canRemark}
            onPlace={add}
          />
          <div className="stack">
            {data.may.rule && (
              <RemarksEditor
                remarks={remarks}
                bar={data.sendBackBar}
                busy={sendBack.isPending}
                error={sendBack.error}
                onChange={setRemarks}
                onSend={() => sendBack.mutate({ ...at, body: { seen: data.seen, remarks: [...remarks] } })}
              />
            )}
            <TrailCard data={data} />
            {(data.may.compare || data.pageChecks.length > 0) && (
              <PageCheckCard
                unit={data.unit.code}
                year={data.year}
                checks={data.pageChecks}
                mayCompare={data.may.compare}
                hasVersion={data.state === 'published'}
              />
            )}
          </div>
        </div>
      )}
    </Page>
  )
}

interface ContentProps {
  readonly data: HandedIn
  readonly submission: NonNullable<HandedIn['submission']>
  readonly remarks: readonly DraftRemark[]
  readonly canRemark: boolean
  readonly onPlace: (where: string) => void
}

function Content({ data, submission, remarks, canRemark, onPlace }: ContentProps): ReactNode {
  return (
    <RemarkableReport
      parts={submission.parts}
      tables={submission.tables}
      said={data.remarks}
      doubts={submission.findings}
      chosen={remarks.map(({ where }) => where)}
      guidance={`点一个数或者一段话，就在它上面写意见${data.acceptBar === null ? '；没有意见的，点“接收”' : ''}。`}
      {...(canRemark && { onPlace })}
    />
  )
}
