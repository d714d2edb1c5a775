import { App, Button, Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useSend } from '../http/use-call.ts'
import { showIssues } from '../kit/issue-form.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import type { ItemView } from './item-view.ts'

interface Props {
  readonly view: ItemView
  readonly open: boolean
  readonly onClose: () => void
}

/** 撤下, with the reason that everybody will read. */
export function WithdrawDrawer({ view, open, onClose }: Props): ReactNode {
  const [form] = Form.useForm<{ reason: string }>()
  const { message } = App.useApp()
  const send = useSend('POST /disclosures/:id/withdrawal', {
    stale: ['GET /disclosures/:id', 'GET /disclosures'],
    onDone: () => {
      void message.success('已撤下。门户上保留说明页。')
      onClose()
    },
  })
  return (
    <Drawer open={open} onClose={onClose} title="撤下" size={520} destroyOnHidden>
      <RefusalAlert error={send.error} />
      <p className="guidance">
        撤下以后，列表、搜索和统计里都不再有这条信息；它的页面保留，写明撤下的日期和原因。索引号不会再给别的信息使用。
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: '' }}
        onFinish={({ reason }) =>
          send.mutate(
            { params: { id: view.id }, body: { version: view.version, reason } },
            { onError: (error) => void showIssues(form, error) },
          )
        }
      >
        <Form.Item
          name="reason"
          label="撤下的原因"
          extra="会显示在页面上，例如“名单有误，已重新公示”。不要写入个人信息。"
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          撤下这条信息
        </Button>
      </Form>
    </Drawer>
  )
}
