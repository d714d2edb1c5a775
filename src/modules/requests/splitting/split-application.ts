import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { enterPart } from './enter-part.ts'
import type { SplittingDetails } from './splitting-events.ts'

export interface SplitApplication extends OnCase {
  /** what each part asks for, in the applicant's words as far as may be */
  readonly parts: readonly string[]
  readonly reason: string
}

const mostParts = 20
const longest = 20_000

/**
 * 拆分办理（一事一申请）: every part gets a number, a content and an outcome of its own; it keeps channel, day of receipt and clock of
 * the whole. In the yearly report the parts count and the whole does not.
 */
export async function splitApplication(desk: Desk, request: SplitApplication): Promise<Answer<Handled>> {
  const parts = request.parts.map((part) => part.trim())
  const reason = request.reason.trim()
  return handleCase(desk, request, 'split', (_, transaction) => {
    const issues: Issue[] = []
    if (parts.length < 2 || parts.length > mostParts) {
      issues.push({ field: 'parts', text: `请拆分为2至${mostParts}件。` })
    }
    for (const [index, part] of parts.entries()) {
      const field = `parts.${index}`
      if (part === '')
        issues.push({ field, text: `请填写第${index + 1}件的内容描述。`, ground: '条例第二十九条' })
      else if (part.length > longest) issues.push({ field, text: `第${index + 1}件的内容过长。` })
      else if (parts.indexOf(part) !== index)
        issues.push({ field, text: `第${index + 1}件与前面的内容相同。` })
    }
    if (reason === '') issues.push({ field: 'reason', text: '请写明为什么拆分，会告知申请人。' })
    if (issues.length > 0) return mend(...issues)
    const event = { type: 'split', on: desk.today(), event: null, details: { parts: [], reason } } as const
    return done({
      event,
      notify: true,
      complete: async (file) => {
        const entered: SplittingDetails['split']['parts'][number][] = []
        for (const [index, description] of parts.entries()) {
          const place = { description, place: index + 1, of: parts.length }
          const { id, number, caseNumber } = await enterPart(transaction, desk, file, place)
          entered.push({ applicationId: id, number, caseNumber, description })
        }
        return { ...event, details: { parts: entered, reason } }
      },
    })
  })
}
