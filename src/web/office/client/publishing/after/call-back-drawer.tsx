import { Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { SendForm } from '../../kit/send-form.tsx'
import { type DrawerProps, itemAnswers } from './drawer-props.ts'

/** 取消定时: back to the signing step. */
export function CallBackDrawer({ view, onClose }: DrawerProps): ReactNode {
  return (
    <Drawer open onClose={onClose} title="取消定时公开" size={520}>
      <p className="guidance">取消以后回到签发这一步：可以改时间重新签发，也可以退回修改。</p>
      <SendForm
        endpoint="POST /disclosures/:id/call-back"
        initial={{ reason: '' }}
        submit="取消定时公开"
        done="已取消定时，回到签发。"
        input={({ reason }) => ({ params: { id: view.id }, body: { version: view.version, reason } })}
        stale={itemAnswers}
        onDone={onClose}
      >
        <Form.Item name="reason" label="取消的原因" extra="记入审核经过，不对外显示。">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
        </Form.Item>
      </SendForm>
    </Drawer>
  )
}
