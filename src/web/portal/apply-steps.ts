import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type ApplicationForm,
  checkJointForm,
  type CoApplicant,
  countOffer,
  descriptionLimit,
  emptyForm,
  forgetDraft,
  keepFiles,
  type KeptPaper,
  openKept,
  saveDraft,
  sealKept,
  submitApplication,
  type Submitted,
} from '../../modules/requests/index.ts'
import { type GuideIntake, guideOf } from '../../modules/catalogue/index.ts'
import type { Unit } from '../../modules/units/index.ts'
import { timeZone } from '../../platform/day.ts'
import type { Html } from '../../platform/html.ts'
import { paths } from '../shared/paths.ts'
import { type ApplyPlace, kioskFormIdle } from './apply-place.ts'
import { suggestionsFor } from './apply-offers.ts'
import type { Posted } from './apply-posted.ts'
import type { Portal } from './context.ts'
import { unitHead } from './unit-models.ts'
import type { ApplyError, ApplyField, ApplySetting, FilledForm } from './views/apply-fields.ts'
import { applyPage } from './views/apply-page.ts'
import { applyReviewPage } from './views/apply-review-page.ts'
import { draftSavedPage, foundPage } from './views/apply/draft-pages.ts'
import { refusedPage } from './views/notice-pages.ts'
import { receiptPage } from './views/receipt-page.ts'

