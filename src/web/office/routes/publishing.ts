import type { FastifyInstance } from 'fastify'
import { parseDay } from '../../../law/day.ts'
import { catalogueOf } from '../../../modules/catalogue/index.ts'
import { type Answer, done, forbidden, may, mend } from '../../../modules/desk/index.ts'
import {
  allowedFileTypes,
  attachFile,
  changeValidity,
  type ContentInput,
  type Disclosure,
  disclosureKindLabels,
  disclosureKinds,
  disclosurePolicy,
  findDisclosure,
  genres,
  largestAttachment,
  loadAttachment,
  opennesses,
  opennessLabels,
  publicationState,
  removeAttachment,
  reviewDisclosure,
  reviewQueue,
  reviewStepLabel,
  submitDisclosure,
  validities,
  validityLabels,
  withdrawDisclosure,
  writeDraft,
} from '../../../modules/publishing/index.ts'
import { findUnit } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import { columnViewOf } from '../column-view.ts'
import { disclosureLists } from '../disclosure-lists.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { dueViewOf } from '../publication-limit.ts'
import { attachmentsOf, disclosureViewOf, portalOf } from '../publishing-view.ts'
import { remarksWithChecks, uncheckedOf } from '../review-checks.ts'
import { publishingApi } from './publishing.schema.ts'

