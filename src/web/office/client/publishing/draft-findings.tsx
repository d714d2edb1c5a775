import type { ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import type { ItemView } from './item-view.ts'
import { ScanCard } from './reviewing/scan-card.tsx'
import { useScan } from './reviewing/use-scan.ts'

/** 发布前检查 for whoever writes: what the reviewers will be shown of the draft as it was last saved. */
export function DraftFindings({
  id,
  unsaved,
}: {
  readonly id: string
  readonly unsaved: boolean
}): ReactNode {
  const { data: view } = useAnswer('GET /disclosures/:id', { params: { id } })
  if (unsaved || view === undefined) {
    return (
      <Card title="发布前检查" className="padded">
        <p className="quiet">保存草稿以后，检查正文和附件里的个人信息、密级标志、错别字和隐藏内容。</p>
      </Card>
    )
  }
  return <Findings view={view} />
}

function Findings({ view }: { readonly view: ItemView }): ReactNode {
  const now = useScan(view, true)
  return <ScanCard view={view} now={now} speaking={null} />
}
