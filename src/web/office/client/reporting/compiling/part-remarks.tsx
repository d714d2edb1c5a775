import type { ReactNode } from 'react'
import type { PartNumber } from '../report-view.ts'
import type { HandedIn } from './compiling-view.ts'
import { placeName } from './figure-button.tsx'
import { partOf } from './part-of.ts'

interface Props {
  readonly part: PartNumber
  readonly remarks: HandedIn['remarks']
}

/** The county's remarks on this part, where they are mended. */
export function PartRemarks({ part, remarks }: Props): ReactNode {
  const own = remarks.filter(({ where }) => partOf(where) === part)
  if (own.length === 0) return null
  return (
    <ul className="part-remarks">
      {own.map(({ where, text }) => (
        <li key={where}>
          <strong>{placeName(where)}</strong>
          <p>县主管部门的意见：{text}</p>
        </li>
      ))}
    </ul>
  )
}
