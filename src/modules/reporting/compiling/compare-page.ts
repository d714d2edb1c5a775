import type { Session } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import { sameUnit } from '../checking/same-unit.ts'
import { selectSubmission, selectSubmissionHeads } from '../filing/index.ts'
import { reportPolicy } from '../policy.ts'
import { publishedAccount, readReport } from '../reading/index.ts'
import type { YearlyReport } from '../report.ts'
import { selectVersions } from '../store.ts'
import { compareReports, unreadCells } from './compare-reports.ts'
import { tellUnit } from './compiling-notices.ts'
import { findOutsideUnit, selectConfirmed } from './outside-store.ts'
import { type PageCheck, sealedPageCheck } from './page-store.ts'

export interface ComparePage {
  /** code of the unit, on the system or not */
  readonly code: string
  readonly year: number
  /** the saved public page; left out: the version that is published here */
  readonly page?: { readonly fileName: string; readonly bytes: Uint8Array }
}

export interface ComparedPage extends PageCheck {
  /** cells of which nothing could be read on the page: compare them by eye */
  readonly unread: readonly string[]
}

/**
 * 核对公开页面: what the unit's page says is compared with what it handed in, per cell and per paragraph. The result is
 * on record, and the unit is told where they differ. Nothing is fetched: the page is saved and handed in as a file.
 */
export async function comparePage(desk: Desk, request: ComparePage): Promise<Answer<ComparedPage>> {
  const asked = await subjectOf(desk.read, desk, request.code)
  if (asked.kind !== 'done') return asked
  const basis = await handedIn(desk.read, asked.value, request.year)
  if (basis === null) {
    return refuse('notNow', `${asked.value.name}还没有报送 ${request.year} 年度的报告，没有可以核对的。`)
  }
  const page = await pageOf(desk, asked.value, request)
  if (page.kind !== 'done') return page
  const { report, ...source } = page.value
  const unread = unreadCells(basis.report, report)
  return desk.transaction(async (transaction) => {
    const allowed = await subjectOf(transaction, desk, request.code)
    if (allowed.kind !== 'done') return allowed
    const check: PageCheck = {
      id: desk.newId(),
      unitCode: allowed.value.above.code,
      code: request.code,
      year: request.year,
      ...source,
      basis: basis.words,
      differences: compareReports(basis.report, report),
      on: desk.today().toString(),
      by: actorName(desk.actor),
    }
    await record(transaction, desk, {
      act: 'report.compare-page',
      object: { kind: 'report', id: `${request.code}/${request.year}` },
      unitCode: check.unitCode,
      after: { unit: allowed.value.name, differences: check.differences.length, fileName: check.fileName },
      sealed: [sealedPageCheck(check, desk.actor.kind === 'account' ? desk.actor.id : null)],
    })
    if (check.differences.length > 0) {
      await tellUnit(transaction, desk, { notice: 'differs', code: request.code, year: request.year })
    }
    return done({ ...check, unread })
  })
}

interface Subject {
  readonly code: string
  readonly name: string
  readonly outside: boolean
  /** the unit by which rights are judged: itself, or the one that keeps it in its list */
  readonly above: Unit
}

async function subjectOf(session: Session, desk: Desk, code: string): Promise<Answer<Subject>> {
  const own = await findUnit(session, code)
  const outside = own ? null : await findOutsideUnit(session, code)
  const above = own ?? (outside && (await findUnit(session, outside.parent)))
  const name = (own ?? outside)?.name
  if (!above || name === undefined) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.comparePage, above)
  return refused ?? done({ code, name, outside: outside !== null, above })
}

/** What was handed in last. */
async function handedIn(
  session: Session,
  { code, outside }: Subject,
  year: number,
): Promise<{ readonly report: YearlyReport; readonly words: string } | null> {
  if (outside) {
    const file = (await selectConfirmed(session, year, code)).at(-1)
    return file ? { report: file.report, words: `报送文件第 ${file.version} 版` } : null
  }
  const head = (await selectSubmissionHeads(session, { year, unitCode: code })).at(-1)
  const submission = head && (await selectSubmission(session, head.id))
  if (submission) return { report: submission.report, words: `第 ${submission.number} 次报送` }
  const [version] = await selectVersions(session, code, year)
  return version ? { report: version.report, words: `已发布第 ${version.version} 版` } : null
}

type Page = Pick<PageCheck, 'source' | 'fileName' | 'fileHash'> & { readonly report: YearlyReport }

async function pageOf(desk: Desk, unit: Subject, { year, page }: ComparePage): Promise<Answer<Page>> {
  if (page === undefined) {
    const [version] = unit.outside ? [] : await selectVersions(desk.read, unit.code, year)
    if (!version) {
      const text = '本系统里没有这个机关已经发布的报告。请把它的公开页面另存为网页文件，再选择这个文件。'
      return mend({ field: 'file', text })
    }
    return done({ source: 'version', fileName: null, fileHash: null, report: version.report })
  }
  const reading = await readReport(page.bytes, { fileName: page.fileName })
  if (!reading.readable) return mend({ field: 'file', text: reading.reason })
  const { account } = reading
  if (account.year !== null && account.year !== year) {
    const text = `页面写的是 ${account.year} 年度的报告，不是 ${year} 年度的，没有核对。`
    return mend({ field: 'file', text })
  }
  if (account.unitName !== null && !sameUnit(account.unitName, unit.name)) {
    const text = `页面写的是“${account.unitName}”的报告，不是“${unit.name}”的，没有核对。`
    return mend({ field: 'file', text })
  }
  const { hash } = await desk.files.save(page.bytes)
  const report = publishedAccount(account, { unit, year })
  return done({ source: 'page', fileName: page.fileName.slice(-200), fileHash: hash, report })
}
