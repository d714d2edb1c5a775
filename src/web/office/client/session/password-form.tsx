import { Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useSend } from '../http/use-call.ts'
import { showIssues } from '../kit/issue-form.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'

interface Values {
  readonly current: string
  readonly next: string
  readonly again: string
}

/** 修改密码: one's own. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<unknown>(null)
  const change = useSend('POST /session/password', {
    stale: ['GET /session', 'GET /sessions'],
    onDone: () => {
      form.resetFields()
      onDone()
    },
  })
  const submit = ({ current, next, again }: Values): void => {
    setError(null)
    if (next !== again) {
      form.setFields([{ name: 'again', errors: ['两次输入的新密码不一样，请重新输入。'] }])
      return
    }
    change.mutate(
      { body: { current, next } },
      {
        onError: (failure) => {
          showIssues(form, failure)
          setError(failure)
        },
      },
    )
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="narrow-form"
      initialValues={{ current: '', next: '', again: '' }}
      onFinish={submit}
    >
      <RefusalAlert error={error} />
      <Form.Item name="current" label="现在的密码">
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label="新密码"
        extra="至少10个字符，至少有两类：小写字母、大写字母、数字、符号（汉字）。可以用一句话，不要用姓名、单位和生日。"
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="again" label="再输入一次新密码">
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        修改密码
      </Button>
    </Form>
  )
}
