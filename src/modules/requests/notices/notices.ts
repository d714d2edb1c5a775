import { z } from 'zod'
import type { NoticeSenders } from '../../../platform/notice-settings.ts'
import type { OutboxHandler } from '../../../platform/outbox.ts'
import type { Desk } from '../../desk/index.ts'
import { noticeMailsOf } from '../../units/index.ts'
import {
  robotMessage,
  robotShape,
  summaryMessage,
  summaryShape,
  summarySubject,
  summaryText,
} from '../reminders/summary.ts'
import { findCase } from '../store.ts'
import { mailMessage, mobileOf, smsMessage } from './tell-applicant.ts'

const caseShape = z.object({ applicationId: z.string() })

/**
 * What the outbox does for applications: tells the applicant that something is there to read, and those who handle cases
 * what nears its limit. A message holds ids, numbers and counts; an applicant's address is opened only now, and no text
 * names anybody. Without a sender nothing is sent: the applicant still sees everything on the status page, the office in
 * its queue.
 */
export function noticeHandlers(
  desk: Desk,
  senders: NoticeSenders,
  officeAddress: string | null,
): Readonly<Record<string, OutboxHandler>> {
  const applicantOf = async (payload: unknown) => {
    const { applicationId } = caseShape.parse(payload)
    const found = await findCase(desk.read, desk.vault, applicationId)
    const applicant = found?.application.particulars?.applicant
    return found && applicant ? { number: found.application.number, applicant } : null
  }
  const where = officeAddress === null ? '请登录公开系统的工作端查看。' : `请登录查看：${officeAddress}`
  return {
    [mailMessage]: async (payload) => {
      const told = await applicantOf(payload)
      if (!told?.applicant.email || !senders.mail) return
      await senders.mail.send({
        to: told.applicant.email,
        subject: `您的申请 ${told.number} 有新进展`,
        text: [
          `您的政府信息公开申请 ${told.number} 有新进展。`,
          '请到受理机关的政府信息公开专栏，进入“办理进度查询”，凭申请编号和查询码查看。',
          '本邮件由系统自动发出，请勿回复。',
        ].join('\n'),
      })
    },
    [smsMessage]: async (payload) => {
      const told = await applicantOf(payload)
      const to = told && mobileOf(told.applicant.phone)
      if (!to || !senders.sms) return
      await senders.sms.send({
        to,
        subject: '',
        text: senders.smsText.replaceAll('{number}', told.number),
      })
    },
    [summaryMessage]: async (payload) => {
      const { accountId, parts, more } = summaryShape.parse(payload)
      const to = (await noticeMailsOf(desk.read, [accountId])).get(accountId)
      if (!to || !senders.mail) return
      await senders.mail.send({
        to,
        subject: summarySubject(parts),
        text: [summaryText({ parts, more }), where, '本邮件由系统自动发出，请勿回复。'].join('\n'),
      })
    },
    [robotMessage]: async (payload) => {
      const { units, late, robot } = robotShape.parse(payload)
      const text = `依申请公开：今天有 ${units} 个单位的 ${late} 件已经逾期，请抓紧办理。${where}`
      await senders.robots[robot]?.send({ to: '', subject: '', text })
    },
  }
}
