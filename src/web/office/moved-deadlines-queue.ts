import type { Desk } from '../../modules/desk/index.ts'
import { unseenMoves } from '../../modules/requests/index.ts'
import type { SignedInAccount } from '../../modules/units/index.ts'
import type { QueueRow } from './routes/queue.schema.ts'

/** 放假安排 that moved limits of this clerk's cases, until he has looked at them: one row a notice. */
export async function movedDeadlinesQueue(desk: Desk, account: SignedInAccount): Promise<QueueRow[]> {
  const unseen = await unseenMoves(desk, account.unit.code)
  return unseen.map(({ noticeSeq, unitCode, year, number, cases }) => ({
    id: `moved-deadlines/${unitCode}/${noticeSeq}`,
    kind: 'calendar',
    kindLabel: '放假安排',
    title: `${year}年放假安排：${cases}件申请的期限随之变动`,
    number,
    since: null,
    ground: '条例第三十三条',
    unit: null,
    group: 'today',
    notStarted: false,
    dueOn: null,
    dueText: '请核对',
    dueNote: '已逐件记入案卷',
    now: '待核对期限变动',
    action: { label: '查看变动', to: `/calendar/moves/${noticeSeq}` },
  }))
}
