import type { ReactNode } from 'react'
import type { CallAnswer } from '../../http/call.ts'
import { longDate } from '../../kit/days.ts'

type Basis = Pick<CallAnswer<'GET /reports/:year/behind'>, 'basis' | 'keptOn' | 'added'>

/** Whether a list behind a figure was frozen with the report, and what came since. */
export function BasisNote({ basis, keptOn, added }: Basis): ReactNode {
  if (basis === 'now') return null
  if (basis === 'unkept') {
    return (
      <p className="padded-line quiet">
        报告锁定时没有留存这一格的清单，下面是现在的台账，件数可能与报告不同。
      </p>
    )
  }
  return (
    <p className="padded-line quiet">
      {keptOn !== null && `${longDate(keptOn)}锁定的清单。`}
      {added > 0 && `现在的台账另有 ${added} 件计入这一格，报告锁定时没有；要改的，请开始更正。`}
    </p>
  )
}
