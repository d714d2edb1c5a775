import { Alert, Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { CaseView } from '../weeks.ts'
import { sealedFor, useLetters } from './use-letters.ts'

/** 盖章文书: which sealed letter the act takes out of the house; without one it cannot be done. */
export function SealedLetterField({
  view,
  act,
}: {
  readonly view: CaseView
  readonly act: string
}): ReactNode {
  const letters = useLetters(view)
  const sealed = sealedFor(letters, act)
  if (letters === undefined) return null
  return (
    <>
      {sealed.length === 0 && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title="还没有盖章的文书"
          description="请先在案卷的“文书”里拟写、编号，打印盖章（签章）后上传，再登记这一步。没有盖章的文书不得发出。"
        />
      )}
      <Form.Item
        name="letter"
        label="盖章文书"
        hidden={sealed.length === 0}
        extra="发出的就是这一份；只有盖章的才有效。"
      >
        <Radio.Group className="choice-list">
          {sealed.map(({ id, label, number }) => (
            <Radio key={id} value={id}>
              {label}
              {number !== '' && <small>{number}</small>}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
    </>
  )
}
