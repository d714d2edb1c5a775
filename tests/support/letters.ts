import { sealedLetter } from '../../demo/sealed-letter.ts'
import { feeManners, type LetterValues } from '../../src/law/letters/letter-fields.ts'
import type { LetterKind } from '../../src/law/decision/outcome.ts'
import { type Answer, type Desk, expectDone } from '../../src/modules/desk/index.ts'
import {
  applicationFile,
  caseLetters,
  type Consult,
  consultAgency as consultAgencyAct,
  consultThirdParty as consultThirdPartyAct,
  type DeliverAnswer,
  deliverAnswer as deliverAnswerAct,
  type ExtendDeadline,
  extendDeadline as extendDeadlineAct,
  type NotifyFee,
  notifyFee as notifyFeeAct,
  type OnCase,
  type RequestCorrection,
  requestCorrection as requestCorrectionAct,
} from '../../src/modules/requests/index.ts'
import { letterFor } from '../../src/law/decision/outcome.ts'

/** A file that is a PDF by its first bytes, where only that matters. */
export const stampedScan = new TextEncoder().encode('%PDF-1.4\n% stamped\n%%EOF\n')

interface Dated extends OnCase {
  readonly on?: Temporal.PlainDate
}

/**
 * The acts that tell somebody something, each with its letter written, numbered and sealed before. Where the letter
 * cannot be had, the act is tried without it, and says itself why it cannot be done.
 */
async function withLetter<Request extends Dated>(
  desk: Desk,
  request: Request,
  kind: LetterKind | null,
  values: LetterValues = {},
): Promise<Request> {
  if (kind === null) return request
  const { id, on, lastSeq } = request
  const before = await applicationFile(desk, id)
  // who acts on an older view is refused, with a letter or without
  if (before.kind !== 'done' || (lastSeq !== undefined && lastSeq !== before.value.lastSeq)) return request
  const made = await sealedLetter(
    desk,
    { id, kind, values, ...(on === undefined ? {} : { datedOn: on }) },
    async () => stampedScan,
  )
  const after = await applicationFile(desk, id)
  if (after.kind !== 'done') return request
  const moved = after.value.lastSeq - before.value.lastSeq
  return {
    ...request,
    ...(lastSeq === undefined ? {} : { lastSeq: lastSeq + moved }),
    ...(made.kind === 'done' ? { letter: made.value } : {}),
  }
}

export async function requestCorrection(desk: Desk, request: RequestCorrection) {
  const values = { items: request.items, respondBy: request.respondBy.toString() }
  return requestCorrectionAct(desk, await withLetter(desk, request, 'correctionNotice', values))
}

export async function extendDeadline(desk: Desk, request: ExtendDeadline) {
  return extendDeadlineAct(desk, await withLetter(desk, request, 'extensionNotice'))
}

export async function consultThirdParty(desk: Desk, request: Consult) {
  const values = { addressee: request.consulted, matter: request.matter }
  return consultThirdPartyAct(desk, await withLetter(desk, request, 'thirdPartyConsultation', values))
}

export async function consultAgency(desk: Desk, request: Consult) {
  const values = { addressee: request.consulted, matter: request.matter }
  return consultAgencyAct(desk, await withLetter(desk, request, 'agencyConsultation', values))
}

export async function notifyFee(desk: Desk, request: NotifyFee) {
  const [item, page] = feeManners
  const { basis, count } = request.fee
  const values = {
    feeManner: basis === 'item' ? item : page,
    feeCount: String(count),
    payment: request.payment,
  }
  return notifyFeeAct(desk, await withLetter(desk, request, 'feeNotice', values))
}

/** The fee notice of a case as it was issued, field by field. */
export async function feeLetterOf(desk: Desk, id: string): Promise<LetterValues> {
  const { letters } = expectDone(await caseLetters(desk, id))
  const fields = letters.find(({ kind, state }) => kind === 'feeNotice' && state !== 'voided')?.fields ?? []
  return Object.fromEntries(fields.map(({ field, text }) => [field, text]))
}

export async function deliverAnswer(desk: Desk, request: DeliverAnswer) {
  const file: Answer<{
    readonly draft: { readonly outcome: Parameters<typeof letterFor>[0]; readonly ground: string } | null
  }> = await applicationFile(desk, request.id)
  const draft = file.kind === 'done' ? file.value.draft : null
  const kind = draft === null ? null : letterFor(draft.outcome, draft.ground)
  return deliverAnswerAct(desk, await withLetter(desk, request, kind))
}

/** A letter that was sealed, by its id. */
export async function sealed(
  desk: Desk,
  id: string,
  kind: LetterKind,
  values: LetterValues = {},
): Promise<string> {
  return expectDone(await sealedLetter(desk, { id, kind, values }, async () => stampedScan))
}