/** One visitor at one form. */
export interface Visit {
  readonly portal: Portal
  readonly place: ApplyPlace
  readonly unit: Unit
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** What the form holds, between two pages. */
export interface Filled {
  readonly form: ApplicationForm
  readonly coApplicants: readonly CoApplicant[]
  readonly submission: string
  readonly kept: string
  readonly draft: string
  readonly offered: boolean
}

/** Does what the pressed button asks; files that were chosen are kept first, whatever was pressed. */
export async function takeStep(visit: Visit, posted: Posted): Promise<FastifyReply> {
  const { step, form, coApplicants, submission, draft, offered, chosen, fileFault } = posted
  const { portal, unit, place } = visit
  const typed = { form, coApplicants, submission, draft, offered }
  if (step === 'found') {
    await countOffer(portal.desk, unit.code, 'found')
    const page = foundPage(place.page(visit.request), { unit: unitHead(unit), ...kioskOf(place) })
    return send(visit, page)
  }
  const before = openKept(portal.desk.vault, posted.kept)
  if (before === null) {
    const text = '以前选择的文件没有保留下来，请重新选择；其他内容都已保留。'
    return showForm(visit, { ...typed, kept: '' }, [{ field: 'files', text }])
  }
  const filled = { ...typed, kept: posted.kept }
  if (fileFault) return showForm(visit, filled, [fileFault])
  const kept = await keepFiles(portal.desk, before, chosen)
  if (kept.kind === 'issues') return showForm(visit, filled, kept.issues.map(errorOf))
  if (kept.kind === 'refused') return refused(visit, kept.refusal.text)
  return pressed(visit, step, filled, kept.value)
}

async function pressed(
  visit: Visit,
  step: string,
  typed: Filled,
  papers: readonly KeptPaper[],
): Promise<FastifyReply> {
  const { vault } = visit.portal.desk
  const filled = { ...typed, kept: sealKept(vault, papers) }
  const [act = '', place] = step.split('.')
  switch (act) {
    case 'review':
      return review(visit, filled, papers)
    case 'submit':
      return file(visit, filled, papers)
    case 'save':
      return save(visit, filled)
    case 'addApplicant': {
      const coApplicants = [...filled.coApplicants, { name: '', idKind: '', idNumber: '' } as const]
      return showForm(visit, { ...filled, coApplicants }, [], true)
    }
    case 'dropApplicant': {
      const coApplicants = filled.coApplicants.filter((_, index) => index !== Number(place))
      return showForm(visit, { ...filled, coApplicants }, [])
    }
    case 'dropFile': {
      const left = papers.filter((_, index) => index !== Number(place))
      return showForm(visit, { ...filled, kept: sealKept(vault, left) }, [])
    }
    default:
      return showForm(visit, filled, [])
  }
}

/** The form with everything that was typed, and what is wrong with it. */
export async function showForm(
  visit: Visit,
  typed: Filled,
  errors: readonly ApplyError[],
  newApplicant = false,
): Promise<FastifyReply> {
  const { place, unit } = visit
  const { filled, suggestions } = await withOffers(visit, typed)
  const page = applyPage(place.page(visit.request), {
    ...shown(visit, filled),
    unit: unitHead(unit),
    action: place.form(unit.code),
    setting: await settingOf(visit),
    errors,
    suggestions,
    offersAction: paths.unitOffers(unit.code),
    descriptionLimit,
    newApplicant,
  })
  return send(visit, page, errors.length > 0 ? 422 : 200)
}

async function review(visit: Visit, typed: Filled, papers: readonly KeptPaper[]): Promise<FastifyReply> {
  const setting = await settingOf(visit)
  const errors = errorsOf(typed, setting, papers)
  if (errors.length > 0) return showForm(visit, typed, errors)
  const { filled, suggestions } = await withOffers(visit, typed)
  const page = applyReviewPage(visit.place.page(visit.request), {
    ...shown(visit, filled),
    unit: unitHead(visit.unit),
    action: visit.place.form(visit.unit.code),
    setting,
    suggestions,
  })
  return send(visit, page)
}

async function save(visit: Visit, filled: Filled): Promise<FastifyReply> {
  const { portal, place, unit } = visit
  const { form, coApplicants, kept } = filled
  const answer = await saveDraft(portal.desk, {
    unitCode: unit.code,
    draft: { form, coApplicants, kept },
    ...(filled.draft === '' ? {} : { code: filled.draft }),
  })
  if (answer.kind === 'issues') return showForm(visit, filled, answer.issues.map(errorOf))
  if (answer.kind === 'refused') return refused(visit, answer.refusal.text)
  const { code, keepUntil } = answer.value
  const page = draftSavedPage(place.page(visit.request), {
    ...shown(visit, { ...filled, draft: code }),
    unit: unitHead(unit),
    action: place.form(unit.code),
    draftHref: place.draft,
    code,
    keepUntil: keepUntil.toString(),
    ...kioskOf(place),
  })
  return send(visit, page)
}

async function file(visit: Visit, filled: Filled, papers: readonly KeptPaper[]): Promise<FastifyReply> {
  const { portal, unit, place } = visit
  const { form, coApplicants, submission } = filled
  const answer = await submitApplication(portal.desk, {
    unitCode: unit.code,
    form,
    coApplicants,
    filing: submission,
    papers,
    kiosk: place.kiosk,
  })
  if (answer.kind === 'issues') return showForm(visit, filled, answer.issues.map(errorOf))
  if (answer.kind === 'refused') return refused(visit, answer.refusal.text)
  if (filled.draft !== '') await forgetDraft(portal.desk, filled.draft)
  if (filled.offered) await countOffer(portal.desk, unit.code, 'filed')
  return send(visit, receipt(visit, form.description, answer.value))
}

function receipt(visit: Visit, description: string, submitted: Submitted): Html {
  const { number, queryCode, submittedAt, needsConfirmation, clock } = submitted
  const at = submittedAt.toZonedDateTimeISO(timeZone)
  return receiptPage(visit.place.page(visit.request), {
    unit: unitHead(visit.unit),
    number,
    queryCode,
    submittedAt: `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`,
    description,
    needsConfirmation,
    ...(clock && { receivedOn: clock.receivedOn.toString() }),
    ...(clock?.dueOn && { dueOn: clock.dueOn.toString() }),
    ...kioskOf(visit.place),
  })
}

/** What may answer it already, and that it was offered: counted once a form. */
async function withOffers(visit: Visit, typed: Filled) {
  const { portal, unit } = visit
  const suggestions = await suggestionsFor(portal, unit, typed.form.description)
  if (suggestions.length > 0 && !typed.offered) await countOffer(portal.desk, unit.code, 'shown')
  return { suggestions, filled: { ...typed, offered: typed.offered || suggestions.length > 0 } }
}

function shown({ portal }: Visit, { form, coApplicants, ...carried }: Filled): FilledForm {
  const files = openKept(portal.desk.vault, carried.kept) ?? []
  return {
    values: form,
    coApplicants,
    carried,
    files: files.map(({ name, sizeBytes, kind }) => ({ name, sizeBytes, identity: kind === 'identity' })),
  }
}

async function settingOf({ portal, place, unit }: Visit): Promise<ApplySetting> {
  const intake: GuideIntake | undefined = (await guideOf(portal.desk.read, unit.code))?.intake
  return {
    confirmedOnSubmit: intake?.confirmedOnSubmit === true && !place.kiosk,
    identityPaper: intake?.identityPaper === true && !place.kiosk,
    ...kioskOf(place),
  }
}

function kioskOf(place: ApplyPlace): { kiosk?: NonNullable<ApplySetting['kiosk']> } {
  return place.kiosk ? { kiosk: { idleSeconds: kioskFormIdle, home: place.start } } : {}
}

function errorsOf(
  { form, coApplicants }: Filled,
  setting: ApplySetting,
  papers: readonly KeptPaper[],
): ApplyError[] {
  const checked = checkJointForm(form, coApplicants, 'filed')
  const errors = 'issues' in checked ? checked.issues.map(errorOf) : []
  if (setting.identityPaper && !papers.some(({ kind }) => kind === 'identity')) {
    errors.push({
      field: 'identityPaper',
      text: '请上传身份证明的照片或者扫描件：本机关的公开指南要求提供。',
    })
  }
  return errors
}

const fields: readonly string[] = [...Object.keys(emptyForm), 'files', 'identityPaper']

function errorOf({ field, text }: { readonly field: string; readonly text: string }): ApplyError {
  const joint = /^coApplicants\.(\d+)\.(name|idKind|idNumber)$/.exec(field)
  if (joint) {
    const names = { name: 'coName', idKind: 'coIdKind', idNumber: 'coIdNumber' } as const
    const part = names[joint[2] === 'name' ? 'name' : joint[2] === 'idKind' ? 'idKind' : 'idNumber']
    return { field: `${part}-${Number(joint[1])}`, text }
  }
  if (field === 'coApplicants') return { field: 'coName-0', text }
  return { field: fields.includes(field) ? (field as ApplyField) : 'applicantIs', text } // named in the form
}

function refused({ portal, place, request, reply }: Visit, reason: string): FastifyReply {
  return portal.send(reply, refusedPage(place.page(request), { reason }), 409)
}

function send({ portal, reply }: Visit, page: Html, status = 200): FastifyReply {
  return portal.send(reply.header('cache-control', 'no-store'), page, status)
}
