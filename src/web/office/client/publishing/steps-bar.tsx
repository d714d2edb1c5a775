import type { ReactNode } from 'react'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { useAccount } from '../session/use-session.ts'
import type { ItemView } from './item-view.ts'

type Step = ItemView['steps'][number]

/** The steps in the unit's order: who passed which when and as whom, and where it waits. */
export function StepsBar({ view }: { readonly view: ItemView }): ReactNode {
  const { today } = useAccount()
  const own = view.may.review
  return (
    <ol className="steps-bar" aria-label="审核环节">
      {view.steps.map((one, index) => {
        const { step, label, state } = one
        const mine = own !== null && own.step === step && own.barred === null
        const objected = state === 'done' && reviewOf(view, step, one.at)?.verdict === 'sendBack'
        return (
          <li
            key={step}
            className={objected ? 'objected' : state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className="step-mark" aria-hidden="true">
              {objected ? '!' : state === 'done' ? '✓' : index + 1}
            </span>
            <div>
              <strong>
                {label}
                {mine && '（您）'}
              </strong>
              <p className="quiet">{stepWords(view, one, today)}</p>
              {tagsOf(view, one).map((tag) => (
                <span key={tag} className="tag">
                  {tag}
                </span>
              ))}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function stepWords(view: ItemView, { step, state, by, at }: Step, today: string): string {
  if (state === 'done') {
    const when = at === null ? '' : shortMoment(chinaMoment(at), today)
    return `${by ?? ''} ${when} ${reviewOf(view, step, at)?.verdict === 'sendBack' ? '有异议' : '通过'}`
  }
  if (view.urgent?.pending.some((pending) => pending.step === step) === true) return '等待事后审核'
  if (state === 'now') {
    const asked = step === 'secrecyReview' && view.referral !== null && view.referral.answer === null
    return asked ? `已报请${view.referral?.to ?? ''}确定，等待答复` : '正在等这一步'
  }
  return view.steps.at(-1)?.step === step ? '通过后公开' : '还没有到'
}

/** As whom the step was taken, and what was unusual about it. */
function tagsOf(view: ItemView, { step, at, state }: Step): string[] {
  const review = state === 'done' ? reviewOf(view, step, at) : undefined
  if (review === undefined) return []
  const urgent = view.urgent !== null && step === 'signing'
  return [
    urgent ? '应急发布' : '',
    review.afterTheFact ? '事后审核' : '',
    review.capacity,
    review.oneForBoth ? '一审、二审同一人' : '',
    review.overrides.length > 0 ? `放行 ${review.overrides.length} 处` : '',
  ].filter((tag) => tag !== '')
}

function reviewOf(view: ItemView, step: string, at: string | null) {
  return view.reviews.find((review) => review.step === step && review.at === at)
}