/** 主动公开、审核发布. */
export function publishingRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '主动公开', publishingApi, {
    'GET /disclosures': async ({ query }, { desk, account }) => disclosureLists(desk, account, query),

    'GET /disclosures/choices': async (_input, { desk, account }) => {
      const refused = forbidden(account, disclosurePolicy.read, account.unit)
      if (refused) return refused
      const unit = await findUnit(desk.read, account.unit.code)
      const catalogue = await catalogueOf(desk.read, account.unit.code)
      return done({
        unit: { code: account.unit.code, name: unit?.name ?? account.unit.code },
        columns: catalogue.columns.map((column) => columnViewOf(catalogue, column)),
        kinds: disclosureKinds.map((key) => ({ key, label: disclosureKindLabels[key] })),
        genres: [...genres],
        opennesses: opennesses.map((key) => ({ key, label: opennessLabels[key] })),
        validities: validities.map((key) => ({ key, label: validityLabels[key] })),
        attachmentTypes: allowedFileTypes,
        largestAttachment,
      })
    },

    'GET /disclosures/due': async ({ query }, { desk, account }) => {
      const catalogue = await catalogueOf(desk.read, account.unit.code)
      const column = catalogue.columns.find(({ code }) => code === query.column)
      const madeOn = parseDay(query.madeOn)
      if (!column || !madeOn) return done(null)
      const state = publicationState(desk.calendar, column, { madeOn, publishedOn: null }, desk.today())
      return done(dueViewOf(desk, state, column))
    },

    'POST /disclosures': async ({ body }, { desk, account }) => {
      const content = contentOf(body)
      if (content.kind !== 'done') return content
      return seen(await writeDraft(desk, { ...content.value, unit: account.unit.code }))
    },

    'GET /disclosures/:id': ({ params }, { desk, account }) => disclosureViewOf(desk, account, params.id),

    'PUT /disclosures/:id': async ({ params, body }, { desk }) => {
      const content = contentOf(body.content)
      if (content.kind !== 'done') return content
      const found = await findDisclosure(desk, params.id)
      if (found.kind !== 'done') return found
      const draft = { id: params.id, version: body.version }
      return seen(await writeDraft(desk, { ...content.value, unit: found.value.unitCode, draft }))
    },

    'POST /disclosures/:id/attachments': async ({ params, query }, { desk, request }) => {
      // the right first: nobody makes the server read a file that he may not attach
      const found = await findDisclosure(desk, params.id)
      if (found.kind !== 'done') return found
      const unit = await findUnit(desk.read, found.value.unitCode)
      const refused = unit && forbidden(desk.actor, disclosurePolicy.write, unit)
      if (refused) return refused
      const upload = await oneUpload(request)
      if (upload.kind !== 'done') return upload
      return withAttachments(
        await attachFile(desk, { id: params.id, version: query.version, ...upload.value }),
      )
    },

    'DELETE /disclosures/:id/attachments/:attachment': async ({ params, query }, { desk }) =>
      withAttachments(await removeAttachment(desk, { ...params, version: query.version })),

    'GET /disclosures/:id/attachments/:attachment': async ({ params }, { desk, reply }) => {
      const loaded = await loadAttachment(desk, params.attachment)
      return loaded.kind === 'done' ? sendFile(reply, loaded.value) : loaded
    },

    'POST /disclosures/:id/submission': async ({ params, body }, { desk }) =>
      seen(await submitDisclosure(desk, { ...params, ...body })),

    'GET /reviews': async (_input, { desk }) => {
      const catalogues = new Map<string, Awaited<ReturnType<typeof catalogueOf>>>()
      const rows = []
      for (const { disclosure, columnName, due, barred } of await reviewQueue(desk)) {
        const { id, title, unitCode, step } = disclosure
        if (step === null) continue
        const catalogue = catalogues.get(unitCode) ?? (await catalogueOf(desk.read, unitCode))
        catalogues.set(unitCode, catalogue)
        const column = catalogue.columns.find(({ code }) => code === disclosure.column)
        rows.push({
          id,
          title,
          columnName,
          madeOn: disclosure.madeOn.toString(),
          step,
          stepLabel: reviewStepLabel(step),
          due: dueViewOf(desk, due, column ?? { timeLimit: 'promptly' }),
          writers: disclosure.writers.map(({ name }) => name).join('、'),
          barred,
        })
      }
      return done({ rows })
    },

    'POST /disclosures/:id/review': async ({ params, body }, { desk }) => {
      const { checked, remarks, ...act } = body
      const found = await findDisclosure(desk, params.id)
      if (found.kind !== 'done') return found
      const open = uncheckedOf(act.step, checked)
      // whoever may not take the step is told that, not what he would have to check
      const unit = await findUnit(desk.read, found.value.unitCode)
      const mayTakeIt = unit !== null && may(desk.actor, disclosurePolicy[act.step], unit)
      if (act.verdict === 'pass' && open.length > 0 && mayTakeIt) {
        const labels = open.map(({ label }) => label).join('、')
        return mend({ field: 'checked', text: `还没有核对：${labels}。逐项核对以后才能通过。` })
      }
      const given = act.verdict === 'pass' ? remarksWithChecks(act.step, remarks) : remarks
      const answer = await reviewDisclosure(desk, { ...act, id: params.id, remarks: given })
      if (answer.kind !== 'done') return answer
      const { version, state, indexNumber } = answer.value
      return done({ version, state, indexNumber, portal: portalOf(answer.value) })
    },

    'POST /disclosures/:id/withdrawal': async ({ params, body }, { desk }) =>
      seen(await withdrawDisclosure(desk, { ...params, ...body })),

    'POST /disclosures/:id/validity': async ({ params, body }, { desk }) =>
      seen(await changeValidity(desk, { ...params, ...body })),
  })
}

type TypedContent = Omit<ContentInput, 'genre'> & { readonly genre: string }

/** The content in the act's own words. */
function contentOf(typed: TypedContent): Answer<ContentInput> {
  const genre = genres.find((known) => known === typed.genre)
  if (genre === undefined) return mend({ field: 'genre', text: '请从列出的体裁中选择。' })
  return done({ ...typed, genre })
}

function seen(answer: Answer<Disclosure>): Answer<{ id: string; version: number }> {
  return answer.kind === 'done' ? done({ id: answer.value.id, version: answer.value.version }) : answer
}

function withAttachments(answer: Answer<Disclosure>) {
  if (answer.kind !== 'done') return answer
  return done({ version: answer.value.version, attachments: attachmentsOf(answer.value) })
}
