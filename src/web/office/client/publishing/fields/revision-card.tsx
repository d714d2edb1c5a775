import { Button, Drawer, Form, Input, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { Differences } from '../body/differences-view.tsx'
import type { ItemView } from '../item-view.ts'
import { pictureUrlOf } from '../pictures.ts'

interface Props {
  readonly view: ItemView
  /** the text as it is typed here */
  readonly body: string
}

/** 更正: what this draft corrects, why, and what is different so far. */
export function RevisionCard({ view: { id, revision }, body }: Props): ReactNode {
  const [open, setOpen] = useState(false)
  if (revision === null) return null
  return (
    <Card title={`更正：${revision.title}`} className="padded">
      <div>
        <p className="guidance">
          签发以后，下面的内容替换<Link to={`/publishing/${revision.of}`}>原文</Link>
          ，索引号、网址和发布日期不变。签发以前，公开的还是原文。
        </p>
        <Form.Item
          name="revisionNote"
          label="更正说明（必填）"
          extra="改了什么、为什么改，会显示在公开的页面上，例如“第二条的补助标准误写为100元，现更正为120元”。不要写入个人信息。"
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
        <Button onClick={() => setOpen(true)}>与原文对照</Button>
      </div>
      <Drawer open={open} onClose={() => setOpen(false)} title="与原文对照" size={720}>
        {open && <WithOriginal id={id} body={body} />}
      </Drawer>
    </Card>
  )
}

function WithOriginal({ id, body }: { readonly id: string; readonly body: string }): ReactNode {
  const { data, error } = useAnswer('GET /disclosures/:id/original', { params: { id } })
  if (data === undefined) {
    return error === null ? (
      <Skeleton active paragraph={{ rows: 8 }} />
    ) : (
      <RefusalAlert error={error} title="原文没有读出来" />
    )
  }
  return (
    <Differences before={data.body} after={body} labels={['原文', '更正后']} pictureUrl={pictureUrlOf(id)} />
  )
}
