import type { FastifyInstance } from 'fastify'
import type { Answer, Desk } from '../../../modules/desk/index.ts'
import {
  acceptUrging,
  answerUrging,
  approveExtension,
  archiveApplication,
  checkIdentity,
  confirmReceipt,
  consultAgency,
  consultThirdParty,
  decideApplication,
  declineExtension,
  deliverAnswer,
  extendDeadline,
  type Handled,
  notifyFee,
  proposeExtension,
  receiveCorrection,
  recordConsultationAnswer,
  recordFeeDelivery,
  recordPayment,
  refundFee,
  requestCorrection,
  reviewApplication,
  urge,
  sendMessage,
  withdrawApplication,
} from '../../../modules/requests/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { caseActsApi } from './case-acts.schema.ts'

type Act<Request> = (desk: Desk, request: Request) => Promise<Answer<Handled>>

interface Input<Body> {
  readonly params: { readonly id: string }
  readonly body: Body
}

/** An act whose input has the words of the interface; texts of days become days. */
function through<Body extends object, Request>(
  act: Act<Request>,
  request: (body: Body) => Omit<Request, 'id'>,
) {
  return async ({ params, body }: Input<Body>, { desk }: { readonly desk: Desk }) =>
    act(desk, { ...request(body), id: params.id } as Request) // id and the rest are all of the request
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

function withDay<Body extends { readonly on: string }>({ on, ...rest }: Body) {
  return { ...rest, on: day(on) }
}

/** With the day of delivery, where it is known. */
function withDelivery<Body extends { readonly on: string; readonly deliveredOn?: string | undefined }>({
  deliveredOn,
  ...body
}: Body) {
  return { ...withDay(body), ...(deliveredOn === undefined ? {} : { deliveredOn: day(deliveredOn) }) }
}

function same<Body>(body: Body): Body {
  return body
}

/** Every act on a case. */
export function caseActRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：办理', caseActsApi, {
    'POST /applications/:id/confirmReceipt': through(confirmReceipt, withDay),
    'POST /applications/:id/review': through(reviewApplication, same),
    'POST /applications/:id/requestCorrection': through(requestCorrection, (body) => ({
      ...withDay(body),
      respondBy: day(body.respondBy),
    })),
    'POST /applications/:id/receiveCorrection': through(receiveCorrection, withDay),
    'POST /applications/:id/sendMessage': through(sendMessage, same),
    'POST /applications/:id/checkIdentity': through(checkIdentity, same),
    'POST /applications/:id/consultThirdParty': through(consultThirdParty, withDelivery),
    'POST /applications/:id/consultAgency': through(consultAgency, withDelivery),
    'POST /applications/:id/recordConsultationAnswer': through(
      recordConsultationAnswer,
      ({ consultation, ...body }) => ({
        ...withDay(body),
        ...(consultation === undefined ? {} : { consultation }),
      }),
    ),
    'POST /applications/:id/proposeExtension': through(proposeExtension, same),
    'POST /applications/:id/approveExtension': through(approveExtension, same),
    'POST /applications/:id/declineExtension': through(declineExtension, same),
    'POST /applications/:id/extendDeadline': through(extendDeadline, withDay),
    'POST /applications/:id/notifyFee': through(notifyFee, withDelivery),
    'POST /applications/:id/recordFeeDelivery': through(recordFeeDelivery, withDay),
    'POST /applications/:id/refundFee': through(refundFee, withDay),
    'POST /applications/:id/recordPayment': through(recordPayment, withDay),
    'POST /applications/:id/decide': through(decideApplication, same),
    'POST /applications/:id/deliver': through(deliverAnswer, withDay),
    'POST /applications/:id/withdraw': through(withdrawApplication, withDay),
    'POST /applications/:id/urge': through(urge, ({ answerBy, ...body }) => ({
      ...body,
      answerBy: day(answerBy),
    })),
    'POST /applications/:id/answerUrging': through(answerUrging, same),
    'POST /applications/:id/acceptUrging': through(acceptUrging, same),
    'POST /applications/:id/archive': through(archiveApplication, same),
  })
}
