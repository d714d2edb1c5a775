import { App, Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { call } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'

/** 通知邮箱: where this person wants to be told that something waits for him. */
export function NoticeMailCard(): ReactNode {
  const { data } = useAnswer('GET /notice-mail', {})
  return (
    <Card title="通知邮箱" className="padded">
      <p className="quiet">
        有信息等您审核、您拟稿的信息被退回或者没有发布成，会发邮件告诉您。邮件里不写信息的标题和内容。
      </p>
      {data !== undefined && <MailForm mail={data.mail} />}
    </Card>
  )
}

function MailForm({ mail }: { readonly mail: string }): ReactNode {
  const [form] = Form.useForm<{ mail: string }>()
  const { message } = App.useApp()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const save = async (typed: { mail: string }): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await call('PUT /notice-mail', { body: typed })
      void message.success(typed.mail.trim() === '' ? '不再发邮件通知。' : '通知邮箱已保存。')
    } catch (failure) {
      if (showIssues(form, failure).length > 0) setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ mail }}
      onFinish={(typed: { mail: string }) => void save(typed)}
    >
      <RefusalAlert error={error} />
      <Form.Item name="mail" label="邮箱地址" extra="例如 name@example.gov.cn；不要通知的，留空。">
        <Input maxLength={200} autoComplete="email" />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        保存通知邮箱
      </Button>
    </Form>
  )
}
