import type { ReactNode } from 'react'
import type { Filing } from './filing-view.ts'

const stateWords = { done: '已完成', current: '现在这一步', open: '还没有到' } as const

/** 核对数字 → 编写文字 → 校验 → 送审 → 报送 → 发布: what is done, what is next, what is open. */
export function WayBar({ way }: { readonly way: Filing['way'] }): ReactNode {
  return (
    <ol className="way-bar" aria-label="编制步骤">
      {way.map(({ key, label, state, text }, index) => (
        <li key={key} className={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span className="way-mark" aria-hidden="true">
            {state === 'done' ? '✓' : index + 1}
          </span>
          <span className="way-words">
            <strong>
              <span className="hidden-words">{stateWords[state]}：</span>
              {label}
            </strong>
            <small>{text}</small>
          </span>
        </li>
      ))}
    </ol>
  )
}
