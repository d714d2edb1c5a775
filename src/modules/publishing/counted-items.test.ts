import { expect, test } from 'vitest'
import { openTown, published } from '../../../tests/support/publishing.ts'
import { onBothEngines } from '../../../tests/support/world.ts'
import { disclosedInColumn } from './index.ts'

onBothEngines('items behind a figure', (open) => {
  test('come page by page with their number, none twice and none left out', async () => {
    const world = await open()
    world.at('2024-03-04')
    const town = await openTown(world)
    const ids: string[] = []
    for (const title of ['公示一', '公示二', '公示三']) {
      ids.push((await published(world, town, { title })).id)
    }
    const of = { unitCode: 'yangdian', column: 'gonggao-gongshi', year: 2024 }
    const seen: string[] = []
    let after: string | null | undefined
    while (after !== null) {
      const page = await disclosedInColumn(world.desk.read, of, { limit: 1, ...(after && { after }) })
      expect([page.total, page.items.length]).toEqual([3, 1])
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    }
    expect(seen.toSorted()).toEqual(ids.toSorted())
    const whole = await disclosedInColumn(world.desk.read, of, { limit: 3 })
    expect([whole.items.length, whole.next]).toEqual([3, null])
    expect(await disclosedInColumn(world.desk.read, of, { limit: 3, after: 'zzz' })).toMatchObject({
      items: [],
      next: null,
    })
  })
})
