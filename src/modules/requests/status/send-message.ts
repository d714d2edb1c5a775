import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { textIssues } from './write-message.ts'

export interface SendMessage extends OnCase {
  /** what the applicant reads on the status page */
  readonly text: string
}

/** 指导和释明（条例第三十条）：the clerk explains something to the applicant, or answers his message; he is told that it is there. */
export async function sendMessage(desk: Desk, request: SendMessage): Promise<Answer<Handled>> {
  const text = request.text.trim()
  return handleCase(desk, request, 'sendMessage', () => {
    const [issue] = textIssues('text', text, '请写要告诉申请人的内容。')
    if (issue) return mend({ ...issue, ground: '条例第三十条' })
    return done({
      event: { type: 'message_sent', on: desk.today(), event: null, details: { text } },
      notify: true,
    })
  })
}
