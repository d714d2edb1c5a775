import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useAnswer } from '../http/use-call.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { ReadPage } from './read-page.tsx'
import { WritePage } from './write-page.tsx'

/** One item: who writes it gets the form, everybody else the page to read, review or take down. */
export function ItemPage({ from }: { readonly from: 'publishing' | 'reviews' }): ReactNode {
  const { id = '' } = useParams()
  const { data, error, isPlaceholderData } = useAnswer('GET /disclosures/:id', { params: { id } })
  if (data === undefined || isPlaceholderData) {
    return (
      <Page title={from === 'reviews' ? '审核发布' : '主动公开'}>
        <RefusalAlert error={error} title="打不开这条信息" />
        {error === null && <Skeleton active paragraph={{ rows: 10 }} />}
      </Page>
    )
  }
  return data.may.write && from === 'publishing' ? (
    <WritePage key={data.id} view={data} />
  ) : (
    <ReadPage view={data} from={from} />
  )
}
