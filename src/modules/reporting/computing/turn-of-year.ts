import { type ApplicantKind, applicantKinds } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { casesByCell, countingFacts, type CountingFacts } from '../../requests/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import { workingReport } from '../compiling/report-scope.ts'
import { frozenReport } from '../filing/frozen-report.ts'
import { reportPolicy } from '../policy.ts'
import { type CarryDifference, carryDifferences, type CarryNote, speaksOf } from './carry-note.ts'
import { selectCarryNote } from './computing-store.ts'
import { type FrozenCells, frozenCells } from './frozen-cells.ts'

/** A case that stands on one side of the turn of the year alone, or in another column. */
export interface CarriedCase {
  readonly id: string
  readonly caseNumber: string
  /** column in which last year's report carried it out; null: it did not */
  readonly before: ApplicantKind | null
  /** column in which it is carried in now; null: it is not */
  readonly now: ApplicantKind | null
  /** how it came to this, in words */
  readonly why: string
}

/** 上年结转 beside 结转下年度 of last year's report. */
export interface TurnOfYear {
  /** last year has a report that says what it carried out */
  readonly known: boolean
  readonly differences: readonly CarryDifference[]
  readonly cases: readonly CarriedCase[]
  /** last year's report kept which cases it carried out: else all that are carried in now are named */
  readonly casesKept: boolean
  readonly note: CarryNote | null
  /** the note speaks of these very differences, or there are none */
  readonly settled: boolean
}

/** 年度衔接 of one unit's report, for those who may read it. */
export async function turnOfYear(
  desk: Desk,
  request: { readonly unitCode: string; readonly year: number },
): Promise<Answer<TurnOfYear>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.read, unit)
  if (refused) return refused
  return done(await turnOf(desk.read, unit, request.year))
}

export async function turnOf(session: Session, unit: Unit, year: number): Promise<TurnOfYear> {
  const report = await workingReport(session, unit, year)
  const previous = await frozenReport(session, unit.code, year - 1)
  const differences = carryDifferences(report, previous)
  const note = await selectCarryNote(session, unit.code, year)
  const frozen = await frozenCells(session, unit.code, year - 1)
  return {
    known: previous !== null && previous.requests.rows.carriedOut.some((figure) => figure !== null),
    differences,
    cases: differences.length === 0 || report.compiled ? [] : await casesOf(session, unit, year, frozen),
    casesKept: frozen !== null,
    note,
    settled: differences.length === 0 || speaksOf(note, differences),
  }
}

async function casesOf(
  session: Session,
  unit: Unit,
  year: number,
  frozen: FrozenCells | null,
): Promise<CarriedCase[]> {
  const before = columnOfCase((kind) => frozen?.cells[`requests.carriedOut.${kind}`] ?? [])
  const cells = await casesByCell(session, unit.code, year)
  const now = columnOfCase((kind) => cells.get(`carriedIn.${kind}`) ?? [])
  const ids = [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id))
  const facts = await countingFacts(session, ids)
  return ids.map((id) => {
    const sides = { before: before.get(id) ?? null, now: now.get(id) ?? null }
    const fact = facts.get(id) ?? null
    return {
      id,
      caseNumber: fact?.caseNumber ?? '（已不在台账）',
      ...sides,
      why: whyOf(sides, fact, unit, year, frozen?.on ?? null),
    }
  })
}

function columnOfCase(idsOf: (kind: ApplicantKind) => readonly string[]): Map<string, ApplicantKind> {
  return new Map(
    applicantKinds.flatMap((kind) => idsOf(kind).map((id): [string, ApplicantKind] => [id, kind])),
  )
}

/** Why a case stands otherwise now than when last year was closed. */
export function whyOf(
  { before, now }: Pick<CarriedCase, 'before' | 'now'>,
  fact: CountingFacts | null,
  unit: Pick<Unit, 'code'>,
  year: number,
  closedOn: string | null,
): string {
  if (fact === null) return '案件已不在台账里，请查审计日志。'
  if (closedOn === null) {
    return `上年报告没有留存案件清单；本案 ${fact.receivedOn ?? ''} 收到，到上年底没有办结。`
  }
  if (before !== null && now !== null) return '申请人类别在上年报送以后改过。'
  if (now !== null) {
    // of that very day, too: what was entered before the report was handed in would stand in it
    if (fact.enteredOn < closedOn) {
      return `${fact.receivedOn ?? ''} 收到；收到之日或者办结之日在上年报送（${closedOn}）以后补记或改记。`
    }
    if (fact.part) return `由一件申请拆分而来，${fact.enteredOn} 拆分，在上年报送（${closedOn}）以后。`
    const how = fact.imported ? '导入' : '登记'
    return `${fact.receivedOn ?? ''} 收到，${fact.enteredOn} 才${how}，在上年报送（${closedOn}）以后。`
  }
  if (fact.split) return '已拆分：各部分分别计入，本案不再计入。'
  if (fact.unitCode !== unit.code) return '已不由本机关办理。'
  const { ended } = fact
  if (ended !== null && Number(ended.on.slice(0, 4)) < year) {
    const what = ended.withdrawn ? '撤回' : '答复'
    return `${ended.on} 已经${what}，${ended.enteredOn} 才补记，在上年报送（${closedOn}）以后。`
  }
  return `收到之日现为 ${fact.receivedOn ?? '未记'}，上年报送（${closedOn}）以后改记过。`
}
