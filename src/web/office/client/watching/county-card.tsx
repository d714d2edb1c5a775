import { Button, Form, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { LineField } from '../kit/fields.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { SendForm } from '../kit/send-form.tsx'

/** 全县的公开办法: how index numbers look, within how many days an explanation follows. */
export function CountyCard(): ReactNode {
  const { data, error } = useAnswer('GET /publishing-settings', {})
  const [editing, setEditing] = useState(false)
  return (
    <Card
      title="全县的公开办法"
      className="padded"
      extra={
        data?.maySet === true &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            修改
          </Button>
        )
      }
    >
      <RefusalAlert error={error} title="没有读出来" />
      {data !== undefined && !editing && (
        <dl className="facts settings-facts">
          <dt>索引号格式</dt>
          <dd>{data.indexPattern}</dd>
          <dt>政策解读期限</dt>
          <dd>文件发布后 {data.interpretationDays} 个工作日内</dd>
        </dl>
      )}
      {data !== undefined && editing && (
        <SendForm
          endpoint="PUT /publishing-settings"
          initial={{ indexPattern: data.indexPattern, interpretationDays: data.interpretationDays }}
          submit="保存公开办法"
          done="公开办法已保存。"
          input={(body) => ({ body })}
          stale={['GET /publishing-settings', 'GET /publishing-board']}
          onDone={() => setEditing(false)}
        >
          <LineField
            name="indexPattern"
            label="索引号格式"
            maxLength={80}
            help="{unit} 是机关代码，{year} 是年份，{serial:5} 是当年的流水号（至少5位），各有一个，用“-”或者“/”隔开。已经给出的索引号不会变。"
          />
          <Form.Item
            name="interpretationDays"
            label="政策解读期限"
            extra="文件与解读原则上同步发布（政策解读“三同步”）；超过这里的工作日还没有关联解读的，列入发布监督。"
          >
            <InputNumber min={0} max={60} suffix="个工作日" />
          </Form.Item>
        </SendForm>
      )}
    </Card>
  )
}
