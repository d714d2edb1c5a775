import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { useAccount } from '../session/use-session.ts'

interface Props {
  readonly at: string
  /** title as it was typed; '' where there was none */
  readonly title: string
  readonly onRestore: () => void
  readonly onDrop: () => void
}

/** What was typed and never saved is offered again: nothing is lost when a machine or a line fails. */
export function UnsavedAlert({ at, title, onRestore, onDrop }: Props): ReactNode {
  const { today } = useAccount()
  const when = shortMoment(chinaMoment(at), today)
  return (
    <Alert
      className="refusal"
      type="info"
      showIcon
      title={`有没保存的内容：${title === '' ? '（还没有标题）' : title}`}
      description={
        <>
          <p>{when} 自动保存。可以接着写，也可以放弃。</p>
          <div className="form-end">
            <Button type="primary" onClick={onRestore}>
              接着写
            </Button>
            <Button onClick={onDrop}>放弃这些内容</Button>
          </div>
        </>
      }
    />
  )
}
