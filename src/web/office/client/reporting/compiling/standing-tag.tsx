import type { ReactNode } from 'react'
import type { CallAnswer } from '../../http/call.ts'

export type BoardRow = CallAnswer<'GET /reports/board'>['rows'][number]
export type Standing = BoardRow['state']

const classes: Readonly<Record<Standing, string>> = {
  notBegun: 'tag',
  drafting: 'tag going',
  inReview: 'tag going',
  submitted: 'tag going',
  sentBack: 'tag returned',
  accepted: 'tag done',
  published: 'tag done',
}

/** Where a unit's report stands. */
export function StandingTag({ state, text }: { readonly state: Standing; readonly text: string }): ReactNode {
  return <span className={classes[state]}>{text}</span>
}
