import type { Day } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { contactLine, otherUnit } from './transfer.ts'

export interface AskTransfer extends OnCase {
  /** the day on which the applicant was asked; today where it is left out */
  readonly on?: Day
  /** the agency that is responsible */
  readonly unitCode: string
  /** what else he is told */
  readonly text: string
}

/**
 * 询问是否同意转交: another unit is another agency (条例第三十六条第五项). The applicant is told its name and how to reach it, and asked
 * whether his application may go there. It has no effect on the clock: this unit answers within its own term.
 */
export async function askTransfer(desk: Desk, request: AskTransfer): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  return handleCase(desk, request, 'askTransfer', async (file, transaction) => {
    const unit = await otherUnit(transaction, request.unitCode, file.unit.code)
    if (!unit)
      return mend({ field: 'unitCode', text: '请选择负责公开的机关。', ground: '条例第三十六条第五项' })
    const details = {
      unitCode: unit.code,
      unit: unit.name,
      contact: contactLine(unit),
      text: request.text.trim(),
    }
    return done({ event: { type: 'transfer_asked', on, event: null, details }, notify: true })
  })
}
