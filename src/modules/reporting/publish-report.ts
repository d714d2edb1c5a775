import { isDeepStrictEqual } from 'node:util'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { computeReport } from './compute-report.ts'
import { reportPolicy } from './policy.ts'
import { type ReportVersion, sealedVersion, selectVersions } from './store.ts'

export interface PublishReport {
  readonly unitCode: string
  readonly year: number
  /** what was corrected and why: required once the year's report is out */
  readonly correction?: string
}

/**
 * 发布年度报告 (条例第四十九条): freezes the computed report as a version that never changes. A later fact
 * gives a further version with its correction note; the earlier one stays to be read.
 */
export async function publishReport(desk: Desk, request: PublishReport): Promise<Answer<ReportVersion>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, reportPolicy.publish, unit)
    if (refused) return refused
    if (request.year >= desk.today().year) {
      return refuse(
        'notNow',
        `${request.year} 年还没有过完：统计期限到 12 月 31 日止，次年才能发布。`,
        '条例第四十九条',
      )
    }
    const versions = await selectVersions(transaction, unit.code, request.year)
    const correction = request.correction?.trim() ?? ''
    if (versions.length > 0 && correction === '') {
      return mend({
        field: 'correction',
        text: `${request.year} 年度报告已经发布。更正请写明改了什么、为什么；原来的版本保留备查。`,
      })
    }
    const report = await computeReport(transaction, unit, request.year)
    const errors = report.findings.filter((finding) => finding.severity === 'error')
    if (errors.length > 0) {
      return mend(...errors.map((finding) => ({ field: finding.where, text: finding.text })))
    }
    const [latest] = versions
    if (latest && latest.correction === correction && isDeepStrictEqual(latest.report, report)) {
      return refuse('alreadyExists', `这份更正已经发布，是第 ${latest.version} 版，没有重复发布。`)
    }
    const version: ReportVersion = {
      id: desk.newId(),
      unitCode: unit.code,
      year: request.year,
      version: (versions[0]?.version ?? 0) + 1,
      source: 'events',
      publishedOn: desk.today().toString(),
      report,
      correction: versions.length > 0 ? correction : null,
      fileName: null,
      fileHash: null,
    }
    await record(transaction, desk, {
      act: versions.length > 0 ? 'report.correct' : 'report.publish',
      object: { kind: 'report', id: `${unit.code}/${request.year}` },
      unitCode: unit.code,
      before: { version: versions[0]?.version ?? null },
      after: { version: version.version, correction: version.correction },
      sealed: [sealedVersion(version)],
    })
    return done(version)
  })
}
