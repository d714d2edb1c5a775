import { App, Button, Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useSend } from '../http/use-call.ts'
import { ChoiceField, DayField, LineField } from '../kit/fields.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'
import type { ItemView } from './item-view.ts'

interface Props {
  readonly view: ItemView
  readonly open: boolean
  readonly onClose: () => void
}

type Validity = ItemView['validity']['key']

interface Values {
  readonly validity: Validity
  readonly on: string
  readonly reason: string
  readonly successor: string
}

const options: readonly { key: Validity; label: string; note: string }[] = [
  { key: 'valid', label: '有效', note: '现行有效' },
  { key: 'amended', label: '已修改', note: '被另一件文件修改，仍然有效' },
  { key: 'expired', label: '失效', note: '有效期已满，或者适用的事项已经办完' },
  { key: 'repealed', label: '废止', note: '被明令废止' },
]

/** 变更有效性: feeds the band on the page and table 二 of the yearly report. */
export function ValidityDrawer({ view, open, onClose }: Props): ReactNode {
  const [form] = Form.useForm<Values>()
  const { today } = useAccount()
  const { message } = App.useApp()
  const send = useSend('POST /disclosures/:id/validity', {
    stale: ['GET /disclosures/:id', 'GET /disclosures'],
    onDone: () => {
      void message.success('有效性已变更，门户页面上已注明。')
      onClose()
    },
  })
  return (
    <Drawer open={open} onClose={onClose} title="变更有效性" size={520} destroyOnHidden>
      <RefusalAlert error={send.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ validity: view.validity.key, on: today, reason: '', successor: '' }}
        onFinish={({ validity, on, reason, successor }) =>
          send.mutate(
            {
              params: { id: view.id },
              body: { version: view.version, validity, on: on ?? '', reason, successor },
            },
            { onError: (error) => void showIssues(form, error) },
          )
        }
      >
        <ChoiceField name="validity" label="有效性" options={options} />
        <DayField name="on" label="从哪一天起" latest={today} earliest={view.content.madeOn} />
        <Form.Item name="reason" label="依据" extra="例如废止决定的名称和文号。会显示在页面上。">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
        <LineField
          name="successor"
          label="现行文件的索引号"
          help="有新文件接替的，填新文件的索引号，两个页面会互相指引。"
          optional
        />
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          变更有效性
        </Button>
      </Form>
    </Drawer>
  )
}
