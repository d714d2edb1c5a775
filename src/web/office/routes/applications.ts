import type { FastifyInstance } from 'fastify'
import { channelLabels } from '../../../law/clock/case-event.ts'
import { parseDay } from '../../../law/calendar/day.ts'
import { requestColumnLabels } from '../../../law/report/report-rows.ts'
import { type Answer, type Desk, done } from '../../../modules/desk/index.ts'
import {
  type ApplicationList,
  type ApplicationRow,
  emptyForm,
  findApplications,
  coIdKindLabels,
  idKindLabels,
  listApplications,
  registerApplication,
  revealApplicant,
} from '../../../modules/requests/index.ts'
import type { SignedInAccount, Unit } from '../../../modules/units/index.ts'
import { applicationChoices } from '../application-choices.ts'
import { bind } from '../bind.ts'
import { dueWords } from '../due-words.ts'
import type { Office } from '../office.ts'
import { readableUnits } from '../readable-units.ts'
import { applicationsApi } from './applications.schema.ts'

const pageSize = 20

/** 依申请公开: ledger, registration, the applicant in the clear. */
export function applicationRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开', applicationsApi, {
    'GET /applications/choices': async (_input, { desk, account }) =>
      done(await applicationChoices(desk, account)),

    'GET /applications': async ({ query }, { desk, account }) => {
      const units = await readableOf(desk, account, query.unit)
      const answer = await listApplications(desk, {
        unitCodes: [...units.keys()],
        pageSize,
        page: query.page ?? 1,
        ...(query.state === undefined || query.state === 'all' ? {} : { open: query.state === 'open' }),
        ...(query.year === undefined ? {} : { year: query.year }),
      })
      return answer.kind === 'done' ? done(listed(answer.value, units, account.unit.code, desk)) : answer
    },

    'POST /applications/search': async ({ body }, { desk, account }) => {
      const units = await readableOf(desk, account, body.unit)
      const answer = asList(await findApplications(desk, [...units.keys()], body.q.trim()))
      return answer.kind === 'done' ? done(listed(answer.value, units, account.unit.code, desk)) : answer
    },

    'POST /applications': async ({ body }, { desk, account }) => {
      const { form, channel, arrivedOn, signedOn, confirmedOn, ...rest } = body
      const answer = await registerApplication(desk, {
        unitCode: account.unit.code,
        form,
        channel,
        arrivedOn: Temporal.PlainDate.from(arrivedOn),
        ...dayIf('signedOn', signedOn),
        ...dayIf('confirmedOn', confirmedOn),
        ...given(rest),
      })
      if (answer.kind !== 'done') return atFormFields(answer)
      const { id, number, caseNumber, queryCode, clock, lastSeq } = answer.value
      return done({
        id,
        number,
        caseNumber,
        queryCode,
        receivedOn: clock?.receivedOn.toString() ?? null,
        dueOn: clock?.dueOn?.toString() ?? null,
        lastSeq,
      })
    },

    'POST /applications/:id/reveal': async ({ params, body }, { desk }) => {
      const answer = await revealApplicant(desk, { id: params.id, reason: body.reason })
      if (answer.kind !== 'done') return answer
      const { applicant, coApplicants = [] } = answer.value
      const { idKind, workplace = '', fax = '', ...rest } = applicant
      return done({
        ...rest,
        workplace,
        fax,
        idKindLabel: idKind === '' ? '' : idKindLabels[idKind],
        coApplicants: coApplicants.map((one) => ({
          name: one.name,
          idNumber: one.idNumber,
          idKindLabel: one.idKind === '' ? '' : coIdKindLabels[one.idKind],
        })),
      })
    },
  })
}

type Given<T> = { [key in keyof T]: Exclude<T[key], undefined> }

/** Without what was left out. */
function given<T extends object>(parts: T): Partial<Given<T>> {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Partial<Given<T>> // what is left of it has its types
}

function dayIf<Name extends string>(
  name: Name,
  text: string | undefined,
): { [key in Name]?: Temporal.PlainDate } {
  const day = text === undefined ? null : parseDay(text)
  return day === null ? {} : ({ [name]: day } as { [key in Name]?: Temporal.PlainDate })
}

/** The act names the fields of the form by themselves; in the body they stand under `form`. */
function atFormFields<T>(answer: Answer<T>): Answer<T> {
  if (answer.kind !== 'issues') return answer
  const issues = answer.issues.map((issue) =>
    issue.field in emptyForm ? { ...issue, field: `form.${issue.field}` } : issue,
  )
  return { kind: 'issues', issues }
}

function asList(found: Answer<ApplicationRow[]>): Answer<ApplicationList> {
  if (found.kind !== 'done') return found
  const { length } = found.value
  return done({ rows: found.value, total: length, page: 1, pageSize: Math.max(length, pageSize) })
}

/** The units that this person reads, by their code; one alone where it was chosen. */
async function readableOf(
  desk: Desk,
  account: SignedInAccount,
  chosen: string | undefined,
): Promise<ReadonlyMap<string, Unit>> {
  const readable = await readableUnits(desk, account)
  const wanted = chosen === undefined ? readable : readable.filter(({ code }) => code === chosen)
  return new Map(wanted.map((unit) => [unit.code, unit]))
}

function listed(
  { rows, ...rest }: ApplicationList,
  units: ReadonlyMap<string, Unit>,
  own: string,
  desk: Desk,
) {
  return { ...rest, rows: rows.map((row) => shown(row, units, own, desk)) }
}

function shown(row: ApplicationRow, units: ReadonlyMap<string, Unit>, own: string, desk: Desk) {
  return {
    ...row,
    kindLabel: requestColumnLabels[row.kind],
    channelLabel: channelLabels[row.channel],
    unit: row.unitCode === own ? null : (units.get(row.unitCode)?.shortName ?? row.unitCode),
    arrivedOn: row.arrivedOn.toString(),
    receivedOn: row.receivedOn?.toString() ?? null,
    dueOn: row.dueOn?.toString() ?? null,
    dueText: row.concludedOn === null ? dueTextOf(row, desk) : null,
    concludedOn: row.concludedOn?.toString() ?? null,
  }
}

function dueTextOf({ dueOn, provisional }: ApplicationRow, desk: Desk): string | null {
  if (dueOn === null) return null
  const today = desk.today()
  const limit = {
    dueOn,
    provisional,
    workingDaysLeft: desk.calendar.workingDaysBetween(today, dueOn),
    workingDaysLate: desk.calendar.workingDaysBetween(dueOn, today),
  }
  return dueWords(limit, today).dueText
}
