import { checkCarryover, checkRemedySums, checkRequestSums } from '../../../law/report/report-identities.ts'
import type { IdentityBreach, RequestFigures } from '../../../law/report/report-identities.ts'
import type { Finding } from '../report.ts'
import { requestColumns } from '../../../law/report/report-rows.ts'
import type { ReportReading, RequestTableReading } from '../reading/reading.ts'

/** 勾稽关系 within tables 三 and 四. */
export function checkSums({ account, layout }: ReportReading): Finding[] {
  const { rows } = account.requests
  const { otherGroup, extraRows } = layout.tables.requests
  const printed = otherGroup === null ? rows : withOtherGroup(rows, otherGroup)
  const breaches = checkRequestSums(printed).filter(
    (breach) => breach.rule !== 'requests.concluded' || !explainedByExtraRows(breach, printed, extraRows),
  )
  return [...breaches, ...checkRemedySums(account.remedies)].map(asFinding)
}

/** 上年结转 of this year against 结转下年度 of the year before. */
export function checkCarriedOver(current: ReportReading, previous: ReportReading): Finding[] {
  return checkCarryover(previous.account.requests.rows, current.account.requests.rows).map(asFinding)
}

const remedyOf: Readonly<Record<IdentityBreach['rule'], string>> = {
  'requests.balance': '请核对这一列的各项。',
  'requests.concluded': '请核对这一列三（一）至三（六）各项。',
  'requests.total': '请核对这一行各类申请人的数量。',
  'remedies.sum': '请核对这一组的各项。',
  carryover: '请核对上一年度已经公布的报告；上年公布的数字有误的，在报告中说明更正。',
}

function asFinding(breach: IdentityBreach): Finding {
  return { ...breach, text: `${breach.text}${remedyOf[breach.rule]}` }
}

/** （六）其他处理 as one row stands for its three rows. */
function withOtherGroup(rows: RequestFigures, group: RequestTableReading['otherGroup']): RequestFigures {
  const zeros = requestColumns.map(() => 0)
  return { ...rows, 'other.correctionLapsed': zeros, 'other.feeLapsed': zeros, 'other.other': group ?? zeros }
}

/** A province's own rows under 三 may be outcomes of their own: with them the sum may hold. */
function explainedByExtraRows(
  breach: IdentityBreach,
  rows: RequestFigures,
  extraRows: RequestTableReading['extraRows'],
): boolean {
  const index = requestColumns.findIndex((column) => breach.where === `requests.concluded.${column}`)
  if (extraRows.length === 0 || index < 0) return false
  const extra = extraRows.map((row) => row[index] ?? null)
  if (extra.includes(null)) return true
  const total = rows.concluded?.[index] ?? null
  const sum = extra.reduce<number>((known, figure) => known + (figure ?? 0), 0)
  return total !== null && Number(breach.expected) + sum === total
}
