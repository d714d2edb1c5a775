import type { ReactNode } from 'react'
import { fileAddress } from '../http/upload.ts'
import { Card } from '../kit/card.tsx'
import { CheckValue } from '../kit/check-value.tsx'
import { shortDate } from '../kit/days.ts'
import { sizeWords } from '../kit/sizes.ts'
import type { CaseView } from './weeks.ts'

type Paper = CaseView['papers'][number]

/** 案卷材料: every file of the case, with the check value by which it can be proved unchanged. */
export function PapersCard({ view }: { readonly view: CaseView }): ReactNode {
  const { papers, today } = view
  if (papers.length === 0) return null
  return (
    <Card title="案卷材料" extra={`${papers.length} 份`}>
      <ul className="rows files">
        {papers.map((paper) => (
          <li key={paper.id}>
            <div>
              <span className="file-type">{paper.type}</span>
              <PaperName application={view.id} paper={paper} />
              <p className="quiet">
                {paper.kindLabel}，{sizeWords(paper.sizeBytes)}，{shortDate(paper.addedOn, today)}由
                {paper.addedBy}存入
              </p>
              <CheckValue hash={paper.hash} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function PaperName({
  application,
  paper,
}: {
  readonly application: string
  readonly paper: Paper
}): ReactNode {
  if (paper.name === null) return <span className="quiet">已按规定删除</span>
  const params = { id: application, paper: paper.id }
  return (
    <a href={fileAddress('GET /applications/:id/papers/:paper', { params })} download>
      {paper.name}
    </a>
  )
}
