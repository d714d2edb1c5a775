import type { FastifyInstance } from 'fastify'
import { type Answer, done } from '../../../modules/desk/index.ts'
import {
  beginRevision,
  changeValidity,
  type Disclosure,
  notePenaltyChange,
  withdrawDisclosure,
} from '../../../modules/publishing/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { publishedItemApi } from './published-item.schema.ts'

/** 发布以后: correction, withdrawal, validity. */
export function publishedItemRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '发布以后', publishedItemApi, {
    'POST /disclosures/:id/withdrawal': async ({ params, body }, { desk }) =>
      seen(await withdrawDisclosure(desk, { ...params, ...body })),

    'POST /disclosures/:id/validity': async ({ params, body }, { desk }) =>
      seen(await changeValidity(desk, { ...params, ...body })),

    'POST /disclosures/:id/revision': async ({ params, body }, { desk }) =>
      seen(await beginRevision(desk, { ...params, ...body })),

    'POST /disclosures/:id/penalty-change': async ({ params, body }, { desk }) =>
      seen(await notePenaltyChange(desk, { ...params, ...body })),
  })
}

function seen(answer: Answer<Disclosure>): Answer<{ id: string; version: number }> {
  return answer.kind === 'done' ? done({ id: answer.value.id, version: answer.value.version }) : answer
}
