import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import type { Feature } from '../features.ts'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { holdsOne, type Account } from '../session/use-session.ts'

interface Props {
  readonly features: readonly Feature[]
  readonly account: Account
  /** on a phone: whether it was unfolded; a chosen page folds it */
  readonly open: boolean
  readonly onLeave: () => void
}

type Queue = CallAnswer<'GET /queue'>

/** What there is to do of these kinds, shown in the queue or not. */
function sumOf(queue: Queue | undefined, isMeant: (kind: string) => boolean): number {
  if (queue === undefined) return 0
  const shown = queue.rows.filter(({ kind, group }) => group !== 'waiting' && isMeant(kind)).length
  return queue.left
    .filter(({ kind, group }) => group !== 'waiting' && isMeant(kind))
    .reduce((sum, { count }) => sum + count, shown)
}

/** The features of this account, with how much there is to do in each. */
export function Navigation({ features, account, open, onLeave }: Props): ReactNode {
  const { data: queue } = useAnswer('GET /queue', {})
  const countOf = ({ counts }: Feature): number =>
    counts === undefined ? 0 : sumOf(queue, (kind) => counts === '*' || kind === counts)
  const shown = features.filter(
    (feature) => feature.always === undefined || holdsOne(account, feature.always) || countOf(feature) > 0,
  )
  return (
    <nav id="navigation" className={open ? 'side open' : 'side'} aria-label="主导航">
      <ul>
        {shown.map((feature) => {
          const count = countOf(feature)
          return (
            <li key={feature.path} className={feature.apart ? 'apart' : undefined}>
              <NavLink to={`/${feature.path}`} end={feature.path === ''} onClick={onLeave}>
                <span className="side-short" aria-hidden="true">
                  {feature.short}
                </span>
                <span className="side-label">{feature.label}</span>
                {count > 0 && (
                  <span className="side-count">
                    {count}
                    <span className="hidden-words">件待办</span>
                  </span>
                )}
              </NavLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
