import { Button, Form, Input, type FormInstance } from 'antd'
import { useState, type ReactNode } from 'react'
import { useSend } from '../http/use-call.ts'
import { showIssues } from '../kit/issue-form.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'

export interface SignInValues {
  readonly username: string
  readonly password: string
}

interface Props {
  /** whose session has ended: nobody else may take his place on the page */
  readonly username?: string
  /** where the page around it fills in the name */
  readonly form?: FormInstance<SignInValues>
  readonly onDone: () => void
}

/** Name and password. What the server says is shown as it says it. */
export function SignInForm({ username, form: given, onDone }: Props): ReactNode {
  const [form] = Form.useForm<SignInValues>(given)
  const [error, setError] = useState<unknown>(null)
  const signIn = useSend('POST /session', { onDone })
  const submit = (values: SignInValues): void => {
    setError(null)
    signIn.mutate(
      { body: values },
      {
        onError: (failure) => {
          showIssues(form, failure)
          setError(failure)
          form.setFieldValue('password', '')
        },
      },
    )
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username: username ?? '', password: '' }}
      onFinish={submit}
    >
      <RefusalAlert error={error} title="没有登录" />
      <Form.Item name="username" label="用户名">
        <Input
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          readOnly={username !== undefined}
        />
      </Form.Item>
      <Form.Item name="password" label="密码">
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  )
}
