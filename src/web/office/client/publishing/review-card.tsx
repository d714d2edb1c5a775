import { Alert, App, Button, Checkbox, Input, Modal } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { Issues } from '../http/failure.ts'
import { useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { FailureAlert } from '../kit/issue-list.tsx'
import type { ItemView } from './item-view.ts'
import { passWords, type Verdict } from './review-words.ts'

type Review = NonNullable<ItemView['may']['review']>
type Step = 'firstReview' | 'secondReview' | 'secrecyReview' | 'signing'

const steps: readonly Step[] = ['firstReview', 'secondReview', 'secrecyReview', 'signing']
const longest = 900

/** What this step looks at, the remarks, and the two ways on. */
export function ReviewCard({
  view,
  review,
}: {
  readonly view: ItemView
  readonly review: Review
}): ReactNode {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const note = useId()
  const [checked, setChecked] = useState<readonly string[]>([])
  const [remarks, setRemarks] = useState('')
  const [wanting, setWanting] = useState(false)
  const [asking, setAsking] = useState(false)
  const send = useSend('POST /disclosures/:id/review', {
    stale: ['GET /disclosures/:id', 'GET /reviews', 'GET /queue', 'GET /disclosures'],
    // told here, not where it is sent: once the item has moved on, this card is no longer on the page
    onDone: ({ state, indexNumber }) => {
      if (state === 'published') {
        void message.success(`已发布，索引号 ${indexNumber ?? ''}。`)
        return
      }
      void message.success(state === 'inReview' ? `已通过，送${review.next ?? ''}。` : '已退回拟稿人修改。')
      void navigate('/reviews')
    },
  })
  const step = steps.find((one) => one === review.step)
  const open = review.checks.filter(({ key }) => !checked.includes(key))
  const act = (verdict: Verdict): void => {
    if (verdict === 'sendBack' && remarks.trim() === '') {
      setWanting(true)
      return
    }
    if (step === undefined) return
    send.mutate(
      {
        params: { id: view.id },
        body: { version: view.version, step, verdict, checked: [...checked], remarks },
      },
      { onError: () => setAsking(false) },
    )
  }
  if (review.barred !== null) {
    return (
      <Card title={`${review.label}核对`} className="padded review-card">
        <Alert type="info" showIcon title="不能由您审核" description={review.barred} />
      </Card>
    )
  }
  const issue =
    send.error instanceof Issues ? send.error.issues.find(({ field }) => field === 'remarks') : null
  return (
    <Card title={`${review.label}核对`} className="padded review-card">
      <div>
        <FailureAlert error={issue ? null : send.error} />
        {(['审', '校'] as const).map((of) => {
          const own = review.checks.filter((check) => check.of === of)
          return own.length === 0 ? null : (
            <fieldset key={of} className="checks">
              <legend>{of === '审' ? '审：内容' : '校：文字'}</legend>
              {own.map(({ key, label, help }) => (
                <Checkbox
                  key={key}
                  checked={checked.includes(key)}
                  onChange={({ target }) =>
                    setChecked(target.checked ? [...checked, key] : checked.filter((one) => one !== key))
                  }
                >
                  {label}
                  <small>{help}</small>
                </Checkbox>
              ))}
            </fieldset>
          )
        })}
        <label className="remarks-label" htmlFor={`${note}-field`}>
          审核意见
        </label>
        <Input.TextArea
          id={`${note}-field`}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={longest}
          status={wanting || issue ? 'warning' : ''}
          aria-describedby={note}
          value={remarks}
          onChange={({ target }) => {
            setRemarks(target.value)
            setWanting(false)
          }}
        />
        <p id={note} className={wanting || issue ? 'caution-text' : 'quiet'}>
          {issue?.text ??
            (wanting
              ? '退回修改请写明原因：改哪里、怎么改。'
              : '退回时必填，写清改哪里、怎么改。不要写个人信息。')}
        </p>
        <div className="verdicts">
          <Button loading={send.isPending} onClick={() => act('sendBack')}>
            退回修改
          </Button>
          <Button
            type="primary"
            loading={send.isPending}
            disabled={open.length > 0}
            onClick={() => (review.next === null ? setAsking(true) : act('pass'))}
          >
            {passWords(review.next)}
          </Button>
        </div>
        {open.length > 0 && <p className="quiet">还有 {open.length} 项没有核对，逐项核对以后才能通过。</p>}
      </div>
      <Modal
        open={asking}
        title="签发并发布"
        okText="签发并发布"
        cancelText="再看一看"
        okButtonProps={{ loading: send.isPending }}
        onOk={() => act('pass')}
        onCancel={() => setAsking(false)}
      >
        <p>
          “{view.content.title}
          ”签发后立即公开：给出索引号，进入门户、搜索和年报统计。发布日期就是今天，不能更改。
        </p>
      </Modal>
    </Card>
  )
}
