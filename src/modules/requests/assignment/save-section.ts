import { holdLock } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../../desk/index.ts'
import { findUnit, listAccountsOf, loneRoles } from '../../units/index.ts'
import { applicationPolicy } from '../policy.ts'
import { selectSections, upsertSection } from './assignment-store.ts'
import type { Section } from './section.ts'

export interface SaveSection {
  readonly unitCode: string
  /** which 科室 is changed; left out for a new one */
  readonly id?: string
  readonly name: string
  /** 负责人 without an account, by name */
  readonly person: string
  /** 负责人 by his account of this unit; '' where he has none */
  readonly accountId: string
  readonly active: boolean
}

const longest = 60
/** More would be no list that one can choose from. */
const most = 200

/** 维护科室名单: who in the unit gets cases to work on. It changes no case that was given out before. */
export async function saveSection(desk: Desk, request: SaveSection): Promise<Answer<Section>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.manageSections, unit)
    if (refused) return refused
    await holdLock(transaction, `request-sections:${unit.code}`)
    const sections = await selectSections(transaction, unit.code)
    const before = sections.find(({ id }) => id === request.id)
    if (request.id !== undefined && !before) return refuse('notFound', '没有这个科室。')
    if (!before && sections.length >= most) return refuse('notNow', `科室最多${most}个。`)

    const name = request.name.trim()
    const issues: Issue[] = []
    if (name === '' || [...name].length > longest) {
      issues.push({ field: 'name', text: `请填写科室名称，不超过${longest}字，例如：规划建设办公室。` })
    } else if (sections.some((one) => one.name === name && one.id !== request.id)) {
      issues.push({ field: 'name', text: `已经有“${name}”。` })
    }
    const accounts = await listAccountsOf(transaction, unit.code)
    const account = accounts.find(({ id }) => id === request.accountId)
    if (request.accountId !== '' && !account) {
      issues.push({ field: 'accountId', text: '本机关没有这个账号，请重新选择。' })
    } else if (account?.roles.some((role) => loneRoles.includes(role))) {
      issues.push({ field: 'accountId', text: '系统管理员、审计员不看办件，请选择其他人员。' })
    }
    const person = account?.name ?? request.person.trim()
    if (person === '' || [...person].length > longest) {
      issues.push({ field: 'person', text: '请选择负责人的账号，没有账号的填写姓名。' })
    }
    if (issues.length > 0) return mend(...issues)

    const section: Section = {
      id: before?.id ?? desk.newId(),
      unitCode: unit.code,
      name,
      person,
      accountId: account?.id ?? null,
      active: request.active,
    }
    await upsertSection(transaction, section, sections.length + 1)
    await record(transaction, desk, {
      act: 'application.save-section',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      ...(before && { before: shown(before) }),
      after: shown(section),
    })
    return done(section)
  })
}

function shown({ id, name, accountId, active }: Section) {
  return { id, name, accountId, active }
}
