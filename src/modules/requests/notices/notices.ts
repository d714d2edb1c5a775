import type { Desk } from '../../desk/index.ts'
import type { NoticeSender } from '../../../platform/notifier.ts'
import type { OutboxHandler } from '../../../platform/outbox.ts'
import { findCase } from '../store.ts'

/**
 * What the outbox does for applications. `application.notice` tells the applicant by mail that something is there
 * to read. The message holds the case's id alone; the address is opened only now, and the text names nobody.
 * Without a sender nothing is sent: the applicant still sees everything on the status page.
 */
export function noticeHandlers(
  desk: Desk,
  sender: NoticeSender | null,
): Readonly<Record<string, OutboxHandler>> {
  return {
    'application.notice': async (payload) => {
      const found = await findCase(desk.read, desk.vault, idOf(payload))
      const to = found?.application.particulars?.applicant.email
      if (!found || !to || !sender) return
      const { number } = found.application
      await sender.send({
        to,
        subject: `您的申请 ${number} 有新进展`,
        text: [
          `您的政府信息公开申请 ${number} 有新进展。`,
          '请到受理机关的政府信息公开专栏，进入“办理进度查询”，凭申请编号和查询码查看。',
          '本邮件由系统自动发出，请勿回复。',
        ].join('\n'),
      })
    },
  }
}

function idOf(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'applicationId' in payload) {
    if (typeof payload.applicationId === 'string') return payload.applicationId
  }
  throw new Error('an application notice without an application')
}
