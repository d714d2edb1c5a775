import type { FastifyInstance } from 'fastify'
import { done } from '../../../modules/desk/index.ts'
import { applicationFile } from '../../../modules/requests/index.ts'
import { findCounty } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import { caseViewOf } from '../case-view.ts'
import type { Office } from '../office.ts'
import { caseApi } from './case.schema.ts'

/** 案卷. */
export function caseRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开', caseApi, {
    'GET /applications/:id': async ({ params }, { desk }) => {
      const answer = await applicationFile(desk, params.id)
      if (answer.kind !== 'done') return answer
      const county = await findCounty(desk.read)
      return done(caseViewOf(answer.value, desk, county?.name.replace(/人民政府$/, '') ?? ''))
    },
  })
}
