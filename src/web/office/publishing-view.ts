import { type Catalogue, catalogueOf } from '../../modules/catalogue/index.ts'
import { type Answer, type Desk, done, may } from '../../modules/desk/index.ts'
import {
  type Disclosure,
  type DisclosureEvent,
  disclosureKindLabels,
  disclosurePolicy,
  disclosureStateLabels,
  disclosureTrail,
  eventKindLabels,
  findDisclosure,
  opennessLabels,
  publicationState,
  type ReviewStep,
  reviewQueue,
  reviewStepLabel,
  reviewSteps,
  validityLabels,
} from '../../modules/publishing/index.ts'
import { findUnit, type SignedInAccount, type Unit } from '../../modules/units/index.ts'
import { disclosureHref } from '../portal/disclosure-models.ts'
import { columnViewOf } from './column-view.ts'
import { dueViewOf } from './publication-limit.ts'
import { reviewChecks } from './review-checks.ts'
import type { DisclosureView } from './routes/publishing.schema.ts'

/** One item with everything that its page shows, and what this person may do with it now. */
export async function disclosureViewOf(
  desk: Desk,
  account: SignedInAccount,
  id: string,
): Promise<Answer<DisclosureView>> {
  const found = await findDisclosure(desk, id)
  if (found.kind !== 'done') return found
  const trail = await disclosureTrail(desk, id)
  if (trail.kind !== 'done') return trail
  const disclosure = found.value
  const unit = await findUnit(desk.read, disclosure.unitCode)
  if (!unit) throw new Error(`the unit ${disclosure.unitCode} of an item is gone`)
  const catalogue = await catalogueOf(desk.read, disclosure.unitCode)
  const { validityChange, imported, withdrawn } = disclosure
  const { state, version, indexNumber } = disclosure
  return done({
    id,
    version,
    state,
    indexNumber,
    unit: { code: unit.code, name: unit.name },
    stands: standsAt(disclosure, trail.value),
    content: contentOf(disclosure),
    ...placeOf(desk, catalogue, disclosure),
    writers: disclosure.writers.map(({ name }) => name),
    attachments: attachmentsOf(disclosure),
    publishedOn: disclosure.publishedOn?.toString() ?? null,
    imported: imported && {
      originallyPublishedOn: imported.originallyPublishedOn.toString(),
      source: imported.source,
    },
    withdrawn: withdrawn && { on: withdrawn.on.toString(), reason: withdrawn.reason },
    validity: {
      key: disclosure.validity,
      label: validityLabels[disclosure.validity],
      on: validityChange?.on.toString() ?? null,
      reason: validityChange?.reason ?? null,
      successor: validityChange?.successor ?? null,
    },
    updatedAt: disclosure.updatedAt.toString(),
    steps: stepsOf(disclosure, trail.value),
    trail: trail.value.map((event) => ({
      kind: event.kind,
      label:
        event.step === null
          ? eventKindLabels[event.kind]
          : `${reviewStepLabel(event.step)}：${eventKindLabels[event.kind]}`,
      at: event.at.toString(),
      by: event.actorName,
      remarks: event.remarks,
    })),
    sentBack: state === 'draft' ? sentBackOf(trail.value) : null,
    portal: portalOf(disclosure),
    may: await whatHeMay(desk, account, disclosure, unit),
  })
}

/** Where an item stands, in words: 退回修改, 等待二审 … */
export function standsAt(
  disclosure: Pick<Disclosure, 'state' | 'step'>,
  trail: readonly DisclosureEvent[],
): string {
  if (disclosure.state === 'draft' && sentBackOf(trail)) return '退回修改'
  if (disclosure.step !== null) return `等待${reviewStepLabel(disclosure.step)}`
  return disclosureStateLabels[disclosure.state]
}

