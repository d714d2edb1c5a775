import { App, Button, Checkbox, Drawer, Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallAnswer, CallInput } from '../http/call.ts'
import type { Issue } from '../http/failure.ts'
import { useSend } from '../http/use-call.ts'
import { LineField } from '../kit/fields.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { IssueList } from '../kit/issue-list.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import type { Accounts } from './people-view.ts'
import type { UnitRow } from './people-view.ts'
import { roleBarred, roleHelp } from './role-help.ts'

type RoleKey = CallInput<'POST /accounts'>['body']['roles'][number]

interface Props {
  readonly open: boolean
  /** the account whose roles change; null: a new one */
  readonly account: Accounts['accounts'][number] | null
  readonly unit: UnitRow
  readonly units: readonly UnitRow[]
  readonly roles: Accounts['roles']
  readonly onClose: () => void
  readonly onFresh: (fresh: CallAnswer<'POST /accounts'>) => void
}

interface Values {
  readonly username: string
  readonly name: string
  readonly unit: string
  readonly roles: RoleKey[]
}

/** 开设账号、调整角色. */
export function AccountDrawer({ open, account, unit, units, roles, onClose, onFresh }: Props): ReactNode {
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const create = useSend('POST /accounts', {
    stale: ['GET /accounts'],
    onDone: (fresh) => {
      onClose()
      onFresh(fresh)
    },
  })
  const change = useSend('PUT /accounts/:username/roles', {
    stale: ['GET /accounts'],
    onDone: () => {
      void message.success('角色已调整，从下一次操作起生效。')
      onClose()
    },
  })
  const chosen = Form.useWatch('roles', form) ?? []
  const lone = roles.filter((role) => role.lone).map(({ key }) => key)
  const save = (values: Values): void => {
    const onError = (error: Error): void => setLoose(showIssues(form, error))
    if (account === null) create.mutate({ body: values }, { onError })
    else {
      const params = { username: account.username }
      change.mutate({ params, body: { roles: values.roles } }, { onError })
    }
  }
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={account === null ? '开设账号' : `调整 ${account.name} 的角色`}
      size={560}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <RefusalAlert error={create.error ?? change.error} />
      <IssueList issues={loose} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          username: '',
          name: '',
          unit: unit.code,
          roles: account?.roles.map(({ key }) => key) ?? [],
        }}
        onFinish={save}
      >
        {account === null && (
          <>
            <Form.Item name="unit" label="机关">
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={units.map(({ code, name }) => ({ value: code, label: name }))}
              />
            </Form.Item>
            <LineField name="name" label="姓名" maxLength={50} help="审核记录和日志里显示这个名字。" />
            <LineField
              name="username"
              label="用户名"
              maxLength={64}
              help="登录用，小写字母开头，例如 yangdian.zhangsan。一经使用不能更改。"
            />
          </>
        )}
        <Form.Item
          name="roles"
          label="角色"
          extra="一人可以有几个角色；同一条信息的拟稿和各级审核，系统要求由不同的人办理。"
        >
          <Checkbox.Group className="role-list">
            {roles.map(({ key, label, lone: alone }) => (
              <Checkbox key={key} value={key} disabled={roleBarred(key, chosen, lone)}>
                {label}
                <small>
                  {roleHelp[key]}
                  {alone && '；不与其他角色兼任'}
                </small>
              </Checkbox>
            ))}
          </Checkbox.Group>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.isPending || change.isPending}>
          {account === null ? '开设账号' : '保存角色'}
        </Button>
      </Form>
    </Drawer>
  )
}
