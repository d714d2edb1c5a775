import { Drawer, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { SendForm } from '../../kit/send-form.tsx'
import type { ItemView } from '../item-view.ts'
import { stepNamed } from './steps.ts'
import { bodyOf, reasonForReturn, resumeFor, type Review, type Spoken } from './spoken.ts'

interface Props {
  readonly view: ItemView
  readonly review: Review
  readonly spoken: Spoken
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** 退回修改: why, and where it goes on once it is mended. */
export function SendBackDrawer({ view, review, spoken, open, onClose, onDone }: Props): ReactNode {
  const step = stepNamed(review.step)
  return (
    <Drawer open={open} onClose={onClose} title="退回修改" size={560} destroyOnHidden>
      <SendForm
        endpoint="POST /disclosures/:id/review"
        initial={{ remarks: reasonForReturn(spoken), resumeAt: resumeFor(spoken, review) }}
        submit="退回修改"
        done="已退回拟稿人修改。"
        input={({ remarks, resumeAt }) => ({
          params: { id: view.id },
          body: {
            ...bodyOf(spoken),
            version: view.version,
            step,
            verdict: 'sendBack' as const,
            remarks,
            resumeAt: stepNamed(resumeAt),
          },
        })}
        stale={['GET /disclosures/:id', 'GET /reviews', 'GET /queue', 'GET /disclosures']}
        onDone={onDone}
        onGivenUp={onClose}
      >
        {({ resumeAt }) => (
          <>
            <Form.Item
              name="remarks"
              label="退回的原因"
              extra={
                spoken.notes.length > 0
                  ? `对段落的 ${spoken.notes.length} 条意见一并交给拟稿人。不要写个人信息。`
                  : '写清改哪里、怎么改。不要写个人信息。'
              }
            >
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1_000} />
            </Form.Item>
            <Form.Item
              name="resumeAt"
              label="改好以后从哪一步接着审"
              extra={secrecyWords(view, resumeAt)}
              hidden={review.resumeAt.length < 2}
            >
              <Radio.Group className="choice-list">
                {review.resumeAt.map(({ key, label }, index) => (
                  <Radio key={key} value={key}>
                    {label}
                    <small>{resumeNote(index, review.resumeAt.length)}</small>
                  </Radio>
                ))}
              </Radio.Group>
            </Form.Item>
            {review.resumeAt.length < 2 && (
              <p className="guidance">
                改好以后从“{review.label}”审起。{secrecyWords(view, resumeAt)}
              </p>
            )}
          </>
        )}
      </SendForm>
    </Drawer>
  )
}

function resumeNote(index: number, count: number): string {
  if (index === count - 1) return '回到这一步：只改文字、格式的'
  return index === 0 ? '从头审起：内容有变动的' : '从这一步起重新审'
}

/** The secrecy review looks at every text anew; then it goes on where he said. */
function secrecyWords({ steps }: ItemView, resumeAt: string): string {
  const order = steps.map(({ step }) => step)
  const named = steps.find(({ step }) => step === resumeAt)
  const later = order.indexOf(resumeAt) > order.indexOf('secrecyReview')
  return later && named
    ? `保密审查对改过的稿子总要重新看一遍，然后直接到“${named.label}”。`
    : '保密审查对改过的稿子总要重新看一遍。'
}
