import { reportParts } from '../../law/report/report-rows.ts'
import type { OfficialDocument } from '../../platform/documents/model.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { reportPolicy } from './policy.ts'
import { blankAccount } from './reading/index.ts'
import { reportDocument } from './rendering/report-document.ts'

const tableParts: readonly string[] = ['二', '三', '四']

/**
 * 空白表: the form of a year of which only paper is left. The figures are typed into its empty cells as they were published, and
 * the file is read in like any other; what stays empty stays unknown.
 */
export async function blankForm(
  desk: Desk,
  request: { readonly unitCode: string; readonly year: number },
): Promise<Answer<OfficialDocument>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.importFile, unit)
  if (refused) return refused
  const { year } = request
  const { requests, remedies, proactive, disclosed, feesCollectedYuan, suggestions } = blankAccount()
  const report = {
    unit: { code: unit.code, name: unit.name },
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    proactive,
    disclosed,
    requests,
    remedies,
    source: 'events' as const,
    feesCollectedYuan,
    suggestions,
    parts: reportParts.map(({ number, title }) => ({
      number,
      title,
      text: tableParts.includes(number) ? '' : '〔请照原报告抄录这一部分的文字，没有的删去本行〕',
    })),
    findings: [],
  }
  return done(reportDocument(report, { demonstration: false }))
}
