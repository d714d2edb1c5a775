import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../../tests/support/world.ts'
import { migrations } from '../../schema.ts'
import { isEmpty, migrate, type Migration, NewerDatabase } from './index.ts'

onBothEngines('migrations', (open) => {
  const step: Migration = {
    name: '9999-test',
    up: (session) => session.schema.createTable('later').addColumn('id', 'integer').execute(),
  }

  test('each step is taken once, whoever starts at the same time', async () => {
    const { database } = await open()
    expect(await isEmpty(database)).toBe(false)
    const all = [...migrations, step]
    await Promise.all([migrate(database, all), migrate(database, all), migrate(database, all)])
    const { rows } = await sql<{ n: number }>`select count(*) as n from migrations`.execute(database.read)
    expect(Number(rows[0]?.n)).toBe(all.length)
  })

  test('a step that fails leaves nothing behind', async () => {
    const { database } = await open()
    const broken: Migration = {
      name: '9999-broken',
      async up(session) {
        await step.up(session, 'sqlite')
        throw new Error('broken')
      },
    }
    await expect(migrate(database, [...migrations, broken])).rejects.toThrow('broken')
    await expect(sql`select * from later`.execute(database.read)).rejects.toThrow(/later/)
  })

  test('a database newer than the program is left alone', async () => {
    const { database } = await open()
    await migrate(database, [...migrations, step])
    await expect(migrate(database, migrations)).rejects.toThrow(NewerDatabase)
  })
})

test('the names of the steps are unique', () => {
  expect(new Set(migrations.map((migration) => migration.name)).size).toBe(migrations.length)
})
