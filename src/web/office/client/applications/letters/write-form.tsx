import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useAnswer } from '../../http/use-call.ts'
import { DayInput } from '../../kit/day-input.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import type { LetterFormProps } from './letter-task.ts'
import { type Letter, staleAfterLetter } from './use-letters.ts'

type Values = { readonly values: Readonly<Record<string, string>> }
type Field = Letter['fields'][number]

/** 拟写文书: the parts that only a person can write, each with what belongs there; the rest comes out of the case. */
export function WriteForm({ view, task, onClose }: LetterFormProps): ReactNode {
  const { id } = view
  const { kind, letter } = task
  const { data } = useAnswer('GET /applications/:id/letterForms/:kind', { params: { id, kind } })
  const fields = letter?.fields ?? data?.fields
  if (fields === undefined) return null
  const written = fields.filter(({ source }) => source === 'clerk')
  const taken = fields.filter(({ source, text }) => source !== 'clerk' && text !== '')
  const initial: Values = {
    values: Object.fromEntries(written.map((field) => [field.field, field.written])),
  }
  return (
    <SendForm
      endpoint="POST /applications/:id/letters"
      initial={initial}
      submit="保存草稿"
      done="草稿已保存。检查无误后编号。"
      input={({ values }: Values) => ({
        params: { id },
        body: {
          kind,
          lastSeq: view.lastSeq,
          values: Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text ?? ''])),
          ...(letter === null ? {} : { letterId: letter.id }),
        },
      })}
      stale={staleAfterLetter}
      onDone={onClose}
    >
      <p className="guidance">
        下面只填需要人写的部分；留空的按案卷自动填写。收到日期、申请内容、法律依据、救济告知、落款由系统从案卷和机关信息中取得，不用填写。
      </p>
      {written.map((field) => (
        <WrittenField key={field.field} field={field} />
      ))}
      {taken.length > 0 && (
        <details className="letter-taken">
          <summary>自动填写的内容（{taken.length} 项）</summary>
          <dl>
            {taken.map(({ field, label, text }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </SendForm>
  )
}

function WrittenField({ field }: { readonly field: Field }): ReactNode {
  const { label, guidance, example, text } = field
  const proposed = field.written === '' && text !== '' ? text : ''
  return (
    <Form.Item
      name={['values', field.field]}
      label={label}
      extra={
        <>
          {guidance}
          {example !== '' && <span className="example">例：{example}</span>}
        </>
      }
    >
      {field.choices.length > 0 ? (
        <Radio.Group options={field.choices} />
      ) : field.day ? (
        <DayInput />
      ) : field.line ? (
        <Input maxLength={500} placeholder={proposed} />
      ) : (
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={10_000}
          placeholder={proposed === '' ? '' : `留空则写：${proposed}`}
        />
      )}
    </Form.Item>
  )
}
