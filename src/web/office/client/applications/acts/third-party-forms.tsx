import type { ReactNode } from 'react'
import { shortDate } from '../../kit/days.ts'
import { ChoiceField, DayField, LineField, type Option, TextField } from '../../kit/fields.tsx'
import type { CaseView } from '../weeks.ts'
import { ActForm, type ActProps } from './act-form.tsx'
import { DeliveryProof, type Method } from './delivery-proof.tsx'

type Consultation = CaseView['consultations'][number]

/** Consultations to choose from; the only one is chosen already. */
function optionsOf(some: readonly Consultation[], today: string): Option[] {
  return some.map(({ id, kindLabel, consulted, on, deliveredOn }) => ({
    key: id,
    label: consulted ?? kindLabel,
    note: `${kindLabel}，${shortDate(on, today)}发出${deliveredOn === null ? '' : `，${shortDate(deliveredOn, today)}送达`}`,
  }))
}

function first(some: readonly Consultation[]): { readonly consultation?: string } {
  const [only] = some
  return some.length === 1 && only !== undefined ? { consultation: only.id } : {}
}

interface DeliveryValues {
  readonly consultation?: string
  readonly deliveredOn: string
  readonly method?: Method
  readonly trackingNumber: string
  readonly note: string
}

/** 登记征求意见书送达. */
export function RecordDeliveryForm({ view, onDone }: ActProps): ReactNode {
  const open = view.consultations.filter((one) => one.open)
  const initial: DeliveryValues = {
    ...first(open),
    deliveredOn: view.today,
    trackingNumber: '',
    note: '',
  }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="recordDelivery"
      initial={initial}
      body={({ method, ...values }) => ({ ...values, method: method as Method })}
      submit="登记送达之日"
      done="已登记送达之日，对方提出意见的期限按这一天计算。"
    >
      {({ method }) => (
        <>
          <p className="guidance">
            对方的15个工作日自收到征求意见书之日起算（条例第三十二条、第三十四条）。在登记以前，暂按发出之日计算。
          </p>
          <ChoiceField name="consultation" label="哪一次征求意见" options={optionsOf(open, view.today)} />
          <DayField
            name="deliveredOn"
            label="送达之日"
            latest={view.today}
            help="对方签收的那一天，以回执为准。"
          />
          <DeliveryProof method={method} />
          <LineField
            name="note"
            label="签收情况"
            optional
            help="谁签收的，回执放在哪里；更正以前登记的日期的，写明原来为什么不对。"
          />
        </>
      )}
    </ActForm>
  )
}

interface TellValues {
  readonly on: string
  readonly consultation?: string
  readonly content: string
  readonly reasons: string
  readonly method?: Method
  readonly trackingNumber: string
}

/** 告知第三方决定公开. */
export function TellThirdPartyForm({ view, onDone }: ActProps): ReactNode {
  const waiting = view.consultations.filter((one) => one.toTell)
  const initial: TellValues = {
    on: view.today,
    ...first(waiting),
    content: '',
    reasons: view.draft?.reasons ?? '',
    trackingNumber: '',
  }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="tellThirdParty"
      initial={initial}
      body={({ method, ...values }) => ({ ...values, method: method as Method })}
      submit="登记已告知第三方"
      done="已登记告知第三方，可以送出答复。"
    >
      {({ method }) => (
        <>
          <p className="guidance">
            第三方不同意，而本机关认为其没有合理理由，或者不公开会对公共利益造成重大影响的，可以决定公开，但必须先把决定公开的内容和理由书面告知第三方（条例第三十二条）。
          </p>
          <ChoiceField name="consultation" label="告知谁" options={optionsOf(waiting, view.today)} />
          <TextField
            name="content"
            label="决定公开的内容"
            rows={3}
            help="逐项写明公开哪些内容。例如：施工合同全文，不含联系人电话。"
          />
          <TextField
            name="reasons"
            label="决定公开的理由"
            rows={4}
            help="针对第三方的意见说明。例如：合同价款由财政资金支付，不公开会对公共利益造成重大影响。"
          />
          <DayField name="on" label="告知之日" latest={view.today} help="告知书交付或者寄出的那一天。" />
          <DeliveryProof method={method} />
        </>
      )}
    </ActForm>
  )
}
