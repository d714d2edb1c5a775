import type { ReactNode } from 'react'
import { Card } from './card.tsx'
import '../style/lists.css'

interface Props {
  readonly title: string
  /** the first faults, by line; `field` is empty where the whole line is wrong */
  readonly faults: readonly { readonly line: number; readonly field: string; readonly text: string }[]
  readonly faultCount: number
}

/** What is wrong in the rows of a ledger (台账), each with the way to mend it. */
export function LedgerFaults({ title, faults, faultCount }: Props): ReactNode {
  return (
    <Card title={title} className="lines">
      <p className="ledger-note">
        请在台账里逐处改正，保存以后重新选择文件。
        {faultCount > faults.length && `这里列出前 ${faults.length} 处。`}
      </p>
      <table className="ledger-faults" aria-label="错误">
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">哪里不对，怎样改</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, field, text }, index) => (
            // the same fault may be said twice of one line
            <tr key={`${line} ${field} ${index}`}>
              <th scope="row">第 {line} 行</th>
              <td data-label="列">{field === '' ? '整行' : field}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
