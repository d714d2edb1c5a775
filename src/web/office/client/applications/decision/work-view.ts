import type { Ending } from '../../../../../law/decision/question.ts'
import { factsOf, groundOf, outcomeFacts } from '../../../../../law/decision/outcome.ts'
import type { CallAnswer } from '../../http/call.ts'

export type Work = CallAnswer<'GET /applications/:id/decision'>
export type Draft = NonNullable<Work['draft']>

/** An answer on the screen; `proposed`: put there from the outcome backwards and not yet confirmed. */
export interface ShownAnswer {
  readonly question: string
  readonly answer: string
  readonly note: string
  readonly proposed?: boolean
}

/** An ending as one value of a select. */
export function endingKey({ outcome, ground }: Ending): string {
  return ground === '' ? outcome : `${outcome}/${ground}`
}

export function endingFrom(key: string | undefined): Ending | null {
  const [name = '', ground = ''] = (key ?? '').split('/')
  const found = outcomeFacts.find(({ outcome }) => outcome === name)
  return found === undefined ? null : { outcome: found.outcome, ground }
}

/** 本机关不掌握（经检索，政府信息不存在）. */
export function endingLabel({ outcome, ground }: Ending): string {
  const { label } = factsOf(outcome)
  const known = groundOf(outcome, ground)
  return known === null || known.code === 'disclosed' ? label : `${label}（${known.label}）`
}
