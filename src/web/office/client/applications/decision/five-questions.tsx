import { Alert, Button, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { walk } from '../../../../../law/decision/five-questions.ts'
import { type FirstAct, fiveStageLabels, fiveStages } from '../../../../../law/decision/question.ts'
import type { Question } from '../../../../../law/decision/question.ts'
import { type ShownAnswer, endingKey, endingLabel, type Work } from './work-view.ts'

interface Props {
  readonly work: Work
  /** given by the form */
  readonly value?: readonly ShownAnswer[]
  readonly onChange?: (answers: readonly ShownAnswer[]) => void
}

/** 五问: one question after the other; each answer shows what it leads to, and the outcome follows from them. */
export function FiveQuestions({ work, value = [], onChange }: Props): ReactNode {
  const form = Form.useFormInstance()
  const way = walk(value, work.facts)
  const asked = [...way.steps.map(({ question }) => question), ...(way.next === null ? [] : [way.next])]
  const settle = (answers: readonly ShownAnswer[]): void => {
    onChange?.(answers)
    const { ending } = walk(answers, work.facts)
    form.setFieldValue('ending', ending === null ? undefined : endingKey(ending))
  }
  const put = (key: string, change: Partial<ShownAnswer>): void => {
    const before = value.find(({ question }) => question === key) ?? { question: key, answer: '', note: '' }
    settle([...value.filter(({ question }) => question !== key), { ...before, proposed: false, ...change }])
  }
  return (
    <div className="five-questions">
      {fiveStages.map((stage) => {
        const own = asked.filter((question) => question.stage === stage)
        return (
          <section key={stage} aria-label={fiveStageLabels[stage]} className={own.length > 0 ? '' : 'ahead'}>
            <h3>{fiveStageLabels[stage]}</h3>
            {own.map((question) => (
              <OneQuestion
                key={question.key}
                question={question}
                work={work}
                given={value.find((one) => one.question === question.key)}
                current={way.next?.key === question.key}
                onPut={(change) => put(question.key, change)}
              />
            ))}
          </section>
        )
      })}
      <div aria-live="polite">
        {way.ending !== null && (
          <p className="ending">
            得出的结果：<strong>{endingLabel(way.ending)}</strong>
          </p>
        )}
        {way.act !== null && (
          <Alert
            type="warning"
            showIcon
            title="先办理这一事项，再回来拟定答复"
            description={<Link to={`/applications/${work.id}?act=${way.act}`}>{actWords[way.act]}</Link>}
          />
        )}
      </div>
    </div>
  )
}

const actWords: Readonly<Record<FirstAct, string>> = {
  requestCorrection: '告知补正',
  receiveCorrection: '登记收到补正',
  recordPayment: '登记缴费',
  consultThirdParty: '征求第三方意见',
  recordConsultationAnswer: '登记第三方答复',
  withdraw: '登记申请人撤回',
}

interface OneProps {
  readonly question: Question
  readonly work: Work
  readonly given: ShownAnswer | undefined
  readonly current: boolean
  readonly onPut: (change: Partial<ShownAnswer>) => void
}

function OneQuestion({ question, work, given, current, onPut }: OneProps): ReactNode {
  const { key, text, meaning, article, example, choices } = question
  const known = work.known.filter((one) => one.question === key)
  return (
    <fieldset className={current ? 'question current' : 'question'}>
      <legend>{text}</legend>
      {known.length > 0 && (
        <ul className="known" aria-label="案卷里已经有的">
          {known.map((one) => (
            <li key={one.text}>{one.text}</li>
          ))}
        </ul>
      )}
      <details open={current}>
        <summary>怎样判断</summary>
        <p>
          {meaning}（{article}）
        </p>
        <p className="quiet">例如：{example}</p>
      </details>
      <Radio.Group
        className="choice-list"
        // one name a question: within the form's field all would be one group
        name={`question/${key}`}
        aria-label={text}
        value={given?.answer ?? null}
        onChange={({ target }) => onPut({ answer: String(target.value) })}
      >
        {choices.map((choice) => {
          const bar = choice.bar?.(work.facts) ?? null
          return (
            <Radio key={choice.key} value={choice.key} disabled={bar !== null}>
              {choice.label}
              {(bar ?? choice.note) !== undefined && <small>{bar ?? choice.note}</small>}
            </Radio>
          )
        })}
      </Radio.Group>
      {given !== undefined && given.answer !== '' && (
        <div className="question-end">
          <Input
            aria-label={`说明：${text}`}
            placeholder="说明（写了会进审查记录）"
            maxLength={1000}
            value={given.note}
            onChange={({ target }) =>
              onPut({ note: target.value, ...(given.proposed === true ? { proposed: true } : {}) })
            }
          />
          {given.proposed === true && (
            <Button aria-label={`核对无误：${text}`} onClick={() => onPut({ proposed: false })}>
              核对无误
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
