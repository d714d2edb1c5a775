import type { ReactNode } from 'react'
import type { PartNumber } from '../report-view.ts'
import { placeName } from './figure-button.tsx'
import { partOf } from './part-of.ts'

interface Props {
  readonly part: PartNumber
  /** whose they are, in words */
  readonly by: string
  readonly remarks: readonly { readonly where: string; readonly text: string }[]
}

/** What the county or the unit's own reviewers said of this part, where they are mended. */
export function PartRemarks({ part, by, remarks }: Props): ReactNode {
  const own = remarks.filter(({ where }) => partOf(where) === part)
  if (own.length === 0) return null
  return (
    <ul className="part-remarks">
      {own.map(({ where, text }) => (
        <li key={where}>
          <strong>{placeName(where)}</strong>
          <p>
            {by}：{text}
          </p>
        </li>
      ))}
    </ul>
  )
}
