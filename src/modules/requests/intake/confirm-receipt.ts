import { type Day, isSameDay } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { receivedDetails } from './enter-application.ts'
import { dayIssues } from './arrival-issues.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface ConfirmReceipt extends OnCase {
  /** 双方确认之日; today where it is left out */
  readonly on?: Day
  /** how it was confirmed: 电话、时间、通话人 */
  readonly note: string
}

/** 确认收到（条例第三十一条第三项）：双方确认之日为收到申请之日，答复期限由此起算。 */
export async function confirmReceipt(desk: Desk, request: ConfirmReceipt): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  return handleCase(desk, request, 'confirmReceipt', ({ application }) => {
    const { channel, arrivedOn, source } = application
    const onTheSpot = source === 'kiosk' && isSameDay(on, arrivedOn)
    const [issue] = dayIssues({ channel, arrivedOn, confirmedOn: on }, desk.today())
    if (issue) return mend({ ...issue, field: 'on' })
    if (request.note.trim() === '') {
      return mend({ field: 'note', text: '请写明怎样与申请人确认的，例如电话、时间和通话人。' })
    }
    return done({
      event: {
        type: 'received',
        on,
        // at the kiosk, confirmed by staff on the spot: handed over in person
        event: { type: 'received', on, channel: onTheSpot ? 'counter' : channel },
        details: receivedDetails(desk, application, on, request.note.trim()),
      },
      notify: true,
    })
  })
}
