import { holdLock, type Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { record } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import { loadCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'
import { groupsOf } from './groups.ts'
import { findMarkedCase, joinRow, type JoinRow, selectJoins } from './identity-store.ts'
import { evidenceOf, namedEvidence, suffices } from './same-person.ts'

/** How the clerk made sure; a closed list, so that nothing personal gets into the log. */
export const joinChecks = ['identity', 'telephone', 'visit', 'papers'] as const
export type JoinCheck = (typeof joinChecks)[number]

export const joinCheckLabels: Readonly<Record<JoinCheck, string>> = {
  identity: '核对了证件',
  telephone: '电话向申请人核实',
  visit: '当面向申请人核实',
  papers: '核对了历次申请材料',
}

export interface JoinApplicants {
  readonly id: string
  /** a case under the other spelling */
  readonly otherId: string
  readonly check: JoinCheck
}

/**
 * 合并为同一申请人: from now on both spellings count as one person, for the fee and for repetition. Nothing of the
 * applications changes, and `partApplicants` takes it back.
 */
export async function joinApplicants(
  desk: Desk,
  request: JoinApplicants,
): Promise<Answer<{ joinId: string }>> {
  return desk.transaction(async (transaction) => {
    const opened = await openFor(transaction, desk, request.id)
    if ('kind' in opened) return opened
    const { file } = opened
    if (!joinChecks.includes(request.check)) {
      return mend({ field: 'check', text: '请选择是怎样核实为同一人的，将记入日志。' })
    }
    const own = await findMarkedCase(transaction, request.id)
    const other = await findMarkedCase(transaction, request.otherId)
    const unit = file.unit.code
    const otherFile = await loadCase(transaction, desk, request.otherId)
    if (!own || !other || otherFile?.unit.code !== unit) return refuse('notFound', '没有这件申请。')
    const groups = await groupsOf(transaction, unit)
    if (groups.marksOf(own.person_mark).includes(other.person_mark)) {
      return refuse('notNow', '这两件申请已经按同一申请人计算。')
    }
    const alike = evidenceOf(own, other)
    if (!suffices(alike)) {
      return mend({
        field: 'otherId',
        text: '这两件申请的申请人没有相同或者相近之处，不能合并。请核对案号。',
      })
    }
    const evidence = namedEvidence(alike, nameOf(file), nameOf(otherFile))
    const joinId = desk.newId()
    await write(transaction, desk, file, {
      id: joinId,
      type: 'joined',
      join_id: joinId,
      person_mark: own.person_mark,
      other_mark: other.person_mark,
      other_application_id: other.application_id,
      evidence: [...evidence, request.check].join(' '),
    })
    return done({ joinId })
  })
}

function nameOf({ application }: CaseFile): string {
  return application.particulars?.applicant.name ?? ''
}

export interface PartApplicants {
  readonly id: string
  readonly joinId: string
}

/** 取消合并: the spellings count apart again; what was counted before stays as it was noticed. */
export async function partApplicants(
  desk: Desk,
  request: PartApplicants,
): Promise<Answer<{ joinId: string }>> {
  return desk.transaction(async (transaction) => {
    const opened = await openFor(transaction, desk, request.id)
    if ('kind' in opened) return opened
    const { file } = opened
    const standing = await selectJoins(transaction, file.unit.code)
    const join = standing.find(({ id }) => id === request.joinId)
    if (!join) return refuse('notNow', '这一合并不存在，或者已经取消。请刷新。')
    await write(transaction, desk, file, {
      id: desk.newId(),
      type: 'parted',
      join_id: join.id,
      person_mark: join.person_mark,
      other_mark: join.other_mark,
      other_application_id: join.other_application_id,
      evidence: join.evidence,
    })
    return done({ joinId: join.id })
  })
}

async function openFor(
  transaction: Session,
  desk: Desk,
  id: string,
): Promise<{ readonly file: CaseFile } | Answer<never>> {
  const file = await loadCase(transaction, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.joinApplicants, file.unit)
  if (refused) return refused
  await holdLock(transaction, `applicant-joins:${file.unit.code}`)
  return { file }
}

async function write(
  transaction: Session,
  desk: Desk,
  file: CaseFile,
  row: Omit<JoinRow, 'audit_seq' | 'unit_id' | 'application_id' | 'at' | 'actor_name' | 'actor_id'>,
): Promise<void> {
  const { application, unit } = file
  await record(transaction, desk, {
    act: row.type === 'joined' ? 'application.join-applicants' : 'application.part-applicants',
    object: { kind: 'application', id: application.id },
    unitCode: unit.code,
    after: { number: application.number, joinId: row.join_id, evidence: row.evidence },
    sealed: [
      joinRow({
        ...row,
        unit_id: unit.code,
        application_id: application.id,
        at: stamp(desk.now()),
        actor_name: actorName(desk.actor),
        actor_id: desk.actor.kind === 'account' ? desk.actor.id : null,
      }),
    ],
  })
}
