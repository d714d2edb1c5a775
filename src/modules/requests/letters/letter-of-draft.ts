import type { LetterKind } from '../../../law/decision/outcome.ts'
import { letterFor } from '../../../law/decision/outcome.ts'
import { letterTitle } from '../../../law/letters/letter-sentences.ts'
import { letterParagraphs } from '../../../law/letters/letter-text.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import { decisionCourseOf } from '../decision/decision-state.ts'
import type { FileEvent } from '../file-event.ts'
import { loadCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'
import { addressOf } from './address.ts'
import { groundOf } from './letter-ground.ts'
import { letterValues } from './letter-values.ts'

/** The letter that would tell the answer as it is drafted, from below the addressee to above the seal. */
export interface LetterOfDraft {
  readonly kind: LetterKind
  readonly title: string
  readonly paragraphs: readonly string[]
}

/**
 * 答复文书的全文, as it will read if the draft is signed today: for whoever reviews and signs. Nothing is written, and
 * what the clerk adds when she writes the letter is not in it.
 */
export async function letterOfDraft(desk: Desk, id: string): Promise<Answer<LetterOfDraft>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.seeLetter, file.unit)
  if (refused) return refused
  const { draft } = decisionCourseOf(file)
  if (draft === null) return refuse('notNow', '还没有拟定答复，没有可以看的文书。')
  const kind = letterFor(draft.outcome, draft.ground)
  const ground = await groundOf(desk.read, desk, file, { kind, written: {} }, desk.today())
  const values = letterValues(kind, asIfSigned(file), {}, ground, desk)
  const paragraphs = letterParagraphs(kind, values, addressOf(file)).map(({ text }) => text)
  return done({ kind, title: letterTitle(kind, file.unit.name), paragraphs })
}

/** A letter is issued out of a signed answer alone; what is only read is read as if it were signed. */
function asIfSigned(file: CaseFile): CaseFile {
  const last = file.events.at(-1)
  if (last === undefined) return file
  const signed: FileEvent = { ...last, type: 'decision_signed', details: null, event: null }
  return { ...file, events: [...file.events, signed] }
}
