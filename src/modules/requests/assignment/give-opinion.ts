import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { meant } from './assign-case.ts'
import { type SectionOpinion, sectionOpinions } from './assignment-events.ts'
import { putAssignees } from './assignment-store.ts'
import { openFor } from './assignments.ts'

export interface GiveOpinion extends OnCase {
  /** which assignment; may be left out while there is only one */
  readonly assignment?: string
  readonly opinion: SectionOpinion
  /** what was found and where; what was searched, where nothing was found */
  readonly found: string
  readonly reason: string
}

/** 科室提出意见: what was found and whether it can be disclosed. The answer stays the 专员's to write. */
export async function giveOpinion(desk: Desk, request: GiveOpinion): Promise<Answer<Handled>> {
  const found = request.found.trim()
  const reason = request.reason.trim()
  return handleCase(desk, request, 'giveOpinion', (file) => {
    const assignment = meant(openFor(file, desk.actor), request.assignment)
    const issues: Issue[] = []
    if (assignment === undefined) issues.push({ field: 'assignment', text: '请选择这是哪个科室的意见。' })
    const { opinion } = request
    if (!sectionOpinions.includes(opinion)) issues.push({ field: 'opinion', text: '请选择意见。' })
    if ((opinion === 'disclose' || opinion === 'partly') && found === '') {
      issues.push({ field: 'found', text: '请写明查到了什么：名称、文号、份数页数，存放在哪里。' })
    }
    if (opinion === 'notExist' && found === '') {
      const text = '请写明查找的范围、方法和人员：告知信息不存在的，应当留有检索的记录。'
      issues.push({ field: 'found', text, ground: '条例第三十六条第四项' })
    }
    if (opinion !== 'disclose' && reason === '') {
      issues.push({ field: 'reason', text: '请写明理由，部分公开的写明哪些不公开、为什么。' })
    }
    if (issues.length > 0 || assignment === undefined) return mend(...issues)
    const details = { assignment: assignment.id, section: assignment.section, opinion, found, reason }
    return done({
      event: { type: 'opinion_given', on: desk.today(), event: null, details },
      also: putAssignees,
    })
  })
}
