import { longestExtension } from '../../../law/clock/term.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface ProposeExtension extends OnCase {
  /** working days to add, 1 to 20 */
  readonly workingDays: number
  readonly reason: string
}

/** 提请延期（条例第三十三条第二款）：由政府信息公开工作机构负责人决定是否同意。 */
export async function proposeExtension(desk: Desk, request: ProposeExtension): Promise<Answer<Handled>> {
  const { workingDays } = request
  const reason = request.reason.trim()
  return handleCase(desk, request, 'proposeExtension', () => {
    const ground = '条例第三十三条第二款'
    const issues: Issue[] = []
    if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > longestExtension) {
      const text = `延长的期限应为1至${longestExtension}个工作日。`
      issues.push({ field: 'workingDays', text, ground })
    }
    if (reason === '') issues.push({ field: 'reason', text: '请写明需要延期的理由。', ground })
    if (issues.length > 0) return mend(...issues)
    return done({
      event: {
        type: 'extension_proposed',
        on: desk.today(),
        event: null,
        details: { workingDays, reason },
      },
    })
  })
}
