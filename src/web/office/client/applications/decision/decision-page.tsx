import { Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { fileAddress } from '../../http/upload.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import type { CaseView } from '../weeks.ts'
import { DraftCard, ReasoningCard } from './draft-cards.tsx'
import { LetterToRead } from './letter-to-read.tsx'
import { Returned } from './returned.tsx'
import { stateWords } from './step-now.tsx'
import { PassForm, ReturnForm, SignForm, SubmitForm } from './step-forms.tsx'
import type { Work } from './work-view.ts'

/** 审签: the draft, how it was come to, and the act of whoever it waits for; a leader signs on the telephone. */
export function DecisionPage(): ReactNode {
  const { id = '' } = useParams()
  const { data: view, error } = useAnswer('GET /applications/:id', { params: { id } })
  const { data: work, error: workError } = useAnswer('GET /applications/:id/decision', { params: { id } })
  const ready = view?.id === id && work?.id === id
  return (
    <Page
      title="答复审签"
      {...(ready ? { note: `${work.caseNumber} ${work.title}` } : {})}
      crumbs={[
        { label: '依申请公开', to: '/applications' },
        { label: '案卷', to: `/applications/${id}` },
        { label: '答复审签' },
      ]}
      actions={ready && work.draft !== null && <SheetLinks id={id} />}
    >
      <RefusalAlert error={error ?? workError} title="案卷打不开" />
      {ready ? (
        <Review view={view} work={work} />
      ) : (
        error === null && workError === null && <Skeleton active paragraph={{ rows: 12 }} />
      )}
    </Page>
  )
}

/** 审查记录, to be printed into the file. */
function SheetLinks({ id }: { readonly id: string }): ReactNode {
  return (['pdf', 'docx'] as const).map((format) => (
    <Button
      key={format}
      download
      href={fileAddress('GET /applications/:id/decision-sheet', { params: { id }, query: { format } })}
    >
      审查记录（{format === 'pdf' ? 'PDF' : 'Word'}）
    </Button>
  ))
}

function Review({ view, work }: { readonly view: CaseView; readonly work: Work }): ReactNode {
  if (work.draft === null) {
    return (
      <Card title="还没有拟定答复" className="padded">
        <p>
          由专员<Link to={`/applications/${work.id}/decide`}>拟定答复</Link>，送审以后在这里审签。
        </p>
      </Card>
    )
  }
  return (
    <div className="decide-grid">
      <div className="stack">
        <DraftCard draft={work.draft} description={work.description} />
        {view.maySeeLetters && <LetterToRead id={view.id} />}
        <Acts view={view} work={work} />
      </div>
      <div className="stack">
        <Returned work={work} />
        <StepsCard work={work} />
        <ReasoningCard draft={work.draft} />
      </div>
    </div>
  )
}

/** 审签环节: which are passed, which is awaited. */
function StepsCard({ work }: { readonly work: Work }): ReactNode {
  return (
    <Card title="审签环节" extra={stateWords[work.state]} className="padded">
      <ol className="decision-steps">
        {work.steps.map(({ key, label, passed, current }) => (
          <li key={key} aria-current={current ? 'step' : undefined} className={current ? 'current' : ''}>
            {label}
            <span className="quiet">{passed ? '：已通过' : current ? '：现在等待' : '：未到'}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

const stepActs = ['submitDecision', 'passDecision', 'signDecision', 'returnDecision'] as const
type StepAct = (typeof stepActs)[number]

const actWords: Readonly<Record<StepAct, string>> = {
  submitDecision: '送审',
  passDecision: '审核通过',
  signDecision: '签发',
  returnDecision: '退回修改',
}

/** What stands over the choice. */
const cardWords: Readonly<Record<StepAct, string>> = {
  ...actWords,
  passDecision: '审核通过还是退回修改',
  signDecision: '签发还是退回修改',
}

/** What this person may do with the draft now; where he may do nothing, why. */
function Acts({ view, work }: { readonly view: CaseView; readonly work: Work }): ReactNode {
  const navigate = useNavigate()
  const [returning, setReturning] = useState(false)
  const allowed = (act: StepAct): boolean => view.acts.some((one) => one.act === act && one.allowed)
  const open = stepActs.filter(allowed)
  const turnBack = (): void => setReturning(true)
  const back = (): void => void navigate(`/applications/${view.id}`)
  if (open.length === 0) return <Barred view={view} />
  if (returning) {
    return (
      <Card title={actWords.returnDecision} className="padded">
        <ReturnForm view={view} work={work} onDone={back} onGivenUp={() => setReturning(false)} />
      </Card>
    )
  }
  const main = open.find((act) => act !== 'returnDecision')
  return (
    <Card title={main === undefined ? '办理' : cardWords[main]} className="padded">
      {main === 'submitDecision' && <SubmitForm view={view} onDone={back} />}
      {main === 'passDecision' && <PassForm view={view} onDone={back} onReturn={turnBack} />}
      {main === 'signDecision' && <SignForm view={view} onDone={back} onReturn={turnBack} />}
      {main === undefined && <Button onClick={turnBack}>{actWords.returnDecision}</Button>}
    </Card>
  )
}

function Barred({ view }: { readonly view: CaseView }): ReactNode {
  const why = view.acts.filter(({ act }) => act === 'passDecision' || act === 'signDecision')
  const reasons = [...new Set(why.map((act) => act.why ?? ''))].filter((text) => text !== '')
  return (
    <Card title="现在没有您可以办理的" className="padded">
      {reasons.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Card>
  )
}
