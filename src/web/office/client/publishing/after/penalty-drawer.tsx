import { Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { CallInput } from '../../http/call.ts'
import { ChoiceField, DayField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { useAccount } from '../../session/use-session.ts'
import { type DrawerProps, itemAnswers } from './drawer-props.ts'

type Kind = CallInput<'POST /disclosures/:id/penalty-change'>['body']['kind']

const kinds: readonly { key: Kind; label: string }[] = [
  { key: 'changed', label: '被依法变更' },
  { key: 'revoked', label: '被撤销' },
  { key: 'unlawful', label: '被确认违法' },
  { key: 'void', label: '被确认无效' },
]

/** 登记处罚决定变动: starts the days within which the decision has to come down. */
export function PenaltyDrawer({ view, onClose }: DrawerProps): ReactNode {
  const { today } = useAccount()
  const initial: { on: string; kind: Kind; ground: string } = { on: today, kind: 'revoked', ground: '' }
  return (
    <Drawer open onClose={onClose} title="登记处罚决定变动" size={520}>
      <p className="guidance">
        公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在三日内撤下并公开说明理由（行政处罚法第四十八条第二款）。登记以后从变动之日起按三个工作日算，到期没有撤下的列入发布监督。
      </p>
      <SendForm
        endpoint="POST /disclosures/:id/penalty-change"
        initial={initial}
        submit="登记变动"
        done="变动已登记，请按期撤下。"
        input={({ on, kind, ground }) => ({
          params: { id: view.id },
          body: { version: view.version, on: on ?? '', kind, ground },
        })}
        stale={itemAnswers}
        onDone={onClose}
      >
        <ChoiceField name="kind" label="怎样变动" options={kinds} />
        <DayField name="on" label="哪一天变动" latest={today} earliest={view.content.madeOn} />
        <Form.Item
          name="ground"
          label="依据"
          extra="复议决定书、判决书或者变更决定的文号，不要写当事人姓名。"
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
        </Form.Item>
      </SendForm>
    </Drawer>
  )
}
