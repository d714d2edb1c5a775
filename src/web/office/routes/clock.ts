import type { FastifyInstance } from 'fastify'
import type { WhatIf, WhatIfChoice } from '../../../law/clock/what-if.ts'
import { done } from '../../../modules/desk/index.ts'
import { deadlineExplanation, whatIfOf, whatIfStepOf } from '../../../modules/requests/index.ts'
import { bind } from '../bind.ts'
import type { InputOf } from '../endpoint.ts'
import { sendDocument } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { clockApi, type WhatIfView } from './clock.schema.ts'
import { articleWords } from '../../shared/article-words.ts'

/** 法定期限: trying out the next step, and the account of the days for the paper file. */
export function clockRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：期限', clockApi, {
    'GET /applications/:id/what-if': async ({ params }, { desk }) => {
      const answer = await whatIfOf(desk, params.id)
      return answer.kind === 'done' ? done({ steps: answer.value.map(viewOf) }) : answer
    },

    'GET /applications/:id/what-if/:step': async ({ params, query }, { desk }) => {
      const answer = await whatIfStepOf(desk, params.id, params.step, choiceOf(query))
      return answer.kind === 'done' ? done({ step: answer.value && viewOf(answer.value) }) : answer
    },

    'GET /applications/:id/explanation': async ({ params, query }, { desk, reply }) => {
      const answer = await deadlineExplanation(desk, params.id, office.demonstration)
      return answer.kind === 'done' ? sendDocument(office, reply, { ...answer.value, ...query }) : answer
    },
  })
}

type Typed = InputOf<(typeof clockApi)['GET /applications/:id/what-if/:step']>['query']

function choiceOf({ on, respondBy, deliveredOn, workingDays, consultation }: Typed): WhatIfChoice {
  const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
  return {
    ...(on === undefined ? {} : { on: day(on) }),
    ...(respondBy === undefined ? {} : { respondBy: day(respondBy) }),
    ...(deliveredOn === undefined ? {} : { deliveredOn: day(deliveredOn) }),
    ...(workingDays === undefined ? {} : { workingDays }),
    ...(consultation === undefined ? {} : { consultation }),
  }
}

function viewOf(one: WhatIf): WhatIfView {
  const { step, condition, rule, text, dueOn, limit, workingDaysMoved, provisional, barred } = one
  return {
    step,
    condition,
    rule: articleWords(rule),
    text,
    dueOn: dueOn?.toString() ?? null,
    limit: limit?.toString() ?? null,
    workingDaysMoved,
    provisional,
    barred,
  }
}
