import { App } from 'antd'
import { useNavigate } from 'react-router'
import { useSend } from '../../http/use-call.ts'
import type { CallAnswer, EndpointName } from '../../http/call.ts'
import type { ItemView } from '../item-view.ts'
import { planBody, type ReleasePlan } from './release-plan.ts'
import { bodyOf, type Review, type Spoken } from './spoken.ts'
import { stepAfterUrgent, stepNamed } from './steps.ts'

type Reviewed = CallAnswer<'POST /disclosures/:id/review'>

const stale: readonly EndpointName[] = [
  'GET /disclosures/:id',
  'GET /reviews',
  'GET /queue',
  'GET /disclosures',
]

/** Passing a step: what is sent, and what is said and shown once it is done. */
export function usePass(view: ItemView, review: Review) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const told = (words: string): void => void message.success(words)
  // told here, not where it is sent: once the item has moved on, the card is no longer on the page
  const step = useSend('POST /disclosures/:id/review', {
    stale,
    onDone: (answer) => {
      told(passedWords(view, review, answer))
      if (answer.state === 'inReview') void navigate('/reviews')
    },
  })
  const after = useSend('POST /disclosures/:id/urgent-review', {
    stale,
    onDone: () => {
      told('事后审核已通过。')
      void navigate('/reviews')
    },
  })
  return {
    busy: step.isPending || after.isPending,
    error: step.error ?? after.error,
    pass: (spoken: Spoken, plan: ReleasePlan | null, settled: () => void): void => {
      const input = { params: { id: view.id } }
      const body = { ...bodyOf(spoken), version: view.version, verdict: 'pass' as const }
      if (review.afterTheFact) {
        const own = stepAfterUrgent(review.step)
        after.mutate({ ...input, body: { ...body, step: own } }, { onSettled: settled })
        return
      }
      const planned = plan === null ? {} : planBody(plan)
      step.mutate(
        { ...input, body: { ...body, step: stepNamed(review.step), ...planned } },
        { onSettled: settled },
      )
    },
  }
}

function passedWords(view: ItemView, review: Review, answer: Reviewed): string {
  const { content, revision } = view
  if (answer.state === 'inReview') return `已通过，送${review.next ?? ''}。`
  if (answer.state === 'kept') return `已定为${content.opennessLabel}，到期提醒评估。`
  if (answer.state === 'scheduled') return '已签发，到时自动公开。'
  return revision ? '更正已发布，原页面已经更新。' : `已发布，索引号 ${answer.indexNumber ?? ''}。`
}
