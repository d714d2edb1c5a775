import { isBefore } from '../../law/calendar/day.ts'
import { type Desk, may } from '../../modules/desk/index.ts'
import {
  capacityLabels,
  disclosurePolicy,
  disclosureTrail,
  draftsOf,
  type OfficeItem,
  opennessLabels,
  type QueuedItem,
  reviewQueue,
  reviewStepLabel,
} from '../../modules/publishing/index.ts'
import { listUnits, type SignedInAccount } from '../../modules/units/index.ts'
import { dayWord, dueWords } from './due-words.ts'
import { dueViewOf, groupOf, standing } from './publication-limit.ts'
import { sentBackOf } from './publishing-view.ts'
import type { QueueRow } from './routes/queue.schema.ts'

/**
 * 主动公开 in the queue: what waits for this person's review, his unit's drafts with their limits (条例第二十六条),
 * and, for those who write, what the reviewers have before them.
 */
export async function publishingQueue(desk: Desk, account: SignedInAccount): Promise<QueueRow[]> {
  const reviews = (await reviewQueue(desk)).filter(({ barred }) => barred === null)
  const names = new Map((await listUnits(desk.read)).map(({ code, shortName }) => [code, shortName]))
  const rows = reviews.map((item) => reviewRow(desk, item, account, names))
  if (may(account, disclosurePolicy.reassess, account.unit))
    rows.push(...(await reassessmentRows(desk, account)))
  if (!may(account, disclosurePolicy.write, account.unit)) return rows
  const own = await draftsOf(desk, account.unit.code)
  if (own.kind !== 'done') return rows
  const shown = new Set(reviews.map(({ disclosure }) => disclosure.id))
  for (const item of own.value) {
    if (shown.has(item.disclosure.id)) continue
    rows.push(item.disclosure.state === 'draft' ? await draftRow(desk, item) : waitingRow(desk, item))
  }
  return rows
}

function reviewRow(
  desk: Desk,
  item: QueuedItem,
  account: SignedInAccount,
  names: ReadonlyMap<string, string>,
): QueueRow {
  const { disclosure, step, capacity, afterTheFact } = item
  const { unitCode } = disclosure
  const label = reviewStepLabel(step)
  const { referral } = disclosure
  if (referral && referral.answer === null) {
    return {
      ...common(desk, item),
      group: item.due.late ? 'overdue' : 'waiting',
      now: `已报请${referral.to}确定，等待答复`,
      action: { label: '登记答复', to: `/reviews/${disclosure.id}` },
    }
  }
  const as = capacityLabels[capacity]
  return {
    ...common(desk, item),
    id: `review/${disclosure.id}/${step}`,
    kind: 'review',
    kindLabel: '审核',
    // lent by the county: whose it is has to be said
    unit: unitCode === account.unit.code ? null : (names.get(unitCode) ?? unitCode),
    // after the fact there is no limit of publication any more: the sooner the better
    group: afterTheFact ? 'today' : groupOf(desk, item.due.dueOn),
    ...(afterTheFact && { dueOn: null, dueText: '应急发布待补审', dueNote: null }),
    now: `待您${label}${as === '' ? '' : `（${as}）`}`,
    action: { label: step === 'signing' ? '签发' : label, to: `/reviews/${disclosure.id}` },
  }
}

async function draftRow(desk: Desk, item: OfficeItem): Promise<QueueRow> {
  const trail = await disclosureTrail(desk, item.disclosure.id)
  const sentBack = trail.kind === 'done' ? sentBackOf(trail.value) : null
  return {
    ...common(desk, item),
    group: groupOf(desk, item.due.dueOn),
    now: sentBack ? `${sentBack.step}退回：${shortened(sentBack.remarks)}` : '草稿，还没有送审',
    action: { label: sentBack ? '去修改' : '接着写', to: `/publishing/${item.disclosure.id}` },
  }
}

/** 定期评估 (条例第十八条): in sight this many working days before the day set. */
const reassessWithin = 10

async function reassessmentRows(desk: Desk, account: SignedInAccount): Promise<QueueRow[]> {
  const kept = await draftsOf(desk, account.unit.code, ['kept'])
  if (kept.kind !== 'done') return []
  return kept.value.flatMap((item) => {
    const { id, reassessOn, openness } = item.disclosure
    if (!reassessOn || desk.calendar.workingDaysBetween(desk.today(), reassessOn) > reassessWithin) return []
    const due = { dueOn: reassessOn, provisional: false, late: isBefore(reassessOn, desk.today()) }
    const words = dueWords(standing(desk, due), desk.today())
    return [
      {
        ...common(desk, item),
        id: `reassess/${id}`,
        group: groupOf(desk, reassessOn),
        now: `${opennessLabels[openness]}，该作定期评估了`,
        ground: '条例第十八条',
        dueOn: reassessOn.toString(),
        dueText: words.dueText,
        dueNote: words.dueNote,
        action: { label: '评估', to: `/publishing/${id}` },
      },
    ]
  })
}

/** In review with others: they are waited for, but a passed limit stays in sight. */
function waitingRow(desk: Desk, item: OfficeItem): QueueRow {
  const { step, id } = item.disclosure
  return {
    ...common(desk, item),
    group: item.due.late ? 'overdue' : 'waiting',
    now: step === null ? '审核中' : `等待${reviewStepLabel(step)}`,
    action: { label: '查看', to: `/publishing/${id}` },
  }
}

function common(
  desk: Desk,
  { disclosure, columnName, due }: OfficeItem,
): Omit<QueueRow, 'group' | 'now' | 'action'> {
  const words = dueViewOf(desk, due, { timeLimit: 'promptly' })
  return {
    id: `disclosure/${disclosure.id}`,
    kind: 'publishing',
    kindLabel: '主动公开',
    title: disclosure.title,
    number: disclosure.documentNumber ?? columnName,
    since: `${dayWord(disclosure.madeOn, desk.today())}形成`,
    ground: '条例第二十六条',
    unit: null,
    notStarted: false,
    dueOn: due.dueOn.toString(),
    dueText: words.text,
    dueNote: words.note,
  }
}

const shown = 24

function shortened(text: string): string {
  const signs = Array.from(text)
  return signs.length > shown ? `${signs.slice(0, shown).join('')}……` : text
}
