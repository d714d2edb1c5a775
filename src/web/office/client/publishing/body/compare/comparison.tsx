import { Button, Checkbox, Segmented } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { countOf, type Difference, differencesOf } from '../differences.ts'
import type { DifferencesProps } from '../differences-view.tsx'
import '../document.css'
import { DifferenceBlock } from './difference-block.tsx'
import './differences.css'

type Layout = 'together' | 'beside'

/** How many blocks without a change stand around one with a change, where only changes are wanted. */
const around = 1
/** Fewer are not worth folding away. */
const fewest = 3

/** Two versions of a text as one, or side by side. */
export default function Comparison({ before, after, labels, pictureUrl }: DifferencesProps): ReactNode {
  const [layout, setLayout] = useState<Layout>('together')
  const [brief, setBrief] = useState(false)
  const [opened, setOpened] = useState<readonly number[]>([])
  const found = useMemo(() => differencesOf(before, after), [before, after])
  const [old, fresh] = labels ?? ['原来的', '现在的']
  const parts = brief ? folded(found, opened) : [{ from: 0, to: found.length, hidden: false }]
  return (
    <div className={`differences ${layout}`}>
      <div className="differences-head">
        <span>{summary(found)}</span>
        <span className="differences-choices">
          <Checkbox checked={brief} onChange={({ target }) => setBrief(target.checked)}>
            只看改动
          </Checkbox>
          <Segmented<Layout>
            aria-label="怎样对照"
            value={layout}
            onChange={setLayout}
            options={[
              { value: 'together', label: '合在一起' },
              { value: 'beside', label: '左右对照' },
            ]}
          />
        </span>
      </div>
      {layout === 'together' ? (
        <p className="quiet">
          <ins>绿色下划线</ins>是{fresh}，<del>灰色删除线</del>是{old}。
        </p>
      ) : (
        <div className="difference-row sides">
          <strong>{old}</strong>
          <strong>{fresh}</strong>
        </div>
      )}
      {parts.map(({ from, to, hidden }) =>
        hidden ? (
          <Button key={from} type="dashed" block onClick={() => setOpened([...opened, from])}>
            这里有 {to - from} 段没有改动，展开
          </Button>
        ) : (
          found.slice(from, to).map((difference, index) => (
            <div key={from + index} className={`difference-row paper-text ${difference.change}`}>
              {layout === 'together' ? (
                <div>
                  <DifferenceBlock difference={difference} side="both" pictureUrl={pictureUrl} />
                </div>
              ) : (
                <>
                  <div>
                    <DifferenceBlock difference={difference} side="before" pictureUrl={pictureUrl} />
                  </div>
                  <div>
                    <DifferenceBlock difference={difference} side="after" pictureUrl={pictureUrl} />
                  </div>
                </>
              )}
            </div>
          ))
        ),
      )}
    </div>
  )
}

function summary(found: readonly Difference[]): string {
  const { inserted, deleted, changed } = countOf(found)
  const words = [
    [inserted, '新增'],
    [deleted, '删去'],
    [changed, '改动'],
  ] as const
  const counts = words.filter(([count]) => count > 0).map(([count, word]) => `${word} ${count} 段`)
  return counts.length === 0 ? '正文没有改动。' : `正文${counts.join('、')}。`
}

interface Part {
  readonly from: number
  readonly to: number
  readonly hidden: boolean
}

/** Stretches with changes and what stands around them, and those that are folded away. */
function folded(found: readonly Difference[], opened: readonly number[]): readonly Part[] {
  const near = (at: number): boolean =>
    found.slice(Math.max(0, at - around), at + around + 1).some(({ change }) => change !== 'same')
  const parts: Part[] = []
  for (const at of found.keys()) {
    const hidden = !near(at)
    const last = parts.at(-1)
    if (last && last.hidden === hidden) parts[parts.length - 1] = { ...last, to: at + 1 }
    else parts.push({ from: at, to: at + 1, hidden })
  }
  return parts.map((part) => ({
    ...part,
    hidden: part.hidden && part.to - part.from >= fewest && !opened.includes(part.from),
  }))
}
