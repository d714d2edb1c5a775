import type { CaseEventType } from '../../../law/clock/case-event.ts'
import type { ColumnName } from './ledger-columns.ts'
import type { CellFault, RowCells } from './sheet-row.ts'

/** An event as its JSON has it. */
export type EventJson = { readonly type: CaseEventType; readonly on: string } & Readonly<
  Record<string, string | number>
>

/** Which event a column of days brings, and which columns say more of it. */
interface Bringing {
  readonly type: CaseEventType
  readonly more: Readonly<Record<string, ColumnName>>
  /** of `more`, what it cannot be without */
  readonly needs?: readonly ColumnName[]
  readonly id?: string
}

/** In the usual course: events of one day stand in this order. */
export const bringing = {
  receivedOn: { type: 'received', more: { channel: 'channel' }, needs: ['channel'] },
  correctionRequestedOn: {
    type: 'correction_requested',
    more: { respondBy: 'respondBy' },
    needs: ['respondBy'],
  },
  correctionReceivedOn: { type: 'correction_received', more: {} },
  thirdPartyConsultedOn: {
    type: 'third_party_consulted',
    more: { deliveredOn: 'thirdPartyDeliveredOn' },
    id: '第三方',
  },
  agencyConsultedOn: { type: 'agency_consulted', more: { deliveredOn: 'agencyDeliveredOn' }, id: '机关' },
  thirdPartyAnsweredOn: { type: 'third_party_answered', more: { answer: 'thirdPartyAnswer' }, id: '第三方' },
  agencyAnsweredOn: { type: 'agency_answered', more: { answer: 'agencyAnswer' }, id: '机关' },
  extendedOn: {
    type: 'extended',
    more: { workingDays: 'extensionDays', approvedBy: 'approvedBy' },
    needs: ['extensionDays'],
  },
  feeNotifiedOn: {
    type: 'fee_notified',
    more: { deliveredOn: 'feeDeliveredOn', basis: 'feeBasis', count: 'feeCount', amountFen: 'feeAsked' },
  },
  feePaidOn: { type: 'fee_paid', more: { amountFen: 'feePaid', voucher: 'voucher' } },
  decidedOn: { type: 'decided', more: { outcome: 'outcome', ground: 'ground' }, needs: ['outcome'] },
  withdrawnOn: { type: 'withdrawn', more: {} },
} as const satisfies Readonly<Partial<Record<ColumnName, Bringing>>>
export type DayColumn = keyof typeof bringing

export const dayColumns = Object.keys(bringing) as readonly DayColumn[] // the keys of a literal are its type's
const order: readonly string[] = dayColumns.map((column) => bringing[column].type)

/** The events of one row of an application, `row` counted from 1: a second consultation has an id of its own. */
export function eventsOfRow(
  values: RowCells,
  row: number,
): { readonly events: readonly EventJson[]; readonly faults: readonly CellFault[] } {
  const events: EventJson[] = []
  const faults: CellFault[] = []
  for (const column of dayColumns) {
    const { type, more, needs = [], id }: Bringing = bringing[column]
    const on = values[column]
    if (on === undefined) {
      for (const other of Object.values(more)) {
        // the receipt stands in the first row alone
        if (values[other] !== undefined) {
          faults.push({ column, text: '缺少：后面的列有内容，这一列没有日期。' })
          break
        }
      }
      continue
    }
    for (const other of needs) {
      if (values[other] === undefined) faults.push({ column: other, text: '缺少，请填写。' })
    }
    events.push({
      type,
      on: String(on),
      ...(id === undefined ? {} : { id: row === 1 ? id : `${id}${row}` }),
      ...Object.fromEntries(
        Object.entries(more).flatMap(([field, name]) => {
          const value = values[name]
          return value === undefined ? [] : [[field, value]]
        }),
      ),
    })
  }
  return { events, faults }
}

/** Events of all rows of an application in the order in which they happened; of one day, in the usual course. */
export function inCourse(events: readonly EventJson[]): EventJson[] {
  return events.toSorted((a, b) => {
    if (a.on !== b.on) return a.on < b.on ? -1 : 1
    return order.indexOf(a.type) - order.indexOf(b.type)
  })
}
