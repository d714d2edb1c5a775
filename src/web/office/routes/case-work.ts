import type { FastifyInstance } from 'fastify'
import { done } from '../../../modules/desk/index.ts'
import {
  askReasons,
  askTransfer,
  assignCase,
  giveOpinion,
  handBack,
  joinApplications,
  judgeReasons,
  passOn,
  recordConsent,
  recordDelivery,
  recordReasons,
  splitApplication,
  tellDelay,
  tellThirdParty,
  transferApplication,
} from '../../../modules/requests/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { day, same, through, withDay } from './case-acts.ts'
import { caseWorkApi } from './case-work.schema.ts'

/** Which one is meant, where it was said. */
function assignmentOf({ assignment }: { readonly assignment?: string | undefined }) {
  return assignment === undefined ? {} : { assignment }
}

function consultationOf({ consultation }: { readonly consultation?: string | undefined }) {
  return consultation === undefined ? {} : { consultation }
}

/** Acts that spread the work on a case. */
export function caseWorkRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：办理', caseWorkApi, {
    'POST /applications/:id/assign': through(assignCase, (body) => ({ ...body, limitOn: day(body.limitOn) })),
    'POST /applications/:id/giveOpinion': through(giveOpinion, ({ assignment, ...body }) => ({
      ...body,
      ...assignmentOf({ assignment }),
    })),
    'POST /applications/:id/passOn': through(passOn, ({ assignment, ...body }) => ({
      ...body,
      ...assignmentOf({ assignment }),
    })),
    'POST /applications/:id/handBack': through(handBack, ({ assignment, ...body }) => ({
      ...body,
      ...assignmentOf({ assignment }),
    })),
    'POST /applications/:id/recordDelivery': through(recordDelivery, ({ consultation, ...body }) => ({
      ...body,
      ...consultationOf({ consultation }),
      deliveredOn: day(body.deliveredOn),
    })),
    'POST /applications/:id/tellThirdParty': through(tellThirdParty, ({ consultation, ...body }) => ({
      ...withDay(body),
      ...consultationOf({ consultation }),
    })),
    'POST /applications/:id/askTransfer': through(askTransfer, withDay),
    'POST /applications/:id/recordConsent': through(recordConsent, withDay),
    'POST /applications/:id/transfer': async ({ params, body }, { desk }) => {
      const answer = await transferApplication(desk, { ...body, id: params.id })
      if (answer.kind !== 'done') return answer
      const { id, lastSeq, toNumber, queryCode } = answer.value
      return done({ id, lastSeq, toNumber, queryCode })
    },
    'POST /applications/:id/askReasons': through(askReasons, (body) => ({
      ...withDay(body),
      respondBy: day(body.respondBy),
    })),
    'POST /applications/:id/recordReasons': through(recordReasons, withDay),
    'POST /applications/:id/judgeReasons': through(judgeReasons, same),
    'POST /applications/:id/tellDelay': through(tellDelay, (body) => ({
      ...withDay(body),
      replyBy: day(body.replyBy),
    })),
    'POST /applications/:id/split': through(splitApplication, same),
    'POST /applications/:id/join': through(joinApplications, same),
  })
}
