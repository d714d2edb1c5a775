import { Checkbox, Form } from 'antd'
import { createElement, type ComponentType, type ReactNode } from 'react'
import { ChoiceField, DayField, LineField, TextField } from '../../kit/fields.tsx'
import { FormDrawer } from '../../kit/form-drawer.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { SealForm } from './seal-form.tsx'
import { staleAfterLetter } from './use-letters.ts'
import { WriteForm } from './write-form.tsx'
import type { LetterFormProps } from './letter-task.ts'
import type { LetterTask } from './letter-task.ts'

const titles: Readonly<Record<LetterTask['what'], string>> = {
  write: '拟写',
  number: '编号：',
  seal: '盖章文书：',
  send: '登记送出：',
  serve: '登记送达：',
  void: '作废：',
}

const forms: Readonly<Record<LetterTask['what'], ComponentType<LetterFormProps>>> = {
  write: WriteForm,
  number: NumberForm,
  seal: SealForm,
  send: SendLetterForm,
  serve: ServiceForm,
  void: VoidForm,
}

/** The form of one step with a letter, beside the case. */
export function LetterDrawer(props: LetterFormProps): ReactNode {
  const { task, letters, onClose } = props
  const label = task.letter?.label ?? letters.writable.find(({ kind }) => kind === task.kind)?.label ?? ''
  return (
    <FormDrawer title={`${titles[task.what]}${label}`} size={640} onClose={onClose}>
      {createElement(forms[task.what], props)}
    </FormDrawer>
  )
}

function paramsOf({ view, task }: LetterFormProps) {
  return { id: view.id, letter: task.letter?.id ?? '' }
}

function NumberForm(props: LetterFormProps): ReactNode {
  const { view, onClose } = props
  const initial = { datedOn: view.today, online: false }
  return (
    <SendForm
      endpoint="POST /applications/:id/letters/:letter/number"
      initial={initial}
      submit="检查并编号"
      done="已编号。请打印盖章（签章），再上传盖章文书。"
      input={(values: typeof initial) => ({
        params: paramsOf(props),
        body: { ...values, lastSeq: view.lastSeq },
      })}
      stale={staleAfterLetter}
      onDone={onClose}
    >
      <p className="guidance">
        编号以前检查必备的内容，缺一项都不编。编号以后文字不能再改；有误的作废后重新拟写，作废的文号保留，不再使用。
      </p>
      <DayField name="datedOn" label="成文日期" latest={view.today} help="负责人签发的日期，落款用。" />
      <Form.Item
        name="online"
        valuePropName="checked"
        extra="网上、电子邮件送达的，应当同时写明网上申请行政复议的渠道（行政复议法第二十二条第二款）。"
      >
        <Checkbox>通过互联网送达</Checkbox>
      </Form.Item>
    </SendForm>
  )
}

type Method = 'counter' | 'mail' | 'online' | 'email' | 'fax'

interface Delivery {
  readonly on: string
  readonly method?: Method
  readonly trackingNumber: string
  readonly note: string
}

function SendLetterForm(props: LetterFormProps): ReactNode {
  const { view, letters, onClose } = props
  const initial: Delivery = { on: view.today, trackingNumber: '', note: '' }
  return (
    <SendForm
      endpoint="POST /applications/:id/letters/:letter/send"
      initial={initial}
      submit="登记送出"
      done="已登记送出。"
      // a method that was not chosen is refused at its field
      input={({ method, ...values }: Delivery) => ({
        params: paramsOf(props),
        body: { ...values, method: method as Method, lastSeq: view.lastSeq },
      })}
      stale={staleAfterLetter}
      onDone={onClose}
    >
      {({ method }: Delivery) => (
        <>
          <ChoiceField name="method" label="送达方式" options={letters.methods} />
          <DayField
            name="on"
            label="送出之日"
            latest={view.today}
            help="交付、寄出或者在网上送达的那一天。"
          />
          {method === 'mail' && (
            <LineField name="trackingNumber" label="邮件号码" help="邮寄的凭证，必填。" />
          )}
          <LineField name="note" label="说明" optional />
        </>
      )}
    </SendForm>
  )
}

function ServiceForm(props: LetterFormProps): ReactNode {
  const { view, letters, onClose } = props
  const initial: Delivery & { readonly receiver: string } = {
    on: view.today,
    trackingNumber: '',
    receiver: '',
    note: '',
  }
  return (
    <SendForm
      endpoint="POST /applications/:id/letters/:letter/service"
      initial={initial}
      submit="登记送达"
      done="已登记送达，救济期限自这一天起计算。"
      input={({ method, ...values }: typeof initial) => ({
        params: paramsOf(props),
        body: { ...values, method: method as Method, lastSeq: view.lastSeq },
      })}
      stale={staleAfterLetter}
      onDone={onClose}
    >
      {({ method }: Delivery) => (
        <>
          <p className="guidance">
            答复之日是送出的那一天；申请行政复议、提起行政诉讼的期限从送达的那一天起算。签收的送达回证、邮寄凭证请用“补充案卷材料”存入案卷。
          </p>
          <ChoiceField name="method" label="送达方式" options={letters.methods} />
          <DayField
            name="on"
            label="送达之日"
            latest={view.today}
            help="当面：签收之日；邮寄：邮政记录的妥投之日；网上、电子邮件：到达申请人之日。"
          />
          {method === 'mail' && <LineField name="trackingNumber" label="邮件号码" />}
          <LineField
            name="receiver"
            label="签收人"
            optional={method !== 'counter'}
            help="当面送达的必填；代收的写明与收件人的关系。"
          />
          <LineField name="note" label="说明" optional />
        </>
      )}
    </SendForm>
  )
}

function VoidForm(props: LetterFormProps): ReactNode {
  const { view, task, onClose } = props
  const initial = { reason: '' }
  const numbered = task.letter !== null && task.letter.number !== ''
  return (
    <SendForm
      endpoint="POST /applications/:id/letters/:letter/void"
      initial={initial}
      submit="作废"
      done="文书已作废。"
      input={(values: typeof initial) => ({
        params: paramsOf(props),
        body: { ...values, lastSeq: view.lastSeq },
      })}
      stale={staleAfterLetter}
      onDone={onClose}
    >
      <p className="guidance">
        {numbered
          ? `文号${task.letter?.number ?? ''}保留在登记簿里，标明作废，不再使用。`
          : '还没有编号的，作废不占文号。'}
      </p>
      <TextField
        name="reason"
        label="作废的原因"
        rows={2}
        maxLength={500}
        optional={!numbered}
        help="例如：落款日期有误，重新制发。"
      />
    </SendForm>
  )
}
