import type { FastifyInstance } from 'fastify'
import { channelLabels } from '../../../law/case-event.ts'
import { parseDay } from '../../../law/day.ts'
import { requestColumnLabels } from '../../../law/report-rows.ts'
import { done, type Answer } from '../../../modules/desk/index.ts'
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
import type { Unit } from '../../../modules/units/index.ts'
import { applicationChoices } from '../application-choices.ts'
import { bind } from '../bind.ts'
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
      const readable = await readableUnits(desk, account)
      const wanted = query.unit === undefined ? readable : readable.filter(({ code }) => code === query.unit)
      const unitCodes = wanted.map(({ code }) => code)
      const q = query.q?.trim() ?? ''
      const answer: Answer<ApplicationList> =
        q === ''
          ? await listApplications(desk, {
              unitCodes,
              pageSize,
              page: query.page ?? 1,
              ...(query.state === undefined || query.state === 'all' ? {} : { open: query.state === 'open' }),
              ...(query.year === undefined ? {} : { year: query.year }),
            })
          : asList(await findApplications(desk, unitCodes, q))
      if (answer.kind !== 'done') return answer
      const { rows, ...rest } = answer.value
      const units = new Map(wanted.map((unit) => [unit.code, unit]))
      return done({ ...rest, rows: rows.map((row) => shown(row, units, account.unit.code)) })
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

function shown(row: ApplicationRow, units: ReadonlyMap<string, Unit>, own: string) {
  return {
    ...row,
    kindLabel: requestColumnLabels[row.kind],
    channelLabel: channelLabels[row.channel],
    unit: row.unitCode === own ? null : (units.get(row.unitCode)?.shortName ?? row.unitCode),
    arrivedOn: row.arrivedOn.toString(),
    receivedOn: row.receivedOn?.toString() ?? null,
    dueOn: row.dueOn?.toString() ?? null,
    concludedOn: row.concludedOn?.toString() ?? null,
  }
}
