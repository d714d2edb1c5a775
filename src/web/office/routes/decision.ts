import type { FastifyInstance } from 'fastify'
import { type Desk, done, forbidden, may, refuse, roleLabels } from '../../../modules/desk/index.ts'
import {
  applicationPolicy,
  decisionSettingsOf,
  decisionSheet,
  decisionWork,
  letterOfDraft,
  type DecisionWork,
  noEvidence,
  setDecisionSettings,
} from '../../../modules/requests/index.ts'
import { stepRoles } from '../../../modules/signing/index.ts'
import { listAccountsOf, listUnits } from '../../../modules/units/index.ts'
import { renderDocx } from '../../../platform/documents/docx.ts'
import { bind } from '../bind.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { decisionApi } from './decision.schema.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 拟定答复、审签、审签环节. */
export function decisionRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：答复', decisionApi, {
    'GET /applications/:id/decision': async ({ params }, { desk }) => {
      const answer = await decisionWork(desk, params.id)
      return answer.kind === 'done' ? done(workView(answer.value, desk)) : answer
    },

    'GET /applications/:id/decision-letter': async ({ params }, { desk }) => {
      const answer = await letterOfDraft(desk, params.id)
      if (answer.kind !== 'done') return answer
      const { title, paragraphs } = answer.value
      return done({
        id: params.id,
        title,
        paragraphs: paragraphs.map((text, index) => ({ place: index + 1, text })),
      })
    },

    'GET /applications/:id/decision-sheet': async ({ params, query }, { desk, reply }) => {
      const answer = await decisionSheet(desk, params.id, office.demonstration)
      if (answer.kind !== 'done') return answer
      const document = answer.value
      const file =
        query.format === 'docx'
          ? { mediaType: docxType, bytes: await renderDocx(document) }
          : { mediaType: 'application/pdf', bytes: (await office.pdf(document)).bytes }
      const mark = office.demonstration ? '（演示数据）' : ''
      return sendFile(reply, { name: `${document.title}${mark}.${query.format}`, ...file })
    },

    'GET /decision-settings': async ({ query }, { desk, account }) => {
      const units = (await listUnits(desk.read)).filter((one) => may(account, applicationPolicy.read, one))
      const code = query.unit ?? account.unit.code
      const unit = (await listUnits(desk.read)).find((one) => one.code === code)
      if (!unit) return refuse('notFound', '没有这个机关。')
      const refused = forbidden(account, applicationPolicy.read, unit)
      if (refused) return refused
      const { steps, standIns } = await decisionSettingsOf(desk.read, unit.code)
      const people = await listAccountsOf(desk.read, unit.code)
      return done({
        unit: { key: unit.code, label: unit.name },
        units: units.map(({ code: key, shortName: label }) => ({ key, label })),
        steps,
        standIns,
        roles: stepRoles.map((key) => ({ key, label: roleLabels[key] })),
        people: people
          .filter(({ roles }) => roles.some((role) => stepRoles.some((one) => one === role)))
          .map(({ id, name, roles }) => ({
            id,
            name,
            roles: roles.map((role) => roleLabels[role]).join('、'),
          })),
        maySet: may(account, applicationPolicy.setDecision, unit),
      })
    },

    'PUT /decision-settings': async ({ body }, { desk }) => {
      const { unit, ...settings } = body
      const answer = await setDecisionSettings(desk, { unit, settings })
      return answer.kind === 'done' ? done({ unit }) : answer
    },
  })
}

function workView({ course, draft, steps, known, earlier, agencies, ...work }: DecisionWork, desk: Desk) {
  const { state, at, passed, returned } = course
  const place = steps.findIndex(({ key }) => key === at)
  return {
    ...work,
    today: desk.today().toString(),
    known: [...known],
    earlier: [...earlier],
    agencies: [...agencies],
    draft: draft && {
      ...draft,
      evidence: copied(draft.evidence ?? noEvidence),
      answers: [...(draft.answers ?? [])],
    },
    state,
    steps: steps.map(({ key, label }) => ({
      key,
      label,
      passed: passed.includes(key),
      current: key === at,
    })),
    resumable: steps.slice(0, place + 1).map((step) => ({ ...step })),
    returned: returned?.details
      ? {
          by: returned.by,
          label: returned.details.label,
          remarks: returned.details.remarks,
          notes: [...returned.details.notes],
        }
      : null,
  }
}

function copied({ searches, withheld, ...rest }: typeof noEvidence) {
  return { ...rest, searches: [...searches], withheld: [...withheld] }
}
