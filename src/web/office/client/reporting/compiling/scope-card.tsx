import { App, Radio } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswer, useSend } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { FailureAlert } from '../../kit/issue-list.tsx'

interface Props {
  readonly year: number
  readonly unit: string
}

/** 编制口径: whether a government's report speaks of itself alone or starts from the compilation of all below. */
export function ScopeCard({ year, unit }: Props): ReactNode {
  const { message } = App.useApp()
  const at = { params: { year }, query: { unit: unit || undefined } }
  const { data } = useAnswer('GET /reports/:year/handed-in', at)
  const send = useSend('PUT /reports/:year/scope', {
    stale: ['GET /reports/:year', 'GET /reports/:year/handed-in', 'GET /reports/:year/filing'],
    onDone: () => void message.success('编制口径已改，数字已重算。'),
  })
  if (data === undefined || data.compiled === null) return null
  return (
    <Card title="编制口径">
      <div className="card-text">
        <FailureAlert error={send.error} />
        <Radio.Group
          className="scope-choice"
          value={data.compiled}
          disabled={!data.may.setScope || send.isPending}
          onChange={(event) => send.mutate({ ...at, body: { compiled: event.target.value === true } })}
          options={[
            { value: false, label: '只含本机关' },
            { value: true, label: '从全部下级的汇总开始' },
          ]}
        />
        <p className="quiet">
          本级政府的年度报告 3 月 31
          日前公布，一般写全县的数（条例第四十九条第二款）。汇总里缺的机关会写明，不按零计。
        </p>
        <Link to={`/reports/${year}/compiled${unit === '' ? '' : `?unit=${unit}`}`}>看汇总报告</Link>
      </div>
    </Card>
  )
}
