import { z } from 'zod'
import type { NoticeSender } from '../../../platform/notifier.ts'
import type { OutboxHandler } from '../../../platform/outbox.ts'
import type { Desk } from '../../desk/index.ts'
import { noticeMailsOf } from '../../units/index.ts'

/** The outbox's message to a clerk whose cases moved; it names the account and nobody else. */
export const movedMessage = 'application.deadlines-moved'

const movedShape = z.object({ accountId: z.string(), year: z.number().int(), cases: z.number().int() })

/** Tells a clerk by mail, if he set an address, that limits moved; one mail however many they are. */
export function deadlineNotices(
  desk: Desk,
  sender: NoticeSender | null,
  officeAddress: string | null,
): Readonly<Record<string, OutboxHandler>> {
  return {
    [movedMessage]: async (payload) => {
      const { accountId, year, cases } = movedShape.parse(payload)
      if (!sender) return
      const where = officeAddress === null ? '请登录公开系统的工作端查看。' : `请登录查看：${officeAddress}`
      for (const to of (await noticeMailsOf(desk.read, [accountId])).values()) {
        await sender.send({
          to,
          subject: `${year}年放假安排有变，${cases}件申请的期限随之变动`,
          text: [
            `国务院办公厅公布的${year}年放假安排已经录入，本单位在办的${cases}件申请期限随之变动，已逐件记入案卷。`,
            where,
            '本邮件由系统自动发出，请勿回复。',
          ].join('\n'),
        })
      }
    },
  }
}
