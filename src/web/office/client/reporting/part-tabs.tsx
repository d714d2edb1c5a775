import type { ReactNode } from 'react'
import type { Part, PartNumber } from './report-view.ts'

const shortTitles: Readonly<Record<PartNumber, string>> = {
  一: '总体情况',
  二: '主动公开',
  三: '收到和处理申请',
  四: '复议、诉讼',
  五: '问题及改进',
  六: '其他事项',
}

interface Props {
  readonly parts: readonly Part[]
  readonly chosen: PartNumber
  readonly unsaved: readonly PartNumber[]
  readonly onChoose: (number: PartNumber) => void
}

/** The six parts, each with its state in words. */
export function PartTabs({ parts, chosen, unsaved, onChoose }: Props): ReactNode {
  return (
    <fieldset className="part-tabs" aria-label="六个部分">
      {parts.map(({ number, title, state, stateText }) => (
        <button
          key={number}
          type="button"
          title={title}
          aria-pressed={number === chosen}
          onClick={() => onChoose(number)}
        >
          <strong>
            {number}、{shortTitles[number]}
          </strong>
          <span className={unsaved.includes(number) ? 'todo' : state}>
            {unsaved.includes(number) ? '有改动没保存' : stateText}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
