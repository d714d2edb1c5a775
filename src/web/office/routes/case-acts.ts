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
  type DeliveryMethod,
  extendDeadline,
  type Handled,
  noteContactFailed,
  noteSecondCopy,
  notifyFee,
  passDecision,
  proposeExtension,
  receiveCorrection,
  recordConsultationAnswer,
  recordFeeDelivery,
  recordPayment,
  refundFee,
  requestCorrection,
  returnDecision,
  reviewApplication,
  urge,
  sendMessage,
  signDecision,
  submitDecision,
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
export function through<Body extends object, Request>(
  act: Act<Request>,
  request: (body: Body) => Omit<Request, 'id'>,
) {
  return async ({ params, body }: Input<Body>, { desk }: { readonly desk: Desk }) =>
    act(desk, { ...request(body), id: params.id } as Request) // id and the rest are all of the request
}

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

export function withDay<Body extends { readonly on: string }>({ on, ...rest }: Body) {
  return { ...rest, on: day(on) }
}

/** With the day of delivery, where it is known. */
function withDelivery<Body extends { readonly on: string; readonly deliveredOn?: string | undefined }>({
  deliveredOn,
  ...body
}: Body) {
  return { ...withDay(body), ...(deliveredOn === undefined ? {} : { deliveredOn: day(deliveredOn) }) }
}

/** A letter asking for an opinion, with how it went where that was said. */
function withProof<
  Body extends Parameters<typeof withDelivery>[0] & {
    readonly method?: DeliveryMethod | undefined
    readonly coMaker?: boolean | undefined
    readonly trackingNumber?: string | undefined
  },
>({ method, coMaker, trackingNumber, ...body }: Body) {
  return {
    ...withDelivery(body),
    ...(method === undefined ? {} : { method, trackingNumber: trackingNumber ?? '' }),
    ...(coMaker === undefined ? {} : { coMaker }),
  }
}

/** Only what was filled in: a part that was left out is not there. */
function whole<Part extends object>(given: Part): { [Key in keyof Part]: Exclude<Part[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]: Exclude<Part[Key], undefined> // what was undefined is gone
  }
}

export function same<Body>(body: Body): Body {
  return body
}

/** Every act on a case. */
export function caseActRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：办理', caseActsApi, {
    'POST /applications/:id/confirmReceipt': through(confirmReceipt, withDay),
    'POST /applications/:id/noteContactFailed': through(noteContactFailed, same),
    'POST /applications/:id/noteSecondCopy': through(noteSecondCopy, withDay),
    'POST /applications/:id/review': through(reviewApplication, same),
    'POST /applications/:id/requestCorrection': through(requestCorrection, (body) => ({
      ...withDay(body),
      respondBy: day(body.respondBy),
    })),
    'POST /applications/:id/receiveCorrection': through(receiveCorrection, ({ goodCause, ...body }) => ({
      ...withDay(body),
      ...(goodCause === undefined ? {} : { goodCause }),
    })),
    'POST /applications/:id/consultThirdParty': through(consultThirdParty, withProof),
    'POST /applications/:id/consultAgency': through(consultAgency, withProof),
    'POST /applications/:id/sendMessage': through(sendMessage, same),
    'POST /applications/:id/checkIdentity': through(checkIdentity, same),
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
    'POST /applications/:id/decide': through(decideApplication, ({ evidence, ...body }) => ({
      ...body,
      evidence: whole(evidence),
    })),
    'POST /applications/:id/submitDecision': through(submitDecision, same),
    'POST /applications/:id/passDecision': through(passDecision, same),
    'POST /applications/:id/signDecision': through(signDecision, same),
    'POST /applications/:id/returnDecision': through(returnDecision, ({ resumeAt, ...body }) => ({
      ...body,
      ...(resumeAt === undefined ? {} : { resumeAt }),
    })),
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
