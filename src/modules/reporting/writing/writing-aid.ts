import type { ReportPartNumber } from '../../../law/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import { listUnits, type Unit } from '../../units/index.ts'
import type { ReportPart, YearlyReport } from '../report.ts'
import { selectNewestOfYear, selectVersions } from '../store.ts'
import { type AskedPoint, askedPoints, partAsks } from './part-asks.ts'
import { problemsDraft } from './problems-draft.ts'
import { type LastYear, lastYearOf } from './promises.ts'
import { passagesOf, type Repeated, repeatedPassages } from './sameness.ts'
import { type TypedFigure, typedFigures } from './typed-figures.ts'
import { type PromiseAnswer, selectPromiseAnswers } from './writing-store.ts'

/** What helps the writer of a report, out of what is on record. */
export interface WritingAid {
  readonly points: readonly AskedPoint[]
  /** how many of the county's published reports of the year before left a point out */
  readonly omissions: { readonly year: number; readonly of: number; readonly by: ReadonlyMap<string, number> }
  /** whether a report of last year is published here at all */
  readonly lastYearKnown: boolean
  readonly lastYear: LastYear
  readonly answers: ReadonlyMap<string, PromiseAnswer>
  /** passages that stand nearly word for word in the unit's report of last year */
  readonly repeated: readonly Repeated[]
  /** passages that stand nearly word for word in another unit's report of this year */
  readonly copied: readonly (Repeated & { readonly unitName: string })[]
  readonly typed: readonly TypedFigure[]
  /** part 五 to begin with */
  readonly problemsDraft: string
}

export interface WrittenProse {
  readonly report: YearlyReport
  /** prose with its live fields */
  readonly raw: Readonly<Record<ReportPartNumber, string>>
}

/** Everything that the record can tell the writer of this report (30号; 条例第五十条). */
export async function writingAid(
  session: Session,
  unit: Unit,
  { report, raw }: WrittenProse,
): Promise<WritingAid> {
  const { year } = report
  const [last] = await selectVersions(session, unit.code, year - 1)
  const lastParts = last?.report.parts ?? []
  const lastYear = lastYearOf(textOf(lastParts, '五'))
  const answers = await selectPromiseAnswers(session, unit.code, year)
  const own = passagesOf(report.parts)
  const beside = await siblingsOf(session, unit)
  return {
    points: askedPoints(unit.kind, (part) => raw[part]),
    omissions: await omissionsOf(session, beside, year - 1),
    lastYearKnown: last !== undefined,
    lastYear,
    answers,
    repeated: repeatedPassages(own, passagesOf(lastParts)),
    copied: await copiedFrom(session, beside, report),
    typed: typedFigures(raw, year),
    problemsDraft: problemsDraft(lastYear, answers),
  }
}

/** The units beside this one, nearest in the list first: whose reports its own is compared with. */
async function siblingsOf(session: Session, unit: Unit): Promise<readonly Unit[]> {
  const units = await listUnits(session)
  return units
    .filter(({ code, parent }) => code !== unit.code && (parent === unit.parent || parent === unit.code))
    .toSorted((one, two) => Number(two.kind === unit.kind) - Number(one.kind === unit.kind))
    .slice(0, mostCompared)
}

/** A page must not wait for a province. */
const mostCompared = 80

/** What the others' published reports of a year left out, point by point. */
async function omissionsOf(
  session: Session,
  beside: readonly Unit[],
  year: number,
): Promise<WritingAid['omissions']> {
  const kinds = new Map(beside.map(({ code, kind }) => [code, kind]))
  const others = await selectNewestOfYear(session, [...kinds.keys()], year)
  const by = new Map(partAsks.map(({ key }) => [key, 0]))
  for (const { unitCode, report } of others) {
    const points = askedPoints(kinds.get(unitCode) ?? 'department', (part) => textOf(report.parts, part))
    for (const { key, said } of points) if (!said) by.set(key, (by.get(key) ?? 0) + 1)
  }
  return { year, of: others.length, by }
}

async function copiedFrom(
  session: Session,
  beside: readonly Unit[],
  report: YearlyReport,
): Promise<WritingAid['copied']> {
  const own = passagesOf(report.parts)
  const names = new Map(beside.map(({ code, name }) => [code, name]))
  const found = new Map<string, Repeated & { readonly unitName: string }>()
  for (const other of await selectNewestOfYear(session, [...names.keys()], report.year)) {
    for (const one of repeatedPassages(own, passagesOf(other.report.parts))) {
      const known = found.get(one.passage)
      if (known !== undefined && known.similarity >= one.similarity) continue
      found.set(one.passage, { ...one, unitName: names.get(other.unitCode) ?? other.unitCode })
    }
  }
  return [...found.values()]
}

function textOf(parts: readonly ReportPart[], number: ReportPartNumber): string {
  return parts.find((part) => part.number === number)?.text ?? ''
}
