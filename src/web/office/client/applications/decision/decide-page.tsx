import { Checkbox, Form, Select, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useNavigate, useParams } from 'react-router'
import { allEndings, pathTo } from '../../../../../law/decision/five-questions.ts'
import type { Ending } from '../../../../../law/decision/question.ts'
import { factsOf, letterFor, letterLabels } from '../../../../../law/decision/outcome.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { TextField } from '../../kit/fields.tsx'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { ActForm } from '../acts/act-form.tsx'
import type { CaseView } from '../weeks.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { FiveQuestions } from './five-questions.tsx'
import { Returned } from './returned.tsx'
import { endingFrom, endingKey, endingLabel, type ShownAnswer, type Work } from './work-view.ts'

/** 拟定答复: the five questions at the left, the draft that follows from them at the right. */
export function DecidePage(): ReactNode {
  const { id = '' } = useParams()
  const { data: view, error } = useAnswer('GET /applications/:id', { params: { id } })
  const { data: work, error: workError } = useAnswer('GET /applications/:id/decision', { params: { id } })
  const ready = view?.id === id && work?.id === id
  return (
    <Page
      title="拟定答复"
      {...(ready ? { note: `${work.caseNumber} ${work.title}` } : {})}
      crumbs={[
        { label: '依申请公开', to: '/applications' },
        { label: '案卷', to: `/applications/${id}` },
        { label: '拟定答复' },
      ]}
    >
      <RefusalAlert error={error ?? workError} title="案卷打不开" />
      {ready ? (
        <DecideForm view={view} work={work} />
      ) : (
        error === null && workError === null && <Skeleton active paragraph={{ rows: 12 }} />
      )}
    </Page>
  )
}

interface Values {
  readonly ending?: string
  readonly answers: readonly ShownAnswer[]
  readonly text: string
  readonly reasons: string
  readonly search: string
  readonly nothingInPost: boolean
  readonly evidence: Partial<NonNullable<Work['draft']>['evidence']>
}

function DecideForm({ view, work }: { readonly view: CaseView; readonly work: Work }): ReactNode {
  const navigate = useNavigate()
  const { draft } = work
  const initial: Values = {
    ...(draft === null ? {} : { ending: endingKey(draft) }),
    answers: draft?.answers ?? [],
    text: draft?.text ?? '',
    reasons: draft?.reasons ?? '',
    search: draft?.search ?? '',
    nothingInPost: draft?.nothingInPost ?? false,
    evidence: draft?.evidence ?? {},
  }
  return (
    <ActForm
      view={view}
      onDone={() => void navigate(`/applications/${view.id}`)}
      act="decide"
      initial={initial}
      body={({ ending, answers, evidence, ...values }) => {
        const { outcome, ground } = endingFrom(ending) ?? { outcome: '' as 'granted', ground: '' } // refused at its field
        return {
          ...values,
          outcome,
          ground,
          evidence: given(evidence),
          // what was put there from the outcome and not confirmed was not answered
          answers: answers
            .filter(({ proposed, answer }) => proposed !== true && answer !== '')
            .map(({ question, answer, note }) => ({ question, answer, note })),
        }
      }}
      submit="拟好答复"
      done="答复已拟好，核对后请送审。"
    >
      {(values) => {
        const ending = endingFrom(values.ending)
        return (
          <div className="decide-grid">
            <Card title="五问" className="padded">
              <Form.Item name="answers">
                <FiveQuestions work={work} />
              </Form.Item>
            </Card>
            <div className="stack">
              <Returned work={work} />
              <Card title="拟定的答复" className="padded">
                <Wanted description={work.description} />
                <EndingField work={work} />
                {ending === null ? (
                  <p className="quiet">答完五问，或者在上面直接选一种结果，这里会列出要写的内容。</p>
                ) : (
                  <Texts ending={ending} values={values} work={work} />
                )}
              </Card>
            </div>
          </div>
        )
      }}
    </ActForm>
  )
}

/** The parts that stand in the form; days that were not chosen are empty texts. */
function given({ searches, earlier, ...rest }: Values['evidence']): Values['evidence'] {
  return {
    ...rest,
    ...(searches && { searches: searches.map((row) => ({ ...row, on: row.on ?? '' })) }),
    ...(earlier && { earlier: { ...earlier, on: earlier.on ?? '' } }),
  }
}

function Wanted({ description }: { readonly description: string }): ReactNode {
  return (
    <p>
      申请人要的：<span className="wanted">{description}</span>
    </p>
  )
}

const endingOptions = allEndings.map((ending) => ({ value: endingKey(ending), label: endingLabel(ending) }))

/** 办理结果: it follows from the answers, or is chosen first, and then the way to it is to be confirmed. */
function EndingField({ work }: { readonly work: Work }): ReactNode {
  const form = Form.useFormInstance()
  const [closed, setClosed] = useState<string | null>(null)
  const choose = (key: string): void => {
    const ending = endingFrom(key)
    const path = ending && pathTo(ending, work.facts)
    setClosed(path === null && ending !== null ? endingLabel(ending) : null)
    form.setFieldValue(
      'answers',
      (path ?? []).map((one): ShownAnswer => ({ ...one, note: '', proposed: true })),
    )
    if (path === null) form.setFieldValue('ending', undefined)
  }
  return (
    <Form.Item
      name="ending"
      label="办理结果"
      extra={
        closed === null
          ? '由五问得出。心里已经有结果的，也可以先选，再逐问核对。'
          : `按案卷现在的情况，还不能选“${closed}”：请看五问中各项回答下面的原因。`
      }
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={endingOptions}
        placeholder="由五问得出，或者先选结果"
        onChange={choose}
      />
    </Form.Item>
  )
}

interface TextsProps {
  readonly ending: Ending
  readonly values: Values
  readonly work: Work
}

/** What the chosen outcome asks to be written. */
function Texts({ ending, values, work }: TextsProps): ReactNode {
  const { group, mustTell, rowLabel, outcome } = factsOf(ending.outcome)
  const gives = group === 'granted' || group === 'partial'
  const lapse = outcome === 'other.correctionLapsed' || outcome === 'other.feeLapsed'
  return (
    <>
      <div className="guidance" aria-live="polite">
        <p>要做到：{mustTell}。</p>
        <p>
          文书：《{letterLabels[letterFor(ending.outcome, ending.ground)]}》。计入表三：{rowLabel}。
        </p>
      </div>
      <TextField
        name="text"
        label={gives ? '告知申请人的内容' : '告知内容'}
        optional={!gives}
        help={
          gives
            ? '写提供了什么，或者获取的方式、途径和时间。例如：随函提供施工合同复印件64页。'
            : '除理由以外还要告知的。'
        }
      />
      <TextField
        name="reasons"
        label="理由和依据"
        rows={3}
        optional={group === 'granted' || lapse}
        help="写清楚事实、条款和二者怎样对应，不要只引条文。复议机关和法院据此审查。"
      />
      <EvidenceFields work={work} ending={ending} answers={values.answers} />
      {group === 'unavailable' && (
        <TextField
          name="search"
          label="告知申请人的检索情况"
          rows={2}
          optional
          help="例如：经检索本机关2009年至2011年文书档案、财政票据和电子台账，没有发现。"
        />
      )}
      {lapse && (
        <Form.Item name="nothingInPost" valuePropName="checked">
          <Checkbox>已核实：没有在途的信函，也不知道申请人有正当理由</Checkbox>
        </Form.Item>
      )}
    </>
  )
}
