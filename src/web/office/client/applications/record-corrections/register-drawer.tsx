import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { DayField, labelOf, LineField, TextField } from '../../kit/fields.tsx'
import { FormDrawer } from '../../kit/form-drawer.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { useChoices } from '../use-choices.ts'

const channels = [
  { value: 'counter', label: '当面提交' },
  { value: 'signedMail', label: '邮寄（签收）' },
  { value: 'ordinaryMail', label: '平常信函' },
  { value: 'online', label: '网上提交' },
  { value: 'email', label: '电子邮件' },
  { value: 'fax', label: '传真' },
] as const

interface Values {
  readonly channel: (typeof channels)[number]['value']
  readonly arrivedOn: string
  readonly name: string
  readonly idKind: 'residentIdCard' | 'passport' | 'hkMacaoPermit' | 'taiwanPermit' | 'otherId' | ''
  readonly idNumber: string
  readonly phone: string
  readonly address: string
  readonly record: string
  readonly wrong: string
  readonly right: string
  readonly evidence: string
}

/** 登记更正请求. */
export function RegisterDrawer({
  today,
  onClose,
}: {
  readonly today: string
  readonly onClose: () => void
}): ReactNode {
  const { data: choices } = useChoices()
  const initial: Values = {
    channel: 'counter',
    arrivedOn: today,
    name: '',
    idKind: '',
    idNumber: '',
    phone: '',
    address: '',
    record: '',
    wrong: '',
    right: '',
    evidence: '',
  }
  return (
    <FormDrawer title="登记更正请求" onClose={onClose}>
      <SendForm
        endpoint="POST /record-corrections"
        initial={initial}
        submit="登记"
        done="已登记更正请求。"
        input={(body) => ({ body })}
        stale={['GET /record-corrections']}
        onDone={onClose}
      >
        <p className="guidance">
          公民、法人或者其他组织有证据证明行政机关提供的与其自身相关的政府信息记录不准确的，可以要求更正（条例第四十一条）。要求公开信息的，请登记为申请。
        </p>
        <div className="field-row">
          <Form.Item name="channel" label="怎样提出的">
            <Select options={[...channels]} />
          </Form.Item>
          <DayField name="arrivedOn" label="提出之日" latest={today} />
        </div>
        <LineField name="name" label="本人姓名（名称）" help="记录必须与他自身相关。" />
        <div className="field-row">
          <Form.Item name="idKind" label={labelOf({ label: '证件名称', optional: true })}>
            <Select
              options={[
                { value: '', label: '未提供' },
                ...(choices?.idKinds.map(({ key, label }) => ({ value: key, label })) ?? []),
              ]}
            />
          </Form.Item>
          <LineField name="idNumber" label="证件号码" optional />
        </div>
        <div className="field-row">
          <LineField name="phone" label="电话" help="电话、地址至少填一项，结果要告知本人。" />
          <LineField name="address" label="地址" optional />
        </div>
        <TextField
          name="record"
          label="哪一份记录"
          rows={2}
          help="名称、文号，或者登记在哪里。例如：2025年低保公示名单第12行。"
        />
        <TextField name="wrong" label="哪里不准确" rows={2} help="例如：家庭人口登记为5人。" />
        <TextField name="right" label="应当怎样更正" rows={2} help="例如：应为3人。" />
        <TextField
          name="evidence"
          label="证据"
          rows={2}
          help="写明名称，原件或者复印件附卷。例如：户口簿复印件。"
        />
      </SendForm>
    </FormDrawer>
  )
}
