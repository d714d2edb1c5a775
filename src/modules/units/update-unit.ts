import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../desk/index.ts'
import { unitPolicy } from './policy.ts'
import { findUnit, updateUnitRow } from './store.ts'
import type { Unit, UnitContact } from './unit.ts'

export interface UpdateUnit {
  readonly code: string
  readonly name?: string
  readonly shortName?: string
  readonly contact?: Partial<UnitContact>
}

/** 更新机关信息: name and contact, which the guide and every page show (条例第十二条: 及时更新). */
export async function updateUnit(desk: Desk, request: UpdateUnit): Promise<Answer<Unit>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.code)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, unitPolicy.update, unit)
    if (refused) return refused
    const change = {
      name: (request.name ?? unit.name).trim(),
      shortName: (request.shortName ?? unit.shortName).trim(),
      contact: { ...unit.contact, ...request.contact },
    }
    if (change.name === '') return mend({ field: 'name', text: '请填写机关全称。' })
    if (change.shortName === '') return mend({ field: 'shortName', text: '请填写机关简称。' })
    await updateUnitRow(transaction, unit.code, change)
    await record(transaction, desk, {
      act: 'unit.update',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      before: { name: unit.name, shortName: unit.shortName, contact: { ...unit.contact } },
      after: { name: change.name, shortName: change.shortName, contact: change.contact },
    })
    return done({ ...unit, ...change })
  })
}
