import type { ReactNode } from 'react'
import { ChoiceField, DayField, LineField } from '../../kit/fields.tsx'
import { useChoices } from '../use-choices.ts'
import { ActForm, type ActProps } from './act-form.tsx'

type Method = 'counter' | 'mail' | 'online' | 'email' | 'fax'

interface Values {
  readonly on: string
  readonly method?: Method
  readonly trackingNumber: string
  readonly note: string
}

/** 登记答复送出: the day on which the answer leaves is the day of the answer. */
export function DeliverForm({ view, onDone }: ActProps): ReactNode {
  const { data: choices } = useChoices()
  const initial: Values = { on: view.today, trackingNumber: '', note: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="deliver"
      initial={initial}
      // a method that was not chosen is refused at its field
      body={({ method, ...values }) => ({ ...values, method: method as Method })}
      submit="登记送出，办结"
      done="已登记答复送出，本件办结。"
    >
      {({ method }) => (
        <>
          <div className="guidance">
            <p>
              将送出的答复：<strong>{view.draft?.outcomeLabel ?? '还没有拟定'}</strong>
            </p>
            <p>
              按申请人要求的方式提供
              {view.requested?.deliveryLabel ? `：${view.requested.deliveryLabel}` : ''}
              {view.requested?.carrierLabel ? `，${view.requested.carrierLabel}` : ''}（条例第四十条）。
            </p>
          </div>
          <ChoiceField name="method" label="送达方式" options={choices?.deliveryMethods ?? []} />
          <DayField
            name="on"
            label="送出之日"
            latest={view.today}
            help="交付、寄出或者网上送达的那一天，就是答复之日；签了字放在抽屉里的不算。"
          />
          {method === 'mail' && (
            <LineField name="trackingNumber" label="邮件号码" help="邮寄送达的凭证，必填。" />
          )}
          <LineField name="note" label="签收情况" optional help="例如：申请人当面签收，送达回证附卷。" />
        </>
      )}
    </ActForm>
  )
}
