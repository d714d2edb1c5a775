import type { FastifyInstance } from 'fastify'
import { done, type Desk } from '../../../modules/desk/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { workQueue } from '../work-queue.ts'
import { queueApi } from './queue.schema.ts'

const daysShown = 28
/** Of each group and feature; whoever has more to do works from the top. */
const rowsPerGroup = 60

/** 今天要办的. */
export function queueRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '今天要办的', queueApi, {
    'GET /queue': async (_input, { desk, account }) => {
      const { rows, left, byDay } = await workQueue(desk, account, rowsPerGroup)
      return done({
        today: desk.today().toString(),
        rows: [...rows],
        left: [...left],
        ...calendarOf(desk, byDay),
      })
    },
  })
}

/** The four weeks from this Monday on, with what is due on each day. */
function calendarOf(desk: Desk, byDay: ReadonlyMap<string, number>) {
  const { calendar } = desk
  const today = desk.today()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const days = Array.from({ length: daysShown }, (_, index) => monday.add({ days: index }))
  const last = days.at(-1) ?? today
  const years = [today.year, last.year, ...[...byDay.keys()].map((dueOn) => Number(dueOn.slice(0, 4)))]
  return {
    calendar: days.map((day) => {
      const { working, kind, name } = calendar.describe(day)
      const due = byDay.get(day.toString()) ?? 0
      return { day: day.toString(), working, kind, name: name ?? null, due }
    }),
    unannouncedYear: years.toSorted((a, b) => a - b).find((year) => !calendar.isAnnounced(year)) ?? null,
  }
}
