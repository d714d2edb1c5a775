import type { ReactNode } from 'react'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { useAccount } from '../session/use-session.ts'
import type { ItemView } from './item-view.ts'

/** 一审、二审、保密审查、签发: who passed it when, and where it waits. */
export function StepsBar({ view }: { readonly view: ItemView }): ReactNode {
  const { today } = useAccount()
  const mine = view.may.review !== null && view.may.review.barred === null
  return (
    <ol className="steps-bar" aria-label="审核环节">
      {view.steps.map(({ step, label, state, by, at }, index) => (
        <li key={step} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="step-mark" aria-hidden="true">
            {state === 'done' ? '✓' : index + 1}
          </span>
          <div>
            <strong>
              {label}
              {state === 'now' && mine && '（您）'}
            </strong>
            <p className="quiet">
              {state === 'done' &&
                `${by ?? ''} ${at === null ? '' : shortMoment(chinaMoment(at), today)} 通过`}
              {state === 'now' && '正在等这一步'}
              {state === 'later' && (index === 3 ? '通过后发布' : '还没有到')}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
