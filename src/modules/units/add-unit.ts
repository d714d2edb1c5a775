import { holdLock } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../desk/index.ts'
import { unitPolicy } from './policy.ts'
import { findCounty, findUnit, insertUnit, nextPosition } from './store.ts'
import { noContact, type Unit, unitCodePattern, type UnitContact, type UnitKind } from './unit.ts'

export interface AddUnit {
  readonly code: string
  readonly name: string
  readonly shortName?: string
  readonly kind: Exclude<UnitKind, 'county'>
  /** code of the unit above */
  readonly parent: string
  readonly contact?: Partial<UnitContact>
}

/** 增加机关: a unit below another, at any depth. Its code is its own for good. */
export async function addUnit(desk: Desk, request: AddUnit): Promise<Answer<Unit>> {
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, 'units')
    const parent = await findUnit(transaction, request.parent)
    if (!parent) return mend({ field: 'parent', text: `没有代码为“${request.parent}”的上级机关。` })
    const refused = forbidden(desk.actor, unitPolicy.add, parent)
    if (refused) return refused
    const faulty = faultsOfUnit(request)
    if (faulty) return faulty
    if (await findUnit(transaction, request.code)) return taken(request.code)

    const unit: Unit = {
      code: request.code,
      path: `${parent.path}${request.code}/`,
      name: request.name.trim(),
      shortName: request.shortName?.trim() || shortNameOf(request.name),
      kind: request.kind,
      parent: parent.code,
      position: await nextPosition(transaction),
      contact: { ...noContact, ...request.contact },
    }
    await insertUnit(transaction, unit)
    await record(transaction, desk, {
      act: 'unit.add',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      after: { name: unit.name, kind: unit.kind, parent: unit.parent },
    })
    return done(unit)
  })
}

/** 设立县: the top of the tree, once in an instance. */
export async function openCounty(
  desk: Desk,
  request: { readonly code: string; readonly name: string; readonly contact?: Partial<UnitContact> },
): Promise<Answer<Unit>> {
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, 'units')
    const county = await findCounty(transaction)
    if (county) return refuse('alreadyExists', `这里已经有一个县：${county.name}（${county.code}）。`)
    if (desk.actor.kind !== 'system') return refuse('notAllowed', '只能在初始化时设立县。')
    const faulty = faultsOfUnit(request)
    if (faulty) return faulty
    const unit: Unit = {
      code: request.code,
      path: `/${request.code}/`,
      name: request.name.trim(),
      shortName: shortNameOf(request.name),
      kind: 'county',
      parent: null,
      position: 1,
      contact: { ...noContact, ...request.contact },
    }
    await insertUnit(transaction, unit)
    await record(transaction, desk, {
      act: 'unit.open-county',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      after: { name: unit.name },
    })
    return done(unit)
  })
}

/** What is wrong with a unit's code and name; null when both are fine. */
export function faultsOfUnit(request: { code: string; name: string }): Answer<never> | null {
  if (!unitCodePattern.test(request.code)) {
    return mend({
      field: 'code',
      text: `机关代码“${request.code}”不合规则：只用小写字母、数字和连字符，不以连字符开头，不超过 40 个字符。`,
    })
  }
  if (request.name.trim() === '' || request.name.length > 100) {
    return mend({ field: 'name', text: '机关名称应为 1 至 100 个字。' })
  }
  return null
}

function taken(code: string): Answer<never> {
  return mend({ field: 'code', text: `机关代码“${code}”已被使用。代码一经使用不再改变，请另取一个。` })
}

/** 杨店镇人民政府 → 杨店镇; other names stay whole. */
function shortNameOf(name: string): string {
  return name.trim().replace(/(?<=[县镇乡区市])人民政府$/, '')
}
