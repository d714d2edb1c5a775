import { type Channel, channelLabels } from '../../../law/clock/case-event.ts'

/** Entries of taking in that have no effect on the statutory clock. */
export const intakeEventLabels = {
  contact_failed: '联系申请人未果',
  second_copy: '又收到同一申请',
} as const

/** How an application came in, and what is noted beside it. */
export interface IntakeDetails {
  submitted: {
    readonly channel: Channel
    /** when the mail system had it, `2026-10-14T09:05` in China; e-mail only */
    readonly systemReceivedAt?: string
    /** 口头申请: written down by staff, read back and confirmed by the applicant */
    readonly oral?: true
    /** a letter that was addressed to somebody other than the 工作机构 */
    readonly addressedElsewhere?: true
    /** typed at the township's kiosk */
    readonly kiosk?: true
    /** how many apply together; left out where it is one */
    readonly applicants?: number
  }
  received: {
    readonly note: string
    /** working days between the system's receipt and the confirmation, where they are more than one */
    readonly gap?: number
  }
  contact_failed: { readonly note: string }
  second_copy: { readonly channel: Channel; readonly note: string }
}

/** What these entries say in the 经过. */
export const intakeTexts = {
  submitted: (details: IntakeDetails['submitted']): string =>
    [
      `${channelLabels[details.channel]}。`,
      details.kiosk && '在政务公开自助查询机上填写。',
      details.oral && '口头提出，由工作人员代为填写，已读给申请人听并经其确认（条例第二十九条）。',
      details.addressedElsewhere && '信封上的收件人不是政府信息公开工作机构。',
      details.systemReceivedAt && `邮件系统收到时间：${details.systemReceivedAt.replace('T', ' ')}。`,
      details.applicants && `${details.applicants}人共同申请。`,
    ]
      .filter((text) => text !== undefined)
      .join(''),
  received: ({ note, gap }: IntakeDetails['received']): string =>
    [note, gap === undefined ? '' : `系统收到与双方确认相差${gap}个工作日，应当于收到的当个工作日确认。`]
      .filter((text) => text !== '')
      .map((text) => (/[。！？；]$/u.test(text) ? text : `${text}。`))
      .join('') || '',
  contact_failed: ({ note }: IntakeDetails['contact_failed']): string => note,
  second_copy: ({ channel, note }: IntakeDetails['second_copy']): string =>
    `又以${channelLabels[channel]}收到同一申请，不另立案，收到申请之日以先收到的为准。${note}`,
}
