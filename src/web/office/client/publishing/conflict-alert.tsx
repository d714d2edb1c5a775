import { Alert, Button, Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { useAccount } from '../session/use-session.ts'
import { Differences } from './body/differences-view.tsx'
import { factsOf } from './facts.ts'
import type { ItemView } from './item-view.ts'
import { pictureUrlOf } from './pictures.ts'

interface Props {
  readonly id: string
  /** the text as it is typed here */
  readonly mine: string
  /** puts what is typed here and what somebody else saved meanwhile together */
  readonly onMerge: (theirs: ItemView) => void
}

/** Somebody else saved meanwhile: who, when, what it now says, and the ways out. What was typed stays. */
export function ConflictAlert({ id, mine, onMerge }: Props): ReactNode {
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
            <p>
              没有覆盖对方的内容，您写的也还在这一页上。可以把两边的改动合在一起：各改各的地方自动合并，都改了的地方前后列出，由您取舍。
            </p>
            <div className="form-end">
              <Button onClick={() => setOpen(true)}>看对方保存的内容</Button>
              {data?.state === 'draft' && (
                <Button type="primary" disabled={isFetching} onClick={() => onMerge(data)}>
                  把两边合在一起
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
