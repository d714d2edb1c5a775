import type { FastifyInstance } from 'fastify'
import { letterFields } from '../../../law/letters/letter-fields.ts'
import { letterRule } from '../../../law/letters/letters.ts'
import { letterLabels } from '../../../law/decision/outcome.ts'
import { done, forbidden } from '../../../modules/desk/index.ts'
import {
  applicationPolicy,
  fieldsOfTemplate,
  letterSettings,
  letterTemplateFile,
  removeLetterTemplate,
  setLetterNumbers,
  setLetterTemplate,
  writableKinds,
} from '../../../modules/requests/index.ts'
import {
  findUnit,
  remedyPlacesOf,
  selectRemedyPlaces,
  setRemedyPlaces,
} from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { letterSettingsApi } from './letters.schema.ts'

/** 文书设置. */
export function letterSettingsRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：文书', letterSettingsApi, {
    'GET /letters/settings': async ({ query }, { desk, account }) => {
      const unitCode = query.unit ?? account.unit.code
      const year = query.year ?? desk.today().year
      const answer = await letterSettings(desk, { unitCode, year })
      if (answer.kind !== 'done') return answer
      const { numbers, templates, register } = answer.value
      const unit = await findUnit(desk.read, unitCode)
      const own = await selectRemedyPlaces(desk.read, unitCode)
      return done({
        unit: { code: unitCode, name: unit?.name ?? unitCode },
        year,
        numbers: { ...numbers, kinds: { ...numbers.kinds }, first: copyOf(numbers.first) },
        places: { ...own },
        usualBody: unit === null ? '' : (await remedyPlacesOf(desk.read, unit)).body,
        register: register.map(({ kind, ...entry }) => ({ ...entry, label: letterLabels[kind] })),
        kinds: writableKinds.map((kind) => {
          const template = templates.find((one) => one.kind === kind)
          return {
            kind,
            label: letterLabels[kind],
            numbered: letterRule(kind).series !== 'none',
            fields: fieldsOfTemplate(kind).map((field) => letterFields[field].label),
            template: template
              ? {
                  name: template.name,
                  own: template.unitCode === unitCode,
                  addedBy: template.addedBy,
                  addedAt: template.addedAt,
                }
              : null,
          }
        }),
      })
    },

    'PUT /letters/numbers': async ({ query, body }, { desk, account }) =>
      setLetterNumbers(desk, {
        answer: body.answer,
        procedure: body.procedure,
        kinds: Object.fromEntries(
          Object.entries(body.kinds).filter(([, one]) => one !== undefined && one !== ''),
        ),
        first: body.first,
        unitCode: query.unit ?? account.unit.code,
      }),

    'PUT /letters/places': async ({ query, body }, { desk, account }) => {
      const answer = await setRemedyPlaces(desk, { ...body, code: query.unit ?? account.unit.code })
      return answer.kind === 'done' ? done(null) : answer
    },

    'POST /letters/templates/:kind': async ({ params, query }, { desk, account, request }) => {
      const unitCode = query.unit ?? account.unit.code
      const unit = await findUnit(desk.read, unitCode)
      const refused = unit && forbidden(desk.actor, applicationPolicy.setLetters, unit)
      if (refused) return refused
      const upload = await oneUpload(request)
      if (upload.kind !== 'done') return upload
      return setLetterTemplate(desk, { unitCode, kind: params.kind, upload: upload.value })
    },

    'DELETE /letters/templates/:kind': async ({ params, query }, { desk, account }) =>
      removeLetterTemplate(desk, { unitCode: query.unit ?? account.unit.code, kind: params.kind }),

    'GET /letters/templates/:kind/file': async ({ params, query }, { desk, account, reply }) => {
      const unitCode = query.unit ?? account.unit.code
      const file = await letterTemplateFile(desk, { unitCode, kind: params.kind })
      return file.kind === 'done' ? sendFile(reply, file.value) : file
    },
  })
}

function copyOf(first: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  return Object.fromEntries(Object.entries(first).map(([pattern, years]) => [pattern, { ...years }]))
}
