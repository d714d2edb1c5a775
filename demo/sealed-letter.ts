import type { LetterValues } from '../src/law/letters/letter-fields.ts'
import type { LetterKind } from '../src/law/decision/outcome.ts'
import { type Answer, type Desk, expectDone } from '../src/modules/desk/index.ts'
import {
  caseLetters,
  draftLetter,
  letterToPrint,
  numberLetter,
  sealLetter,
} from '../src/modules/requests/index.ts'
import type { OfficialDocument } from '../src/platform/documents/model.ts'
import { renderPdf } from '../src/platform/documents/pdf.ts'

/** What a letter is made of that is not in the case. */
export interface LetterToIssue {
  readonly id: string
  readonly kind: LetterKind
  readonly values?: LetterValues
  readonly datedOn?: Temporal.PlainDate
  readonly online?: boolean
}

/** Makes the sealed file out of the letter. */
export type Sealing = (document: OfficialDocument) => Promise<Uint8Array>

/** Nobody here has a seal: the letter's own PDF, which says 演示数据 on every page, stands for the sealed one. */
export const demonstrationSeal: Sealing = async (document) => (await renderPdf(document)).bytes

/**
 * Writes a letter of the case, numbers it and puts up its sealed file: everything before it leaves the house. Fields that
 * only a person can write, and that are not given, say what the example of the field says.
 */
export async function sealedLetter(
  desk: Desk,
  { id, kind, values = {}, datedOn, online }: LetterToIssue,
  seal: Sealing = demonstrationSeal,
): Promise<Answer<string>> {
  const drafted = await draftLetter(desk, { id, kind, values })
  if (drafted.kind !== 'done') return drafted
  const { letter: letterId } = drafted.value
  await fillIn(desk, id, letterId, kind, values)
  const numbered = await numberLetter(desk, {
    id,
    letterId,
    ...(datedOn === undefined ? {} : { datedOn }),
    ...(online === undefined ? {} : { online }),
  })
  if (numbered.kind !== 'done') return numbered
  const { document } = expectDone(await letterToPrint(desk, { id, letterId, demonstration: true }))
  const upload = { name: '盖章文书.pdf', bytes: await seal(document) }
  const sealed = await sealLetter(desk, { id, letterId, upload })
  return sealed.kind === 'done' ? { kind: 'done', value: letterId } : sealed
}

async function fillIn(
  desk: Desk,
  id: string,
  letterId: string,
  kind: LetterKind,
  values: LetterValues,
): Promise<void> {
  const view = expectDone(await caseLetters(desk, id)).letters.find((one) => one.id === letterId)
  const missing = new Set(view?.missing.map(({ field }) => field))
  const added = view?.fields.filter(
    ({ field, source }) => source === 'clerk' && missing.has(`values.${field}`),
  )
  if (!added || added.length === 0) return
  const examples = Object.fromEntries(
    added.map(({ field, day, example }) => [
      field,
      day ? desk.today().add({ days: 14 }).toString() : example,
    ]),
  )
  expectDone(await draftLetter(desk, { id, letterId, kind, values: { ...examples, ...values } }))
}
