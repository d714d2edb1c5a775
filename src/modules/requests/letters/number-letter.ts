import { chineseDate, type Day, isAfter, isBefore } from '../../../law/calendar/day.ts'
import { type LetterField, letterFieldFacts, type LetterValues } from '../../../law/letters/letter-fields.ts'
import { letterRule, missingIn } from '../../../law/letters/letters.ts'
import type { LetterKind } from '../../../law/decision/outcome.ts'
import { missingPlaces } from '../../../law/remedies/remedy.ts'
import { holdLock, type Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, type Issue, mend, refuse } from '../../desk/index.ts'
import { type CaseFile, extensionOf, lastOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { onCase } from './draft-letter.ts'
import { type Letter, letterName, letterOf } from './letter.ts'
import { feeIssuesOf, groundOf, type LetterGround, type LetterToGround } from './letter-ground.ts'
import { firstSerial, numberText, patternFor, usualNumbers } from './letter-numbers.ts'
import { lastSerial, numberRow, selectNumberSettings } from './letter-store.ts'
import { circumstancesOf, letterValues } from './letter-values.ts'
import { answerLetterKinds, draftToIssue } from './signed-draft.ts'

export interface NumberLetter extends Omit<OnCase, 'letter'> {
  readonly letterId: string
  /** 成文日期; today where it is left out */
  readonly datedOn?: Day
  /** it is to be served over the internet: the remedies must name the online channel */
  readonly online?: boolean
}

/**
 * 文书编号: checks that the letter says all that its kind must say, takes the next number of its series, and fixes its
 * text. Numbers are taken here and nowhere else, one after the other, so that there are neither gaps nor doubles.
 */
export async function numberLetter(desk: Desk, request: NumberLetter): Promise<Answer<Handled>> {
  const datedOn = request.datedOn ?? desk.today()
  return handleCase(desk, onCase(request), 'numberLetter', async (file, transaction) => {
    const letter = letterOf(file, request.letterId)
    if (letter === null) return refuse('notFound', '没有这份文书。')
    if (letter.state !== 'drafted') return refuse('notNow', `${letterName(letter)}已经编号。`)
    const bar = standingFault(letter.kind, file)
    if (bar !== null) return refuse('notNow', bar)
    const ground = await groundOf(transaction, desk, file, letter, datedOn)
    const values = letterValues(letter.kind, file, letter.written, ground, desk)
    const issues = [
      ...dateIssues(datedOn, file, desk.today()),
      ...issuesBeforeIssue(letter, file, values, ground, { online: request.online ?? false, desk }),
    ]
    if (issues.length > 0) return mend(...issues)
    const taken = await takeNumber(transaction, file, letter, datedOn)
    const online = letterRule(letter.kind).remedies && ground.places.onlineChannel === ''
    return done({
      event: {
        type: 'letter_numbered',
        on: desk.today(),
        event: null,
        details: {
          letter: letter.id,
          kind: letter.kind,
          number: taken?.number ?? '',
          datedOn: datedOn.toString(),
          values: taken === null ? values : { ...values, number: taken.number },
          basis: basisOf(letter.kind, file),
          namesOnlineChannel: !online,
        },
      },
      ...(taken === null ? {} : { rows: [numberRow(taken)] }),
    })
  })
}

function basisOf(kind: LetterKind, file: CaseFile): number | null {
  return answerLetterKinds(file).includes(kind) ? (draftToIssue(file)?.seq ?? null) : null
}

/** Why a letter of this kind cannot be issued as the case stands; null where it can. */
export function standingFault(kind: LetterKind, file: CaseFile): string | null {
  if (letterRule(kind).series === 'answer') {
    if (draftToIssue(file) === null) return '还没有可以签发的答复，请先拟定答复。'
    if (!answerLetterKinds(file).includes(kind))
      return '拟定的答复不是用这种文书告知的，请按拟定的答复选择文书。'
  }
  if (kind === 'extensionNotice' && extensionOf(file)?.answer !== 'approved')
    return '政府信息公开工作机构负责人还没有同意延期，不能制发延期答复告知书（条例第三十三条第二款）。'
  return null
}

function dateIssues(datedOn: Day, file: CaseFile, today: Day): Issue[] {
  if (isAfter(datedOn, today))
    return [{ field: 'datedOn', text: `成文日期不能晚于今天（${chineseDate(today)}）。` }]
  const received = lastOf(file, 'received')?.on
  if (received && isBefore(datedOn, received))
    return [{ field: 'datedOn', text: `成文日期不能早于收到申请之日（${chineseDate(received)}）。` }]
  return []
}

/** 发出前的检查: each field that the kind must have and has not, and what the unit's data lack for the remedies. */
export function issuesBeforeIssue(
  { kind, written }: LetterToGround,
  file: CaseFile,
  values: LetterValues,
  ground: LetterGround,
  how: { readonly online: boolean; readonly desk: Pick<Desk, 'calendar'> },
): Issue[] {
  const { places, datedOn } = ground
  const { remedies } = letterRule(kind)
  const unset = remedies
    ? missingPlaces(places, { servedOnline: how.online, decidedOn: datedOn }).map(({ label, article }) => ({
        field: 'values.remedies',
        text: `救济告知缺少“${label}”：请先在“文书设置”的“救济途径”中填写本机关的${label}，再编号。`,
        ground: article,
      }))
    : []
  const fee = feeIssuesOf(ground, written)
  const missing = missingIn(kind, { ...values, number: '（取号）' }, circumstancesOf(file, how.desk))
    .filter(({ field }) => field !== 'remedies' || unset.length === 0)
    .filter(({ field }) => !workedOut.includes(field) || fee.length === 0)
    .map(({ field, label, article }) => ({
      field: `values.${field}`,
      text: `缺少“${label}”：${letterFieldFacts(field).guidance || wayOut(field)}`,
      ground: article,
    }))
  return [...fee, ...missing, ...unset]
}

/** What follows from the fee: where that may not be charged, its own reason is told. */
const workedOut: readonly LetterField[] = ['feeStandard', 'feeAmount']

function wayOut(field: string): string {
  if (field === 'contact') return '请在“机关与人员”中填写本机关的联系方式。'
  return '案卷里还没有这一项，请先办理相应的事项。'
}

/** The next number of the series in the year of the letter; null for kinds without one. */
async function takeNumber(
  transaction: Session,
  { application, unit }: CaseFile,
  letter: Letter,
  datedOn: Day,
): Promise<Parameters<typeof numberRow>[0] | null> {
  const settings = (await selectNumberSettings(transaction, unit.code)) ?? usualNumbers(unit.shortName)
  const series = patternFor(letter.kind, settings)
  if (series === null) return null
  const { year } = datedOn
  await holdLock(transaction, `letter-numbers:${unit.code}`)
  const last = await lastSerial(transaction, { unitCode: unit.code, series, year })
  const serial = last === 0 ? firstSerial(settings, series, year) : last + 1
  return {
    letter_id: letter.id,
    application_id: application.id,
    unit_id: unit.code,
    kind: letter.kind,
    series,
    year,
    serial,
    number: numberText(series, year, serial),
    dated_on: datedOn.toString(),
  }
}
