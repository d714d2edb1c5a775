import { Button } from 'antd'
import { useId, type ReactNode } from 'react'
import { longDate } from '../../kit/days.ts'
import type { PartNumber } from '../report-view.ts'
import type { ActName } from './act-dialog.tsx'
import type { Filing } from './filing-view.ts'

interface Props {
  readonly filing: Filing
  /** parts with changes that are not saved: nothing is sent before they are */
  readonly unsaved: readonly PartNumber[]
  readonly onPart: (part: PartNumber) => void
  readonly onAct: (act: ActName) => void
}

/** 下一步: one thing to do, and what else may be done. */
export function NextCard({ filing, unsaved, onPart, onAct }: Props): ReactNode {
  const heading = useId()
  const { next, may, due } = filing
  const main = mainButton(filing)
  return (
    <section className="card next-step" aria-labelledby={heading}>
      <div>
        <p className="quiet">下一步</p>
        <h2 id={heading}>{next.title}</h2>
        <p>{next.text}</p>
        {unsaved.length > 0 && main !== null && main.act !== null && (
          <p className="caution-text">第{unsaved.join('、')}部分有改动没保存，请先保存。</p>
        )}
        {due !== null && (
          <p className={due.late ? 'late-text' : 'quiet'}>
            {due.late ? '已过期限：' : ''}
            {longDate(due.on)}前{due.kind === 'submit' ? '报送' : '公布'}（{due.ground}）
          </p>
        )}
      </div>
      <div className="next-acts">
        {may.recall && !may.review && !may.sign && <Button onClick={() => onAct('recall')}>撤回送审</Button>}
        {(may.review || may.sign) && <Button onClick={() => onAct('return')}>退回修改</Button>}
        {may.reopen && next.act !== 'reopen' && <Button onClick={() => onAct('reopen')}>开始更正</Button>}
        {main !== null && (
          <Button
            type="primary"
            disabled={main.act !== null && unsaved.length > 0}
            onClick={() => (main.act === null ? onPart(main.part) : onAct(main.act))}
          >
            {main.label}
          </Button>
        )}
      </div>
    </section>
  )
}

type MainButton =
  | { readonly act: ActName; readonly label: string }
  | { readonly act: null; readonly part: PartNumber; readonly label: string }

const acts = {
  send: { act: 'send', label: '送审' },
  review: { act: 'pass', label: '审核通过' },
  sign: { act: 'sign', label: '签发' },
  submit: { act: 'submit', label: '报送' },
  publish: { act: 'publish', label: '发布' },
  reopen: { act: 'reopen', label: '开始更正' },
} as const

function mainButton({ next, may }: Filing): MainButton | null {
  const { act, part } = next
  if (act === 'none' || (act === 'reopen' && !may.reopen)) return null
  if (act === 'figures' || act === 'prose' || act === 'checks') {
    return part === null ? null : { act: null, part, label: `打开第${part}部分` }
  }
  return acts[act]
}
