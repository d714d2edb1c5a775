import { Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { DayField, LineField, TextField } from '../../kit/fields.tsx'
import type { CaseView } from '../weeks.ts'
import { ActForm, type ActProps } from './act-form.tsx'

const longest = 20

/** 提请延期. */
export function ProposeExtensionForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="proposeExtension"
      initial={{ workingDays: longest, reason: '' }}
      body={(values) => values}
      submit="提请负责人同意"
      done="已提请延期，等待负责人答复。原期限继续计算。"
    >
      <p className="guidance">
        延期须经政府信息公开工作机构负责人同意，并在原期限以内告知申请人，最长20个工作日，只能一次（条例第三十三条第二款）。
      </p>
      <Form.Item name="workingDays" label="延长几个工作日" extra="1至20之间。按实际需要，不必一律20天。">
        <InputNumber min={1} max={longest} precision={0} />
      </Form.Item>
      <TextField
        name="reason"
        label="需要延期的理由"
        rows={3}
        help="会告知申请人。例如：涉及档案120余卷，逐卷检索、核对和去除个人信息需要时间。"
      />
    </ActForm>
  )
}

function Proposal({ view }: { readonly view: CaseView }): ReactNode {
  const { extension } = view
  if (extension === null) return null
  return (
    <div className="guidance">
      <p>
        {extension.proposedBy}提请延长 <strong>{extension.workingDays}</strong> 个工作日。
      </p>
      <p>理由：{extension.reason}</p>
    </div>
  )
}

/** 同意延期. */
export function ApproveExtensionForm({ view, onDone }: ActProps): ReactNode {
  const [, setSearch] = useSearchParams()
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="approveExtension"
      initial={{ note: '' }}
      body={(values) => values}
      submit="同意延期"
      done="已同意延期，由专员在原期限以内告知申请人。"
      onGivenUp={() => setSearch({ act: 'declineExtension' })}
      givenUp="不同意"
    >
      <Proposal view={view} />
      <LineField name="note" label="意见" optional help="例如：同意，请抓紧核对。" />
    </ActForm>
  )
}

/** 不同意延期. */
export function DeclineExtensionForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="declineExtension"
      initial={{ note: '' }}
      body={(values) => values}
      submit="不同意，退回专员"
      done="已退回，按原期限答复。"
    >
      <Proposal view={view} />
      <LineField
        name="note"
        label="理由"
        help="写明为什么不必延期、怎样安排。例如：材料已查到，可以按期答复。"
      />
    </ActForm>
  )
}

/** 告知申请人延期. */
export function ExtendDeadlineForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="extendDeadline"
      initial={{ on: view.today }}
      body={(values) => values}
      submit="登记已告知申请人"
      done="已登记告知，期限已延长。"
    >
      <Proposal view={view} />
      <p className="guidance">
        负责人已同意。延期自告知申请人起生效，应当在原期限以内告知；没有告知的，期限不延长。
      </p>
      <DayField
        name="on"
        label="告知之日"
        latest={view.today}
        help="延期告知书交付、寄出或者网上送达的那一天。"
      />
    </ActForm>
  )
}
