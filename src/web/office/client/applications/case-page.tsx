import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { longDate, shortDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { StepNow } from './decision/step-now.tsx'
import { PlacesCard } from '../reporting/computing/places-card.tsx'
import { RemediesCard } from '../remedies/remedies-card.tsx'
import { useAccount } from '../session/use-session.ts'
import { ActDrawer, asksForForm } from './acts/act-drawer.tsx'
import { ActsCard } from './acts-card.tsx'
import { ClockCard } from './clock-card.tsx'
import { LettersCard } from './letters/letters-card.tsx'
import { RepetitionCard } from './history/repetition-card.tsx'
import { SamePersonCard } from './history/same-person-card.tsx'
import { PapersCard } from './papers-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { CaseStateTag } from './state-tag.tsx'
import { LinksCard, PartsCard, ReasonsCard, SectionsCard } from './work-cards.tsx'
import { Timeline } from './timeline.tsx'
import { UrgingCard } from './urging-card.tsx'
import type { CaseView } from './weeks.ts'

/** 案卷: one case with all that a successor needs to go on with it. */
export function CasePage(): ReactNode {
  const { id = '' } = useParams()
  const { account } = useAccount()
  const [search, setSearch] = useSearchParams()
  // others act on it too: whoever comes in sees it as it stands
  const { data: view, error } = useAnswer('GET /applications/:id', { params: { id } }, { staleTime: 0 })
  const setAct = (act: string | null): void =>
    setSearch(act === null ? {} : { act }, { replace: act === null })
  if (view === undefined || view.id !== id) {
    return (
      <Page title="申请案卷" crumbs={[{ label: '依申请公开', to: '/applications' }]}>
        {error === null ? (
          <Skeleton active paragraph={{ rows: 12 }} />
        ) : (
          <RefusalAlert error={error} title="案卷打不开" />
        )}
      </Page>
    )
  }
  const act = search.get('act')
  const next = view.acts.find(({ primary, allowed }) => primary && allowed)
  return (
    <Page
      title={view.title}
      crumbs={[
        { label: '依申请公开', to: '/applications' },
        ...(view.unit.code === account.unit.code ? [] : [{ label: view.unit.name }]),
        { label: view.caseNumber },
      ]}
      tags={<CaseStateTag state={view.state} label={view.stateLabel} />}
      actions={
        next && (
          <Button type="primary" onClick={() => setAct(next.act)}>
            {next.label}
          </Button>
        )
      }
    >
      <RefusalAlert error={error} title="案卷没有更新" />
      <Stages view={view} />
      {/* what lies behind an open form takes no focus and no press */}
      <div className="case-grid" inert={asksForForm(view, act)}>
        <div className="case-column facts-column">
          <FactsCard view={view} />
          <SectionsCard view={view} />
          <Parties view={view} />
          {view.inFull && <SamePersonCard view={view} />}
          <ReasonsCard view={view} />
          <LinksCard view={view} />
        </div>
        <div className="case-column time-column">
          <Answer view={view} />
          {view.maySeeLetters && <LettersCard view={view} onAct={setAct} />}
          {view.inFull && <RepetitionCard view={view} />}
          <PapersCard view={view} />
          <Timeline view={view} />
          {view.inFull && <RemediesCard applicationId={view.id} today={view.today} />}
          {view.inFull && <PlacesCard id={view.id} unit={view.unit.code} />}
        </div>
        <div className="case-column act-column">
          <ClockCard view={view} />
          <PartsCard view={view} />
          <UrgingCard view={view} />
          <ActsCard view={view} onAct={setAct} />
        </div>
      </div>
      <ActDrawer view={view} act={act} onClose={() => setAct(null)} />
    </Page>
  )
}

const stageWords = { done: '已完成', current: '进行中', ahead: '未开始' } as const

/** 条例第四十五条: 登记、审核、办理、答复、归档. */
function Stages({ view }: { readonly view: CaseView }): ReactNode {
  return (
    <section className="card stages" aria-label="办理阶段">
      <ol>
        {view.stages.map(({ key, label, state }, index) => (
          <li key={key} className={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className="stage-mark" aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            {label}
            <span className="hidden-words">（{stageWords[state]}）</span>
          </li>
        ))}
      </ol>
      <span className="quiet">条例第四十五条</span>
    </section>
  )
}

/** 相关方: who was asked, and how far the extension has come. */
function Parties({ view }: { readonly view: CaseView }): ReactNode {
  const { consultations, extension, today } = view
  if (consultations.length === 0 && extension === null) return null
  return (
    <Card title={consultations.length === 0 ? '延期' : '相关方'}>
      <dl className="facts">
        {consultations.map((one) => (
          <FactPair key={one.id} name={one.kindLabel}>
            {one.consulted ?? '（未记名称）'}
            <ConsultationWords one={one} today={today} />
          </FactPair>
        ))}
        {extension !== null && (
          <FactPair name="延期">
            {extension.proposedBy}提请延长{extension.workingDays}个工作日
            <p className="quiet">{extensionWords(extension)}</p>
          </FactPair>
        )}
      </dl>
    </Card>
  )
}

/** One consultation: its letter, its 15 working days, its answer, and what silence means. */
function ConsultationWords({
  one,
  today,
}: {
  readonly one: CaseView['consultations'][number]
  readonly today: string
}): ReactNode {
  const { on, deliveredOn, lastDay, answeredOn, answerLabel, open, meaning, toldOn, toTell } = one
  const arrived = deliveredOn === null ? '送达之日待登记' : `${shortDate(deliveredOn, today)}送达`
  return (
    <>
      <p className="quiet">
        {shortDate(on, today)}发出{one.methodLabel === null ? '' : `（${one.methodLabel}）`}，{arrived}
      </p>
      <p className="quiet">
        {answeredOn === null
          ? `${open ? '等到' : '期满'}${shortDate(lastDay, today)}${one.silent ? '，没有答复' : ''}`
          : `${shortDate(answeredOn, today)}${answerLabel ?? '已答复'}`}
      </p>
      {meaning !== '' && <p className="quiet">{meaning}</p>}
      {toTell && <p className="quiet">决定公开的，送出答复以前应当先书面告知它。</p>}
      {toldOn !== null && <p className="quiet">{shortDate(toldOn, today)}告知决定公开</p>}
    </>
  )
}

function extensionWords({ answer, answeredBy }: NonNullable<CaseView['extension']>): string {
  if (answer === 'pending') return '等待政府信息公开工作机构负责人答复'
  return answer === 'approved'
    ? `${answeredBy ?? '负责人'}已同意，待告知申请人`
    : `${answeredBy ?? '负责人'}不同意，按原期限答复`
}

function FactPair({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** The last days for remedies, which run from service. */
function LastDays({ decision }: { readonly decision: NonNullable<CaseView['decision']> }): ReactNode {
  const { servedOn, reconsiderationUntil, suitUntil } = decision
  if (servedOn === null) return <p className="quiet">还没有登记送达，救济期限的最后一天算不出来。</p>
  const days = [
    `${longDate(servedOn)}送达`,
    reconsiderationUntil === null ? '' : `申请行政复议最迟${longDate(reconsiderationUntil)}`,
    suitUntil === null ? '' : `直接起诉最迟${longDate(suitUntil)}`,
  ]
  return <p className="quiet">{days.filter((part) => part !== '').join('，')}。</p>
}

/** 答复 as it left, or as it is drafted. */
function Answer({ view }: { readonly view: CaseView }): ReactNode {
  const { decision, draft } = view
  if (decision !== null) {
    const { label, article, on, methodLabel, text, reasons, remedy } = decision
    return (
      <Card title={`答复：${label}`} extra={`${longDate(on)}${methodLabel ?? ''}`} className="padded answer">
        <p className="quiet">{article}</p>
        {text !== '' && <p className="entry-text">{text}</p>}
        {reasons !== '' && <p className="entry-text">{reasons}</p>}
        <h3>救济途径</h3>
        <p className="entry-text">{remedy}</p>
        <LastDays decision={decision} />
      </Card>
    )
  }
  if (draft === null) return null
  return (
    <Card
      title={`答复已拟好：${draft.outcomeLabel}`}
      extra={<Link to={`/applications/${view.id}/decision`}>看审签和理由</Link>}
      className="padded answer"
    >
      {view.inFull && <StepNow id={view.id} />}
      <p className="quiet">送出以前不算答复。</p>
      {draft.text !== '' && <p className="entry-text">{draft.text}</p>}
      {draft.reasons !== '' && <p className="entry-text">{draft.reasons}</p>}
      {draft.search !== '' && <p className="quiet">检索：{draft.search}</p>}
    </Card>
  )
}
