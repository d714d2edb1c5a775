import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Card } from '../../kit/card.tsx'
import { longDate } from '../../kit/days.ts'
import { type Fact, factsOf } from '../facts.ts'
import type { ItemView } from '../item-view.ts'

/** 发布信息: the metadata of the item's page. */
export function FactsCard({ view }: { readonly view: ItemView }): ReactNode {
  return (
    <Card title="发布信息" className="facts-card">
      <Facts facts={factsOf(view)} />
    </Card>
  )
}

/** 办事指南, part by part as people read it. */
export function GuideCard({ view }: { readonly view: ItemView }): ReactNode {
  if (view.guide.length === 0) return null
  return (
    <Card title="办事指南">
      <dl className="guide-parts">
        {view.guide.map(({ label, lines }) => (
          <div key={label}>
            <dt>{label}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** 解读方案 of a policy document, and what explains it. */
export function PlanCard({ view }: { readonly view: ItemView }): ReactNode {
  const { interpretations, interpretationDue } = view
  const { interpretation: plan } = view.content
  if (!plan && interpretations.length === 0 && interpretationDue === null) return null
  return (
    <Card title="政策解读" className="plan-card">
      {plan && <Facts facts={planFacts(plan)} />}
      {interpretationDue !== null && (
        <p className="padded-line first-line">
          解读应当不晚于 <strong>{longDate(interpretationDue.dueOn)}</strong> 发布
          {interpretationDue.late && <strong className="late">，已经超过</strong>}（政策解读“三同步”）。
        </p>
      )}
      {interpretations.length > 0 && (
        <ul className="rows">
          {interpretations.map(({ id, title, stands }) => (
            <li key={id}>
              <Link to={`/publishing/${id}`}>{title}</Link>
              <span className="quiet">{stands}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function planFacts(plan: NonNullable<ItemView['content']['interpretation']>): Fact[] {
  if (plan.exempt !== '') return [{ label: '不需要解读的理由', value: plan.exempt }]
  return [
    { label: '解读提纲', value: plan.outline },
    { label: '解读形式', value: plan.forms.join('、') },
    { label: '解读途径', value: plan.channels },
    { label: '解读人', value: plan.by },
  ].filter(({ value }) => value !== '')
}

function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="fact-grid">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
