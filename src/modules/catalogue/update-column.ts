import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { columnFaults } from './column-faults.ts'
import type { Column } from './column.ts'
import { cataloguePolicy } from './policy.ts'
import { selectCatalogue, updateColumnRow } from './store.ts'

export interface UpdateColumn extends Partial<
  Pick<
    Column,
    'name' | 'position' | 'duties' | 'timeLimit' | 'updateCycle' | 'counts' | 'belongs' | 'examples'
  >
> {
  readonly unit: string
  readonly code: string
}

/** 修改栏目: everything but its code and its place in the tree. */
export async function updateColumn(desk: Desk, request: UpdateColumn): Promise<Answer<Column>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, cataloguePolicy.updateColumn, unit)
    if (refused) return refused
    const catalogue = await selectCatalogue(transaction, unit.code)
    const before = catalogue.columns.find((column) => column.code === request.code)
    if (!before) return refuse('notFound', '本机关没有这个栏目。')
    const { unit: _unit, code: _code, ...change } = request
    const column: Column = { ...before, ...change, name: (change.name ?? before.name).trim() }
    const faults = columnFaults(catalogue, column)
    if (faults.length > 0) return mend(...faults)
    await updateColumnRow(transaction, column)
    await record(transaction, desk, {
      act: 'catalogue.update-column',
      object: { kind: 'column', id: `${unit.code}/${column.code}` },
      unitCode: unit.code,
      before: changing(before),
      after: changing(column),
    })
    return done(column)
  })
}

function changing(column: Column) {
  const { name, position, duties, updateCycle, counts, belongs, examples } = column
  const timeLimit = column.timeLimit === 'promptly' ? 'promptly' : { ...column.timeLimit }
  return { name, position, duties, timeLimit, updateCycle, counts, belongs, examples }
}
