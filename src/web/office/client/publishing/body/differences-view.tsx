import { Skeleton } from 'antd'
import { lazy, type ReactNode, Suspense } from 'react'

export interface DifferencesProps {
  /** both as the server keeps them */
  readonly before: string
  readonly after: string
  /** whose they are, or of when: “上次审核的”, “现在的” */
  readonly labels?: readonly [before: string, after: string]
  readonly pictureUrl?: (id: string) => string
}

const Comparison = lazy(() => import('./compare/comparison.tsx'))

/** What has changed between two versions of a text. It is fetched when somebody compares. */
export function Differences(props: DifferencesProps): ReactNode {
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
      <Comparison {...props} />
    </Suspense>
  )
}
