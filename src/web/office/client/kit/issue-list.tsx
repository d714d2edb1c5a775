import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Issues, type Issue } from '../http/failure.ts'
import { issueText } from './issue-form.ts'
import { RefusalAlert } from './refusal-alert.tsx'

/** Faults that have no field on this page, one a line. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  if (issues.length === 0) return null
  return (
    <Alert
      className="refusal"
      type="warning"
      showIcon
      title="请先改正"
      description={
        <ul>
          {issues.map((issue) => (
            <li key={`${issue.field} ${issue.text}`}>{issueText(issue)}</li>
          ))}
        </ul>
      }
    />
  )
}

/** A failure of any kind in words: faults to mend, or why it cannot be done. */
export function FailureAlert({
  error,
  title,
}: {
  readonly error: unknown
  readonly title?: string
}): ReactNode {
  if (error instanceof Issues) return <IssueList issues={error.issues} />
  return <RefusalAlert error={error} {...(title === undefined ? {} : { title })} />
}
