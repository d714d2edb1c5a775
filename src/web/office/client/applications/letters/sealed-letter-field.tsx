import { Alert, Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CaseView } from '../weeks.ts'
import { type CaseLetters, sealedFor, useLetters } from './use-letters.ts'

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
  const allowed = view.acts.some((one) => one.act === act && one.allowed)
  if (letters === undefined) return null
  return (
    <>
      {sealed.length === 0 && allowed && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title="还没有盖章的文书"
          description={<NextWithLetter letters={letters} act={act} />}
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

/** What has to be done before the act: write the letter, or go on with the one that was begun. */
function NextWithLetter({
  letters,
  act,
}: {
  readonly letters: CaseLetters
  readonly act: string
}): ReactNode {
  const begun = letters.letters.find(
    (one) => one.act === act && (one.state === 'drafted' || one.state === 'numbered'),
  )
  if (begun !== undefined) {
    const rest = begun.state === 'drafted' ? '编号、打印盖章后上传' : '打印盖章后上传'
    return `《${begun.label}》${begun.stateLabel}。请在案卷的“文书”里${rest}，再登记这一步。没有盖章的文书不得发出。`
  }
  const writable = letters.writable.find((one) => one.act === act)
  return (
    <>
      先拟写、编号，打印盖章（签章）后上传，再登记这一步。没有盖章的文书不得发出。
      {writable !== undefined && (
        <p>
          <Link to={`?write=${writable.kind}`}>现在拟写《{writable.label}》</Link>
        </p>
      )}
    </>
  )
}
