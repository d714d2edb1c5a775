import { chineseDate } from '../../../law/calendar/day.ts'
import { letterFieldFacts, letterFieldKeys, type LetterValues } from '../../../law/letters/letter-fields.ts'
import { letterTitle } from '../../../law/letters/letter-sentences.ts'
import { letterParagraphs } from '../../../law/letters/letter-text.ts'
import { letterLabels } from '../../../law/decision/outcome.ts'
import type { OfficialDocument } from '../../../platform/documents/model.ts'
import { fillDocxBounded } from '../../../platform/office-files/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import { deliveryMethodLabels } from '../delivery-method.ts'
import { loadCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'
import { addressOf } from './address.ts'
import { groundOf } from './letter-ground.ts'
import { type Letter, letterName, letterOf } from './letter.ts'
import { letterDocument } from './letter-document.ts'
import { bodyField, templatesFor } from './letter-templates.ts'
import { letterValues } from './letter-values.ts'

/** A letter to print: its document, and the county's or the unit's own Word file where there is one. */
export interface LetterToPrint {
  readonly document: OfficialDocument
  /** the filled template; null where our own form is used */
  readonly filled: Uint8Array | null
  /** without an ending, and without anybody's name */
  readonly fileName: string
}

export interface PrintLetter {
  readonly id: string
  readonly letterId: string
  readonly demonstration: boolean
}

/** 下载文书 to print, sign and seal; a draft says that it is one. The PDF is always of our own form, with the same text. */
export async function letterToPrint(desk: Desk, request: PrintLetter): Promise<Answer<LetterToPrint>> {
  const found = await findLetter(desk, request)
  if (found.kind !== 'done') return found
  const { file, letter } = found.value
  const values = await valuesOf(desk, file, letter)
  const date = letter.datedOn ?? desk.today()
  const document = letterDocument({
    kind: letter.kind,
    values,
    number: letter.number,
    you: addressOf(file),
    unit: file.unit.name,
    date,
    demonstration: request.demonstration,
    draft: letter.state === 'drafted',
  })
  const filled = await filledTemplate(desk, file, letter, values)
  if ('refused' in filled) return mend({ field: 'template', text: `${filled.refused}。` })
  const fileName = [letter.number, letterLabels[letter.kind]].filter((part) => part !== '').join(' ')
  return done({ document, filled: filled.bytes, fileName })
}

/** 送达回证 of a letter, to be signed by its receiver. */
export async function serviceRecordOf(
  desk: Desk,
  request: PrintLetter,
): Promise<Answer<Omit<LetterToPrint, 'filled'>>> {
  const found = await findLetter(desk, request)
  if (found.kind !== 'done') return found
  const { file, letter } = found.value
  if (letter.issued === null) return refuse('notNow', `${letterName(letter)}还没有编号，没有送达回证。`)
  const values: LetterValues = {
    title: letterTitle('serviceRecord', file.unit.name),
    agency: file.unit.name,
    addressee: letter.issued.addressee ?? '',
    caseNumber: file.application.number,
    served: `${letterName(letter)}1份`,
    servedHow: letter.sentBy === null ? '' : deliveryMethodLabels[letter.sentBy],
    ...(letter.servedOn ? { servedOn: chineseDate(letter.servedOn) } : {}),
  }
  const document = letterDocument({
    kind: 'serviceRecord',
    values,
    number: '',
    you: addressOf(file),
    unit: file.unit.name,
    date: letter.datedOn ?? desk.today(),
    demonstration: request.demonstration,
    draft: false,
  })
  return done({ document, fileName: `${letter.number} ${letterLabels.serviceRecord}`.trim() })
}

async function findLetter(
  desk: Desk,
  { id, letterId }: PrintLetter,
): Promise<Answer<{ readonly file: CaseFile; readonly letter: Letter }>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.seeLetter, file.unit)
  if (refused) return refused
  const letter = letterOf(file, letterId)
  if (letter === null) return refuse('notFound', '没有这份文书。')
  if (file.sealedKey === null) return refuse('notNow', '本件的个人信息已按规定删除，不能再制作文书。')
  return done({ file, letter })
}

/** As it was issued, or as it stands. */
export async function valuesOf(desk: Desk, file: CaseFile, letter: Letter): Promise<LetterValues> {
  if (letter.issued !== null) return letter.issued
  const ground = await groundOf(desk.read, desk, file, letter, desk.today())
  return letterValues(letter.kind, file, letter.written, ground, desk)
}

async function filledTemplate(
  desk: Desk,
  file: CaseFile,
  letter: Letter,
  values: LetterValues,
): Promise<{ readonly bytes: Uint8Array | null } | { readonly refused: string }> {
  const template = (await templatesFor(desk, file.unit)).find(({ kind }) => kind === letter.kind)
  if (!template) return { bytes: null }
  const bytes = await desk.files.load(template.hash)
  if (bytes === null) throw new Error(`the template ${template.hash} is gone`)
  const body = letterParagraphs(letter.kind, values, addressOf(file)).map(({ text }) => text)
  const texts: (readonly [string, string])[] = letterFieldKeys.map((field) => [
    letterFieldFacts(field).label,
    indented(values[field] ?? ''),
  ])
  return fillDocxBounded(bytes, [...texts, [bodyField, indented(body.join('\n'))]])
}

/** A line break in Word begins a line without the paragraph's indent. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n　　')
}
