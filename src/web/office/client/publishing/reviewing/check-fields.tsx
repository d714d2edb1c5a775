import { Checkbox, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Issue } from '../../http/failure.ts'
import { issueText } from '../../kit/issue-form.ts'
import type { Asked, Result, Spoken } from './spoken.ts'

interface Props {
  readonly checks: Asked['checks']
  readonly spoken: Spoken
  readonly say: (change: Partial<Spoken>) => void
  readonly issues: readonly Issue[]
}

const halves = [
  { of: '审', field: 'content', label: '审：内容' },
  { of: '校', field: 'proof', label: '校：文字' },
] as const

/** 审 and 校: what is looked at, one by one, and the result of each. */
export function CheckFields({ checks, spoken, say, issues }: Props): ReactNode {
  const { checked } = spoken
  return (
    <>
      {halves.map(({ of, field, label }) => (
        <fieldset key={of} className="checks">
          <legend>{label}</legend>
          {checks
            .filter((check) => check.of === of)
            .map(({ key, label: name, help }) => (
              <Checkbox
                key={key}
                checked={checked.includes(key)}
                onChange={({ target }) =>
                  say({ checked: target.checked ? [...checked, key] : checked.filter((one) => one !== key) })
                }
              >
                {name}
                <small>{help}</small>
              </Checkbox>
            ))}
          <ResultField
            label={`${label}，结果`}
            value={spoken[field]}
            onChange={(result) => say({ [field]: result })}
          />
          <FieldIssues issues={issues} field={field} />
        </fieldset>
      ))}
      <FieldIssues issues={issues} field="checked" />
    </>
  )
}

function ResultField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: Result | null
  readonly onChange: (result: Result) => void
}): ReactNode {
  return (
    <Radio.Group
      className="result"
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value === 'faulty' ? 'faulty' : 'passed')}
    >
      <Radio value="passed">通过</Radio>
      <Radio value="faulty">有问题</Radio>
    </Radio.Group>
  )
}

/** What the server found wrong with one field. */
export function FieldIssues({
  issues,
  field,
}: {
  readonly issues: readonly Issue[]
  readonly field: string
}): ReactNode {
  const own = issues.filter((issue) => issue.field === field)
  if (own.length === 0) return null
  return (
    <p className="caution-text" role="alert">
      {own.map(issueText).join('；')}
    </p>
  )
}