/** The return after which nothing was submitted again; null where there is none. */
export function sentBackOf(trail: readonly DisclosureEvent[]): DisclosureView['sentBack'] {
  const last = trail.at(-1)
  if (last?.kind !== 'sentBack' || last.step === null) return null
  const { step, actorName, at, remarks } = last
  return { step: reviewStepLabel(step), by: actorName, at: at.toString(), remarks: remarks ?? '' }
}

/** Attachments as both sides list them. */
export function attachmentsOf({ attachments }: Pick<Disclosure, 'attachments'>) {
  return attachments.map(({ id, name, type, sizeBytes }) => ({ id, name, type, sizeBytes }))
}

/** The public page of an item, below the site; null for what has none. */
export function portalOf({ state, indexNumber }: Pick<Disclosure, 'state' | 'indexNumber'>): string | null {
  const seenByAll = state === 'published' || state === 'withdrawn'
  return seenByAll && indexNumber !== null ? disclosureHref(indexNumber) : null
}

function contentOf(disclosure: Disclosure): DisclosureView['content'] {
  const { column, title, body, issuer, kind, genre, openness } = disclosure
  return {
    column,
    title,
    body,
    issuer,
    kind,
    kindLabel: disclosureKindLabels[kind],
    genre,
    openness,
    opennessLabel: opennessLabels[openness],
    documentNumber: disclosure.documentNumber ?? '',
    madeOn: disclosure.madeOn.toString(),
    topic: disclosure.topic ?? '',
    keywords: [...disclosure.keywords],
    summary: disclosure.summary ?? '',
    effectiveOn: disclosure.effectiveOn?.toString() ?? '',
    expiresOn: disclosure.expiresOn?.toString() ?? '',
  }
}

function placeOf(
  desk: Desk,
  catalogue: Catalogue,
  disclosure: Disclosure,
): Pick<DisclosureView, 'column' | 'due'> {
  const column = catalogue.columns.find(({ code }) => code === disclosure.column)
  if (!column) return { column: null, due: null }
  const waits = disclosure.state === 'draft' || disclosure.state === 'inReview'
  const state = publicationState(desk.calendar, column, disclosure, desk.today())
  return { column: columnViewOf(catalogue, column), due: waits ? dueViewOf(desk, state, column) : null }
}

/** The four steps in their order, with who took them in this round. */
function stepsOf(disclosure: Disclosure, trail: readonly DisclosureEvent[]): DisclosureView['steps'] {
  const round = trail.slice(trail.findLastIndex(({ kind }) => kind === 'submitted'))
  return reviewSteps.map(({ step, label }) => {
    const passed =
      disclosure.state === 'draft'
        ? undefined
        : round.findLast((event) => event.step === step && event.kind === 'passed')
    return {
      step,
      label,
      state: passed ? 'done' : disclosure.step === step ? 'now' : 'later',
      by: passed?.actorName ?? null,
      at: passed?.at.toString() ?? null,
      remarks: passed?.remarks ?? null,
    }
  })
}

async function whatHeMay(
  desk: Desk,
  account: SignedInAccount,
  disclosure: Disclosure,
  unit: Unit,
): Promise<DisclosureView['may']> {
  const { state, step } = disclosure
  const allowed = (act: keyof typeof disclosurePolicy): boolean => may(account, disclosurePolicy[act], unit)
  return {
    write: state === 'draft' && allowed('write'),
    withdraw: state === 'published' && allowed('withdraw'),
    changeValidity: state === 'published' && allowed('changeValidity'),
    review: step !== null && allowed(step) ? await reviewOf(desk, disclosure.id, step) : null,
  }
}

async function reviewOf(desk: Desk, id: string, step: ReviewStep): Promise<DisclosureView['may']['review']> {
  const queued = (await reviewQueue(desk)).find(({ disclosure }) => disclosure.id === id)
  const next = reviewSteps[reviewSteps.findIndex((one) => one.step === step) + 1]
  return {
    step,
    label: reviewStepLabel(step),
    next: next?.label ?? null,
    barred: queued?.barred ?? null,
    checks: [...reviewChecks[step]],
  }
}
