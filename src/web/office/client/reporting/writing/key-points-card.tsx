import { Button, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import {
  type KeyPoint,
  type KeyPointRow,
  keyPointsSentence,
  keyPointStates,
  mostKeyPoints,
  nextKeyPoint,
  withKeyPoints,
} from './key-points.ts'

interface Props {
  readonly year: number
  readonly draft: string
  readonly rows: readonly KeyPointRow[]
  readonly onRows: (rows: readonly KeyPointRow[]) => void
  readonly onDraft: (text: string) => void
}

/** 年度要点: the tasks that fell to this unit, done or not, put into part 六 as one paragraph to be read over. */
export function KeyPointsCard({ year, draft, rows, onRows, onDraft }: Props): ReactNode {
  const [written, setWritten] = useState(false)
  const change = (key: number, part: Partial<KeyPoint>): void =>
    onRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const named = rows.filter(({ task }) => task.trim() !== '')
  return (
    <Card title="年度要点落实" className="padded">
      <p className="quiet">
        上级当年印发的政务公开工作要点，本系统没有登记。请对照要点，把落到本机关的任务逐项填在这里，写明做到没有，再写进正文；没有落到本机关的任务，在正文里写明“年度要点没有涉及本机关的任务”。
      </p>
      {rows.map(({ key, task, state, note }, index) => (
        <fieldset key={key} className="promise">
          <legend>第{index + 1}项</legend>
          <Input
            aria-label={`第${index + 1}项任务`}
            placeholder="例如：培训村级信息员"
            maxLength={100}
            value={task}
            onChange={(event) => change(key, { task: event.target.value })}
          />
          <div className="promise-answer">
            <Select
              aria-label={`第${index + 1}项做到没有`}
              value={state}
              options={keyPointStates.map((value) => ({ value, label: value }))}
              onChange={(value) => change(key, { state: value })}
            />
            <Input
              aria-label={`第${index + 1}项怎样做的`}
              placeholder="怎样做的，或者为什么没有做到"
              maxLength={200}
              value={note}
              onChange={(event) => change(key, { note: event.target.value })}
            />
          </div>
        </fieldset>
      ))}
      <div className="bar">
        <Button disabled={rows.length >= mostKeyPoints} onClick={() => onRows([...rows, nextKeyPoint(rows)])}>
          增加一项
        </Button>
        <Button
          disabled={named.length === 0}
          onClick={() => {
            onDraft(withKeyPoints(draft, keyPointsSentence(year, rows)))
            onRows([nextKeyPoint(rows)])
            setWritten(true)
          }}
        >
          写进第六部分
        </Button>
      </div>
      <output className="quiet">{written ? '已写进上面的正文，请看过、改好后保存第六部分。' : ''}</output>
    </Card>
  )
}
