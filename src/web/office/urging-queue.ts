import { isBefore, isSameDay } from '../../law/calendar/day.ts'
import { type Desk, may } from '../../modules/desk/index.ts'
import { applicationPolicy, type SupervisionBoard, urgingsToDo } from '../../modules/requests/index.ts'
import type { SignedInAccount, Unit } from '../../modules/units/index.ts'
import { dayWord } from './due-words.ts'
import type { QueueShare } from './queue-share.ts'
import { readableUnits } from './readable-units.ts'
import type { QueueRow } from './routes/queue.schema.ts'

const all = 60

/** 督办 in the queue: the unit has to answer, the supervising department to look at the answers. */
export async function urgingQueue(
  desk: Desk,
  account: SignedInAccount,
  perGroup: number = all,
): Promise<QueueShare> {
  const units = await readableUnits(desk, account)
  const codesWhere = (act: 'answerUrging' | 'urge'): string[] =>
    units.filter((unit) => may(account, applicationPolicy[act], unit)).map(({ code }) => code)
  const toAnswer = await urgingsToDo(desk, codesWhere('answerUrging'), 'urged', perGroup)
  const toCheck = await urgingsToDo(desk, codesWhere('urge'), 'answered', perGroup)
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const rowsOf = (rows: SupervisionBoard['rows'], answering: boolean): QueueRow[] =>
    rows.flatMap((row) => {
      const unit = byCode.get(row.due.unitCode)
      return unit ? [rowOf(row, unit, desk, account, answering)] : []
    })
  return {
    rows: [...rowsOf(toAnswer.rows, true), ...rowsOf(toCheck.rows, false)],
    left: [{ kind: 'urging', group: 'today' as const, count: toAnswer.left + toCheck.left }].filter(
      ({ count }) => count > 0,
    ),
  }
}

function rowOf(
  { due, urging }: SupervisionBoard['rows'][number],
  unit: Unit,
  desk: Desk,
  account: SignedInAccount,
  answering: boolean,
): QueueRow {
  const today = desk.today()
  const answerBy = answering ? (urging?.answerBy ?? null) : null
  const late = answerBy !== null && isBefore(answerBy, today)
  const dueToday = answerBy !== null && isSameDay(answerBy, today)
  return {
    id: `urging/${due.id}`,
    kind: 'urging',
    kindLabel: '督办',
    title: due.title,
    number: due.caseNumber,
    since: urging && `${dayWord(urging.urgedOn, today)}督办`,
    ground: '条例第四十七条',
    unit: unit.code === account.unit.code ? null : unit.shortName,
    // an answer to a demand is never put off: until its day has passed it is a thing of today
    group: late ? 'overdue' : 'today',
    urgent: answering,
    notStarted: false,
    dueOn: answerBy?.toString() ?? null,
    dueText: late ? '督办逾期未答复' : answering ? (dueToday ? '今天答复' : '待答复') : '已答复',
    dueNote: answerBy && `要求${dayWord(answerBy, today)}前答复`,
    now: answering
      ? `县里督办：${short(urging?.matter ?? '')}`
      : `单位答复：${short(urging?.answer?.text ?? '')}`,
    action: answering
      ? { label: '答复督办', to: `/applications/${due.id}?act=answerUrging` }
      : { label: '核对答复', to: `/applications/${due.id}?act=acceptUrging` },
  }
}

const shown = 40

function short(text: string): string {
  const signs = Array.from(text.replace(/\s+/gu, ' '))
  return signs.length > shown ? `${signs.slice(0, shown).join('')}…` : signs.join('')
}
