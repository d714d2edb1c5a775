import type { ReactNode } from 'react'
import { useAnswer } from '../../http/use-call.ts'
import type { Work } from './work-view.ts'

export const stateWords: Readonly<Record<Work['state'], string>> = {
  none: '还没有拟定',
  drafted: '已拟好，待送审',
  inReview: '审签中',
  returned: '已退回，待修改',
  signed: '已签发，待送出',
}

/** Where a drafted answer stands, and for whom it waits. */
export function StepNow({ id }: { readonly id: string }): ReactNode {
  const { data } = useAnswer('GET /applications/:id/decision', { params: { id } })
  if (data === undefined) return null
  const awaited = data.steps.find(({ current }) => current)
  return (
    <p>
      {stateWords[data.state]}
      {data.state === 'inReview' && awaited !== undefined && `，等${awaited.label}`}
    </p>
  )
}
