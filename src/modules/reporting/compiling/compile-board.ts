import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit, listUnits, type Unit, type UnitKind } from '../../units/index.ts'
import {
  type ReportStanding,
  reportStandings,
  type ReportState,
  reportStateLabels,
  reportStateText,
} from '../filing/index.ts'
import type { ReportRules } from '../filing/report-rules.ts'
import { reportRulesOf } from '../filing/settings-store.ts'
import { reportPolicy } from '../policy.ts'
import { selectUrgings } from './compiling-store.ts'
import { daysLate, dueDaysOf } from './due-days.ts'
import { selectFileHeads, selectOutsideUnits, selectPendingCodes } from './outside-store.ts'
import { type OutsideUnit, reportsByFile } from './outside-unit.ts'
import { openRemarks } from './open-remarks.ts'
import { selectPageChecks } from './page-store.ts'

/** Where one unit's report stands, as the county looks at it. */
export interface BoardRow {
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  /** it has no accounts here and hands in a file */
  readonly outside: boolean
  readonly state: ReportState
  readonly stateText: string
  /** what is due next, or was last */
  readonly due: {
    readonly dueOn: string
    readonly what: 'submit' | 'publish'
    readonly ground: string
    /** days past the day: of what is still to be done, or of what was done late */
    readonly daysLate: number
    readonly open: boolean
  }
  /** not handed in */
  readonly missing: boolean
  readonly submittedOn: string | null
  readonly publishedOn: string | null
  /** published version */
  readonly version: number | null
  readonly openRemarks: number
  readonly urgings: number
  readonly lastUrgedOn: string | null
  /** differences that the last comparison with its public page found; null: not compared */
  readonly differences: number | null
}

/** 全县进度: every unit at and below one, on the system or not, with where its report of a year stands. */
export async function compileBoard(
  desk: Desk,
  request: { readonly unitCode: string; readonly year: number },
): Promise<Answer<readonly BoardRow[]>> {
  const top = await findUnit(desk.read, request.unitCode)
  if (!top) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.seeBoard, top)
  return refused ?? done(await boardRows(desk.read, desk.today(), top, request.year))
}

/** The rows of the board, the top first. */
export async function boardRows(
  session: Session,
  today: Temporal.PlainDate,
  top: Unit,
  year: number,
): Promise<BoardRow[]> {
  const units = (await listUnits(session)).filter(({ path }) => path.startsWith(top.path))
  const codes = new Set(units.map(({ code }) => code))
  const outside = (await selectOutsideUnits(session)).filter(
    (unit) => codes.has(unit.parent) && !codes.has(unit.code) && reportsByFile(unit, year),
  )
  const rules = await reportRulesOf(session)
  const standings = await reportStandings(session, year)
  const files = Map.groupBy(await selectFileHeads(session, year), ({ code }) => code)
  const waiting = await selectPendingCodes(session, year)
  const urgings = Map.groupBy(await selectUrgings(session, year), ({ code }) => code)
  const checks = new Map((await selectPageChecks(session, year)).map((check) => [check.code, check]))
  const besides = (code: string) => ({
    urgings: urgings.get(code)?.length ?? 0,
    lastUrgedOn: urgings.get(code)?.at(-1)?.on ?? null,
    differences: checks.get(code)?.differences.length ?? null,
  })
  return [
    ...units.map((unit) => ({
      ...ownRow(unit, standings.get(unit.code) ?? null, { year, rules, today }),
      ...besides(unit.code),
    })),
    ...outside.map((unit) => ({
      ...outsideRow(unit, files.get(unit.code)?.at(-1) ?? null, waiting.has(unit.code), {
        year,
        rules,
        today,
      }),
      ...besides(unit.code),
    })),
  ]
}

interface Of {
  readonly year: number
  readonly rules: ReportRules
  readonly today: Temporal.PlainDate
}

type OwnRow = Omit<BoardRow, 'urgings' | 'lastUrgedOn' | 'differences'>

function ownRow(unit: Unit, standing: ReportStanding | null, { year, rules, today }: Of): OwnRow {
  const days = dueDaysOf(unit.kind, year, rules, null)
  const state = standing?.state ?? 'notBegun'
  const submittedOn = standing?.submission?.submittedOn ?? null
  const version = standing?.version ?? null
  const handedIn = submittedOn !== null || version !== null
  const remarks = standing === null ? 0 : openRemarks(standing).length
  const waits = !handedIn || state === 'sentBack'
  const toSubmit = waits && days.submitBy !== null
  const { on: dueOn, ground } = toSubmit && days.submitBy !== null ? days.submitBy : days.publishBy
  // the day on which a report was read in says nothing of when it was published
  const outOn =
    version === null ? null : version.source === 'published' ? dueOn.toString() : version.publishedOn
  const doneOn = toSubmit ? null : outOn
  return {
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    outside: false,
    state,
    stateText: standing === null ? reportStateLabels.notBegun : reportStateText(standing),
    due: {
      dueOn: dueOn.toString(),
      what: toSubmit ? 'submit' : 'publish',
      ground,
      daysLate: daysLate(dueOn, doneOn === null ? today : Temporal.PlainDate.from(doneOn)),
      open: doneOn === null,
    },
    missing: waits && unit.kind !== 'county' && version === null,
    submittedOn,
    publishedOn: version?.publishedOn ?? null,
    version: version?.version ?? null,
    openRemarks: remarks,
  }
}

function outsideRow(
  unit: OutsideUnit,
  file: { readonly version: number; readonly confirmedOn: string } | null,
  waiting: boolean,
  { year, rules, today }: Of,
): OwnRow {
  const days = dueDaysOf(unit.kind, year, rules, unit.dueDay)
  const { on: dueOn, ground } = days.submitBy ?? days.publishBy
  const state = waiting ? 'submitted' : file === null ? 'notBegun' : 'accepted'
  const texts = { submitted: '文件待确认', notBegun: '未报送文件', accepted: '已接收（报送文件）' } as const
  const doneOn = file === null ? today : Temporal.PlainDate.from(file.confirmedOn)
  return {
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    outside: true,
    state,
    stateText: texts[state],
    due: {
      dueOn: dueOn.toString(),
      what: 'submit',
      ground,
      daysLate: daysLate(dueOn, doneOn),
      open: file === null,
    },
    missing: file === null && !waiting,
    submittedOn: file?.confirmedOn ?? null,
    publishedOn: null,
    version: file?.version ?? null,
    openRemarks: 0,
  }
}
