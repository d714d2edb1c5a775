import { App, Button, Drawer, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useSend } from '../http/use-call.ts'
import { type Contact, ContactFields, emptyContact } from '../kit/contact-fields.tsx'
import { LineField } from '../kit/fields.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import type { UnitRow } from './people-view.ts'

interface Props {
  readonly open: boolean
  /** the unit to change; null: a new one */
  readonly unit: UnitRow | null
  readonly parents: readonly UnitRow[]
  readonly kinds: readonly { readonly key: string; readonly label: string }[]
  readonly onClose: () => void
}

interface Values {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: 'department' | 'township'
  readonly parent: string
  readonly contact: Contact
}

/** 增加机关、修改机关. */
export function UnitDrawer({ open, unit, parents, kinds, onClose }: Props): ReactNode {
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const finish = (words: string): void => {
    void message.success(words)
    onClose()
  }
  const add = useSend('POST /units', { stale: ['GET /units'], onDone: () => finish('机关已增加。') })
  const change = useSend('PUT /units/:code', {
    stale: ['GET /units', 'GET /guide'],
    onDone: () => finish('机关信息已更新。'),
  })
  const save = ({ name, shortName, contact, ...rest }: Values): void => {
    const onError = (error: Error): void => void showIssues(form, error)
    if (unit === null) add.mutate({ body: { name, shortName, contact, ...rest } }, { onError })
    else change.mutate({ params: { code: unit.code }, body: { name, shortName, contact } }, { onError })
  }
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={unit === null ? '增加机关' : `修改 ${unit.name}`}
      size={560}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <RefusalAlert error={add.error ?? change.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          code: unit?.code ?? '',
          name: unit?.name ?? '',
          shortName: unit?.shortName ?? '',
          kind: 'township',
          parent: parents[0]?.code ?? '',
          contact: unit?.contact ?? emptyContact,
        }}
        onFinish={save}
      >
        {unit === null && (
          <>
            <Form.Item name="parent" label="上级机关">
              <Select options={parents.map(({ code, name }) => ({ value: code, label: name }))} />
            </Form.Item>
            <Form.Item name="kind" label="类别" extra="决定套用哪一种公开目录和法定公开事项。">
              <Select options={kinds.map(({ key, label }) => ({ value: key, label }))} />
            </Form.Item>
            <LineField
              name="code"
              label="机关代码"
              maxLength={40}
              help="小写字母开头，例如 yangdian。用在网址和索引号里，一经使用不能更改。"
            />
          </>
        )}
        <LineField name="name" label="机关全称" maxLength={100} help="例如“杨店镇人民政府”。" />
        <LineField
          name="shortName"
          label="简称"
          maxLength={60}
          help="列表里用。不填的按全称生成。"
          optional
        />
        <ContactFields />
        <Button type="primary" htmlType="submit" loading={add.isPending || change.isPending}>
          {unit === null ? '增加机关' : '保存'}
        </Button>
      </Form>
    </Drawer>
  )
}
