import { expect, test } from 'vitest'
import { person } from '../../../tests/support/people.ts'
import { onBothEngines } from '../../../tests/support/world.ts'
import { requestRows } from '../../law/report/report-rows.ts'
import type { OfficialDocument, Table } from '../../platform/documents/model.ts'
import { renderDocx } from '../../platform/documents/docx.ts'
import { foundCounty, foundUnit } from '../catalogue/index.ts'
import { expectDone } from '../desk/index.ts'
import { blankForm, importReport, reportOf } from './index.ts'

/** The form with 1 typed into every empty cell of its tables. */
function filled(form: OfficialDocument): OfficialDocument {
  const blocks = form.blocks.map((block) => {
    if (block.type !== 'table') return block
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.text === '' ? { ...cell, text: '1' } : cell)),
    }))
    return { ...block, rows } satisfies Table
  })
  return { ...form, blocks }
}

onBothEngines('the blank form of an old year', (open) => {
  test('is given to who may read reports in, and read back as it was filled in', async () => {
    const world = await open()
    world.at('2024-01-10')
    expectDone(await foundCounty(world.desk, { code: 'xian', name: '某县人民政府' }))
    const unit = expectDone(
      await foundUnit(world.desk, { code: 'zhen', name: '某镇人民政府', kind: 'township', parent: 'xian' }),
    )
    const asked = { unitCode: 'zhen', year: 2018 }
    expect(await blankForm(world.desk.as(person('乙', unit, 'editor')), asked)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'notAllowed' },
    })
    const head = world.desk.as(person('甲', unit, 'disclosureHead'))
    const form = expectDone(await blankForm(head, asked))
    const file = { ...asked, fileName: '年报.docx', bytes: await renderDocx(filled(form)) }
    expectDone(await importReport(head, file))
    const report = await reportOf(world.desk.read, 'zhen', 2018)
    expect(report).toMatchObject({
      year: 2018,
      source: 'published',
      proactive: { normativeDocuments: { issued: 1, repealed: 1, inForce: 1 }, licensing: 1, coercion: 1 },
      remedies: { litigationAfterReconsideration: { pending: 1, total: 1 } },
    })
    expect(requestRows.map((row) => report?.requests.rows[row])).toEqual(
      requestRows.map(() => [1, 1, 1, 1, 1, 1, 1]),
    )
    expect(report?.findings.filter(({ rule }) => rule === 'requests.concluded').length).toBeGreaterThan(0)
  })
})
