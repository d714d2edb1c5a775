import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { timeZone } from '../../platform/day.ts'
import {
  type ApplicationForm,
  checkForm,
  descriptionLimit,
  emptyForm,
  submitApplication,
} from '../../modules/requests/index.ts'
import { suggestDisclosures } from '../../modules/publishing/index.ts'
import { findUnit, listUnits, type Unit } from '../../modules/units/index.ts'
import { paths } from '../shared/paths.ts'
import type { Suggestion } from '../shared/view-models.ts'
import type { Portal } from './context.ts'
import { disclosureHref } from './disclosure-models.ts'
import { readForm } from './read-form.ts'
import { groupUnits, unitHead } from './unit-models.ts'
import { carriers, deliveries, idKinds, organisationKinds } from './views/apply-fields.ts'
import type { ApplyError, ApplyField } from './views/apply-fields.ts'
import { applyPage } from './views/apply-page.ts'
import { applyReviewPage } from './views/apply-review-page.ts'
import { applyUnitsPage } from './views/apply-units-page.ts'
import { refusedPage } from './views/notice-pages.ts'
import { receiptPage } from './views/receipt-page.ts'

const text = z.string().max(20_000).default('')
const choice = <T extends string>(values: Readonly<Record<T, unknown>>): z.ZodDefault<z.ZodType<T | ''>> =>
  z
    .custom<T | ''>((value) => typeof value === 'string' && (value === '' || Object.hasOwn(values, value)))
    .default('')

/** The form as it is posted. An unknown field is refused; what is wrong inside is told field by field. */
const posted = z.strictObject({
  step: z.enum(['review', 'edit', 'submit']),
  submission: z.string().regex(/^[0-9a-f-]{36}$/),
  applicantIs: choice({ naturalPerson: 1, organisation: 1 }),
  name: text,
  idKind: choice(idKinds),
  idNumber: text,
  workplace: text,
  organisationName: text,
  organisationKind: choice(organisationKinds),
  creditCode: text,
  legalRepresentative: text,
  contactName: text,
  phone: text,
  email: text,
  fax: text,
  address: text,
  postcode: text,
  description: text,
  documentName: text,
  yearFrom: text,
  yearTo: text,
  carrier: choice(carriers),
  delivery: choice(deliveries),
})

/** How many published items are offered beside the description. */
const suggested = 3
const perHour = 30

/** 依申请公开: choose a unit, fill in, check, file; the receipt shows number and query code once. */
export function applyRoutes(server: FastifyInstance, portal: Portal): void {
  server.get('/apply', { config: { keep: true } }, async (request, reply) => {
    const groups = groupUnits(await listUnits(portal.desk.read))
    return portal.send(reply, applyUnitsPage(portal.page(request), { groups }))
  })

  server.get<{ Params: { code: string } }>('/units/:code/apply', async (request, reply) => {
    const unit = await findUnit(portal.desk.read, request.params.code)
    if (!unit) return portal.notFound(request, reply)
    return showForm(portal, request, reply, unit, {
      form: emptyForm,
      submission: crypto.randomUUID(),
      errors: [],
    })
  })

  server.post<{ Params: { code: string } }>(
    '/units/:code/apply',
    { config: { rateLimit: { max: perHour * 4, timeWindow: '1 hour' } } },
    async (request, reply) => {
      const unit = await findUnit(portal.desk.read, request.params.code)
      if (!unit) return portal.notFound(request, reply)
      const { step, submission, ...form } = readForm(posted, request.body)
      if (step === 'edit') return showForm(portal, request, reply, unit, { form, submission, errors: [] })
      if (step === 'review') return review(portal, request, reply, unit, { form, submission })
      return file(portal, request, reply, unit, { form, submission })
    },
  )
}

interface Filled {
  readonly form: ApplicationForm
  readonly submission: string
}

async function showForm(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  unit: Unit,
  { form, submission, errors }: Filled & { errors: readonly ApplyError[] },
): Promise<FastifyReply> {
  const page = applyPage(portal.page(request), {
    unit: unitHead(unit),
    action: paths.unitApply(unit.code),
    submission,
    values: form,
    errors,
    suggestions: await suggestionsFor(portal, unit, form.description),
    descriptionLimit,
  })
  return portal.send(reply.header('cache-control', 'no-store'), page, errors.length > 0 ? 422 : 200)
}

async function review(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  unit: Unit,
  filled: Filled,
): Promise<FastifyReply> {
  const errors = errorsOf(filled.form)
  if (errors.length > 0) return showForm(portal, request, reply, unit, { ...filled, errors })
  const page = applyReviewPage(portal.page(request), {
    unit: unitHead(unit),
    action: paths.unitApply(unit.code),
    submission: filled.submission,
    values: filled.form,
    suggestions: await suggestionsFor(portal, unit, filled.form.description),
  })
  return portal.send(reply.header('cache-control', 'no-store'), page)
}

async function file(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  unit: Unit,
  filled: Filled,
): Promise<FastifyReply> {
  const { form, submission } = filled
  const answer = await submitApplication(portal.desk, { unitCode: unit.code, form, filing: submission })
  switch (answer.kind) {
    case 'issues':
      return showForm(portal, request, reply, unit, { ...filled, errors: answer.issues.map(errorOf) })
    case 'refused':
      return portal.send(reply, refusedPage(portal.page(request), { reason: answer.refusal.text }), 409)
    case 'done': {
      const { number, queryCode, submittedAt, needsConfirmation } = answer.value
      const at = submittedAt.toZonedDateTimeISO(timeZone)
      const page = receiptPage(portal.page(request), {
        unit: unitHead(unit),
        number,
        queryCode,
        submittedAt: `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`,
        description: form.description,
        needsConfirmation,
      })
      return portal.send(reply.header('cache-control', 'no-store'), page)
    }
  }
}

function errorsOf(form: ApplicationForm): ApplyError[] {
  const checked = checkForm(form, 'filed')
  return 'issues' in checked ? checked.issues.map(errorOf) : []
}

function errorOf(issue: { field: string; text: string; ground?: string }): ApplyError {
  const field = fields.find((known) => known === issue.field) ?? 'applicantIs'
  return { field, text: issue.text }
}

const fields: readonly ApplyField[] = Object.keys(emptyForm) as ApplyField[]

/** Published items of the unit that may already answer what is described; never in the way. */
async function suggestionsFor(portal: Portal, unit: Unit, description: string): Promise<Suggestion[]> {
  if (description.trim().length < 2) return []
  const found = await suggestDisclosures(portal.desk, {
    unit: unit.code,
    text: description,
    limit: suggested,
  })
  return found.map((item) => ({
    title: item.title,
    href: disclosureHref(item.indexNumber),
    publishedOn: item.disclosedOn.toString(),
  }))
}
