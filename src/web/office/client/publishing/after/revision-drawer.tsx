import { App, Button, Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useSend } from '../../http/use-call.ts'
import { showIssues } from '../../kit/issue-form.ts'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { type DrawerProps, itemAnswers } from './drawer-props.ts'

/** 更正: begins a correction, and goes on with it as a draft. */
export function RevisionDrawer({ view, onClose }: DrawerProps): ReactNode {
  const [form] = Form.useForm<{ revisionNote: string }>()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const send = useSend('POST /disclosures/:id/revision', {
    stale: itemAnswers,
    onDone: ({ id }) => {
      void message.success('更正稿已经起草，改好以后送审。')
      void navigate(`/publishing/${id}`)
    },
  })
  return (
    <Drawer open onClose={onClose} title="更正" size={520}>
      <RefusalAlert error={send.error} />
      <p className="guidance">
        更正另起一份稿子，同样经过三审和保密审查；签发以前，已公开的内容不变。签发以后内容替换原文，索引号和网址不变，页面写明更正的日期和说明。
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ revisionNote: '' }}
        onFinish={({ revisionNote }) =>
          send.mutate(
            { params: { id: view.id }, body: { version: view.version, note: revisionNote } },
            { onError: (error) => void showIssues(form, error) },
          )
        }
      >
        <Form.Item
          name="revisionNote"
          label="更正说明"
          extra="改了什么、为什么改，会显示在页面上；送审以前都可以补写。不要写入个人信息。"
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
        </Form.Item>
        <div className="form-end">
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            起草更正稿
          </Button>
          <Button onClick={onClose}>暂不办理</Button>
        </div>
      </Form>
    </Drawer>
  )
}
