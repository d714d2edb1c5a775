import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { lastOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { otherUnit } from './transfer.ts'
import { type ConsentWay, consentWays } from './transfer-events.ts'

export interface RecordConsent extends OnCase {
  /** the day on which he said so; today where it is left out */
  readonly on?: Day
  readonly unitCode: string
  readonly consents: boolean
  readonly way: ConsentWay
  /** 凭据: 通话时间和通话人, 书面材料 */
  readonly note: string
}

/** 登记申请人是否同意转交: how and when he said so. Without consent nothing of his goes to another agency. */
export async function recordConsent(desk: Desk, request: RecordConsent): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const note = request.note.trim()
  return handleCase(desk, request, 'recordConsent', async (file, transaction) => {
    const unit = await otherUnit(transaction, request.unitCode, file.unit.code)
    const issues: Issue[] = []
    if (!unit) issues.push({ field: 'unitCode', text: '请选择转交哪个机关。' })
    if (!consentWays.includes(request.way)) issues.push({ field: 'way', text: '请选择申请人怎样表示的。' })
    if (note === '') {
      issues.push({ field: 'note', text: '请写明凭据，例如：电话，10时05分，申请人本人接听，表示同意。' })
    }
    const since = lastOf(file, 'received')?.on
    if (since && isBefore(on, since)) {
      issues.push({ field: 'on', text: `日期不能早于收到申请之日（${chineseDate(since)}）。` })
    }
    if (!unit || issues.length > 0) return mend(...issues)
    const { consents, way } = request
    const details = { unitCode: unit.code, unit: unit.name, consents, way, note }
    return done({ event: { type: 'transfer_answered', on, event: null, details } })
  })
}
