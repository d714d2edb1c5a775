import type { CaseEvent } from '../../../law/clock/case-event.ts'
import type { Day } from '../../../law/calendar/day.ts'
import type { Proceeding, TakenStep } from '../../../law/clock/proceeding.ts'
import { factsOf, groundOf } from '../../../law/decision/outcome.ts'
import { stepRules } from '../../../law/clock/step-fault.ts'
import { describeStep } from '../../../law/clock/step-text.ts'
import type { CaseFile } from '../case-file.ts'
import { fileEventLabels, type FileEvent, type FileEventType } from '../file-event.ts'
import { entryTexts } from './entry-texts.ts'

/** What an entry did to the statutory clock. */
export type ClockEffect = 'starts' | 'stops' | 'resumes' | 'extends' | 'ends' | 'none'

/** One entry of the case page's 经过. */
export interface TimelineEntry {
  readonly seq: number
  readonly type: FileEventType
  readonly on: Day
  readonly at: string
  readonly by: string
  readonly imported: boolean
  readonly title: string
  /** what was said; '' where there is nothing to add */
  readonly text: string
  /** 条例31、33; null for what stays inside the office */
  readonly rule: string | null
  readonly effect: ClockEffect
  /** what it did to the clock, in a sentence; null where it did nothing */
  readonly clockText: string | null
  /** a fault that took its effect away (only in imported cases) */
  readonly fault: string | null
}

/** All entries, oldest first, each with what it did to the clock. */
export function timelineOf(file: Pick<CaseFile, 'events'>, proceeding: Proceeding): TimelineEntry[] {
  const taken = new Map<CaseEvent, TakenStep>(proceeding.steps.map((step) => [step.event, step]))
  const faults = proceeding.faults.values() // one for each event that was not taken, in their order
  return file.events.map((entry) => {
    const step = entry.event === null ? undefined : taken.get(entry.event)
    const fault = entry.event === null || step ? null : (faults.next().value?.text ?? null)
    return {
      seq: entry.seq,
      type: entry.type,
      on: entry.on,
      at: entry.at,
      by: entry.by,
      imported: entry.imported,
      title: titleOfEntry(entry),
      text: textOf(entry),
      rule: ruleOf(entry, step),
      effect: step?.effective ? effects[step.event.type] : 'none',
      clockText: step ? describeStep(step).text : null,
      fault,
    }
  })
}

const effects: Readonly<Record<CaseEvent['type'], ClockEffect>> = {
  received: 'starts',
  correction_requested: 'stops',
  correction_received: 'starts',
  third_party_consulted: 'stops',
  third_party_answered: 'resumes',
  agency_consulted: 'stops',
  agency_answered: 'resumes',
  extended: 'extends',
  fee_notified: 'stops',
  fee_paid: 'starts',
  decided: 'ends',
  withdrawn: 'ends',
}

function ruleOf({ event }: FileEvent, step: TakenStep | undefined): string | null {
  if (step) return describeStep(step).rule
  return event === null ? null : stepRules[event.type]
}

const answerWords: Readonly<Record<string, string>> = {
  agrees: '同意',
  objects: '不同意',
  partly: '部分同意',
}

function titleOfEntry(entry: FileEvent): string {
  const label = fileEventLabels[entry.type]
  if (entry.type === 'decided' && entry.event?.type === 'decided') {
    const { outcome, ground } = entry.event
    return `${label}：${groundOf(outcome, ground)?.label ?? factsOf(outcome).label}`
  }
  if (entry.event?.type === 'third_party_answered' || entry.event?.type === 'agency_answered') {
    const word = answerWords[entry.event.answer ?? '']
    return word ? `${label}：${word}` : label
  }
  return label
}

/** What an entry says besides its title; '' once its personal data were erased. */
export function textOf(entry: FileEvent): string {
  if (entry.details === null) return ''
  const text = entryTexts[entry.type] as (details: typeof entry.details) => string // type and details belong together
  return text(entry.details)
}

/** 条例第四十五条: 登记、审核、办理、答复、归档. */
export interface Stage {
  readonly key: 'registered' | 'reviewed' | 'handled' | 'answered' | 'archived'
  readonly label: string
  readonly state: 'done' | 'current' | 'ahead'
}

/** How far the case has come in the five stages. */
export function stagesOf(file: Pick<CaseFile, 'events'>, proceeding: Proceeding): Stage[] {
  const has = (...types: readonly FileEventType[]): boolean =>
    file.events.some(({ type }) => types.includes(type))
  const ended =
    proceeding.ending !== null || has('split') || (proceeding.received === null && has('withdrawn'))
  const drafted = has('decision_drafted')
  const handling = has(
    'reviewed',
    'third_party_consulted',
    'agency_consulted',
    'fee_notified',
    'extension_proposed',
  )
  const done: readonly [Stage['key'], string, boolean][] = [
    ['registered', '登记', proceeding.received !== null || ended],
    ['reviewed', '审核', handling || drafted || ended],
    ['handled', '办理', drafted || ended],
    ['answered', '答复', ended],
    ['archived', '归档', has('archived')],
  ]
  const current = done.findIndex(([, , finished]) => !finished)
  return done.map(([key, label, finished], index) => ({
    key,
    label,
    state: finished ? 'done' : index === current ? 'current' : 'ahead',
  }))
}
