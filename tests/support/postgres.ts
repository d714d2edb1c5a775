import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** An empty database, or a copy of a prepared one, for one test file alone. */
export interface FreshPostgres {
  /** What `DATABASE_URL` would say. */
  readonly url: string
  /** Takes it away, whoever is still connected. */
  drop: () => Promise<void>
}

/** How a database is made ready once, so that every test file starts with a copy of it. */
export interface PostgresTemplate {
  /** Names it; two preparations that differ must not share a name. */
  readonly name: string
  /** Brings the empty database behind this address to the state wanted; closes its connections before it returns. */
  prepare: (url: string) => Promise<void>
}

/** Gives a fresh database on the test run's own PostgreSQL. With a template it is a copy, made in some 50 ms. */
export async function freshPostgres(template?: PostgresTemplate): Promise<FreshPostgres> {
  const server = await serverAddress()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(server, async (client) => {
    const source = template ? await prepared(client, server, template) : 'template0'
    await client.query(`create database ${name} template ${source}`)
  })
  return {
    url: addressOf(server, name),
    drop: () =>
      asAdministrator(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

async function serverAddress(): Promise<string> {
  const answer = await fetch(inject('postgres'))
  if (!answer.ok) throw new Error(`PostgreSQL for the tests did not start: ${await answer.text()}`)
  return answer.text()
}

/** The template database of this name, prepared by whoever comes first while the others wait. */
async function prepared(client: pg.Client, server: string, template: PostgresTemplate): Promise<string> {
  const name = `template_${createHash('sha256').update(template.name).digest('hex').slice(0, 16)}`
  await client.query('select pg_advisory_lock(hashtext($1))', [name])
  try {
    const ready = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name])
    if (ready.rowCount === 0) {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`create database ${name} template template0`)
      await template.prepare(addressOf(server, name))
      await client.query(`alter database ${name} with is_template true`)
    }
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name])
  }
  return name
}

async function asAdministrator(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
