import { App, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useAnswer, useSend } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'

const rules = [
  { value: 'received', label: '收到申请之日（条例第三十一条）' },
  { value: 'arrived', label: '申请到达之日' },
] as const

/** 自然月按哪一天归属: settled by the county for all its units; others read it. */
export function MonthRuleCard(): ReactNode {
  const { message } = App.useApp()
  const { data } = useAnswer('GET /fees/rule', {})
  const send = useSend('POST /fees/rule', {
    stale: ['GET /fees/rule', 'GET /fees/month'],
    onDone: () => void message.success('已设定，件数按新的办法重新计算。'),
  })
  if (data === undefined) return null
  return (
    <Card title="按哪一天归属自然月" extra="109号没有写明，由县主管部门统一设定" className="padded">
      <RefusalAlert error={send.error} />
      <Radio.Group
        aria-label="按哪一天归属自然月"
        className="choice-list"
        value={data.monthBy}
        disabled={!data.mayChange || send.isPending}
        options={rules.map((rule) => ({ ...rule }))}
        onChange={({ target }) => {
          const chosen = rules.find(({ value }) => value === target.value)
          if (chosen) send.mutate({ body: { monthBy: chosen.value } })
        }}
      />
    </Card>
  )
}
