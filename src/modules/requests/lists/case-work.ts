import type { Day } from '../../../law/calendar/day.ts'
import { type Desk, may } from '../../desk/index.ts'
import { applicationStateLabels, stateOf } from '../application-state.ts'
import { assignmentsOf, type Assignment, isAssigned, openFor } from '../assignment/assignments.ts'
import { selectSections } from '../assignment/assignment-store.ts'
import { type LimitRange, limitRange } from '../assignment/internal-limit.ts'
import type { Section } from '../assignment/section.ts'
import { type CaseFile, draftOf } from '../case-file.ts'
import { loadCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'
import { type ReasonsState, reasonsOf } from '../reasons/reasons.ts'
import { joinedWith, partsOf, wholeOf } from '../splitting/parts.ts'
import type { NamedCase } from '../splitting/splitting-events.ts'
import { otherUnits, transferOf, type TransferState, transferredFrom } from '../transfer/transfer.ts'

/** A case handled together with this one, as its clerk sees it. */
export interface JoinedCase extends NamedCase {
  readonly caseNumber: string
  /** its answer as drafted, which may be taken over; '' where there is none */
  readonly answerText: string
}

/** One part of a split case, with where it stands. */
export interface CasePart extends NamedCase {
  readonly caseNumber: string
  readonly description: string
  readonly stateLabel: string
  /** null while its clock stands still, and after its end */
  readonly dueOn: Day | null
}

/** How the work on a case is spread: inside the unit, to other agencies, over several cases. */
export interface CaseWork {
  readonly assignments: readonly Assignment[]
  /** ids of the open assignments on which this person may act */
  readonly mine: readonly string[]
  /** 科室 that can be chosen; empty for whoever gives nothing out */
  readonly sections: readonly Section[]
  /** null before receipt and after the end */
  readonly limit: LimitRange | null
  /** other agencies with their contact lines; empty for whoever transfers nothing */
  readonly otherUnits: readonly { readonly code: string; readonly name: string; readonly contact: string }[]
  readonly transfer: TransferState | null
  readonly transferredFrom: {
    readonly unit: string
    readonly number: string
    readonly consent: string
  } | null
  readonly reasons: ReasonsState | null
  readonly parts: readonly CasePart[]
  readonly partOf:
    | (NamedCase & { readonly caseNumber: string; readonly place: number; readonly of: number })
    | null
  readonly joined: readonly JoinedCase[]
  /** 延迟答复的合理期限 beside the statutory due day (条例第三十五条); null where none was told */
  readonly replyBy: Day | null
}

/** What the case page shows of the work besides the clock. `inFull`: read by role, not by assignment. */
export async function caseWorkOf(desk: Desk, file: CaseFile, inFull: boolean): Promise<CaseWork> {
  const { actor } = desk
  const { unit } = file
  const assigned = isAssigned(file, actor)
  const choosesSection =
    may(actor, applicationPolicy.assign, unit) || may(actor, applicationPolicy.passOn, unit, assigned)
  const transfers = may(actor, applicationPolicy.transfer, unit)
  const sections = choosesSection ? await selectSections(desk.read, unit.code) : []
  const from = inFull ? transferredFrom(file) : null
  return {
    assignments: assignmentsOf(file),
    mine: openFor(file, actor).map(({ id }) => id),
    sections: sections.filter(({ active }) => active),
    limit: choosesSection ? limitRange(file, desk) : null,
    otherUnits: transfers ? await otherUnits(desk.read, unit.code) : [],
    transfer: inFull ? transferOf(file) : null,
    transferredFrom: from && { unit: from.unit, number: from.number, consent: from.consent },
    reasons: inFull ? reasonsOf(file) : null,
    parts: inFull ? await partsWithStandings(desk, file) : [],
    partOf: inFull ? await wholeWithNumber(desk, file) : null,
    joined: inFull ? await joinedOf(desk, file) : [],
    replyBy: reasonsOf(file)?.replyBy ?? null,
  }
}

async function partsWithStandings(desk: Desk, file: CaseFile): Promise<CasePart[]> {
  const found: CasePart[] = []
  for (const one of partsOf(file)) {
    const part = await loadCase(desk.read, desk, one.applicationId)
    if (!part) continue
    const { state, clock } = stateOf(part, desk)
    const { caseNumber } = part.application
    const dueOn = clock?.state === 'running' ? (clock.dueOn ?? null) : null
    found.push({ ...one, caseNumber, stateLabel: applicationStateLabels[state], dueOn })
  }
  return found
}

async function wholeWithNumber(desk: Desk, file: CaseFile): Promise<CaseWork['partOf']> {
  const whole = wholeOf(file)
  if (whole === null) return null
  const found = await loadCase(desk.read, desk, whole.applicationId)
  return { ...whole, caseNumber: found?.application.caseNumber ?? whole.number }
}

async function joinedOf(desk: Desk, file: CaseFile): Promise<JoinedCase[]> {
  const found: JoinedCase[] = []
  for (const one of joinedWith(file)) {
    const other = await loadCase(desk.read, desk, one.applicationId)
    if (!other) continue
    const { caseNumber } = other.application
    found.push({ ...one, caseNumber, answerText: draftOf(other)?.text ?? '' })
  }
  return found
}
