import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personForm } from '../support/cases.ts'
import { type Answered, type Caller, openOfficeDoor, type OfficeDoor } from '../support/office-door.ts'
import { freshPostgres } from '../support/postgres.ts'

/** What of the OpenAPI document is needed to fill a form as nobody should. */
interface Shape {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Shape }[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Shape } | undefined>>
  }
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const hostile: readonly (readonly [name: string, value: string])[] = [
  ['NUL', 'a\u0000b'],
  ['half a sign', '\ud800'.toWellFormed()],
  ['a negative number', '-1'],
  ['a number without end', '9'.repeat(400)],
  ['a day that is none', '2026-02-30'],
  ['the last day', '9999-12-31'],
  ['a path', '../../../etc/passwd'],
  ['an order to a database', "' or 1=1 --"],
  ['nothing', ''],
]

/** As JSON may hold it. */
const hostileValues: readonly (readonly [name: string, value: unknown])[] = [
  ...hostile,
  ['a list in lists', [[['x']]]],
  ['an object', { toString: 'x' }],
  ['a huge number', 1e300],
  ['a text without end', 'x'.repeat(60_000)],
]

const engines = [
  ['sqlite', async () => null],
  ['postgres', freshPostgres],
] as const

describe.each(engines)('on %s', (_engine, fresh) => {
  let door: OfficeDoor
  let clerk: Caller
  let county: Caller
  let keeper: Caller
  let document: Document
  const log: string[] = []
  const closing: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    const postgres = await fresh()
    if (postgres !== null) closing.push(postgres.drop)
    door = await openOfficeDoor('2026-10-14', log, postgres?.url)
    closing.push(() => door.close())
    clerk = await door.as('yangdian', 'disclosureOfficer', 'disclosureHead', 'unitHead', 'editor')
    county = await door.as('wenshang', 'supervisor', 'disclosureOfficer', 'disclosureHead')
    keeper = await door.as('wenshang', 'systemAdministrator')
    const answer = await door.server.inject({ method: 'GET', url: '/api/openapi.json' })
    document = answer.json()
    const body = { form: personForm(), channel: 'counter', arrivedOn: '2026-10-12', separate: true }
    const made = await clerk.send('POST', '/applications', body)
    if (made.status !== 201) throw new Error('no application was registered')
  }, 120_000)

  afterAll(async () => {
    for (const close of closing.reverse()) await close()
  })

  let machines = 0

  /** A machine of its own: the limit on calls is not what is asked about here. */
  function elsewhere(caller: Caller): Caller {
    machines += 1
    return caller.at(`198.51.${Math.floor(machines / 250)}.${machines % 250}`)
  }

  /** Every endpoint of the office, as its document tells it. */
  function endpoints(method: string): readonly (readonly [path: string, operation: Operation])[] {
    return Object.entries(document.paths).flatMap(([path, operations]) => {
      const operation = operations[method]
      const own = path.replace(/^.*\/office\/api/u, '')
      return operation === undefined || own === path || own.startsWith('/session') ? [] : [[own, operation]]
    })
  }

  function expectAnswer({ status, body }: Answered, what: string): void {
    const words = typeof body === 'string' ? body : JSON.stringify(body)
    expect(status, `${what}: ${words.slice(0, 300)}`).toBeLessThan(500)
    if (status >= 400) expect(words, what).toMatch(/[一-龥]/u)
  }

  test.each(hostile)(
    '%s in an address: an answer, or told in words',
    async (what, value) => {
      const asked = endpoints('get')
      expect(asked.length).toBeGreaterThan(60)
      for (const [path, { parameters = [] }] of asked) {
        const there = elsewhere(path.includes('settings') ? county : clerk)
        const text = encodeURIComponent(value)
        const filled = path.replaceAll(/\{\w+\}/gu, text === '' ? '%20' : text)
        const fields = parameters.filter((one) => one.in === 'query')
        const queries = fields.map(({ name }) =>
          // the others as they should be
          fields
            .map(
              (one) =>
                `${one.name}=${one.name === name ? text : encodeURIComponent(plain(sampleOf(one.schema)))}`,
            )
            .join('&'),
        )
        for (const query of queries.length === 0 ? [''] : queries) {
          expectAnswer(await there.get(`${filled}?${query}`), `${path} ${query}: ${what}`)
        }
      }
    },
    120_000,
  )

  test('an address without end, and one field given a hundred times', async () => {
    const long = 'x'.repeat(1_000_000)
    for (const [path] of endpoints('get')) {
      const there = elsewhere(clerk)
      const filled = path.replaceAll(/\{\w+\}/gu, 'a')
      expectAnswer(await there.get(`${filled}?q=${long}`), path)
      expectAnswer(await there.get(`${filled}?${'unit=yangdian&'.repeat(100)}`), path)
    }
  }, 120_000)

  /** Settings, record corrections, accounts: whatever is no act on a case. */
  function forms() {
    return (['post', 'put'] as const).flatMap((method) =>
      endpoints(method).flatMap(([path, { requestBody }]) => {
        const shape = requestBody?.content['application/json']?.schema
        if (shape === undefined || path.startsWith('/applications/{id}')) return []
        return [{ method: method === 'post' ? ('POST' as const) : ('PUT' as const), path, shape }]
      }),
    )
  }

  test.each(hostileValues)(
    '%s in any field of a form or a setting: told in words',
    async (what, value) => {
      const filled = forms()
      expect(filled.map(({ path }) => path)).toEqual(
        expect.arrayContaining([
          '/fees/rule',
          '/letters/numbers',
          '/decision-settings',
          '/record-corrections',
        ]),
      )
      for (const { method, path, shape } of filled) {
        const to = path.replaceAll(/\{\w+\}/gu, 'yangdian')
        const usual = sampleOf(shape)
        const fields = typeof usual === 'object' && usual !== null ? Object.keys(usual) : []
        for (const caller of [clerk, county, keeper]) {
          const there = elsewhere(caller)
          for (const field of fields) {
            const answer = await there.send(method, to, { ...Object(usual), [field]: value })
            expectAnswer(answer, `${method} ${path} ${field}: ${what}`)
          }
          expectAnswer(
            await there.send(method, to, deep(usual, value)),
            `${method} ${path}, everywhere: ${what}`,
          )
        }
      }
    },
    180_000,
  )

  test('none of it came into the log as a fault', () => {
    expect(log.filter((line) => line.includes('"level":50'))).toEqual([])
  })
})

/** What a form holds where nobody means harm. */
function sampleOf(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  if (shape.anyOf !== undefined) return shape.anyOf[0] === undefined ? null : sampleOf(shape.anyOf[0])
  if (shape.properties !== undefined) {
    return Object.fromEntries(Object.entries(shape.properties).map(([name, one]) => [name, sampleOf(one)]))
  }
  const type = typeof shape.type === 'string' ? shape.type : shape.type?.[0]
  if (type === 'array') return shape.items === undefined ? [] : [sampleOf(shape.items)]
  if (type === 'integer' || type === 'number') return Math.max(shape.minimum ?? 1, 1)
  if (type === 'boolean') return true
  if (type === 'object') return {}
  return shape.pattern?.includes('\\d{4}') ? '2026-10-13' : '说明'
}

/** As an address holds it. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '1'
}

/** The form with the value in the place of every text, number and sign in it. */
function deep(sample: unknown, value: unknown): unknown {
  if (Array.isArray(sample)) return sample.map((one: unknown) => deep(one, value))
  if (typeof sample !== 'object' || sample === null) return value
  return Object.fromEntries(Object.entries(sample).map(([name, one]) => [name, deep(one, value)]))
}
