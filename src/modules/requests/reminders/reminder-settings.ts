import type { Session } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findCounty } from '../../units/index.ts'
import { applicationPolicy } from '../policy.ts'
import { selectReminderDays, upsertReminderDays } from './reminder-store.ts'

/** Told so many working days before a limit, unless the county sets others. */
const usualDays: readonly number[] = [5, 2]
const most = 5
const longest = 15

/** 提前几个工作日提醒: the county's, the longest first. */
export async function reminderDaysOf(session: Session): Promise<readonly number[]> {
  return (await selectReminderDays(session)) ?? usualDays
}

/** 设定提醒: how many working days before a limit those who handle a case are told of it. */
export async function setReminderDays(
  desk: Desk,
  request: { readonly days: readonly number[] },
): Promise<Answer<{ readonly days: readonly number[] }>> {
  return desk.transaction(async (transaction) => {
    const county = await findCounty(transaction)
    if (!county) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.setReminders, county)
    if (refused) return refused
    const days = [...new Set(request.days)].toSorted((a, b) => b - a)
    if (days.length === 0 || days.length > most || days.some((day) => !isCount(day))) {
      const text = `请填写1至${most}个提前的工作日数，每个在1至${longest}之间，例如5和2。`
      return mend({ field: 'days', text })
    }
    const before = await reminderDaysOf(transaction)
    await upsertReminderDays(transaction, county.code, days)
    await record(transaction, desk, {
      act: 'application.set-reminders',
      object: { kind: 'setting', id: `reminders/${county.code}` },
      unitCode: county.code,
      before: JSON.stringify(before),
      after: JSON.stringify(days),
    })
    return done({ days })
  })
}

function isCount(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= longest
}
