import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { RulesForm } from './rules-form.tsx'
import { TrialCard } from './trial-card.tsx'
import { WordListsCard } from './word-lists-card.tsx'

/** 检查规则: what the scan before publication looks for, and what it makes of it. */
export function RulesPage(): ReactNode {
  const { data, error } = useAnswer('GET /scanning', {})
  return (
    <Page title="检查规则" note="各机关发布前的检查都按这些规则，保存以后立即生效">
      <RefusalAlert error={error} title="检查规则没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        <div className="with-rail scanning">
          <div className="stack">
            <WordListsCard view={data} />
            <RulesForm view={data} />
          </div>
          <div className="sticky-rail">
            <TrialCard />
          </div>
        </div>
      )}
    </Page>
  )
}
