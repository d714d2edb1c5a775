import type { FastifyInstance } from 'fastify'
import { parseDay } from '../../../law/calendar/day.ts'
import { pilotFields } from '../../../law/publishing/duty.ts'
import { exceptions } from '../../../law/decision/exception.ts'
import { catalogueOf } from '../../../modules/catalogue/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../../modules/desk/index.ts'
import {
  allowedFileTypes,
  attachFile,
  type ContentInput,
  type Disclosure,
  disclosureKindLabels,
  disclosureKinds,
  disclosurePolicy,
  discardDraft,
  disclosureVersion,
  findDisclosure,
  genres,
  interpretationForms,
  largestAttachment,
  listPublished,
  loadAttachment,
  needsInterpretation,
  opennesses,
  opennessLabels,
  publicationState,
  publishingSettingsOf,
  removeAttachment,
  restoreDraft,
  type SealedContent,
  sealedContent,
  serviceGuideParts,
  submitDisclosure,
  validities,
  validityLabels,
  writeDraft,
} from '../../../modules/publishing/index.ts'
import { findUnit } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import { columnViewOf } from '../column-view.ts'
import { contentChanges } from '../content-changes.ts'
import { disclosureLists } from '../disclosure-lists.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { dueViewOf } from '../publication-limit.ts'
import { attachmentsOf, disclosureViewOf } from '../publishing-view.ts'
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
        exceptions: exceptions.map(({ key, article, text, force }) => ({
          key,
          label: text,
          note: `${article}，${force === 'must' ? '应当不予公开' : '可以不予公开'}`,
        })),
        fields: pilotFields.map(({ key, name }) => ({ key, label: name })),
        interpretationForms: [...interpretationForms],
        interpretationDays: (await publishingSettingsOf(desk.read)).interpretationDays,
        guideParts: serviceGuideParts.map((part) => ({ ...part })),
        explainable: await explainable(desk, account.unit.code),
        needInterpretation: disclosureKinds.filter(needsInterpretation),
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
      const content = contentOf(body.content)
      if (content.kind !== 'done') return content
      const { typedAs } = body
      const unit = account.unit.code
      return seen(await writeDraft(desk, { ...content.value, unit, ...(typedAs && { typedAs }) }))
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
        await attachFile(desk, {
          id: params.id,
          version: query.version,
          ...(query.role && { role: query.role }),
          ...upload.value,
        }),
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

    'POST /disclosures/:id/discard': async ({ params, body }, { desk }) =>
      seen(await discardDraft(desk, { ...params, ...body })),

    'POST /disclosures/:id/restore': async ({ params, body }, { desk }) =>
      seen(await restoreDraft(desk, { ...params, ...body })),

    'GET /disclosures/:id/versions/:version': async ({ params: { id, version } }, { desk }) => {
      const kept = await disclosureVersion(desk, id, version)
      return kept.kind === 'done' ? beside(desk, id, { version, content: kept.value }) : kept
    },

    'GET /disclosures/:id/original': async ({ params }, { desk }) => {
      const found = await findDisclosure(desk, params.id)
      if (found.kind !== 'done') return found
      if (!found.value.revision) return refuse('notFound', '这条信息不是更正稿，没有要对照的原文。')
      const original = await findDisclosure(desk, found.value.revision.of)
      if (original.kind !== 'done') return original
      const { version } = original.value
      return beside(desk, params.id, { version, content: sealedContent(original.value) })
    },
  })
}

/** Another content beside the item as it stands. */
async function beside(
  desk: Desk,
  id: string,
  { version, content }: { readonly version: number; readonly content: SealedContent },
) {
  const found = await findDisclosure(desk, id)
  if (found.kind !== 'done') return found
  const catalogue = await catalogueOf(desk.read, found.value.unitCode)
  const { title, body } = content
  return done({
    version,
    title: typeof title === 'string' ? title : '',
    body: typeof body === 'string' ? body : '',
    content: { ...content },
    changes: contentChanges(content, sealedContent(found.value), catalogue),
  })
}

type TypedContent = Omit<ContentInput, 'genre'> & { readonly genre: string; readonly revisionNote: string }

/** Documents of the unit that an explanation may explain, the newest first. */
async function explainable(desk: Desk, unit: string): Promise<{ key: string; label: string }[]> {
  const { items } = await listPublished(desk, { unit, entry: 'any', kinds: documentKinds, pageSize: 200 })
  return items.map(({ id, title, documentNumber }) => ({
    key: id,
    label: documentNumber === null ? title : `${title}（${documentNumber}）`,
  }))
}

const documentKinds = disclosureKinds.filter((kind) => kind !== 'interpretation' && kind !== 'serviceGuide')

/** The content in the act's own words. */
function contentOf(typed: TypedContent): Answer<ContentInput & { readonly revisionNote: string }> {
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
