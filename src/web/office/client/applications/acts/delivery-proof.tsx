import type { ReactNode } from 'react'
import { ChoiceField, LineField } from '../../kit/fields.tsx'
import { useChoices } from '../use-choices.ts'

export type Method = 'counter' | 'mail' | 'online' | 'email' | 'fax'

/** 送达方式 with what proves it. */
export function DeliveryProof({
  method,
  optional,
}: {
  readonly method: Method | undefined
  readonly optional?: boolean
}): ReactNode {
  const { data: choices } = useChoices()
  return (
    <>
      <ChoiceField
        name="method"
        label="送达方式"
        options={choices?.deliveryMethods ?? []}
        {...(optional === undefined ? {} : { optional })}
      />
      {method === 'mail' && (
        <LineField name="trackingNumber" label="邮件号码" help="邮寄送达的凭证，必填。" />
      )}
    </>
  )
}
