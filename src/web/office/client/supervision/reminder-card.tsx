import { Button, Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { SendForm } from '../kit/send-form.tsx'

const choices = Array.from({ length: 15 }, (_, index) => ({
  value: index + 1,
  label: `${index + 1} 个工作日`,
}))

/** 提醒: how many working days before a limit people are told, by one mail a morning. */
export function ReminderCard(): ReactNode {
  const { data } = useAnswer('GET /reminder-settings', {})
  const [editing, setEditing] = useState(false)
  if (data === undefined) return null
  return (
    <Card
      title="提醒"
      className="padded supervision-reminders"
      extra={
        data.maySet &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            修改
          </Button>
        )
      }
    >
      <p>
        到期前 {data.days.join('、')}{' '}
        个工作日和到期当天提醒专员；逾期的同时告知本单位负责人和县主管部门。每个工作日早上八点起发一封邮件，一人一封，只写案号和件数；没有设通知邮箱的，看“今天要办的”。
      </p>
      {editing && (
        <SendForm
          endpoint="PUT /reminder-settings"
          initial={{ days: data.days }}
          submit="保存提醒"
          done="提醒已保存，从下一个早上起生效。"
          input={(body) => ({ body })}
          stale={['GET /reminder-settings', 'GET /supervision']}
          onDone={() => setEditing(false)}
        >
          <Form.Item name="days" label="提前几个工作日提醒" extra="1至5个，每个不超过15，例如5和2。">
            <Select mode="multiple" options={choices} maxCount={5} />
          </Form.Item>
        </SendForm>
      )}
    </Card>
  )
}
