import { Radio } from 'antd'
import { useId, type ReactNode } from 'react'
import type { Issue } from '../../http/failure.ts'
import { FieldIssues } from './check-fields.tsx'
import type { Asked, SecrecyAnswer, Spoken } from './spoken.ts'

const answers: readonly { readonly key: SecrecyAnswer; readonly label: string }[] = [
  { key: 'no', label: '不涉及' },
  { key: 'handled', label: '已作处理' },
  { key: 'yes', label: '涉及' },
]

interface Props {
  readonly questions: Asked['secrecy']
  readonly spoken: Spoken
  readonly say: (change: Partial<Spoken>) => void
  readonly issues: readonly Issue[]
}

/** The five questions of the secrecy form, each with what it is about and the article behind it. */
export function SecrecyFields({ questions, spoken, say, issues }: Props): ReactNode {
  if (questions.length === 0) return null
  return (
    <fieldset className="checks secrecy">
      <legend>保密审查：逐项回答</legend>
      {questions.map((question) => (
        <Question
          key={question.key}
          question={question}
          value={spoken.secrecy[question.key]}
          onChange={(answer) => say({ secrecy: { ...spoken.secrecy, [question.key]: answer } })}
        />
      ))}
      <FieldIssues issues={issues} field="secrecy" />
    </fieldset>
  )
}

function Question({
  question: { label, help, ground },
  value,
  onChange,
}: {
  readonly question: Asked['secrecy'][number]
  readonly value: SecrecyAnswer | undefined
  readonly onChange: (answer: SecrecyAnswer) => void
}): ReactNode {
  const id = useId()
  return (
    <div className="question">
      <p id={id}>
        <strong>{label}</strong>
        <small>
          {help}（{ground}）
        </small>
      </p>
      <Radio.Group
        className="result"
        aria-labelledby={id}
        value={value ?? null}
        onChange={({ target }) => {
          const chosen = answers.find(({ key }) => key === target.value)
          if (chosen) onChange(chosen.key)
        }}
      >
        {answers.map(({ key, label: word }) => (
          <Radio key={key} value={key}>
            {word}
          </Radio>
        ))}
      </Radio.Group>
      {value === 'yes' && (
        <p className="caution-text">涉及的不能发布：退回修改、改为不予公开；拿不准的报请确定。</p>
      )}
      {value === 'handled' && <p className="quiet">请在审查意见里写明怎样处理的。</p>}
    </div>
  )
}
