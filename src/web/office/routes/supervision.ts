import type { FastifyInstance } from 'fastify'
import { isBefore } from '../../../law/calendar/day.ts'
import { type Desk, done, may } from '../../../modules/desk/index.ts'
import {
  applicationPolicy,
  reminderDaysOf,
  setReminderDays,
  supervisionBoard,
  type SupervisionBoard,
} from '../../../modules/requests/index.ts'
import { findCounty, type Unit } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { readableUnits } from '../readable-units.ts'
import { supervisionApi } from './supervision.schema.ts'

/** 逾期与督办, and when people are reminded. */
export function supervisionRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：督办', supervisionApi, {
    'GET /supervision': async ({ query }, { desk, account }) => {
      const readable = await readableUnits(desk, account)
      const { list, unit, page } = query
      const answer = await supervisionBoard(desk, {
        unitCodes: readable.map(({ code }) => code),
        ...(unit !== undefined && { unit }),
        list,
        page,
      })
      if (answer.kind !== 'done') return answer
      const { units, rows, ...rest } = answer.value
      const byCode = new Map(readable.map((one) => [one.code, one]))
      const counts = new Map(units.map((one) => [one.unitCode, one]))
      return done({
        ...rest,
        today: desk.today().toString(),
        units: readable.flatMap(({ code, shortName: name }) => {
          const own = counts.get(code)
          if (!own) return []
          const { unitCode: _, ...numbers } = own
          return [{ code, name, ...numbers }]
        }),
        rows: rows.flatMap((row) => {
          const of = byCode.get(row.due.unitCode)
          return of ? [shown(row, of, desk)] : []
        }),
      })
    },

    'GET /reminder-settings': async (_input, { desk }) => {
      const county = await findCounty(desk.read)
      return done({
        days: [...(await reminderDaysOf(desk.read))],
        maySet: county !== null && may(desk.actor, applicationPolicy.setReminders, county),
      })
    },

    'PUT /reminder-settings': async ({ body }, { desk }) => {
      const answer = await setReminderDays(desk, body)
      return answer.kind === 'done' ? done({ days: [...answer.value.days] }) : answer
    },
  })
}

function shown({ due, urging }: SupervisionBoard['rows'][number], unit: Unit, desk: Desk) {
  const { id, title, caseNumber, waitsFor, limitLabel, article, dueOn, workingDaysLate, workingDaysLeft } =
    due
  return {
    id,
    title,
    caseNumber,
    unit: unit.shortName,
    now: waitsFor,
    limitLabel,
    article,
    dueOn: dueOn?.toString() ?? null,
    workingDaysLate,
    workingDaysLeft,
    urging: urging && {
      state: urging.state,
      answerBy: urging.answerBy.toString(),
      late: urging.state === 'open' && isBefore(urging.answerBy, desk.today()),
      answer: urging.answer?.text ?? null,
    },
    action: actionOf(id, urging?.state ?? null, unit, desk),
  }
}

type UrgingState = NonNullable<SupervisionBoard['rows'][number]['urging']>['state']

function actionOf(
  id: string,
  state: UrgingState | null,
  unit: Unit,
  { actor }: Desk,
): { label: string; to: string } | null {
  const to = (act: string): string => `/applications/${id}?act=${act}`
  if (may(actor, applicationPolicy.urge, unit)) {
    if (state === 'answered') return { label: '核对答复', to: to('acceptUrging') }
    return state === 'open' ? null : { label: '督办', to: to('urge') }
  }
  const answers = state === 'open' && may(actor, applicationPolicy.answerUrging, unit)
  return answers ? { label: '答复督办', to: to('answerUrging') } : null
}
