import type { ReactNode } from 'react'
import type { ReportView } from './report-view.ts'

const classes: Readonly<Record<ReportView['state'], string>> = {
  notBegun: 'tag',
  drafting: 'tag going',
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
