import pg from 'pg'
import { expect, test } from 'vitest'
import { freshPostgres } from './postgres.ts'

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('gives a real PostgreSQL that keeps Chinese text and orders it by code point, as SQLite does', async () => {
  const fresh = await freshPostgres()
  await ask(fresh.url, "create table t (a text); insert into t values ('公开'), ('Z'), ('a')")
  expect(await ask(fresh.url, 'select a from t order by a')).toEqual([{ a: 'Z' }, { a: 'a' }, { a: '公开' }])
  expect(await ask(fresh.url, 'select version() as v')).toEqual([
    { v: expect.stringMatching(/^PostgreSQL \d+/) },
  ])
  await fresh.drop()
  await expect(ask(fresh.url, 'select 1')).rejects.toThrow(/does not exist/)
})

test('prepares a template once, and what one copy writes no other sees', async () => {
  let preparations = 0
  const template = {
    name: 'postgres.test',
    prepare: async (url: string) => {
      preparations += 1
      await ask(url, 'create table t (a int)')
    },
  }
  const [one, other] = await Promise.all([freshPostgres(template), freshPostgres(template)])
  await ask(one.url, 'insert into t values (1)')
  expect(await ask(other.url, 'select * from t')).toEqual([])
  expect(preparations).toBe(1)
  await Promise.all([one.drop(), other.drop()])
})
