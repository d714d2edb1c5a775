import { holdLock } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../../desk/index.ts'
import { faultsOfUnit, findUnit } from '../../units/index.ts'
import { reportPolicy } from '../policy.ts'
import { findOutsideUnit, selectOutsideUnits, upsertOutsideUnit } from './outside-store.ts'
import type { OutsideUnit } from './outside-unit.ts'

export interface SaveOutsideUnit extends Omit<OutsideUnit, 'dueDay'> {
  /** `MM-DD`, '' for the usual day */
  readonly dueDay: string
  /** true: a new one; its code must be free */
  readonly isNew: boolean
}

/** More than any county has. */
const most = 2_000
const firstYear = 2008
const looksLikeMail = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/

/** 登记未使用本系统的机关: the list of those that hand in their yearly report as a file. */
export async function saveOutsideUnit(desk: Desk, request: SaveOutsideUnit): Promise<Answer<OutsideUnit>> {
  return desk.transaction(async (transaction) => {
    const parent = await findUnit(transaction, request.parent)
    if (!parent) return refuse('notFound', '没有这个上级机关。')
    const refused = forbidden(desk.actor, reportPolicy.keepOutside, parent)
    if (refused) return refused
    await holdLock(transaction, 'units')
    const faulty = faultsOfUnit(request)
    if (faulty) return faulty
    const before = await findOutsideUnit(transaction, request.code)
    if (!request.isNew && before?.parent !== parent.code) return refuse('notFound', '名单里没有这个机关。')
    const all = await selectOutsideUnits(transaction)
    const issues = issuesOf(request, desk.today().year)
    const name = request.name.trim()
    if (request.isNew && (before || (await findUnit(transaction, request.code)))) {
      const text = `代码“${request.code}”已被使用，请另取一个，例如“${request.code}-2”。`
      issues.push({ field: 'code', text })
    }
    if (all.some((one) => one.name === name && one.code !== request.code && one.parent === parent.code)) {
      issues.push({ field: 'name', text: `名单里已经有“${name}”。` })
    }
    if (issues.length > 0) return mend(...issues)
    if (!before && all.length >= most) return refuse('notNow', `名单最多 ${most} 个机关。`)
    const unit: OutsideUnit = {
      code: request.code,
      parent: parent.code,
      name,
      kind: request.kind,
      dueDay: request.dueDay === '' ? null : request.dueDay,
      fromYear: request.fromYear,
      untilYear: request.untilYear,
      mail: request.mail.trim(),
      phone: request.phone.trim(),
    }
    await upsertOutsideUnit(transaction, unit)
    await record(transaction, desk, {
      act: 'report.save-outside-unit',
      object: { kind: 'unit', id: unit.code },
      unitCode: parent.code,
      ...(before && { before: shown(before) }),
      after: shown(unit),
    })
    return done(unit)
  })
}

function issuesOf(request: SaveOutsideUnit, thisYear: number): Issue[] {
  const issues: Issue[] = []
  const { dueDay, fromYear, untilYear } = request
  if (dueDay !== '' && !isDayOfYear(dueDay)) {
    const text = '截止日请按“月-日”填写，例如 01-20；不另定的留空，按法定日期。'
    issues.push({ field: 'dueDay', text })
  }
  if (fromYear < firstYear || fromYear > thisYear + 1) {
    issues.push({ field: 'fromYear', text: `起始年度应在 ${firstYear} 至 ${thisYear + 1} 之间。` })
  }
  if (untilYear !== null && untilYear < fromYear) {
    issues.push({ field: 'untilYear', text: '最后年度不能早于起始年度；仍在报送的留空。' })
  }
  const mail = request.mail.trim()
  if (mail !== '' && (mail.length > 200 || !looksLikeMail.test(mail))) {
    issues.push({
      field: 'mail',
      text: '邮箱地址读不出来，请按 name@example.gov.cn 的样式填写，没有的留空。',
    })
  }
  if (request.phone.trim().length > 60) issues.push({ field: 'phone', text: '联系电话最多 60 个字。' })
  return issues
}

function isDayOfYear(text: string): boolean {
  if (!/^\d\d-\d\d$/.test(text)) return false
  try {
    // not a leap year: a day that comes every year
    Temporal.PlainDate.from(`2023-${text}`, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

function shown({ name, kind, dueDay, fromYear, untilYear }: OutsideUnit) {
  return { name, kind, dueDay, fromYear, untilYear }
}
