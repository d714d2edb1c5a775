import type { FastifyInstance } from 'fastify'
import { done } from '../../../modules/desk/index.ts'
import {
  dropTyping,
  keepTyping,
  type Typing,
  typingOf,
  unsavedDrafts,
} from '../../../modules/publishing/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { typingApi } from './typing.schema.ts'

/** 自动保存. */
export function typingRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '自动保存', typingApi, {
    'PUT /typings/:id': async ({ params, body }, { desk }) => {
      const kept = await keepTyping(desk, { draft: params.id, ...body })
      if (kept.kind !== 'done') return kept
      const { version, fellows } = kept.value
      return done({ version, fellows: fellows.map(({ name, at }) => ({ name, at: at.toString() })) })
    },

    'GET /typings/:id': async ({ params }, { desk }) => {
      const typing = await typingOf(desk, params.id)
      return done({ typing: typing && shown(typing) })
    },

    'DELETE /typings/:id': ({ params }, { desk }) => dropTyping(desk, params.id),

    'GET /typings': async (_input, { desk }) => done({ rows: (await unsavedDrafts(desk)).map(shown) }),
  })
}

function shown({ draft, baseVersion, typed, at }: Typing) {
  return { draft, baseVersion, typed, at: at.toString() }
}
