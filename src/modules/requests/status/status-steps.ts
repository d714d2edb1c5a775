import type { Day } from '../../../law/calendar/day.ts'
import type { TakenStep } from '../../../law/clock/proceeding.ts'
import type { Desk } from '../../desk/index.ts'
import { type CaseFile, proceedingOf } from '../case-file.ts'
import { moveForApplicant } from '../clock/clock-events.ts'
import type { FileEvent, FileEventType } from '../file-event.ts'
import { timelineOf } from '../lists/timeline.ts'
import { transferStatusTexts } from '../transfer/transfer-events.ts'
import { stepForApplicant, submittedForApplicant } from './step-words.ts'

/** One thing that happened, in plain words for the applicant. */
export interface StatusStep {
  readonly on: Day
  readonly title: string
  readonly text: string
  readonly rule: string | null
}

/** What the applicant was told or did himself; what stays inside the office is not shown. */
const shownSteps: readonly FileEventType[] = [
  'submitted',
  'received',
  'correction_requested',
  'correction_received',
  'third_party_consulted',
  'third_party_answered',
  'agency_consulted',
  'agency_answered',
  'extended',
  'fee_notified',
  'fee_paid',
  'decided',
  'withdrawn',
  'transfer_asked',
  'transfer_answered',
  'transferred',
  'transferred_in',
  'reasons_asked',
  'delay_told',
  'split',
  'split_off',
  'correction_offered',
  'paper_read',
  'deadline_moved',
]

/** Entries whose own words are meant for the applicant; of the others only the law's sentence is shown. */
const openWords: readonly string[] = [
  'submitted',
  'correction_requested',
  'correction_received',
  'extended',
  'decided',
  'transfer_asked',
  'reasons_asked',
  'delay_told',
  'split',
  'split_off',
  'correction_offered',
  'paper_read',
]

/** Where the applicant reads other words than the office. */
function ownWords(entry: FileEvent | undefined): string | null {
  if (entry?.type === 'transferred' && entry.details) return transferStatusTexts.transferred(entry.details)
  if (entry?.type === 'transferred_in' && entry.details) {
    return transferStatusTexts.transferred_in(entry.details)
  }
  if (entry?.type === 'transfer_answered' && entry.details) {
    return transferStatusTexts.transfer_answered(entry.details)
  }
  if (entry?.type === 'submitted' && entry.details) return submittedForApplicant(entry.details)
  return entry?.type === 'deadline_moved' && entry.details ? moveForApplicant(entry.details) : null
}

/** Where the office's word for it would mislead: he said it himself, or nobody did. */
const ownTitles: Readonly<Partial<Record<FileEventType, string>>> = {
  transfer_answered: '您答复是否同意转交',
  deadline_moved: '期限随放假安排变动',
  correction_offered: '您逾期提交了补正',
  paper_read: '您在网上查阅了文书',
  submitted: '您提交申请',
  correction_requested: '请您补正',
  correction_received: '收到您的补正',
  extended: '告知您延期答复',
  fee_notified: '请您缴费',
  fee_paid: '您完成缴费',
  withdrawn: '您撤回申请',
  transfer_asked: '询问您是否同意转交',
  reasons_asked: '请您说明理由',
  delay_told: '告知您延迟答复的合理期限',
}

/** 办理经过 as its applicant may read it, oldest first. */
export function stepsOf(file: CaseFile, desk: Desk): StatusStep[] {
  const entries = new Map(file.events.map((entry) => [entry.seq, entry]))
  const proceeding = proceedingOf(file, desk)
  const taken = new Map<unknown, TakenStep>(proceeding.steps.map((step) => [step.event, step]))
  return timelineOf(file, proceeding)
    .filter(({ type, fault }) => fault === null && shownSteps.some((shown) => shown === type))
    .flatMap(({ seq, on, type, title, text, rule }) => {
      const entry = entries.get(seq)
      const step = taken.get(entry?.event)
      const own = ownWords(entry)
      // a limit that moved for the office alone is no step of his
      if (type === 'deadline_moved' && own === null) return []
      if (own !== null) {
        const ground = type === 'deadline_moved' ? '条例第三十三条' : rule
        return [{ on, title: ownTitles[type] ?? title, text: own, rule: ground }]
      }
      const shown = openWords.includes(type)
      // who was asked and what he said stays in the file
      const plainTitle = type.endsWith('_answered') ? '收到意见' : (ownTitles[type] ?? title)
      return [
        {
          on,
          title: plainTitle,
          text: [shown ? text : '', step ? stepForApplicant(step).text : ''].join(''),
          rule,
        },
      ]
    })
}
