import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useAnswer, useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { FailureAlert } from '../kit/issue-list.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { MovesTable } from './moves-table.tsx'

/** What a notice moved, until the clerk has seen it. */
export function MovesPage(): ReactNode {
  const { seq = '' } = useParams()
  const navigate = useNavigate()
  const { data, error } = useAnswer('GET /holiday-notices/moves/:seq', { params: { seq } })
  const send = useSend('POST /holiday-notices/moves/:seq/seen', {
    stale: ['GET /queue', 'GET /holiday-notices/moves/:seq'],
    onDone: () => void navigate('/'),
  })
  return (
    <Page
      title="随放假安排变动的期限"
      crumbs={[{ label: '放假安排', to: '/calendar' }, { label: data?.number ?? '变动' }]}
      actions={
        data?.maySee === true && (
          <Button type="primary" loading={send.isPending} onClick={() => send.mutate({ params: { seq } })}>
            已核对，知道了
          </Button>
        )
      }
    >
      <RefusalAlert error={error} title="没有读出来" />
      <FailureAlert error={send.error} />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <div className="stack">
          <p className="guidance">
            {data.number}公布了{data.year}年的放假安排，共有{data.cases}
            件在办申请的期限随之变动。系统已经重新计算，并逐件记入案卷；请看一看有没有提前了的，及早办理。
          </p>
          <Card title={`变动的期限（${data.rows.length}）`}>
            <MovesTable rows={data.rows} />
          </Card>
        </div>
      )}
    </Page>
  )
}
