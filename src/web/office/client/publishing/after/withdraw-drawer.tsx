import { Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { SendForm } from '../../kit/send-form.tsx'
import { type DrawerProps, itemAnswers } from './drawer-props.ts'

/** 撤下, with the reason that everybody will read. */
export function WithdrawDrawer({ view, onClose }: DrawerProps): ReactNode {
  return (
    <Drawer open onClose={onClose} title="撤下" size={520}>
      <p className="guidance">
        撤下以后，列表、搜索和统计里都不再有这条信息；它的页面保留，写明撤下的日期和原因。索引号不会再给别的信息使用。
      </p>
      <SendForm
        endpoint="POST /disclosures/:id/withdrawal"
        initial={{ reason: '' }}
        submit="撤下这条信息"
        done="已撤下。门户上保留说明页。"
        input={({ reason }) => ({ params: { id: view.id }, body: { version: view.version, reason } })}
        stale={itemAnswers}
        onDone={onClose}
      >
        <Form.Item
          name="reason"
          label="撤下的原因"
          extra="会显示在页面上，例如“名单有误，已重新公示”。不要写入个人信息。"
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
        </Form.Item>
      </SendForm>
    </Drawer>
  )
}
