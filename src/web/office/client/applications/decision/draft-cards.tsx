import type { ReactNode } from 'react'
import { evidenceNeeded, type EvidencePart } from '../../../../../law/decision/evidence.ts'
import { answered } from '../../../../../law/decision/five-questions.ts'
import { fiveStageLabels } from '../../../../../law/decision/question.ts'
import { articleFor, letterFor, letterLabels } from '../../../../../law/decision/outcome.ts'
import { Card } from '../../kit/card.tsx'
import { type Draft, endingFrom, endingLabel } from './work-view.ts'

/** 拟定的答复 with what it rests on. */
export function DraftCard({
  draft,
  description,
}: {
  readonly draft: Draft
  readonly description: string
}): ReactNode {
  const { outcome, ground, text, reasons, search } = draft
  return (
    <Card title={`拟答复：${endingLabel(draft)}`} className="padded">
      <dl className="facts">
        <dt>申请人要的</dt>
        <dd>{description}</dd>
        <dt>依据</dt>
        <dd>{articleFor(outcome, ground)}</dd>
        <dt>文书</dt>
        <dd>《{letterLabels[letterFor(outcome, ground)]}》</dd>
        {text !== '' && (
          <>
            <dt>告知的内容</dt>
            <dd className="entry-text">{text}</dd>
          </>
        )}
        {reasons !== '' && (
          <>
            <dt>理由和依据</dt>
            <dd className="entry-text">{reasons}</dd>
          </>
        )}
        {search !== '' && (
          <>
            <dt>检索情况</dt>
            <dd className="entry-text">{search}</dd>
          </>
        )}
        {evidenceNeeded(draft).map((part) => (
          <EvidencePair key={part} part={part} draft={draft} />
        ))}
      </dl>
    </Card>
  )
}

const partLabels: Readonly<Record<EvidencePart, string>> = {
  searches: '检索记录',
  harm: '公开的损害',
  law: '法律、行政法规',
  secrecy: '定密',
  override: '公共利益',
  withheld: '不予公开的部分',
  agency: '负责公开的机关',
  earlier: '前次答复',
  channel: '渠道、途径',
}

function EvidencePair({ part, draft }: { readonly part: EvidencePart; readonly draft: Draft }): ReactNode {
  return (
    <>
      <dt>{partLabels[part]}</dt>
      <dd>
        {evidenceLines(part, draft.evidence).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </dd>
    </>
  )
}

function evidenceLines(part: EvidencePart, evidence: Draft['evidence']): string[] {
  const { searches, harm, law, secrecy, override, withheld, agency, earlier, channel } = evidence
  const lines: Readonly<Record<EvidencePart, () => string[]>> = {
    searches: () =>
      searches.map(({ where, how, by, on, result }) => `${on} ${by}在${where}检索（${how}）：${result}`),
    harm: () => [harm.what, `损害：${harm.whom}`, `可能性：${harm.likelihood}`],
    law: () => [`${law.name}${law.article}`],
    secrecy: () => [`${secrecy.basis}，${secrecy.level}，${secrecy.period}`],
    override: () => [override],
    withheld: () =>
      withheld.map(({ what, exception, why }) => {
        const ending = endingFrom(exception)
        return `${what}（${ending === null ? exception : endingLabel(ending)}）：${why}`
      }),
    agency: () => [agency.unknown ? '无法确定' : `${agency.name}，${agency.contact}`],
    earlier: () => [`${earlier.documentNumber}，${earlier.on}`],
    channel: () => [channel],
  }
  return lines[part]()
}

/** 五问 as they were answered: how the office came to this outcome. */
export function ReasoningCard({ draft }: { readonly draft: Draft }): ReactNode {
  const notes = new Map(draft.answers.map(({ question, note }) => [question, note]))
  return (
    <Card title="五问的回答" className="padded">
      <ol className="reasoning">
        {answered(draft.answers).map(({ question, choice }) => (
          <li key={question.key}>
            <p className="quiet">
              {fiveStageLabels[question.stage]} · {question.text}（{question.article}）
            </p>
            <p>
              <strong>{choice.label}</strong>
              {notes.get(question.key) ? `　${notes.get(question.key)}` : ''}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
