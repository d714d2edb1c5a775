import { z } from 'zod'
import type { NoticeSender } from '../../../platform/notifier.ts'
import type { OutboxHandler } from '../../../platform/outbox.ts'
import type { Desk } from '../../desk/index.ts'
import { noticeMailsOf } from '../../units/index.ts'
import { reviewStepLabel } from '../review/review-step.ts'
import { findDisclosureRow } from '../store.ts'
import type { Disclosure } from '../disclosure.ts'
import { noticeKinds, noticeMessage, type NoticeKind, summaryMessage } from './notice.ts'
import { recipientsOf } from './recipients.ts'

const noticeShape = z.object({ notice: z.enum(noticeKinds), disclosureId: z.string() })
const summaryShape = z.object({ accountId: z.string(), waiting: z.number().int() })

/**
 * What the outbox does for publishing: tells by mail those who set an address that something waits for them. Titles
 * and texts of what is not public stay in the house: a mail says what kind of thing is there, and where to look.
 */
export function publishingNotices(
  desk: Desk,
  sender: NoticeSender | null,
  officeAddress: string | null,
): Readonly<Record<string, OutboxHandler>> {
  const send = async (accounts: readonly string[], subject: string, text: string): Promise<void> => {
    if (!sender) return
    const where = officeAddress === null ? '请登录公开系统的工作端查看。' : `请登录查看：${officeAddress}`
    const mails = await noticeMailsOf(desk.read, accounts)
    for (const to of new Set(mails.values())) {
      await sender.send({ to, subject, text: [text, where, '本邮件由系统自动发出，请勿回复。'].join('\n') })
    }
  }
  return {
    [noticeMessage]: async (payload) => {
      const { notice, disclosureId } = noticeShape.parse(payload)
      const disclosure = await findDisclosureRow(desk.read, disclosureId)
      if (!disclosure) return
      const accounts = await recipientsOf(desk.read, notice, disclosure, desk.today())
      await send(accounts, subjects[notice], textOf(notice, disclosure))
    },
    [summaryMessage]: async (payload) => {
      const { accountId, waiting } = summaryShape.parse(payload)
      const text = `您有 ${waiting} 条信息等待审核，已经等了一些时候，请抓紧办理。`
      await send([accountId], subjects.remind, text)
    },
  }
}

const subjects: Readonly<Record<NoticeKind, string>> = {
  toReview: '有信息等待您审核',
  sentBack: '您拟稿的信息被退回',
  objected: '应急发布的信息，事后审核有异议',
  published: '您拟稿的信息已经发布',
  releaseFailed: '有信息到时没有发布成',
  urgentReleased: '有单位应急发布了信息',
  remind: '提醒：有信息等待您审核',
}

function textOf(notice: NoticeKind, { step, indexNumber }: Disclosure): string {
  switch (notice) {
    case 'toReview':
      return `有一条信息等待您办理“${step === null ? '审核' : reviewStepLabel(step)}”。`
    case 'sentBack':
      return '您拟稿的一条信息有意见需要处理，请看退回的原因，改好以后再送审。'
    case 'objected':
      return '一条应急发布的信息，事后审核有异议，应当尽快更正或者撤下。'
    case 'published':
      return `您拟稿的一条信息已经发布${indexNumber === null ? '' : `，索引号 ${indexNumber}`}。`
    case 'releaseFailed':
      return '有一条定时发布的信息到时没有发布成，原因写在这条信息的页面上。'
    case 'urgentReleased':
      return '有一条信息由签发人应急发布，等待事后审核，请在“发布监督”中查看。'
    case 'remind':
      return '有信息等待您审核。'
  }
}
