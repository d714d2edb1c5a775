import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../../http/call.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { shortDate } from '../../kit/days.ts'
import type { CaseView } from '../weeks.ts'

type Repetition = CallAnswer<'GET /applications/:id/repetition'>
type Earlier = Repetition['earlier'][number]

/** 重复申请的线索: what was filed before in nearly the same words, or by the same applicant. Nothing is decided here. */
export function RepetitionCard({ view }: { readonly view: CaseView }): ReactNode {
  const { data } = useAnswer('GET /applications/:id/repetition', { params: { id: view.id } })
  if (data === undefined || data.sameApplicant + data.sameWords + data.suggestions.length === 0) return null
  const alike = data.earlier.filter(({ words }) => words !== null)
  const others = data.earlier.filter(({ words }) => words === null)
  return (
    <Card title="重复申请的线索" extra="一年以内，供核对" className="padded history">
      <p>
        同一申请人以前的申请 {data.sameApplicant} 件；内容几乎相同的 {data.sameWords} 件。
      </p>
      {data.suggestions.map(({ article, text }) => (
        <Alert key={article} className="refusal" type="info" title={article} description={text} />
      ))}
      {alike.length > 0 && <EarlierList rows={alike.slice(0, atOnce)} today={view.today} />}
      {alike.length > atOnce && (
        <details>
          <summary>其余内容几乎相同的（{alike.length - atOnce}）</summary>
          <EarlierList rows={alike.slice(atOnce)} today={view.today} />
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary>同一申请人的其他申请（{others.length}）</summary>
          <EarlierList rows={others} today={view.today} />
        </details>
      )}
    </Card>
  )
}

/** Lines in sight; the rest is folded. */
const atOnce = 3

function EarlierList({
  rows,
  today,
}: {
  readonly rows: readonly Earlier[]
  readonly today: string
}): ReactNode {
  return (
    <ul className="rows">
      {rows.map(({ id, caseNumber, title, receivedOn, outcome, answeredOn, sameApplicant, words }) => (
        <li key={id}>
          <div>
            <Link to={`/applications/${id}`}>
              {caseNumber} {title}
            </Link>
            <p className="quiet">
              {[words, sameApplicant ? '申请人相同' : words === null ? null : '申请人不同']
                .filter(Boolean)
                .join('，')}
              。{receivedOn === null ? '尚未收到' : `${shortDate(receivedOn, today)}收到`}，
              {answeredOn === null ? outcome : `${shortDate(answeredOn, today)}答复：${outcome}`}。
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
