import { channelLabels, type CaseEvent } from '../../../law/case-event.ts'
import type { Day } from '../../../law/day.ts'
import type { Proceeding, TakenStep } from '../../../law/proceeding.ts'
import { factsOf, groundOf } from '../../../law/outcome.ts'
import { stepRules } from '../../../law/step-fault.ts'
import { describeStep } from '../../../law/step-text.ts'
import type { CaseFile } from '../case-file.ts'
import { deliveryMethodLabels, fileEventLabels, type FileEvent, type FileEventType } from '../file-event.ts'
import { yuanText } from '../fees/money.ts'

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

/** What an entry says besides its title, in plain sentences. */
export function textOf(entry: FileEvent): string {
  if (entry.details === null) return ''
  switch (entry.type) {
    case 'submitted':
      return `${channelLabels[entry.details.channel]}。`
    case 'received':
    case 'reviewed':
    case 'extension_declined':
    case 'archived':
      return entry.details.note
    case 'correction_requested':
      return entry.details.items
    case 'correction_received':
      return entry.details.content
    case 'third_party_consulted':
    case 'agency_consulted':
      return join(entry.details.consulted, entry.details.contact, entry.details.matter)
    case 'third_party_answered':
    case 'agency_answered':
      return entry.details.opinion
    case 'extension_proposed':
      return `拟延长${entry.details.workingDays}个工作日。${entry.details.reason}`
    case 'extension_approved':
      return join(`同意延长${entry.details.workingDays}个工作日`, entry.details.note)
    case 'extended':
      return entry.details.reason
    case 'fee_notified': {
      const { basis, count, amountFen, payment } = entry.details
      const unit = basis === 'item' ? '按件计收' : `按量计收，${count}页`
      return `${unit}，${yuanText(amountFen)}元。${payment}`
    }
    case 'fee_paid':
      return `${yuanText(entry.details.amountFen)}元，票据${entry.details.voucher}。`
    case 'decision_drafted': {
      const { outcome, ground, text, reasons, search } = entry.details
      return join(
        groundOf(outcome, ground)?.label ?? factsOf(outcome).label,
        text,
        reasons,
        search && `检索：${search}`,
      )
    }
    case 'decided': {
      const { method, trackingNumber, note } = entry.details
      return join(deliveryMethodLabels[method], trackingNumber && `邮件号码${trackingNumber}`, note)
    }
    case 'withdrawn':
      return entry.details.reason
  }
}

/** Parts as sentences: each ends in a full stop, empty ones fall away. */
function join(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[。！？；.!?;\n]$/u.test(part) ? part : `${part}。`))
    .join('')
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
  const ended = proceeding.ending !== null || (proceeding.received === null && has('withdrawn'))
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
