import { type ReportPartNumber, reportParts } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import { listUnits, type Unit } from '../../units/index.ts'
import { defaultParts } from '../default-parts.ts'
import type { ReportPart, YearlyReport } from '../report.ts'
import { selectNewestOfYear, selectVersions } from '../store.ts'
import { type AskedPoint, askedPoints, partAsks } from './part-asks.ts'
import { problemsDraft } from './problems-draft.ts'
import { type LastYear, lastYearOf } from './promises.ts'
import { type Passage, passagesOf, type Repeated, repeatedPassages } from './sameness.ts'
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
  /** passages that stand nearly word for word in the unit's report of last year, or in another's of this year */
  readonly copied: readonly Copied[]
  readonly typed: readonly TypedFigure[]
  /** part 五 to begin with */
  readonly problemsDraft: string
}

/** A passage with the other reports in which it stands. */
export interface Copied extends Repeated {
  /** whose reports: null for the unit's own of last year */
  readonly unitNames: readonly (string | null)[]
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
  const beside = await siblingsOf(session, unit)
  return {
    points: askedPoints(unit.kind, (part) => raw[part]),
    omissions: await omissionsOf(session, beside, year - 1),
    lastYearKnown: last !== undefined,
    lastYear,
    answers,
    copied: await copiedFrom(session, beside, { own: passagesWritten(raw), lastParts, year }),
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

/**
 * The paragraphs that the unit wrote itself: one with a live field tells the year's figures, in the same words by
 * right; one that every report begins with is this system's, not the unit's.
 */
export function passagesWritten(raw: WrittenProse['raw']): Passage[] {
  const parts = reportParts.map(({ number }) => ({ number, text: raw[number] }))
  return passagesOf(parts).filter(({ text }) => !text.includes('{{') && !beginnings.has(text))
}

const beginnings = new Set(
  passagesOf(reportParts.map(({ number }) => ({ number, text: defaultParts[number] }))).map(
    ({ text }) => text,
  ),
)

async function copiedFrom(
  session: Session,
  beside: readonly Unit[],
  of: { readonly own: readonly Passage[]; readonly lastParts: readonly ReportPart[]; readonly year: number },
): Promise<Copied[]> {
  const names = new Map(beside.map(({ code, name }) => [code, name]))
  const others = await selectNewestOfYear(session, [...names.keys()], of.year)
  const reports = [
    { unitName: null, parts: of.lastParts },
    ...others.map(({ unitCode, report }) => ({
      unitName: names.get(unitCode) ?? unitCode,
      parts: report.parts,
    })),
  ]
  const found = new Map<string, Copied>()
  for (const { unitName, parts } of reports) {
    for (const one of repeatedPassages(of.own, passagesOf(parts))) {
      const known = found.get(one.passage)
      const nearest = known !== undefined && known.similarity > one.similarity ? known : one
      found.set(one.passage, { ...nearest, unitNames: [...(known?.unitNames ?? []), unitName] })
    }
  }
  return [...found.values()]
}

function textOf(parts: readonly ReportPart[], number: ReportPartNumber): string {
  return parts.find((part) => part.number === number)?.text ?? ''
}
