import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { emptyForm, openDraft } from '../../modules/requests/index.ts'
import { findUnit, listUnits } from '../../modules/units/index.ts'
import { type ApplyPlace, kioskFormIdle, portalPlace } from './apply-place.ts'
import { readPosted } from './apply-posted.ts'
import { showForm, takeStep } from './apply-steps.ts'
import type { Portal } from './context.ts'
import { readForm } from './read-form.ts'
import { groupUnits } from './unit-models.ts'
import { draftOpenPage } from './views/apply/draft-pages.ts'
import { applyUnitsPage } from './views/apply-units-page.ts'

/** Presses of buttons on forms by one address in an hour; whoever files one application needs five. */
const perHour = 120
/** Tries of draft codes by one address in ten minutes. */
const codeTries = 20

/** 依申请公开: choose a unit, fill in, check, file; the receipt shows number and query code once. */
export function applyRoutes(server: FastifyInstance, portal: Portal): void {
  server.get('/apply', { config: { keep: true } }, async (request, reply) => {
    const groups = groupUnits(await listUnits(portal.desk.read))
    return portal.send(reply, applyUnitsPage(portal.page(request), { groups }))
  })
  formRoutes(server, portal, portalPlace(portal))
}

/** The form of a unit and the way back into a saved one, at one place. */
export function formRoutes(server: FastifyInstance, portal: Portal, place: ApplyPlace): void {
  server.get<{ Params: { code: string } }>(place.form(':code'), async (request, reply) => {
    const unit = await findUnit(portal.desk.read, request.params.code)
    if (!unit) return portal.notFound(request, reply)
    return showForm({ portal, place, unit, request, reply }, emptyFilled(), [])
  })

  server.post<{ Params: { code: string } }>(
    place.form(':code'),
    { config: { rateLimit: { max: perHour, timeWindow: '1 hour' } } },
    async (request, reply) => {
      const unit = await findUnit(portal.desk.read, request.params.code)
      if (!unit) return portal.notFound(request, reply)
      return takeStep({ portal, place, unit, request, reply }, await readPosted(request))
    },
  )

  server.get(place.draft, async (request, reply) => askCode(portal, place, request, reply, []))

  server.post(
    place.draft,
    { config: { rateLimit: { max: codeTries, timeWindow: '10 minutes' } } },
    async (request, reply) => {
      const { code } = readForm(typedCode, request.body)
      const draft = await openDraft(portal.desk, code)
      const unit = draft && (await findUnit(portal.desk.read, draft.unitCode))
      if (!draft || !unit) {
        const text = '没有找到。请核对草稿码；已经提交或者过了保存期限的草稿会删除，只能重新填写。'
        return askCode(portal, place, request, reply, [{ field: 'code', text }])
      }
      const { form, coApplicants, kept } = draft
      const filled = {
        ...emptyFilled(),
        form: { ...emptyForm, ...form },
        coApplicants,
        kept,
        draft: draft.code,
      }
      return showForm({ portal, place, unit, request, reply }, filled, [])
    },
  )
}

const typedCode = z.strictObject({ code: z.string().max(200).default('') })

function emptyFilled() {
  return {
    form: emptyForm,
    coApplicants: [],
    submission: crypto.randomUUID(),
    kept: '',
    draft: '',
    offered: false,
  }
}

function askCode(
  portal: Portal,
  place: ApplyPlace,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly { field: 'code'; text: string }[],
): FastifyReply {
  const page = draftOpenPage(place.page(request), {
    action: place.draft,
    errors,
    ...(place.kiosk && { kiosk: { idleSeconds: kioskFormIdle, home: place.start } }),
  })
  return portal.send(reply.header('cache-control', 'no-store'), page, errors.length > 0 ? 404 : 200)
}
