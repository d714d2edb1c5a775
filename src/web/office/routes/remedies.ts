import type { FastifyInstance } from 'fastify'
import { remedyBlockLabels, remedyColumnLabels, type RemedyResult } from '../../../law/report/report-rows.ts'
import { type Answer, type Desk, done, may, type UnitPlace } from '../../../modules/desk/index.ts'
import { applicationFile } from '../../../modules/requests/index.ts'
import {
  closeRemedy,
  continueSuit,
  listRemedies,
  registerRemedy,
  remediesOf,
  type Remedy,
  remedyPolicy,
} from '../../../modules/remedies/index.ts'
import { findCounty } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { readableUnits } from '../readable-units.ts'
import { remediesApi } from './remedies.schema.ts'

/** 复议与诉讼. */
export function remedyRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '复议与诉讼', remediesApi, {
    'GET /remedies': async ({ query }, { desk, account }) => {
      const units = await readableUnits(desk, account)
      const unitCodes = units.map(({ code }) => code).filter((code) => (query.unit ?? code) === code)
      const answer = await listRemedies(desk, {
        unitCodes,
        ...(query.year === undefined ? {} : { year: query.year }),
      })
      if (answer.kind !== 'done') return answer
      return done({
        rows: answer.value.map(({ remedy, application }) => ({
          remedy: shown(remedy, application.unit, desk),
          application: {
            id: application.id,
            caseNumber: application.caseNumber,
            decisionLabel: application.decision?.label ?? null,
            unit: application.unit.code === account.unit.code ? null : application.unit.shortName,
          },
        })),
      })
    },

    'GET /applications/:id/remedies': async ({ params }, { desk }) => {
      const file = await applicationFile(desk, params.id)
      if (file.kind !== 'done') return file
      const answer = await remediesOf(desk, params.id)
      if (answer.kind !== 'done') return answer
      const { unit, clock } = file.value
      const county = await findCounty(desk.read)
      return done({
        mayRegister: clock !== null && may(desk.actor, remedyPolicy.register, unit),
        reconsiderationBody: county?.name ?? '',
        remedies: answer.value.map((remedy) => shown(remedy, unit, desk)),
      })
    },

    'POST /applications/:id/remedies': async ({ params, body }, { desk }) =>
      made(
        await registerRemedy(desk, {
          ...body,
          applicationId: params.id,
          acceptedOn: Temporal.PlainDate.from(body.acceptedOn),
        }),
      ),

    'POST /remedies/:id/close': async ({ params, body }, { desk }) =>
      made(
        await closeRemedy(desk, {
          ...body,
          id: params.id,
          closedOn: Temporal.PlainDate.from(body.closedOn),
        }),
      ),

    'POST /remedies/:id/continue': async ({ params, body }, { desk }) =>
      made(
        await continueSuit(desk, {
          ...body,
          id: params.id,
          acceptedOn: Temporal.PlainDate.from(body.acceptedOn),
        }),
      ),
  })
}

function made(answer: Answer<Remedy>): Answer<{ id: string }> {
  return answer.kind === 'done' ? done({ id: answer.value.id }) : answer
}

function shown(remedy: Remedy, unit: UnitPlace, desk: Desk) {
  const { id, lastSeq, kind, acceptedOn, closedOn, result, imported } = remedy
  const open = closedOn === null
  return {
    id,
    lastSeq,
    kind,
    kindLabel: remedyBlockLabels[kind],
    acceptedOn: acceptedOn.toString(),
    closedOn: closedOn?.toString() ?? null,
    resultLabel: resultLabel(result),
    imported,
    instances: remedy.instances.map((instance) => ({
      acceptedOn: instance.acceptedOn.toString(),
      organ: instance.organ,
      caseNumber: instance.caseNumber,
      closedOn: instance.closedOn?.toString() ?? null,
      resultLabel: resultLabel(instance.result),
    })),
    mayClose: open && may(desk.actor, remedyPolicy.close, unit),
    mayContinue: !open && kind !== 'reconsideration' && may(desk.actor, remedyPolicy.continueSuit, unit),
  }
}

function resultLabel(result: Exclude<RemedyResult, 'pending'> | null): string {
  return remedyColumnLabels[result ?? 'pending']
}
