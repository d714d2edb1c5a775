import type { ReactNode } from 'react'
import { DayField } from '../../kit/fields.tsx'
import { FormDrawer } from '../../kit/form-drawer.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { DeliveryProof, type Method } from '../acts/delivery-proof.tsx'

interface Values {
  readonly on: string
  readonly method?: Method
  readonly trackingNumber?: string
}

interface Props {
  readonly id: string
  readonly arrivedOn: string
  readonly today: string
  readonly onClose: () => void
}

/** 登记告知: the sealed letter was handed over, posted or put online; the matter ends with it. */
export function ConcludeDrawer({ id, arrivedOn, today, onClose }: Props): ReactNode {
  const initial: Values = { on: today }
  return (
    <FormDrawer title="登记告知" onClose={onClose}>
      <SendForm
        endpoint="POST /record-corrections/:id/conclude"
        initial={initial}
        submit="登记告知，办结"
        done="已登记告知，本件办结。"
        // what was not chosen is refused at its field
        input={({ on, method, trackingNumber }) => ({
          params: { id },
          body: { on, method: method as Method, trackingNumber: trackingNumber ?? '' },
        })}
        stale={['GET /record-corrections', 'GET /record-corrections/:id']}
        onDone={onClose}
      >
        {({ method }) => (
          <>
            <p className="guidance">
              更正、转送或者告知途径，都应当告知本人（条例第四十一条）。送出的是盖章的那一份；登记以后不能再改。
            </p>
            <DayField name="on" label="告知之日" latest={today} earliest={arrivedOn} />
            <DeliveryProof method={method} />
          </>
        )}
      </SendForm>
    </FormDrawer>
  )
}
