import type { FastifyInstance } from 'fastify'
import { done, may } from '../../../modules/desk/index.ts'
import { remediesOfApplication } from '../../../modules/remedies/index.ts'
import {
  applicationPolicy,
  eraseIdentity,
  erasePerson,
  erasureProposals,
  setRetention,
} from '../../../modules/requests/index.ts'
import { findCounty } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { readableUnits } from '../readable-units.ts'
import { retentionApi } from './retention.schema.ts'

/** 清除清单. */
export function retentionRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：保存期限', retentionApi, {
    'GET /retention': async (_input, { desk, account }) => {
      const units = new Map((await readableUnits(desk, account)).map((unit) => [unit.code, unit]))
      const answer = await erasureProposals(desk, [...units.keys()])
      if (answer.kind !== 'done') return answer
      const county = await findCounty(desk.read)
      return done({
        settings: answer.value.settings,
        maySet: county !== null && may(desk.actor, applicationPolicy.setRetention, county),
        rows: answer.value.proposals.flatMap(({ applicationId, unitCode, caseNumber, what, dueOn }) => {
          const unit = units.get(unitCode)
          if (!unit) return []
          return [
            {
              id: applicationId,
              caseNumber,
              unit: unitCode === account.unit.code ? null : unit.shortName,
              what,
              dueOn,
              mayErase: may(desk.actor, applicationPolicy.erase, unit),
            },
          ]
        }),
      })
    },
    'PUT /retention': async ({ body }, { desk }) => setRetention(desk, body),
    'POST /applications/:id/erase-identity': async ({ params }, { desk }) =>
      eraseIdentity(desk, { id: params.id }, remediesOfApplication),
    'POST /applications/:id/erase-person': async ({ params, body }, { desk }) =>
      erasePerson(desk, { id: params.id, handedOver: body.handedOver }, remediesOfApplication),
  })
}
