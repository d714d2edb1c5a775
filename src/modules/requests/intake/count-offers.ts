import type { Day } from '../../../law/calendar/day.ts'
import type { Desk } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { addOffer, type OfferEvent, sumOffers } from './offer-store.ts'

/** Counts what became of “这些信息已经公开” on a form: a number for a unit and a day, nobody and no text. */
export async function countOffer(desk: Desk, unitCode: string, event: OfferEvent): Promise<void> {
  await desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, unitCode)
    if (unit) await addOffer(transaction, unit.code, desk.today().toString(), event)
  })
}

/** How often it helped. */
export interface OfferFigures {
  /** forms on which published items were offered */
  readonly shown: number
  /** items opened from there */
  readonly opened: number
  /** forms that were filed all the same */
  readonly filed: number
  /** applicants who said that they had found it */
  readonly found: number
  /** forms on which something was offered and that were not filed so far */
  readonly notFiled: number
}

/** The figures of these units from one day through another. */
export async function offerFigures(
  desk: Desk,
  unitCodes: readonly string[],
  period: { readonly from: Day; readonly to: Day },
): Promise<OfferFigures> {
  const sums = await sumOffers(desk.read, unitCodes, period.from.toString(), period.to.toString())
  return { ...sums, notFiled: Math.max(0, sums.shown - sums.filed) }
}
