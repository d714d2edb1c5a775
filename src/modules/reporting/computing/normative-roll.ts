import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import {
  countNormativeDocumentsOf,
  type CountedItem,
  itemsOfIds,
  type NormativeCount,
  normativeDocumentsByCell,
} from '../../publishing/index.ts'
import { findUnit } from '../../units/index.ts'
import { reportPolicy } from '../policy.ts'
import { reportRulesOf } from '../filing/settings-store.ts'
import { selectNewestOfYear } from '../store.ts'

/** 行政规范性文件 of a year rolled forward from last year's published report (30号 表二). */
export interface NormativeRoll extends NormativeCount {
  /** 现行有效 of last year's published report; null: it has none, or does not say */
  readonly before: number | null
  /** what table 二 says under 本年废止件数: 废止, and 失效 where the county counts it there */
  readonly ended: number
  /** what table 二 says under 现行有效: last year's + 制发 − 废止 − 失效; without a last year's, the items in force */
  readonly inForce: number
  /** the items in force at the end of the year, as they are listed here */
  readonly listed: number
}

/** The roll of each of these units; those without a document and without a figure of last year's are left out. */
export async function normativeRolls(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, NormativeRoll>> {
  const { expiredWithRepealed } = await reportRulesOf(session)
  const counts = await countNormativeDocumentsOf(session, unitCodes, year)
  const before = new Map(
    (await selectNewestOfYear(session, unitCodes, year - 1)).map(({ unitCode, report }) => [
      unitCode,
      report.compiled ? null : report.proactive.normativeDocuments.inForce,
    ]),
  )
  const units = unitCodes.filter((code) => counts.has(code) || (before.get(code) ?? 0) > 0)
  return new Map(
    units.map((code) => [
      code,
      rollOf(counts.get(code) ?? none, before.get(code) ?? null, expiredWithRepealed),
    ]),
  )
}

const none: NormativeCount = { issued: 0, repealed: 0, expired: 0, inForce: 0 }

/** Rolls one unit's figures forward. */
export function rollOf(
  count: NormativeCount,
  before: number | null,
  expiredWithRepealed: boolean,
): NormativeRoll {
  const { issued, repealed, expired, inForce: listed } = count
  return {
    issued,
    repealed,
    expired,
    before,
    ended: expiredWithRepealed ? repealed + expired : repealed,
    // fewer than none is no figure: what went wrong is shown beside it
    inForce: before === null ? listed : Math.max(0, before + issued - repealed - expired),
    listed,
  }
}

/** The documents that are named beside the roll: all of them stand behind the cell. */
const mostNamed = 100

/** The roll of one unit's year, for those who may read the report; with the first documents where it and the list differ. */
export async function normativeRoll(
  desk: Desk,
  request: { readonly unitCode: string; readonly year: number },
): Promise<Answer<NormativeRoll & { readonly documents: readonly CountedItem[] }>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.read, unit)
  if (refused) return refused
  const roll =
    (await normativeRolls(desk.read, [unit.code], request.year)).get(unit.code) ?? rollOf(none, null, true)
  if (roll.inForce === roll.listed) return done({ ...roll, documents: [] })
  const cells = await normativeDocumentsByCell(desk.read, unit.code, request.year)
  const first = (cells.get('inForce') ?? []).slice(0, mostNamed)
  return done({ ...roll, documents: await itemsOfIds(desk.read, first) })
}
