import { Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { SendForm } from '../../kit/send-form.tsx'
import type { ItemView } from '../item-view.ts'
import { bodyOf, reasonForReturn, type Review, type Spoken } from './spoken.ts'
import { stepAfterUrgent } from './steps.ts'

interface Props {
  readonly view: ItemView
  readonly review: Review
  readonly spoken: Spoken
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** 有异议, after an urgent release: it stays on the board until it was corrected or taken down. */
export function ObjectDrawer({ view, review, spoken, open, onClose, onDone }: Props): ReactNode {
  return (
    <Drawer open={open} onClose={onClose} title="事后审核：有异议" size={560} destroyOnHidden>
      <p className="guidance">
        这条信息已经公开。有异议的，由拟稿人更正，或者由签发人撤下；在那以前一直列在发布监督里。
      </p>
      <SendForm
        endpoint="POST /disclosures/:id/urgent-review"
        initial={{ remarks: reasonForReturn(spoken) }}
        submit="记下异议"
        done="异议已经记下，已告知拟稿人和签发人。"
        input={({ remarks }) => ({
          params: { id: view.id },
          body: {
            ...bodyOf(spoken),
            version: view.version,
            step: stepAfterUrgent(review.step),
            verdict: 'object' as const,
            remarks,
          },
        })}
        stale={['GET /disclosures/:id', 'GET /reviews', 'GET /queue', 'GET /disclosures']}
        onDone={onDone}
        onGivenUp={onClose}
      >
        <Form.Item
          name="remarks"
          label="哪里不妥，应当更正还是撤下"
          extra="写清楚是哪一处、怎么改。不要写个人信息。"
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1_000} />
        </Form.Item>
      </SendForm>
    </Drawer>
  )
}
