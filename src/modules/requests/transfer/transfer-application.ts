import { chineseDate } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { enterApplication, type Entered } from '../intake/enter-application.ts'
import { contactLine, otherUnit, transferOf } from './transfer.ts'
import { consentWayLabels } from './transfer-events.ts'

/** What the clerk hands or sends to the applicant. */
export interface Transferred extends Handled {
  /** the application at the other agency */
  readonly toId: string
  readonly toNumber: string
  /** shown this once; the applicant also finds it beside his first application */
  readonly queryCode: string
}

/**
 * 转交: after this unit has answered under 条例第三十六条第五项, and with the applicant's consent, a new application is opened at
 * the other agency. It waits there for confirmation and gets a day of receipt of its own; both name each other.
 */
export async function transferApplication(desk: Desk, request: OnCase): Promise<Answer<Transferred>> {
  const opened: Entered[] = []
  const answer = await handleCase(desk, request, 'transfer', async (file, transaction) => {
    const transfer = transferOf(file)
    const unit = transfer && (await otherUnit(transaction, transfer.unitCode, file.unit.code))
    const { particulars, kind, number, id } = file.application
    if (!transfer || !unit || particulars === null) return mend({ field: '', text: '没有可以转交的机关。' })
    const name = file.unit.name
    const consent = `申请人于${transfer.answeredOn === null ? '' : chineseDate(transfer.answeredOn)}${transfer.way ? consentWayLabels[transfer.way] : ''}表示同意`
    const facts = { unitCode: unit.code, unit: unit.name, contact: contactLine(unit) }
    const event = {
      type: 'transferred',
      on: desk.today(),
      event: null,
      details: { ...facts, applicationId: '', number: '', queryCode: '' },
    } as const
    return done({
      event,
      notify: true,
      complete: async () => {
        const entered = await enterApplication(transaction, desk, {
          unit,
          form: { kind, particulars },
          channel: 'online',
          source: 'office',
          arrivedOn: desk.today(),
          received: null,
          filing: desk.newId(),
          filingMark: null,
          first: {
            type: 'transferred_in',
            on: desk.today(),
            event: null,
            details: { unitCode: file.unit.code, unit: name, applicationId: id, number, consent },
          },
        })
        opened.push(entered)
        const { application, queryCode } = entered
        return {
          ...event,
          details: { ...facts, applicationId: application.id, number: application.number, queryCode },
        }
      },
    })
  })
  if (answer.kind !== 'done') return answer
  const [entered] = opened
  if (!entered) throw new Error('transferred without a new application')
  const { application, queryCode } = entered
  return done({ ...answer.value, toId: application.id, toNumber: application.number, queryCode })
}
