import type { FastifyInstance } from 'fastify'
import { dutyWithKey, pilotFields } from '../../../law/publishing/duty.ts'
import { type Catalogue, catalogueOf } from '../../../modules/catalogue/index.ts'
import { done, forbidden } from '../../../modules/desk/index.ts'
import {
  attachPictures,
  disclosureKindLabels,
  disclosurePolicy,
  type HandedIn,
  handIn,
  opennessLabels,
} from '../../../modules/publishing/index.ts'
import { toHtml } from '../../../platform/conversion/index.ts'
import { bind } from '../bind.ts'
import { columnViewOf } from '../column-view.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { attachmentsOf } from '../publishing-view.ts'
import { type HandedInView, handInApi } from './hand-in.schema.ts'

/** 交稿. */
export function handInRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '主动公开', handInApi, {
    'POST /disclosures/hand-in': async (_input, { desk, account, request }) => {
      // the right first: nobody makes the server read a file of which he may make nothing
      const refused = forbidden(account, disclosurePolicy.write, account.unit)
      if (refused) return refused
      const upload = await oneUpload(request)
      if (upload.kind !== 'done') return upload
      const handed = await handIn(desk, { unit: account.unit.code, ...upload.value })
      if (handed.kind !== 'done') return handed
      return done(viewOf(handed.value, await catalogueOf(desk.read, account.unit.code)))
    },

    'POST /disclosures/:id/hand-in-pictures': async ({ params, query }, { desk, account, request }) => {
      const refused = forbidden(account, disclosurePolicy.write, account.unit)
      if (refused) return refused
      const upload = await oneUpload(request)
      if (upload.kind !== 'done') return upload
      const answer = await attachPictures(desk, { ...params, version: query.version, ...upload.value })
      if (answer.kind !== 'done') return answer
      const { disclosure, pictures } = answer.value
      return done({
        version: disclosure.version,
        attachments: attachmentsOf(disclosure),
        pictures: [...pictures],
      })
    },
  })
}

function viewOf(
  { body, facts, kind, proposals, leftOut, pictures, warnings }: HandedIn,
  catalogue: Catalogue,
): HandedInView {
  const { openness } = proposals
  return {
    body: toHtml(body),
    facts: [...facts],
    kind: kind && { ...kind, label: disclosureKindLabels[kind.kind] },
    keywords: [...proposals.keywords],
    columns: proposals.columns.flatMap(({ column: code, duty: key, why }) => {
      const column = catalogue.columns.find((one) => one.code === code)
      if (!column) return []
      const { name, path, belongs } = columnViewOf(catalogue, column)
      const duty = key === null ? null : dutyWithKey(key)
      return [
        {
          column: code,
          name,
          path,
          why,
          belongs,
          duty: duty && { key: duty.key, article: duty.article, text: duty.text },
        },
      ]
    }),
    fields: proposals.fields.map(({ field, why }) => ({
      field,
      name: pilotFields.find(({ key }) => key === field)?.name ?? field,
      why,
    })),
    openness: {
      ...openness,
      label: opennessLabels[openness.openness],
      doubts: openness.doubts.map((one) => ({ ...one, label: opennessLabels[one.openness] })),
    },
    leftOut: [...leftOut],
    pictures,
    warnings: [...warnings],
  }
}
