import nodemailer from 'nodemailer'

/**
 * A short notice to one address. The text carries no personal data: it says that something is there to
 * read, and where.
 */
export interface Notice {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A way to reach somebody: mail first; SMS gateways and group robots have the same shape. */
export interface NoticeSender {
  readonly channel: string
  send(notice: Notice): Promise<void>
}

/** Sends by SMTP; `url` as in `smtps://user:password@host`. */
export function mailSender(url: string, from: string): NoticeSender {
  const transport = nodemailer.createTransport(url)
  return {
    channel: 'mail',
    async send(notice) {
      await transport.sendMail({ from, to: notice.to, subject: notice.subject, text: notice.text })
    },
  }
}
