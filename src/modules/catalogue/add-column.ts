import { statutoryPublicationLimit } from '../../law/publishing/publication.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { columnFaults } from './column-faults.ts'
import { type Catalogue, type Column, columnCodePattern, type ColumnEntry } from './column.ts'
import { cataloguePolicy } from './policy.ts'
import { insertColumns, selectCatalogue } from './store.ts'

export interface AddColumn extends Partial<
  Pick<Column, 'duties' | 'timeLimit' | 'updateCycle' | 'counts' | 'belongs' | 'examples'>
> {
  readonly unit: string
  readonly name: string
  /** made from a running number if left out */
  readonly code?: string
  /** code of the column above; left out: directly below the entry */
  readonly parent?: string
  /** 法定主动公开内容 if left out */
  readonly entry?: ColumnEntry
}

/**
 * 增加栏目: a column of its own besides the template's, last among its siblings. A name stands once in a
 * unit, so that ledgers and the yearly report can name columns by it.
 */
export async function addColumn(desk: Desk, request: AddColumn): Promise<Answer<Column>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, cataloguePolicy.addColumn, unit)
    if (refused) return refused
    const catalogue = await selectCatalogue(transaction, unit.code)
    const parent = catalogue.columns.find((column) => column.code === request.parent)
    if (request.parent !== undefined && !parent) {
      return mend({ field: 'parent', text: `没有代码为“${request.parent}”的上级栏目。` })
    }
    const entry = parent?.entry ?? request.entry ?? 'disclosures'
    const column: Column = {
      unitCode: unit.code,
      code: request.code ?? freeCode(catalogue),
      name: request.name.trim(),
      entry,
      parent: parent?.code ?? null,
      position: lastPosition(catalogue, entry, parent?.code ?? null) + 1,
      duties: request.duties ?? [],
      timeLimit: request.timeLimit ?? statutoryPublicationLimit,
      updateCycle: request.updateCycle ?? 'none',
      counts: request.counts ?? entry === 'disclosures',
      belongs: request.belongs?.trim() ?? '',
      examples: request.examples ?? [],
    }
    const faults = [...codeFaults(catalogue, column), ...columnFaults(catalogue, column)]
    if (faults.length > 0) return mend(...faults)
    await insertColumns(transaction, [column])
    await record(transaction, desk, {
      act: 'catalogue.add-column',
      object: { kind: 'column', id: `${unit.code}/${column.code}` },
      unitCode: unit.code,
      after: { name: column.name, parent: column.parent, duties: column.duties },
    })
    return done(column)
  })
}

function codeFaults(catalogue: Catalogue, column: Column): { field: string; text: string }[] {
  if (!columnCodePattern.test(column.code)) {
    return [
      {
        field: 'code',
        text: '栏目代码以小写字母开头，只用小写字母、数字和连字符，不超过 40 个字符。',
      },
    ]
  }
  const taken = catalogue.columns.some((other) => other.code === column.code)
  return taken ? [{ field: 'code', text: `栏目代码“${column.code}”已被使用，请另取一个。` }] : []
}

function freeCode(catalogue: Catalogue): string {
  const taken = new Set(catalogue.columns.map((column) => column.code))
  let number = taken.size + 1
  while (taken.has(`column-${number}`)) number += 1
  return `column-${number}`
}

function lastPosition(catalogue: Catalogue, entry: ColumnEntry, parent: string | null): number {
  const siblings = catalogue.columns.filter((column) => column.parent === parent && column.entry === entry)
  return Math.max(0, ...siblings.map((column) => column.position))
}
