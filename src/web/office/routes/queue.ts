import type { FastifyInstance } from 'fastify'
import { done, type Desk } from '../../../modules/desk/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { workQueue } from '../work-queue.ts'
import { queueApi, type QueueRow } from './queue.schema.ts'

const daysShown = 28

/** 今天要办的. */
export function queueRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '今天要办的', queueApi, {
    'GET /queue': async (_input, { desk, account }) => {
      const rows = await workQueue(desk, account)
      return done({ today: desk.today().toString(), rows, ...calendarOf(desk, rows) })
    },
  })
}

/** The four weeks from this Monday on, with what is due on each day. */
function calendarOf(desk: Desk, rows: readonly QueueRow[]) {
  const { calendar } = desk
  const today = desk.today()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const days = Array.from({ length: daysShown }, (_, index) => monday.add({ days: index }))
  const last = days.at(-1) ?? today
  const years = [today.year, last.year, ...rows.map(({ dueOn }) => Number(dueOn?.slice(0, 4) ?? today.year))]
  return {
    calendar: days.map((day) => {
      const { working, kind, name } = calendar.describe(day)
      const due = rows.filter(({ dueOn, group }) => dueOn === day.toString() && group !== 'waiting').length
      return { day: day.toString(), working, kind, name: name ?? null, due }
    }),
    unannouncedYear: years.toSorted((a, b) => a - b).find((year) => !calendar.isAnnounced(year)) ?? null,
  }
}
