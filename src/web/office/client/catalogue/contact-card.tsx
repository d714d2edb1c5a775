import { App, Button, Drawer, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer, useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { type Contact, ContactFields } from '../kit/contact-fields.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import type { GuideView } from './guide-view.ts'

const labels: readonly (readonly [keyof Contact, string])[] = [
  ['office', '名称'],
  ['address', '办公地址'],
  ['officeHours', '办公时间'],
  ['phone', '联系电话'],
  ['fax', '传真号码'],
  ['email', '互联网联系方式'],
]

/** 政府信息公开工作机构: the contact data of the guide; it belongs to the unit and shows on every page. */
export function ContactCard({ view }: { readonly view: GuideView }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <Card
      title="政府信息公开工作机构"
      extra={
        view.mayEditContact && (
          <Button size="small" onClick={() => setOpen(true)}>
            修改
          </Button>
        )
      }
    >
      <dl className="guide-list contact">
        {labels.map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {view.contact[key] === '' ? <span className="optional-word">没有填写</span> : view.contact[key]}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet padded-line">这些内容随指南一起显示，改了立即更新（条例第十二条）。</p>
      <ContactDrawer view={view} open={open} onClose={() => setOpen(false)} />
    </Card>
  )
}

interface Props {
  readonly view: GuideView
  readonly open: boolean
  readonly onClose: () => void
}

function ContactDrawer({ view, open, onClose }: Props): ReactNode {
  const [form] = Form.useForm<{ contact: Contact }>()
  const { message } = App.useApp()
  const { data } = useAnswer('GET /units', {}, { enabled: open })
  const unit = data?.units.find(({ code }) => code === view.unit.code)
  const send = useSend('PUT /units/:code', {
    stale: ['GET /guide', 'GET /units'],
    onDone: () => {
      void message.success('联系方式已更新。')
      onClose()
    },
  })
  return (
    <Drawer open={open} onClose={onClose} title="修改联系方式" size={560} destroyOnHidden>
      <RefusalAlert error={send.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ contact: view.contact }}
        onFinish={({ contact }) => {
          if (unit === undefined) return
          const { code, name, shortName } = unit
          send.mutate(
            { params: { code }, body: { name, shortName, contact } },
            { onError: (error) => void showIssues(form, error) },
          )
        }}
      >
        <ContactFields />
        <Button type="primary" htmlType="submit" disabled={unit === undefined} loading={send.isPending}>
          保存
        </Button>
      </Form>
    </Drawer>
  )
}
