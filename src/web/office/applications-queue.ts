import type { Role } from '../../modules/desk/index.ts'
import { may, type Desk } from '../../modules/desk/index.ts'
import {
  applicationPolicy,
  applicationsDue,
  type CaseAct,
  caseActFacts,
  caseActs,
  type DueRow,
} from '../../modules/requests/index.ts'
import { listUnits, type SignedInAccount, type Unit } from '../../modules/units/index.ts'
import { dayWord, dueWords } from './due-words.ts'
import { readableUnits } from './readable-units.ts'
import type { QueueShare } from './queue-share.ts'
import type { QueueRow } from './routes/queue.schema.ts'

/** Roles that do something with applications; the others only look. */
const doers: readonly Role[] = ['disclosureOfficer', 'disclosureHead']

/**
 * 依申请公开 in the queue. Who handles cases sees what he can do himself, and apart from it what others have
 * to do; who supervises sees every limit, nearest first.
 */
export async function applicationQueue(
  desk: Desk,
  account: SignedInAccount,
  perGroup?: number,
): Promise<QueueShare> {
  const units = await readableUnits(desk, account)
  if (units.length === 0) return { rows: [] }
  const readers = units.map((unit) => ({ unitCode: unit.code, doable: doableBy(account, unit) }))
  const answer = await applicationsDue(desk, { readers, ...(perGroup !== undefined && { perGroup }) })
  if (answer.kind !== 'done') return { rows: [] }
  const all = new Map((await listUnits(desk.read)).map((unit) => [unit.code, unit]))
  const { rows, left, byDay } = answer.value
  return {
    rows: rows.flatMap((row) => {
      const unit = all.get(row.unitCode)
      return unit ? [queueRowOf(row, unit, desk, account)] : []
    }),
    left: left.map((one) => ({ kind: 'application', ...one })),
    byDay,
  }
}

/** The acts that he can do in this unit; null where he only looks on. */
function doableBy(account: SignedInAccount, unit: Unit): CaseAct[] | null {
  if (unit.code !== account.unit.code || !account.roles.some((role) => doers.includes(role))) return null
  return caseActs.filter((act) => may(account, applicationPolicy[caseActFacts[act].permission], unit))
}

/** One case as a line of the queue of this person. */
export function queueRowOf(row: DueRow, unit: Unit, desk: Desk, account: SignedInAccount): QueueRow {
  const today = desk.today()
  const act = row.next?.act
  const doable = doableBy(account, unit)
  const mine = act !== undefined && may(account, applicationPolicy[caseActFacts[act].permission], unit)
  const forOthers = !mine && doable !== null && row.group !== 'overdue'
  const to = `/applications/${row.id}`
  return {
    id: `application/${row.id}`,
    kind: 'application',
    kindLabel: '依申请',
    title: row.title,
    number: row.caseNumber,
    since: `${dayWord(row.since, today)}${row.notStarted ? '提交' : '收到'}`,
    ground: row.article,
    unit: unit.code === account.unit.code ? null : unit.shortName,
    group: forOthers ? 'waiting' : row.group,
    notStarted: row.notStarted,
    dueOn: row.dueOn?.toString() ?? null,
    ...limitWords(row, today),
    now: row.waitsFor,
    action: mine && row.next ? { label: row.next.label, to: `${to}?act=${act}` } : { label: '查看', to },
  }
}

function limitWords(row: DueRow, today: Temporal.PlainDate): Pick<QueueRow, 'dueText' | 'dueNote'> {
  if (row.notStarted) {
    return {
      dueText: '尚未起算',
      dueNote: row.workingDaysLate > 0 ? `应于${dayWord(row.dueOn ?? today, today)}确认` : row.limitLabel,
    }
  }
  if (row.dueOn === null) return { dueText: '期限已满', dueNote: row.limitLabel }
  const words = dueWords(row, today)
  const dueNote = row.limit === 'reply' ? words.dueNote : `${row.limitLabel} ${words.dueNote ?? ''}`.trim()
  return { dueText: words.dueText, dueNote }
}
