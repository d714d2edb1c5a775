import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Issues, refusalOf } from '../http/failure.ts'

/** A failure in words, with the ground; nothing where there is none. Issues that have a field stand there. */
export function RefusalAlert({
  error,
  title,
}: {
  readonly error: unknown
  readonly title?: string
}): ReactNode {
  if (error === null || error === undefined || error instanceof Issues) return null
  const { text, ground } = refusalOf(error)
  return (
    <Alert
      className="refusal"
      type="warning"
      showIcon
      title={title ?? '没有办成'}
      description={ground === undefined ? text : `${text}（${ground}）`}
    />
  )
}
