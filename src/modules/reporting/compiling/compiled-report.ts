import type { Session } from '../../../platform/database/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import { addReports } from '../add-reports.ts'
import type { YearlyReport } from '../report.ts'
import { type AccountBasis, accountsOf, type UnitAccount } from './accounts.ts'
import type { ReportCell } from './report-cells.ts'

/**
 * The compiled report (汇总): the unit and all below it, by any depth: from published reports, accepted submissions and
 * confirmed files where there are such, else computed; all are named, and so are the units of which that year has
 * no account at all. Null where there is no such unit.
 */
export async function compiledReportOf(
  session: Session,
  unitCode: string,
  year: number,
): Promise<YearlyReport | null> {
  const top = await findUnit(session, unitCode)
  return top && compile(top, year, await accountsOf(session, top, year))
}

/** Adds accounts up. */
export function compile(top: Unit, year: number, accounts: readonly UnitAccount[]): YearlyReport {
  const codes = (...bases: readonly AccountBasis[]): string[] =>
    accounts.filter(({ basis }) => bases.includes(basis)).map(({ code }) => code)
  return {
    ...addReports(
      top,
      year,
      accounts.flatMap(({ report }) => (report === null ? [] : withAllColumns(report))),
    ),
    compiled: {
      included: codes('published', 'accepted', 'file'),
      computed: codes('computed'),
      missing: codes('missing'),
    },
    unitNames: Object.fromEntries(accounts.map(({ code, name }) => [code, name])),
  }
}

/** A cell of a compilation with what stands behind it. */
export interface CompiledCell {
  /** what the units add up to; null where one of them is unknown */
  readonly sum: string | null
  /** what those add up to that are known */
  readonly known: string
  readonly units: readonly (Omit<UnitAccount, 'report'> & {
    /** null: unknown or missing */
    readonly figure: string | null
  })[]
}

/** The units behind a cell, the largest figure first, then the unknown, then the missing. */
export function compiledCell(accounts: readonly UnitAccount[], cell: Pick<ReportCell, 'get'>): CompiledCell {
  const units = accounts.map(({ report, ...account }) => {
    const figure = report === null ? null : cell.get(withAllColumns(report))
    return { ...account, figure: figure === null ? null : String(figure) }
  })
  const known = units.flatMap(({ figure }) => figure ?? [])
  const counted = units.filter(({ basis }) => basis !== 'missing')
  const sum = addTexts(known)
  return {
    sum: counted.every(({ figure }) => figure !== null) ? sum : null,
    known: sum,
    units: units.toSorted((one, other) => rank(other) - rank(one)),
  }
}

function rank({ basis, figure }: { readonly basis: AccountBasis; readonly figure: string | null }): number {
  if (figure !== null) return Number(figure)
  return basis === 'missing' ? -2 : -1
}

/** Decimal texts of up to six places, added as whole millionths. */
function addTexts(texts: readonly string[]): string {
  const total = texts.reduce((sum, text) => sum + BigInt(Math.round(Number(text) * 1_000_000)), 0n)
  const digits = total.toString().padStart(7, '0')
  const fraction = digits.slice(-6).replace(/0+$/, '')
  return fraction === '' ? digits.slice(0, -6) : `${digits.slice(0, -6)}.${fraction}`
}

const uncolumned = '未按栏目报送的'

/** A file may state in all what was disclosed and not by column: the rest is a column of its own, so that all add up. */
function withAllColumns(report: YearlyReport): YearlyReport {
  const { total, byColumn } = report.disclosed
  const counts = Object.values(byColumn)
  if (total === null || counts.includes(null)) return report
  const rest = total - counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  if (rest <= 0) return report
  return { ...report, disclosed: { total, byColumn: { ...byColumn, [uncolumned]: rest } } }
}
