import { Alert, Button, Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { useAccount } from '../session/use-session.ts'
import { Differences } from './body/differences-view.tsx'
import { factsOf } from './facts.ts'
import { pictureUrlOf } from './pictures.ts'

interface Props {
  readonly id: string
  /** the text as it is typed here */
  readonly mine: string
  /** saves what is typed here upon the version that somebody else saved meanwhile */
  readonly onTakeOver: (version: number) => void
}

/** Somebody else saved meanwhile: who, when, what it now says, and the ways out. What was typed stays. */
export function ConflictAlert({ id, mine, onTakeOver }: Props): ReactNode {
  const { today } = useAccount()
  const [open, setOpen] = useState(false)
  const { data, isFetching } = useAnswer('GET /disclosures/:id', { params: { id } }, { staleTime: 0 })
  const who = data?.writers.at(-1) ?? '其他人'
  const when = data === undefined ? '' : shortMoment(chinaMoment(data.updatedAt), today)
  return (
    <>
      <Alert
        className="refusal"
        type="warning"
        showIcon
        title={data?.state === 'draft' ? `${who}在${when}改动并保存了这一条` : '这一条刚刚被其他人办理'}
        description={
          <>
            <p>没有覆盖对方的内容，您写的也还在这一页上。请先看对方改了什么，再决定怎么保存。</p>
            <div className="form-end">
              <Button onClick={() => setOpen(true)}>看对方保存的内容</Button>
              {data?.state === 'draft' && (
                <Button disabled={isFetching} onClick={() => onTakeOver(data.version)}>
                  看过了，按我写的保存
                </Button>
              )}
            </div>
          </>
        }
      />
      <Drawer open={open} onClose={() => setOpen(false)} title={`${who}保存的内容`} size={720}>
        {data && (
          <>
            <h3>{data.content.title}</h3>
            <Differences
              before={data.content.body}
              after={mine}
              labels={[`${who}保存的`, '您写的']}
              pictureUrl={pictureUrlOf(id)}
            />
            <dl className="fact-grid">
              {factsOf(data).map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Drawer>
    </>
  )
}
