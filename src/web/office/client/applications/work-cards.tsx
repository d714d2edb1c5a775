import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Card } from '../kit/card.tsx'
import { longDate, shortDate } from '../kit/days.ts'
import type { CaseView } from './weeks.ts'

type Assignment = CaseView['work']['assignments'][number]

/** 科室: who works on it inside the unit, by when, and what was found. */
export function SectionsCard({ view }: { readonly view: CaseView }): ReactNode {
  const { assignments } = view.work
  if (assignments.length === 0) return null
  return (
    <Card title="科室办理" extra="内部期限不影响法定期限" className="work-card">
      <ul className="rows">
        {assignments.map((one) => (
          <li key={one.id}>
            <SectionLine one={one} today={view.today} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function SectionLine({ one, today }: { readonly one: Assignment; readonly today: string }): ReactNode {
  const { section, partLabel, person, opinion, note, task, state } = one
  return (
    <div>
      <h3>
        {section} <span className="quiet">{partLabel}</span>
      </h3>
      <p className="quiet">
        {person}，{standingWords(one, today)}
      </p>
      {state === 'open' && <p className="entry-text">{task}</p>}
      {opinion !== null && (
        <p className="entry-text">
          意见：{opinion.label}。{opinion.found}
          {opinion.reason === '' ? '' : `理由：${opinion.reason}`}
        </p>
      )}
      {note !== '' && <p className="entry-text">{note}</p>}
    </div>
  )
}

function standingWords({ state, limitOn, endedOn, workingDaysLate }: Assignment, today: string): string {
  const ended = endedOn === null ? '' : shortDate(endedOn, today)
  switch (state) {
    case 'open':
      return workingDaysLate > 0
        ? `内部期限${shortDate(limitOn, today)}，已过${workingDaysLate}个工作日`
        : `内部期限${shortDate(limitOn, today)}`
    case 'answered':
      return `${ended}提出意见`
    case 'passedOn':
      return `${ended}转其他科室`
    case 'handedBack':
      return `${ended}退回，待重新安排`
    case 'settled':
      return `${ended}退回，已重新安排`
  }
}

/** 拆出的各件: the whole is answered in them, so they come first. */
export function PartsCard({ view }: { readonly view: CaseView }): ReactNode {
  const { parts } = view.work
  if (parts.length === 0) return null
  return (
    <Card title="拆出的各件" extra={`${parts.length} 件，分别答复`} className="work-card">
      <ol className="rows">
        {parts.map(({ applicationId, caseNumber, description, stateLabel, dueOn }) => (
          <li key={applicationId}>
            <div>
              <h3>
                <Link to={`/applications/${applicationId}`}>{description}</Link>
              </h3>
              <p className="quiet">
                {caseNumber}，{stateLabel}
                {dueOn !== null && `，答复期限${shortDate(dueOn, view.today)}`}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** 相关案件: where it came from, where it went, the whole of which it is a part, the cases handled with it. */
export function LinksCard({ view }: { readonly view: CaseView }): ReactNode {
  const { transfer, transferredFrom, partOf, joined } = view.work
  const none = transfer === null && transferredFrom === null && partOf === null && joined.length === 0
  if (none) return null
  return (
    <Card title="相关案件" className="work-card">
      <dl className="facts">
        {transferredFrom !== null && (
          <Pair name="转来">
            由{transferredFrom.unit}转来，原申请编号{transferredFrom.number}
            <p className="quiet">{transferredFrom.consent}</p>
          </Pair>
        )}
        {transfer !== null && (
          <Pair name="转交">
            {transfer.unit}
            <p className="quiet">{transferWords(transfer, view.today)}</p>
          </Pair>
        )}
        {partOf !== null && (
          <Pair name="拆自">
            <Link to={`/applications/${partOf.applicationId}`}>{partOf.caseNumber}</Link>
            <p className="quiet">
              第{partOf.place}件，共{partOf.of}件
            </p>
          </Pair>
        )}
        {joined.map(({ applicationId, caseNumber, answerText }) => (
          <Pair key={applicationId} name="并案">
            <Link to={`/applications/${applicationId}`}>{caseNumber}</Link>
            {answerText !== '' && (
              <details>
                <summary>已拟好的答复，可以照用</summary>
                <p className="entry-text">{answerText}</p>
              </details>
            )}
          </Pair>
        ))}
      </dl>
    </Card>
  )
}

function transferWords(transfer: NonNullable<CaseView['work']['transfer']>, today: string): string {
  const { askedOn, consents, answeredOn, wayLabel, toNumber } = transfer
  if (toNumber !== null) return `已转交，新的申请编号${toNumber}`
  if (consents === null) return askedOn === null ? '' : `${shortDate(askedOn, today)}询问，申请人还没有答复`
  const when = answeredOn === null ? '' : shortDate(answeredOn, today)
  return consents ? `${when}${wayLabel ?? ''}同意，答复以后可以转交` : `${when}${wayLabel ?? ''}不同意转交`
}

/** 说明理由 and the day agreed beside the statutory one (条例第三十五条). */
export function ReasonsCard({ view }: { readonly view: CaseView }): ReactNode {
  const { reasons, replyBy } = view.work
  if (reasons === null) return null
  const { askedOn, respondBy, given, reasonable, judgedNote } = reasons
  return (
    <Card title="说明理由" extra="条例第三十五条" className="work-card">
      <dl className="facts">
        <Pair name="要求">
          {shortDate(askedOn, view.today)}，期限{shortDate(respondBy, view.today)}
        </Pair>
        <Pair name="理由">{given ?? '还没有说明'}</Pair>
        {reasonable !== null && (
          <Pair name="认定">
            {reasonable ? '合理' : '不合理'}
            <p className="quiet">{judgedNote}</p>
          </Pair>
        )}
        {replyBy !== null && (
          <Pair name="延迟到">
            <strong>{longDate(replyBy)}</strong>
            <p className="quiet">
              已告知申请人；法定答复期限{view.clock?.dueOn ? longDate(view.clock.dueOn) : ''}照常显示
            </p>
          </Pair>
        )}
      </dl>
    </Card>
  )
}

function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
