import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { UnitSelect } from '../kit/unit-select.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { CountyCard } from './county-card.tsx'
import { LentCard } from './lent-card.tsx'
import { ReviewCard } from './review-card.tsx'

/** 审核方式: who takes which step in a unit, who stands in, whom the county lends; and the county's own rules. */
export function SettingsPage(): ReactNode {
  const { place, set } = usePlaces()
  const { data, error } = useAnswer('GET /review-settings', { query: { unit: place('unit') || undefined } })
  return (
    <Page
      title="审核方式"
      note="三审三校和保密审查由谁办、缺人怎么办"
      crumbs={[{ label: '发布监督', to: '/watching' }, { label: '审核方式' }]}
    >
      <RefusalAlert error={error} title="审核方式没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <div className="stack settings">
          {data.units.length > 1 && (
            <div className="bar">
              <UnitSelect units={data.units} value={data.unit.key} onChange={(unit) => set({ unit })} />
            </div>
          )}
          <ReviewCard key={`review/${data.unit.key}`} data={data} />
          <LentCard key={`lent/${data.unit.key}`} data={data} />
          <CountyCard />
        </div>
      )}
    </Page>
  )
}
