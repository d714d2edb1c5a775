import { App, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { ChoiceField, DayField, LineField, TextField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import type { CaseView } from '../weeks.ts'
import { ActForm, type ActProps } from './act-form.tsx'

function UnitField({ view }: { readonly view: CaseView }): ReactNode {
  return (
    <Form.Item
      name="unitCode"
      label="负责公开的机关"
      extra="由制作或者最初获取这一信息的机关负责公开（条例第十条）。"
      rules={[{ required: true, message: '请选择负责公开的机关。' }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={view.work.otherUnits.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Form.Item>
  )
}

function Contact({ view, unitCode }: { readonly view: CaseView; readonly unitCode: string | undefined }) {
  const unit = view.work.otherUnits.find(({ code }) => code === unitCode)
  if (unit === undefined) return null
  return (
    <p className="guidance">
      将告知申请人：{unit.name}
      {unit.contact === '' ? '。它的联系方式还没有登记，请在内容里写明。' : `，${unit.contact}。`}
    </p>
  )
}

interface AskValues {
  readonly on: string
  readonly unitCode?: string
  readonly text: string
}

/** 询问是否同意转交其他机关. */
export function AskTransferForm({ view, onDone }: ActProps): ReactNode {
  const { transfer } = view.work
  const initial: AskValues = {
    on: view.today,
    text: '如您同意，本机关答复后可以把您的申请转交该机关，由它另行登记办理；不同意的，您也可以自行向它申请。',
    ...(transfer === null ? {} : { unitCode: transfer.unitCode }),
  }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="askTransfer"
      initial={initial}
      body={({ unitCode, ...values }) => ({ ...values, unitCode: unitCode ?? '' })}
      submit="登记已询问"
      done="已询问申请人。未经同意，申请不会转给其他机关。"
    >
      {({ unitCode }) => (
        <>
          <p className="guidance">
            其他机关是另一个行政机关，不能内部转办：本机关仍应在自己的期限内答复“不属于本机关负责公开”，告知负责公开的机关（条例第三十六条第五项）。
          </p>
          <UnitField view={view} />
          <Contact view={view} unitCode={unitCode} />
          <TextField name="text" label="告知申请人的内容" rows={3} help="在办理进度里给申请人看。" />
          <DayField name="on" label="询问之日" latest={view.today} />
        </>
      )}
    </ActForm>
  )
}

const ways = [
  { key: 'written', label: '书面' },
  { key: 'phone', label: '电话' },
  { key: 'counter', label: '当面' },
  { key: 'online', label: '网上' },
  { key: 'email', label: '电子邮件' },
] as const

interface ConsentValues {
  readonly on: string
  readonly unitCode?: string
  readonly consents?: 'yes' | 'no'
  readonly way?: (typeof ways)[number]['key']
  readonly note: string
}

/** 登记申请人是否同意转交. */
export function RecordConsentForm({ view, onDone }: ActProps): ReactNode {
  const { transfer } = view.work
  const initial: ConsentValues = {
    on: view.today,
    note: '',
    ...(transfer === null ? {} : { unitCode: transfer.unitCode }),
  }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="recordConsent"
      initial={initial}
      body={({ unitCode, consents, way, ...values }) => ({
        ...values,
        unitCode: unitCode ?? '',
        consents: consents === 'yes',
        way: way as 'phone',
      })}
      submit="登记申请人的意思"
      done="已登记申请人的意思。"
    >
      <UnitField view={view} />
      <ChoiceField
        name="consents"
        label="申请人的意思"
        missing="请选择申请人同意还是不同意；没有明确表示的，选“不同意转交”。"
        options={[
          { key: 'yes', label: '同意转交' },
          { key: 'no', label: '不同意转交', note: '没有明确表示同意的，按不同意登记' },
        ]}
      />
      <ChoiceField name="way" label="怎样表示的" options={ways} missing="请选择申请人怎样表示的。" />
      <LineField name="note" label="凭据" help="例如：电话，10时05分，申请人本人接听，表示同意。" />
      <DayField name="on" label="表示之日" latest={view.today} />
    </ActForm>
  )
}

/** 转交其他机关. The new number and code are shown this once. */
export function TransferForm({ view, onDone }: ActProps): ReactNode {
  const { modal } = App.useApp()
  const { transfer } = view.work
  return (
    <SendForm
      endpoint="POST /applications/:id/transfer"
      initial={{}}
      submit="转交，新开一件申请"
      done="已转交。"
      input={() => ({ params: { id: view.id }, body: { lastSeq: view.lastSeq } })}
      stale={['GET /applications/:id', 'GET /queue', 'GET /applications']}
      onDone={onDone}
      onAnswer={({ toNumber, queryCode }) => {
        modal.success({
          title: '已转交，请告知申请人',
          content: `新的申请编号：${toNumber}，查询码：${queryCode}。申请人凭原申请编号也能在办理进度里看到。查询码只显示这一次。`,
          okText: '知道了',
        })
      }}
    >
      <p className="guidance">
        将在{transfer?.unit ?? ''}新开一件申请，写明“由{view.unit.name}
        转来”。申请人的身份和联系方式一并转去，期限自它收到之日起算；本件的答复不变。
      </p>
      <p className="guidance">
        申请人同意的凭据：{transfer?.wayLabel ?? ''}
        {transfer?.note ?? ''}
      </p>
    </SendForm>
  )
}
