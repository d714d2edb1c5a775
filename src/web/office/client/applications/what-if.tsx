import { useState, type ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import type { CaseView } from './weeks.ts'

type Tried = CallAnswer<'GET /applications/:id/what-if'>['steps'][number]
type StepName = Tried['step']

/** 若今天……: what each next step would do to the clock, folded away until somebody asks. */
export function WhatIfList({ view }: { readonly view: CaseView }): ReactNode {
  const [open, setOpen] = useState(false)
  const { data, error } = useAnswer(
    'GET /applications/:id/what-if',
    { params: { id: view.id } },
    { enabled: open },
  )
  if (view.ended || view.clock === null) return null
  const steps = data?.steps ?? []
  const lawful = steps.filter(({ barred }) => !barred)
  const barred = steps.filter((step) => step.barred)
  return (
    <details className="what-if" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>若今天办理下一步，期限会怎样</summary>
      {error !== null && <p className="quiet">没有算出来，请稍后再试。</p>}
      {lawful.length > 0 && (
        <dl>
          {lawful.map((step) => (
            <Tried key={step.step} step={step} />
          ))}
        </dl>
      )}
      {barred.length > 0 && (
        <>
          <p className="quiet">现在依法不能办的：</p>
          <dl>
            {barred.map((step) => (
              <Tried key={step.step} step={step} />
            ))}
          </dl>
        </>
      )}
    </details>
  )
}

function Tried({ step: { condition, text, rule, workingDaysMoved } }: { readonly step: Tried }): ReactNode {
  return (
    <div>
      <dt>{condition}</dt>
      <dd>
        {text}
        {workingDaysMoved !== null && workingDaysMoved !== 0 && (
          <strong>{workingDaysMoved > 0 ? `＋${workingDaysMoved}` : `－${-workingDaysMoved}`}个工作日</strong>
        )}
        <span className="quiet">{rule}</span>
      </dd>
    </div>
  )
}

/** Which step of the clock an act takes; acts without one have no line. */
const stepOfAct: Readonly<Record<string, StepName>> = {
  requestCorrection: 'correction_requested',
  receiveCorrection: 'correction_received',
  consultThirdParty: 'third_party_consulted',
  consultAgency: 'agency_consulted',
  proposeExtension: 'extended',
  approveExtension: 'extended',
  extendDeadline: 'extended',
  notifyFee: 'fee_notified',
  recordPayment: 'fee_paid',
  deliver: 'decided',
  withdraw: 'withdrawn',
}

/** What the act would do to the clock as the form is filled in just now. */
export function WhatIfLine({
  view,
  act,
  values,
}: {
  readonly view: CaseView
  readonly act: string
  readonly values: object
}): ReactNode {
  const typed = new Map(Object.entries(values))
  const step = act === 'recordConsultationAnswer' ? answerStep(view, typed) : stepOfAct[act]
  const days = typed.get('workingDays') ?? view.extension?.workingDays
  const { data } = useAnswer(
    'GET /applications/:id/what-if/:step',
    {
      params: { id: view.id, step: step ?? 'decided' },
      query: {
        on: textOf(typed.get('on')),
        respondBy: textOf(typed.get('respondBy')),
        deliveredOn: textOf(typed.get('deliveredOn')),
        consultation: textOf(typed.get('consultation')),
        workingDays: step === 'extended' && typeof days === 'number' ? days : undefined,
      },
    },
    { enabled: step !== undefined && view.clock !== null },
  )
  const tried = step === undefined ? null : data?.step
  if (!tried || tried.step !== step) return null
  const { condition, text, rule, barred } = tried
  return (
    <output className={barred ? 'what-if-line barred-line' : 'what-if-line'}>
      {condition}：{text}
      <span className="quiet">{rule}</span>
    </output>
  )
}

function answerStep(view: CaseView, typed: ReadonlyMap<string, unknown>): StepName | undefined {
  const asked = view.consultations.find(({ id }) => id === typed.get('consultation'))
  if (asked === undefined) return undefined
  return asked.kindLabel === '第三方' ? 'third_party_answered' : 'agency_answered'
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
