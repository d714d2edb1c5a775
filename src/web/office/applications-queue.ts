import type { Role } from '../../modules/desk/index.ts'
import { may, type Desk } from '../../modules/desk/index.ts'
import {
  applicationPolicy,
  applicationsDue,
  type CaseAct,
  caseActFacts,
  caseActs,
  type DueRow,
  stepActsOf,
} from '../../modules/requests/index.ts'
import { listUnits, type SignedInAccount, type Unit } from '../../modules/units/index.ts'
import { dayWord, dueWords } from './due-words.ts'
import { readableUnits } from './readable-units.ts'
import type { QueueShare } from './queue-share.ts'
import type { QueueRow } from './routes/queue.schema.ts'

/** Roles that do something with applications; the others only look. */
const doers: readonly Role[] = ['disclosureOfficer', 'disclosureHead', 'unitHead']

/** What a leader does, in a word for the button; the other acts go by their names. */
const leaderWords: Readonly<Partial<Record<CaseAct, string>>> = {
  passDecision: '审核',
  signDecision: '签发',
  approveExtension: '批延期',
}

/**
 * 依申请公开 in the queue. Who handles cases sees what he can do himself, and apart from it what others have
 * to do, which for a leader is also what is late; who supervises sees every limit, nearest first.
 */
export async function applicationQueue(
  desk: Desk,
  account: SignedInAccount,
  perGroup?: number,
): Promise<QueueShare> {
  const units = await readableUnits(desk, account)
  if (units.length === 0) return { rows: [] }
  const readers = await Promise.all(
    units.map(async (unit) => ({
      unitCode: unit.code,
      doable: await doableBy(desk, account, unit),
      ownPartOnly: ownPartOnly(account, unit),
    })),
  )
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

/** Whether he handles the unit's cases, and does not only look on. */
function isDoer(account: SignedInAccount, unit: Unit): boolean {
  return unit.code === account.unit.code && account.roles.some((role) => doers.includes(role))
}

/** He signs and decides what is put before him, and runs no case. */
function ownPartOnly(account: SignedInAccount, unit: Unit): boolean {
  return isDoer(account, unit) && !account.roles.includes('disclosureOfficer')
}

/** The acts that he can do in this unit; null where he only looks on. Who signs is the unit's own to say. */
async function doableBy(desk: Desk, account: SignedInAccount, unit: Unit): Promise<CaseAct[] | null> {
  if (!isDoer(account, unit)) return null
  const steps = await stepActsOf(desk, account, unit.code)
  return caseActs.filter((act) => {
    const { permission } = caseActFacts[act]
    if (permission === 'reviewDecision') return steps.includes(act)
    return may(account, applicationPolicy[permission], unit)
  })
}

/** One case as a line of the queue of this person. */
export function queueRowOf(row: DueRow, unit: Unit, desk: Desk, account: SignedInAccount): QueueRow {
  const today = desk.today()
  const act = row.next?.act
  const mine = row.next?.mine ?? false
  const forOthers = !mine && isDoer(account, unit) && (row.group !== 'overdue' || ownPartOnly(account, unit))
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
    ...(forOthers && row.group === 'overdue' && { overdue: true }),
    notStarted: row.notStarted,
    dueOn: row.dueOn?.toString() ?? null,
    ...limitWords(row, today),
    now: row.waitsFor,
    action:
      mine && row.next
        ? { label: leaderWords[row.next.act] ?? row.next.label, to: `${to}?act=${act}` }
        : { label: '查看', to },
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
