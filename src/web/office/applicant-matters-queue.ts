import { may, type Desk } from '../../modules/desk/index.ts'
import { type ApplicantMatter, applicantMatters, applicationPolicy } from '../../modules/requests/index.ts'
import { findUnit, type SignedInAccount } from '../../modules/units/index.ts'
import { dayWord } from './due-words.ts'
import type { QueueRow } from './routes/queue.schema.ts'

/** What applicants wrote or answered at their status page and nobody has taken up: no limit of the law names its day. */
export async function applicantMattersQueue(desk: Desk, account: SignedInAccount): Promise<QueueRow[]> {
  const unit = await findUnit(desk.read, account.unit.code)
  if (!unit || !may(desk.actor, applicationPolicy.sendMessage, unit)) return []
  const answer = await applicantMatters(desk, unit.code)
  if (answer.kind !== 'done') return []
  const transfers = may(desk.actor, applicationPolicy.transfer, unit)
  return answer.value
    .filter(({ kind }) => kind === 'message' || transfers)
    .map((matter) => queueRowOf(matter, desk))
}

function queueRowOf(matter: ApplicantMatter, desk: Desk): QueueRow {
  const { id, kind, title, caseNumber, since, waited } = matter
  const day = dayWord(since, desk.today())
  return {
    id: `applicant-matter/${kind}/${id}`,
    kind: 'application',
    kindLabel: '依申请',
    title,
    number: caseNumber,
    since: `${day}${kind === 'message' ? '留言' : '答复'}`,
    unit: null,
    group: 'today',
    notStarted: false,
    dueOn: null,
    dueNote: waited > 0 ? `已等 ${waited} 个工作日` : '今天收到',
    ...wordsOf(matter),
  }
}

type Words = Pick<QueueRow, 'ground' | 'dueText' | 'now' | 'action'>

function wordsOf({ id, kind, agency }: ApplicantMatter): Words {
  const to = `/applications/${id}`
  const transfer = '条例第三十六条第五项'
  switch (kind) {
    case 'message':
      return {
        ground: '条例第三十条',
        dueText: '待答复',
        now: '申请人网上留言，还没有答复',
        action: { label: '答复留言', to: `${to}?act=sendMessage` },
      }
    case 'consented':
      return {
        ground: transfer,
        dueText: '待转交',
        now: `申请人同意转交${agency}`,
        action: { label: '转交', to: `${to}?act=transfer` },
      }
    case 'declined':
      return {
        ground: transfer,
        dueText: '请知悉',
        now: `申请人不同意转交${agency}`,
        action: { label: '查看', to },
      }
  }
}
