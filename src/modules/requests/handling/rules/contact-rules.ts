import { unansweredMessage } from '../../status/open-matters.ts'
import { isSplit } from '../../case-file.ts'
import { type ActRule, notNow } from './act-rule.ts'

/** 指导和释明 (条例第三十条): what passes between office and applicant without moving the clock. */
export const contactRules = {
  sendMessage: {
    label: '给申请人留言',
    group: 'file',
    article: '条例第三十条',
    permission: 'sendMessage',
    name: 'application.send-message',
    beforeReceipt: true,
    afterEnd: true,
    afterSplit: true,
    bar: (file) =>
      isSplit(file) && unansweredMessage(file) === null
        ? notNow('本件已经拆分，请在拆分出来的各件中留言。')
        : null,
    hint: (file) => (unansweredMessage(file) === null ? null : '申请人有留言，还没有答复。'),
  },
} satisfies Readonly<Record<string, ActRule>>
