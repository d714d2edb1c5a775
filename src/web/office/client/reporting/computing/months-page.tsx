import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useAnswer } from '../../http/use-call.ts'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { usePlaces } from '../../kit/use-places.ts'
import { MonthsCard } from './months-card.tsx'

/** 按月填报 by itself: for the editors, who enter months and do not read the report. */
export function MonthsPage(): ReactNode {
  const { year = '' } = useParams()
  const { place } = usePlaces()
  const unit = place('unit')
  const { data, error } = useAnswer('GET /reports/:year/months', {
    params: { year },
    query: { unit: unit || undefined },
  })
  return (
    <Page
      title={`${year}年业务数据按月填报`}
      crumbs={[
        { label: '年度报告', to: unit === '' ? '/reports' : `/reports?unit=${unit}` },
        { label: `${year}年按月填报` },
      ]}
    >
      <RefusalAlert error={error} title="月度数据没有读出来" />
      {data === undefined && error === null && <Skeleton active paragraph={{ rows: 10 }} />}
      {data?.mayEnter === false && (
        <p className="quiet form-note">
          只能查看：这一年度的报告已经送审、报送或者发布，或者您不是本机关的填报人员。要改的，请告诉本机关的信息公开专员。
          {data.entries.length === 0 && '这一年度没有按月填报的数据。'}
        </p>
      )}
      <MonthsCard key={`${unit} ${year}`} year={Number(year)} unit={unit} />
    </Page>
  )
}
