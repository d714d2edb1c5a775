import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type CaseFile, hasEnded } from '../case-file.ts'
import { enterBeside, type Handled, handleCase, loadCase, type OnCase } from '../handling/handle-case.ts'
import { joinedWith } from './parts.ts'
import type { NamedCase } from './splitting-events.ts'

export interface JoinApplications extends OnCase {
  /** ids of the other cases */
  readonly others: readonly string[]
  readonly reason: string
}

const most = 50

/**
 * 并案办理: several open cases of one unit handled together. Each keeps its number, its clock and its own answer, and counts for
 * itself; withdrawn is only the one that the applicant withdraws.
 */
export async function joinApplications(desk: Desk, request: JoinApplications): Promise<Answer<Handled>> {
  const reason = request.reason.trim()
  const ids = [...new Set(request.others)]
  const locks = ids.slice(0, most)
  return handleCase(
    desk,
    request,
    'join',
    async (file, transaction) => {
      const issues: Issue[] = []
      const others: CaseFile[] = []
      if (ids.length === 0 || ids.length > most)
        issues.push({ field: 'others', text: `请选择1至${most}件一并办理的申请。` })
      for (const id of locks) {
        const other = await loadCase(transaction, desk, id)
        const fault = faultOf(file, other, desk)
        if (fault !== null) issues.push({ field: 'others', text: fault })
        else if (other !== null) others.push(other)
      }
      if (reason === '')
        issues.push({
          field: 'reason',
          text: '请写明为什么一并办理，例如：同一申请人，申请的信息在同一案卷。',
        })
      if (issues.length > 0) return mend(...issues)
      const event = joinedEvent(others.map(named), reason, desk)
      return done({
        event,
        complete: async () => {
          for (const other of others) {
            const rest = [file, ...others].filter((one) => one !== other).map(named)
            await enterBeside(transaction, desk, other, 'join', joinedEvent(rest, reason, desk))
          }
          return event
        },
      })
    },
    locks,
  )
}

function faultOf(file: CaseFile, other: CaseFile | null, desk: Desk): string | null {
  // whose case it is stays unsaid: an id of another unit and one that does not exist read the same
  if (other === null || other.unit.code !== file.unit.code)
    return '没有这件申请，请从本机关办理中的申请里选择。'
  const { id, caseNumber } = other.application
  if (id === file.application.id) return '不能与本件自身并案。'
  if (hasEnded(other, desk) || other.sealedKey === null) return `${caseNumber}已经办结，不能并案。`
  return joinedWith(file).some(({ applicationId }) => applicationId === id)
    ? `${caseNumber}已经与本件并案。`
    : null
}

function named({ application }: CaseFile): NamedCase {
  return { applicationId: application.id, number: application.number, caseNumber: application.caseNumber }
}

function joinedEvent(others: readonly NamedCase[], reason: string, desk: Desk) {
  return { type: 'joined', on: desk.today(), event: null, details: { others, reason } } as const
}
