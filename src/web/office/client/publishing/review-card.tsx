import { Alert, Button, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { Issues } from '../http/failure.ts'
import { Card } from '../kit/card.tsx'
import { chinaMoment } from '../kit/days.ts'
import { IssueList } from '../kit/issue-list.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'
import type { ItemView } from './item-view.ts'
import { CheckFields, FieldIssues } from './reviewing/check-fields.tsx'
import { NoteList, type OpenNote } from './reviewing/notes.tsx'
import { ObjectDrawer } from './reviewing/object-drawer.tsx'
import { PlanFields } from './reviewing/plan-fields.tsx'
import { outcomeWords, planFault, planOf, type ReleasePlan, signWords } from './reviewing/release-plan.ts'
import { RemarksField } from './reviewing/remarks-field.tsx'
import { SecrecyFields } from './reviewing/secrecy-fields.tsx'
import { SendBackDrawer } from './reviewing/send-back-drawer.tsx'
import { barredWords, openWords, type Review } from './reviewing/spoken.ts'
import { passWords } from './reviewing/steps.ts'
import { usePass } from './reviewing/use-pass.ts'
import type { ScanNow } from './reviewing/use-scan.ts'
import type { Speaking } from './reviewing/use-spoken.ts'

interface Props {
  readonly view: ItemView
  readonly review: Review
  readonly now: ScanNow
  readonly speaking: Speaking
  readonly onNote: (note: OpenNote) => void
}

/** fields of the answer that have their place in the card */
const placed = ['checked', 'content', 'proof', 'secrecy', 'remarks', 'releaseAt', 'displayUntil']

/** What this step looks at, its results, its remarks, and the two ways on. */
export function ReviewCard({ view, review, now, speaking, onNote }: Props): ReactNode {
  const { spoken, say } = speaking
  const { today } = useAccount()
  const navigate = useNavigate()
  const [plan, setPlan] = useState(() => planOf(view, `${today} ${clock()}`))
  const [asking, setAsking] = useState(false)
  const [returning, setReturning] = useState(false)
  const { busy, error, pass } = usePass(view, review)
  const issues = error instanceof Issues ? error.issues : []
  const loose = issues.filter(({ field }) => !placed.includes(field))
  const signs = review.next === null && !review.afterTheFact
  const releases = signs && view.content.openness === 'proactive'
  const open = [
    ...openWords(review, now.scan, spoken, view.content.openness === 'proactive'),
    ...(signs && planFault(plan) !== '' ? [planFault(plan)] : []),
    ...referralWords(view, review),
  ]
  const returned = (): void => {
    setReturning(false)
    void navigate('/reviews')
  }
  const send = (): void => pass(spoken, signs ? plan : null, () => setAsking(false))
  const drawer = {
    view,
    review,
    spoken,
    open: returning,
    onClose: () => setReturning(false),
    onDone: returned,
  }
  return (
    <Card title={`${review.label}`} extra={capacityTag(review)} className="padded review-card">
      <div>
        {speaking.changed && <ChangedAlert onLook={speaking.lookAgain} />}
        <RefusalAlert error={error} />
        <IssueList issues={loose} />
        <CheckFields checks={review.checks} spoken={spoken} say={say} issues={issues} />
        <SecrecyFields questions={review.secrecy} spoken={spoken} say={say} issues={issues} />
        <NoteList notes={spoken.notes} onOpen={onNote} onChange={(notes) => say({ notes })} />
        <FieldIssues issues={issues} field="notes" />
        <RemarksField
          {...remarksWords(review)}
          value={spoken.remarks}
          issues={issues}
          onChange={(remarks) => say({ remarks })}
        />
        {releases && <PlanFields plan={plan} today={today} issues={issues} onChange={setPlan} />}
        {signs && <p className="outcome">{outcomeWords(view, plan, today)}</p>}
        <div className="verdicts">
          <Button disabled={busy || speaking.changed} onClick={() => setReturning(true)}>
            {review.afterTheFact ? '有异议' : '退回修改'}
          </Button>
          <Button
            type="primary"
            loading={busy}
            disabled={open.length > 0 || speaking.changed}
            onClick={() => (signs ? setAsking(true) : send())}
          >
            {passLabel(view, review, plan)}
          </Button>
        </div>
        <p className="quiet" aria-live="polite">
          {barredWords(open)}
        </p>
      </div>
      <Modal
        open={asking}
        title={signWords(view, plan)}
        okText={signWords(view, plan)}
        cancelText="再看一看"
        okButtonProps={{ loading: busy }}
        onOk={send}
        onCancel={() => setAsking(false)}
      >
        <p>“{view.content.title}”</p>
        <p>{outcomeWords(view, plan, today)}</p>
      </Modal>
      {review.afterTheFact ? <ObjectDrawer {...drawer} /> : <SendBackDrawer {...drawer} />}
    </Card>
  )
}

/** While an authority is asked, and where it forbade, the secrecy review does not pass it (条例第十七条). */
function referralWords({ referral, content }: ItemView, { step }: Review): string[] {
  if (referral === null || step !== 'secrecyReview') return []
  if (referral.answer === null) return ['还没有登记确定意见']
  const forbidden = referral.answer.conclusion === 'mayNotPublish' && content.openness === 'proactive'
  return forbidden ? [`${referral.to}答复不得公开，请退回改为不予公开`] : []
}

/** Somebody whose role may take the step, but who may not. */
export function BarredCard({ review }: { readonly review: Review }): ReactNode {
  return (
    <Card title={`${review.label}`} className="padded review-card">
      <Alert type="info" showIcon title="不能由您审核" description={review.barred} />
    </Card>
  )
}

/** What he ticked was of another text: he looks again before he goes on. */
function ChangedAlert({ onLook }: { readonly onLook: () => void }): ReactNode {
  return (
    <Alert
      className="refusal"
      type="warning"
      showIcon
      title="内容刚刚有变动"
      description={
        <>
          <p>别人刚办理过这一条，左边已经是最新的内容。请重新核对，您写的意见还在。</p>
          <Button onClick={onLook}>重新核对</Button>
        </>
      }
    />
  )
}

function capacityTag({ capacity, afterTheFact }: Review): ReactNode {
  if (capacity === '' && !afterTheFact) return undefined
  return (
    <>
      {afterTheFact && <span className="tag caution">应急发布，事后审核</span>}
      {capacity !== '' && <span className="tag">{capacity}</span>}
    </>
  )
}

function remarksWords({ secrecy }: Review): { readonly label: string; readonly help: string } {
  if (secrecy.length > 0) {
    return { label: '审查意见', help: '选了“已作处理”的，写明怎样处理的。不要写个人信息。' }
  }
  return { label: '审核意见', help: '通过时可不填。不要写个人信息。' }
}

function passLabel(view: ItemView, review: Review, plan: ReleasePlan): string {
  if (review.afterTheFact) return '通过'
  return review.next === null ? signWords(view, plan) : passWords(review.next)
}

/** The time of day in China. */
function clock(): string {
  return chinaMoment(new Date().toISOString()).slice(11)
}
