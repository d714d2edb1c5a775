import type { ReactNode } from 'react'
import type { ReportView } from './report-view.ts'

const classes: Readonly<Record<ReportView['state'], string>> = {
  notBegun: 'tag',
  drafting: 'tag going',
  inReview: 'tag going',
  submitted: 'tag going',
  sentBack: 'tag caution',
  accepted: 'tag done',
  published: 'tag done',
}

/** Where a report stands. */
export function StateTag({
  state,
  text,
}: {
  readonly state: ReportView['state']
  readonly text: string
}): ReactNode {
  return <span className={classes[state]}>{text}</span>
}
