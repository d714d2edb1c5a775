import type { Day } from '../../../law/calendar/day.ts'
import type { LetterKind } from '../../../law/decision/outcome.ts'
import { feeManners, type LetterValues } from '../../../law/letters/letter-fields.ts'
import type { RemedyPlaces } from '../../../law/remedies/remedy.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Answer, Desk, Issue } from '../../desk/index.ts'
import { remedyPlacesOf } from '../../units/index.ts'
import type { CaseFile } from '../case-file.ts'
import { chargeFee, type ChargedStatement, type FeeCount } from '../fees/charge-fee.ts'
import { addressOf } from './address.ts'

/** What a letter is drafted from, besides the case: the unit's remedies, its day, and the fee that it asks for. */
export interface LetterGround {
  readonly places: RemedyPlaces
  /** 成文日期 */
  readonly datedOn: Day
  /** as the act of the notice would charge it; null for any other letter */
  readonly fee: Answer<ChargedStatement> | null
}

/** The letter as far as its ground depends on it. */
export interface LetterToGround {
  readonly kind: LetterKind
  readonly written: LetterValues
}

export async function groundOf(
  session: Session,
  desk: Desk,
  file: CaseFile,
  { kind, written }: LetterToGround,
  datedOn: Day,
): Promise<LetterGround> {
  const places = await remedyPlacesOf(session, file.unit)
  const fee =
    kind === 'feeNotice' && file.sealedKey !== null
      ? // whether it says how to pay is asked of the letter, not of the fee
        await chargeFee(session, desk, file, feeCountOf(written), written.payment ?? '…', addressOf(file))
      : null
  return { places, datedOn, fee }
}

/** What the clerk chose; a count that is none is left for the check of the fee to name. */
function feeCountOf({ feeManner, feeCount = '' }: LetterValues): FeeCount {
  const count = feeCount
    .normalize('NFKC')
    .replace(/\s*[件页]?\s*$/u, '')
    .trim()
  return {
    basis: feeManner === feeManners[1] ? 'page' : 'item',
    count: /^[0-9]{1,9}$/u.test(count) ? Number(count) : Number.NaN,
  }
}

/** Why the fee of this letter may not be charged, at the letter's own fields. */
export function feeIssuesOf({ fee }: LetterGround, written: LetterValues): Issue[] {
  if (fee === null) return []
  const manner = feeManners.find((one) => one === written.feeManner)
  const unsaid: Issue[] =
    manner === undefined
      ? [
          {
            field: 'values.feeManner',
            text: '请选择按件计收还是按量计收，两种只能选一种。',
            ground: '国办函〔2020〕109号第三条',
          },
        ]
      : []
  if (fee.kind !== 'issues') return unsaid
  const found = fee.issues.filter(({ field }) => field === 'fee')
  return [...unsaid, ...found.map((issue) => ({ ...issue, field: 'values.feeCount' }))]
}

/** What the fee notice says of the fee: the figures of the notice that will be entered, and how they come about. */
export function feeValues({ fee }: LetterGround): LetterValues {
  if (fee?.kind !== 'done') return {}
  const { standard, counting, bands, counted, amountYuan } = fee.value.statement
  const before = counted.length === 0 ? '' : `此前各件的案号：${counted.join('、')}。`
  return {
    feeStandard: standard,
    feeCounting: `${counting}${before}${bands.map(({ text }) => text).join('；')}。`,
    feeAmount: `${amountYuan}元`,
  }
}
