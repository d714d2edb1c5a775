import { Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { ChoiceField, DayField, LineField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { useAccount } from '../../session/use-session.ts'
import type { ItemView } from '../item-view.ts'
import { type DrawerProps, itemAnswers } from './drawer-props.ts'

type Validity = ItemView['validity']['key']

const options: readonly { key: Validity; label: string; note: string }[] = [
  { key: 'valid', label: '有效', note: '现行有效' },
  { key: 'amended', label: '已修改', note: '被另一件文件修改，仍然有效' },
  { key: 'expired', label: '失效', note: '有效期已满，或者适用的事项已经办完' },
  { key: 'repealed', label: '废止', note: '被明令废止' },
]

/** 变更有效性: feeds the band on the page and table 二 of the yearly report. */
export function ValidityDrawer({ view, onClose }: DrawerProps): ReactNode {
  const { today } = useAccount()
  const initial: { validity: Validity; on: string; reason: string; successor: string } = {
    validity: view.validity.key,
    on: today,
    reason: '',
    successor: '',
  }
  return (
    <Drawer open onClose={onClose} title="变更有效性" size={520}>
      <SendForm
        endpoint="POST /disclosures/:id/validity"
        initial={initial}
        submit="变更有效性"
        done="有效性已变更，门户页面上已注明。"
        input={({ validity, on, reason, successor }) => ({
          params: { id: view.id },
          body: { version: view.version, validity, on: on ?? '', reason, successor },
        })}
        stale={itemAnswers}
        onDone={onClose}
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
      </SendForm>
    </Drawer>
  )
}
