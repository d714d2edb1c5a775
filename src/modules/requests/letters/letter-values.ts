import { channelLabels } from '../../../law/clock/case-event.ts'
import { chineseDate, type Day, parseDay } from '../../../law/calendar/day.ts'
import { fieldsOfLetter, letterRule } from '../../../law/letters/letters.ts'
import { type LetterField, letterFieldFacts, type LetterValues } from '../../../law/letters/letter-fields.ts'
import {
  lawfulSentences,
  letterTitle,
  outcomeSentence,
  ownName,
} from '../../../law/letters/letter-sentences.ts'
import { articleFor, type LetterKind } from '../../../law/decision/outcome.ts'
import { proceed } from '../../../law/clock/proceed.ts'
import { dueDayOf } from '../../../law/clock/proceeding.ts'
import { remedyAdvice, remedyParagraph } from '../../../law/remedies/remedy.ts'
import type { Desk } from '../../desk/index.ts'
import { carrierLabels, deliveryLabels } from '../applicant.ts'
import { type CaseFile, caseEventsOf, clockOfCase, extensionOf, lastOf, proceedingOf } from '../case-file.ts'
import { addressOf, contactText } from './address.ts'
import { evidenceValues } from './evidence-values.ts'
import { feeValues, type LetterGround } from './letter-ground.ts'
import { answerLetterKinds, draftToIssue } from './signed-draft.ts'

/**
 * Every field of a letter of this kind: out of the case, the unit and the law; what the clerk wrote goes before what the
 * case proposes, but never before what the case and the law alone can say.
 */
export function letterValues(
  kind: LetterKind,
  file: CaseFile,
  written: LetterValues,
  ground: LetterGround,
  desk: Pick<Desk, 'calendar' | 'today'>,
): LetterValues {
  const known: LetterValues = {
    ...frameOf(kind, file, ground.datedOn),
    ...caseValues(kind, file, desk),
    ...answerValues(kind, file),
    ...lawfulSentences(kind, addressOf(file)),
    ...feeValues(ground),
    ...(letterRule(kind).remedies ? { remedies: remediesOf(kind, file, ground, desk) } : {}),
  }
  const values: Partial<Record<LetterField, string>> = {}
  for (const field of fieldsOfLetter(kind)) {
    const { source, day } = letterFieldFacts(field)
    const own = source === 'clerk' ? written[field]?.trim() : undefined
    const text = own === undefined || own === '' ? known[field] : day ? writtenDay(own) : own
    if (text !== undefined && text !== '') values[field] = text
  }
  // what the frame has beyond the fields of the kind is of use to a county's own template
  return { ...extras(known), ...values }
}

const everywhere: readonly LetterField[] = ['title', 'applicant', 'caseNumber', 'agency', 'contact', 'date']

function extras(known: LetterValues): LetterValues {
  return Object.fromEntries(everywhere.flatMap((field) => (known[field] ? [[field, known[field]]] : [])))
}

function writtenDay(text: string): string {
  const day = parseDay(text)
  return day === null ? text : chineseDate(day)
}

function frameOf(kind: LetterKind, { application, unit, events }: CaseFile, datedOn: Day): LetterValues {
  const applicant = application.particulars?.applicant.name ?? ''
  const received = lastOf({ events }, 'received')
  return {
    title: letterTitle(kind, unit.name),
    applicant,
    addressee: letterRule(kind).to === 'applicant' ? applicant : '',
    caseNumber: application.number,
    receivedOn: received === null ? '' : chineseDate(received.on),
    channel: channelLabels[application.channel],
    description: application.particulars?.requested.description ?? '',
    agency: unit.name,
    contact: contactText(unit),
    date: chineseDate(datedOn),
  }
}

function caseValues(kind: LetterKind, file: CaseFile, desk: Pick<Desk, 'calendar' | 'today'>): LetterValues {
  const due = clockOfCase(file, desk)?.dueOn
  const corrected = lastOf(file, 'correction_received')
  const extension = kind === 'extensionNotice' ? extensionOf(file) : null
  const approved = extension?.answer === 'approved' ? extension : null
  return {
    dueOn: due ? chineseDate(due) : '',
    correction:
      corrected === null || corrected.details === null
        ? ''
        : `${addressOf(file)}于${chineseDate(corrected.on)}补正，补正后的申请内容为：“${corrected.details.content}”。`,
    extensionReason: approved?.reason ?? '',
    extensionDays: approved === null ? '' : String(approved.workingDays),
    approvedBy: approved?.answeredBy ?? '',
    newDueOn: approved === null ? '' : extendedDue(file, approved.workingDays, desk),
  }
}

/** The due day that holds once the applicant was told of the extension. */
function extendedDue(file: CaseFile, workingDays: number, desk: Pick<Desk, 'calendar' | 'today'>): string {
  const told = { type: 'extended', on: desk.today(), workingDays, approvedBy: '' } as const
  const due = dueDayOf(proceed([...caseEventsOf(file), told], desk.calendar), desk.calendar)
  return due === null ? '' : chineseDate(due)
}

/** What the answer as decided puts into its letter. */
function answerValues(kind: LetterKind, file: CaseFile): LetterValues {
  if (letterRule(kind).series !== 'answer') return {}
  const you = addressOf(file)
  if (!answerLetterKinds(file).includes(kind)) return {}
  const draft = draftToIssue(file)?.draft
  if (!draft) return {}
  const { outcome, ground, text } = draft
  const told: LetterField = fieldOfText[kind] ?? 'content'
  return {
    outcome: outcomeSentence(kind, outcome, you),
    article: articleFor(outcome, ground),
    provision: provisionOf(file),
    ...evidenceValues(draft),
    ...(text === '' ? {} : { [told]: text }),
  }
}

/** Where the text of the answer belongs, if not under 答复内容. */
const fieldOfText: Readonly<Partial<Record<LetterKind, LetterField>>> = {
  alreadyPublic: 'wayToObtain',
  publication: 'wayToObtain',
  notOurs: 'responsible',
  petition: 'rightChannel',
  administrativeQuery: 'specialOffice',
  duplicate: 'earlierReply',
}

function provisionOf({ application }: CaseFile): string {
  const requested = application.particulars?.requested
  if (!requested) return ''
  const carrier = requested.carrier === '' ? '' : carrierLabels[requested.carrier]
  const delivery = requested.delivery === '' ? '' : deliveryLabels[requested.delivery]
  const wanted = [carrier, delivery].filter((part) => part !== '').join('，')
  return wanted === '' ? '' : `按申请的要求提供（${wanted}）。`
}

function remediesOf(
  kind: LetterKind,
  file: CaseFile,
  { places, datedOn }: LetterGround,
  desk: Pick<Desk, 'calendar'>,
): string {
  const outcome = draftToIssue(file)?.draft.outcome
  if (outcome === undefined || places.body === '') return ''
  const advice = remedyAdvice({ outcome, decidedOn: datedOn, countyName: '', places }, desk.calendar)
  return remedyParagraph(advice, ownName(kind))
}

/** What is special about the case for the check before issue. */
export function circumstancesOf(
  file: CaseFile,
  desk: Pick<Desk, 'calendar'>,
): { readonly otherLaw: boolean; readonly corrected: boolean } {
  return {
    otherLaw: draftToIssue(file)?.draft.outcome === 'refused.otherLaw',
    corrected: proceedingOf(file, desk).term?.startedBy === 'correction_received',
  }
}
