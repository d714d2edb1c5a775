import { dutyWithKey, pilotFields } from '../../law/publishing/duty.ts'
import { exceptionWithKey } from '../../law/decision/exception.ts'
import { interpretationDue } from '../../law/publishing/interpretation.ts'
import { isPenaltyLate, penaltyWithdrawalDue } from '../../law/publishing/penalty.ts'
import { type Catalogue, catalogueOf } from '../../modules/catalogue/index.ts'
import { type Answer, type Desk, done } from '../../modules/desk/index.ts'
import {
  type Disclosure,
  type DisclosureEvent,
  disclosureKindLabels,
  disclosureStateLabels,
  disclosureTrail,
  eventKindLabels,
  findDisclosure,
  isFindable,
  keptScanOf,
  linesOf,
  needsInterpretation,
  opennessLabels,
  penaltyChangeLabels,
  publicationState,
  publishingSettingsOf,
  referralConclusionLabels,
  reviewStepLabel,
  selectInterpretations,
  selectOpenRevision,
  serviceGuideParts,
  validityLabels,
} from '../../modules/publishing/index.ts'
import { findUnit, type SignedInAccount } from '../../modules/units/index.ts'
import { disclosureHref } from '../portal/disclosure-models.ts'
import { columnViewOf } from './column-view.ts'
import { dueViewOf } from './publication-limit.ts'
import { scanViewOf } from './scan-view.ts'
import { reviewsOf, secrecyWords, stepsOf, versionsOf } from './review-view.ts'
import type { DisclosureView } from './routes/publishing.schema.ts'
import { whatHeMay } from './what-he-may.ts'

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
  const scan = await keptScanOf(desk, disclosure)
  const reviews = await reviewsOf(desk, disclosure, trail.value)
  return done({
    id,
    version,
    state,
    indexNumber,
    unit: { code: unit.code, name: unit.name },
    stands: standsAt(disclosure, trail.value),
    content: await contentOf(desk, disclosure),
    ...placeOf(desk, catalogue, disclosure),
    ...(await linksOf(desk, disclosure)),
    ...specialsOf(desk, disclosure),
    writers: disclosure.writers.map(({ name }) => name),
    attachments: attachmentsOf(disclosure),
    publishedOn: disclosure.publishedOn?.toString() ?? null,
    imported: imported && {
      originallyPublishedOn: imported.originallyPublishedOn.toString(),
      source: imported.source,
    },
    withdrawn: withdrawn && { on: withdrawn.on.toString(), reason: withdrawn.reason },
    endedOn: disclosure.endedOn?.toString() ?? null,
    revisedOn: disclosure.revisedOn?.toString() ?? null,
    releaseFailure: disclosure.releaseFailure ?? (await unsynced(desk, disclosure)),
    reassessOn: disclosure.reassessOn?.toString() ?? null,
    validity: {
      key: disclosure.validity,
      label: validityLabels[disclosure.validity],
      on: validityChange?.on.toString() ?? null,
      reason: validityChange?.reason ?? null,
      successor: validityChange?.successor ?? null,
    },
    updatedAt: disclosure.updatedAt.toString(),
    steps: await stepsOf(desk, disclosure, trail.value),
    reviews: reviews.rows,
    lastSeen: reviews.lastSeenBy(account.id),
    guide: guideOf(disclosure),
    versions: await versionsOf(desk, id, trail.value),
    // one of another text says nothing of this one
    scan: scan && scanViewOf(scan),
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

/** 待同步: published, but the search does not find it yet; the night's round puts it right. */
async function unsynced(desk: Desk, disclosure: Disclosure): Promise<string | null> {
  if (disclosure.state !== 'published' || (await isFindable(desk.read, disclosure.id))) return null
  return '待同步：检索里暂时查不到这一条，系统会自动补上。'
}

/** Where an item stands, in words: 退回修改, 等待二审 … */
export function standsAt(
  disclosure: Pick<Disclosure, 'state' | 'step' | 'openness' | 'releaseFailure' | 'referral'>,
  trail: readonly DisclosureEvent[],
): string {
  const { state, step, referral } = disclosure
  if (state === 'draft' && sentBackOf(trail)) return '退回修改'
  if (state === 'inReview' && step === 'secrecyReview' && referral && referral.answer === null) {
    return '已报请确定，等待答复'
  }
  if (step !== null) return `等待${reviewStepLabel(step)}`
  if (state === 'scheduled' && disclosure.releaseFailure !== null) return '待同步：到时没有发布成'
  if (state === 'kept') return opennessLabels[disclosure.openness]
  return disclosureStateLabels[state]
}

/** The return after which nothing was submitted again; null where there is none. */
export function sentBackOf(trail: readonly DisclosureEvent[]): DisclosureView['sentBack'] {
  const last = trail.findLast(({ kind }) => kind !== 'masked')
  if (last?.kind !== 'sentBack' || last.step === null) return null
  const { step, actorName, at, remarks } = last
  return { step: reviewStepLabel(step), by: actorName, at: at.toString(), remarks: remarks ?? '' }
}

/** Attachments as both sides list them. */
export function attachmentsOf({ attachments }: Pick<Disclosure, 'attachments'>) {
  return attachments.map(({ id, role, name, hash, type, sizeBytes }) => ({
    id,
    role,
    name,
    hash,
    type,
    sizeBytes,
  }))
}

/** The public page of an item, below the site; null for what has none. */
export function portalOf({ state, indexNumber }: Pick<Disclosure, 'state' | 'indexNumber'>): string | null {
  const seenByAll = state === 'published' || state === 'withdrawn' || state === 'ended'
  return seenByAll && indexNumber !== null ? disclosureHref(indexNumber) : null
}

async function contentOf(desk: Desk, disclosure: Disclosure): Promise<DisclosureView['content']> {
  const { column, title, body, issuer, kind, genre, openness, exception, guide, interpretation } = disclosure
  const explained = disclosure.interprets ? await findDisclosure(desk, disclosure.interprets) : null
  const reason = exception && exceptionWithKey(exception)
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
    exception: exception ?? '',
    exceptionLabel: reason ? `${reason.article}：${reason.text}` : '',
    duty: disclosure.duty ?? '',
    dutyLabel: disclosure.duty ? (dutyWithKey(disclosure.duty)?.text ?? '') : '',
    field: disclosure.field ?? '',
    fieldLabel: pilotFields.find(({ key }) => key === disclosure.field)?.name ?? '',
    releaseAt: disclosure.releaseAt?.toString() ?? '',
    displayUntil: disclosure.displayUntil?.toString() ?? '',
    interprets: disclosure.interprets ?? '',
    interpretsTitle: explained?.kind === 'done' ? explained.value.title : '',
    interpretation: interpretation && { ...interpretation, forms: [...interpretation.forms] },
    guide: guide && {
      ...guide,
      basis: [...guide.basis],
      conditions: [...guide.conditions],
      materials: guide.materials.map((one) => ({ ...one })),
      steps: [...guide.steps],
    },
    revisionNote: disclosure.revision?.note ?? '',
  }
}

function guideOf({ guide }: Disclosure): DisclosureView['guide'] {
  if (guide === null) return []
  return serviceGuideParts
    .map(({ key, label }) => ({ label, lines: [...linesOf(guide, key)] }))
    .filter(({ lines }) => lines.length > 0)
}

function placeOf(
  desk: Desk,
  catalogue: Catalogue,
  disclosure: Disclosure,
): Pick<DisclosureView, 'column' | 'due'> {
  const column = catalogue.columns.find(({ code }) => code === disclosure.column)
  if (!column) return { column: null, due: null }
  // what is not disclosed proactively, and what corrects, has no limit of publication
  const isNew = disclosure.openness === 'proactive' && !disclosure.revision
  const waits = isNew && ['draft', 'inReview', 'scheduled'].includes(disclosure.state)
  const state = publicationState(desk.calendar, column, disclosure, desk.today())
  return { column: columnViewOf(catalogue, column), due: waits ? dueViewOf(desk, state, column) : null }
}

type Links = Pick<DisclosureView, 'revision' | 'openRevision' | 'interpretations' | 'interpretationDue'>

/** What an item corrects, what corrects it, what explains it. */
async function linksOf(desk: Desk, disclosure: Disclosure): Promise<Links> {
  const original = disclosure.revision ? await findDisclosure(desk, disclosure.revision.of) : null
  const explaining = await selectInterpretations(desk.read, disclosure.id, [
    'draft',
    'inReview',
    'scheduled',
    'published',
  ])
  return {
    revision: disclosure.revision && {
      ...disclosure.revision,
      title: original?.kind === 'done' ? original.value.title : '',
    },
    openRevision: await selectOpenRevision(desk.read, disclosure.id),
    interpretations: explaining.map((one) => ({
      id: one.id,
      title: one.title,
      stands: standsAt(one, []),
      portal: portalOf(one),
    })),
    interpretationDue: await explanationDue(desk, disclosure, explaining),
  }
}

async function explanationDue(
  desk: Desk,
  { kind, state, publishedOn, interpretation, imported }: Disclosure,
  explaining: readonly Disclosure[],
): Promise<Links['interpretationDue']> {
  const isOut = explaining.some((one) => one.state === 'published')
  const exempt = (interpretation?.exempt ?? '') !== ''
  if (state !== 'published' || !publishedOn || imported || !needsInterpretation(kind) || isOut || exempt)
    return null
  const { interpretationDays } = await publishingSettingsOf(desk.read)
  const { dueOn } = interpretationDue(publishedOn, desk.calendar, interpretationDays)
  return { dueOn: dueOn.toString(), late: Temporal.PlainDate.compare(desk.today(), dueOn) > 0 }
}

type Specials = Pick<DisclosureView, 'urgent' | 'referral' | 'secrecy' | 'penaltyChange'>

/** What only few items have. */
function specialsOf(desk: Desk, disclosure: Disclosure): Specials {
  const { urgent, referral, secrecy, penaltyChange, withdrawn } = disclosure
  return {
    urgent: urgent && {
      ...urgent,
      pending: urgent.pending.map((step) => ({ step, label: reviewStepLabel(step) })),
      objection: urgent.objection && { by: urgent.objection.by, text: urgent.objection.text },
    },
    referral: referral && {
      ...referral,
      answer: referral.answer && {
        ...referral.answer,
        label: referralConclusionLabels[referral.answer.conclusion],
      },
    },
    secrecy: secrecy && secrecyWords(secrecy),
    penaltyChange: penaltyChange && penaltyView(desk, penaltyChange, withdrawn?.on ?? null),
  }
}

function penaltyView(
  desk: Desk,
  { on, kind, ground }: NonNullable<Disclosure['penaltyChange']>,
  withdrawnOn: Temporal.PlainDate | null,
): NonNullable<Specials['penaltyChange']> {
  const { dueOn } = penaltyWithdrawalDue(on, desk.calendar)
  const late = isPenaltyLate(dueOn, withdrawnOn, desk.today())
  return { on: on.toString(), label: penaltyChangeLabels[kind], ground, dueOn: dueOn.toString(), late }
}
