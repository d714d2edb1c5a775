import { type Day, isBefore, isSameDay } from '../../law/calendar/day.ts'
import type { Desk } from '../../modules/desk/index.ts'
import { assignedCases, type AssignedRow, partLabels } from '../../modules/requests/index.ts'
import type { SignedInAccount } from '../../modules/units/index.ts'
import { dayWord, type DueWords, dueWords } from './due-words.ts'
import type { QueueRow } from './routes/queue.schema.ts'

const soonDays = 3

/**
 * 科室 in the queue: what was given to this person, by its internal limit; and for who watches over the unit's cases
 * what is past that limit or came back. An internal limit is no statutory one: it never stands under 逾期.
 */
export async function assignmentQueue(desk: Desk, { roles }: SignedInAccount): Promise<QueueRow[]> {
  const rows = await assignedCases(desk)
  return rows.map((row) => queueRowOf(row, desk, roles.includes('disclosureOfficer')))
}

function queueRowOf(row: AssignedRow, desk: Desk, runsCases: boolean): QueueRow {
  const today = desk.today()
  const { mine, state, section, part } = row
  const to = `/applications/${row.applicationId}`
  return {
    id: `assignment/${row.applicationId}/${row.assignment}`,
    kind: 'application',
    kindLabel: '依申请',
    title: row.title,
    number: row.caseNumber,
    since: `${dayWord(row.since, today)}交${section}${mine ? partLabels[part] : ''}`,
    ground: '内部期限',
    unit: null,
    // who sets it right is the clerk, whoever watches beside her
    group: mine ? groupOf(row, desk) : runsCases ? 'today' : 'waiting',
    notStarted: false,
    dueOn: state === 'handedBack' ? null : row.limitOn.toString(),
    ...internalWords(row, today),
    now: mine
      ? '待提出科室意见'
      : state === 'handedBack'
        ? `${section}退回，待重新安排`
        : `${section}（${row.person}）超过内部期限，待催办`,
    action: mine ? { label: '提出意见', to: `${to}?act=giveOpinion` } : { label: '查看', to },
  }
}

function groupOf({ limitOn, workingDaysLeft }: AssignedRow, desk: Desk): QueueRow['group'] {
  const today = desk.today()
  if (isBefore(limitOn, today) || isSameDay(limitOn, today)) return 'today'
  return workingDaysLeft <= soonDays ? 'soon' : 'later'
}

/** 内部期限 in words: 剩 3 天 · 内部逾期 2 天. */
export function internalWords(row: AssignedRow, today: Day): DueWords {
  if (row.state === 'handedBack') return { dueText: '已退回', dueNote: null }
  const limit = { ...row, dueOn: row.limitOn, provisional: false }
  const { dueText, dueNote } = dueWords(limit, today)
  return {
    dueText: dueText.replace(/^(逾期|已逾期)/u, '内部$1').replace('内部已逾期', '内部期限已过'),
    dueNote: `内部期限 ${dueNote ?? ''}`.trim(),
  }
}
