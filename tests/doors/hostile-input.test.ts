import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { caseActsApi } from '../../src/web/office/routes/case-acts.schema.ts'
import { caseWorkApi } from '../../src/web/office/routes/case-work.schema.ts'
import { personForm } from '../support/cases.ts'
import { type Answered, type Caller, openOfficeDoor, type OfficeDoor } from '../support/office-door.ts'

let door: OfficeDoor
const log: string[] = []
let clerk: Caller
let foreign: Caller

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14', log)
  clerk = await door.as('yangdian', 'disclosureOfficer', 'disclosureHead', 'unitHead')
  foreign = await door.as('xinghe', 'disclosureOfficer', 'disclosureHead', 'unitHead')
})

afterAll(() => door.close())

let machines = 0

/** A machine of its own: the limit on calls is not what is asked about here. */
function elsewhere(caller: Caller): Caller {
  machines += 1
  return caller.at(`198.51.100.${machines}`)
}

async function registered(): Promise<string> {
  const body = { form: personForm(), channel: 'counter', arrivedOn: '2026-10-12', separate: true }
  const answer = await elsewhere(clerk).send('POST', '/applications', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return (answer.body as { id: string }).id
}

/** What each field would hold where nobody means harm. */
const usual: Readonly<Record<string, unknown>> = {
  on: '2026-10-13',
  respondBy: '2026-10-23',
  deliveredOn: '2026-10-13',
  limitOn: '2026-10-20',
  replyBy: '2026-12-31',
  answerBy: '2026-10-20',
  workingDays: 20,
  amountFen: 100,
  channel: 'email',
  method: 'counter',
  how: 'original',
  answer: 'agrees',
  opinion: 'disclose',
  outcome: 'granted',
  nothingInPost: true,
  evidence: {},
  answers: [],
  notes: [],
  sections: [],
  parts: ['甲', '乙'],
  fee: { basis: 'item', count: 1 },
  consents: true,
  reasonable: true,
  way: 'phone',
  unitCode: 'xinghe',
}

const acts: readonly (readonly [path: string, body: Readonly<Record<string, unknown>>])[] = [
  ...Object.entries(caseActsApi),
  ...Object.entries(caseWorkApi),
].flatMap(([key, endpoint]) => {
  const [method = '', path = ''] = key.split(' ')
  if (method !== 'POST' || !path.startsWith('/applications/:id/') || !('body' in endpoint)) return []
  const { shape } = endpoint.body as z.ZodObject
  const fields = Object.keys(shape).filter((field) => field !== 'letter' && field !== 'assignment')
  return [[path, Object.fromEntries(fields.map((field) => [field, usual[field] ?? '说明']))] as const]
})

const refusals = [400, 403, 404, 409, 413, 422]

function expectWords({ status, body }: Answered, what: string): void {
  const words = JSON.stringify(body)
  expect(refusals, `${what}: ${words}`).toContain(status)
  expect(words, what).toMatch(/"text":"[^"]*[一-龥]/)
}

describe('every act of the office', () => {
  test('there are acts to be tried', () => {
    expect(acts.length).toBeGreaterThan(35)
    expect(acts.map(([path]) => path)).toContain('/applications/:id/deliver')
  })

  test.each(acts)('%s: a clerk of another unit, a stale view, and nobody', async (path, body) => {
    const id = await registered()
    const to = path.replace(':id', id)
    const there = elsewhere(clerk)
    const stranger = await foreign.send('POST', to, { ...body, lastSeq: 2 })
    expectWords(stranger, `${path} by a stranger`)
    // whatever is wrong with the form besides, he gets no further than that
    expect([403, 404, 422]).toContain(stranger.status)
    expect((await door.nobody.send('POST', to, { ...body, lastSeq: 2 })).status).toBe(401)
    expectWords(await there.send('POST', to, { ...body, lastSeq: 1 }), `${path}, stale`)
    expectWords(await there.send('POST', to.replace(id, '0'.repeat(32)), { ...body, lastSeq: 2 }), 'no case')
    const after = (await there.get(`/applications/${id}`)).body as { lastSeq: number }
    expect(after.lastSeq, path).toBe(2)
  })

  const wrong: readonly (readonly [string, unknown])[] = [
    ['NUL', 'a\u0000b'],
    ['half a sign', 'a\ud800'],
    ['an array', [['x']]],
    ['a huge number', 1e300],
    ['a negative number', -1],
    ['a text without end', 'x'.repeat(60_000)],
    ['a day that is none', '2026-02-30'],
    ['the first day', '0001-01-01'],
    ['the last day', '9999-12-31'],
    ['a path', '../../../../etc/passwd'],
    ['an order to turn round', '\u202Eexe.fdp'],
  ]

  test.each(wrong)('%s in any field: told in words, and never a fault of ours', async (what, value) => {
    const id = await registered()
    let seq = 2
    for (const [path, body] of acts) {
      const there = elsewhere(clerk)
      for (const field of Object.keys(body).filter((name) => name !== 'lastSeq')) {
        const to = path.replace(':id', id)
        const answer = await there.send('POST', to, { ...body, lastSeq: seq, [field]: value })
        if (answer.status === 200) seq = (answer.body as { lastSeq: number }).lastSeq
        else expectWords(answer, `${path} ${field}: ${what}`)
      }
    }
  })

  test('what no form of ours holds: a prototype, an unknown field, a list in place of the form', async () => {
    const to = `/applications/${await registered()}/review`
    const raw = async (payload: string, type = 'application/json') =>
      door.server.inject({
        method: 'POST',
        url: `/office/api${to}`,
        payload,
        headers: { 'content-type': type, origin: 'http://localhost:80', host: 'localhost:80' },
      })
    for (const [payload, type] of [
      ['{"__proto__":{"a":1},"lastSeq":2,"note":""}', 'application/json'],
      ['{"lastSeq":2,', 'application/json'],
      ['[]', 'application/json'],
      ['lastSeq=2&note=', 'application/x-www-form-urlencoded'],
      ['<a/>', 'text/xml'],
    ] as const) {
      const { statusCode, payload: said } = await raw(payload, type)
      expect([400, 401, 415, 422], payload).toContain(statusCode)
      expect(said).toMatch(/[一-龥]/)
    }
    expectWords(await clerk.send('POST', to, { lastSeq: 2, note: '', admin: true }), 'an unknown field')
    expectWords(await clerk.send('POST', to, []), 'a list')
  })
})

test('a file by its content: programs, archives and what is larger than may be are named, nothing is lost', async () => {
  const id = await registered()
  const to = `/applications/${id}/addPaper?lastSeq=2&kind=other&note=${encodeURIComponent('说明')}`
  const program = Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1')
  for (const [name, bytes] of [
    ['报告.pdf', program],
    ['../../../x.pdf', program],
    ['a.pdf', Buffer.alloc(0)],
    ['扫描件.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(21 * 1024 * 1024)])],
    ['炸弹.docx', Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(64)])],
  ] as const) {
    const answer = await clerk.upload(to, { name, bytes })
    expectWords(answer, name)
  }
  const { cookie } = clerk
  const broken = await door.server.inject({
    method: 'POST',
    url: `/office/api${to}`,
    payload: '--mark\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n',
    headers: {
      cookie,
      origin: 'http://localhost:80',
      host: 'localhost:80',
      'content-type': multipart('mark'),
    },
  })
  expect([broken.statusCode, broken.payload]).toEqual([400, expect.stringContaining('读不出来')])
  expect((await clerk.get(`/applications/${id}`)).body).toMatchObject({ lastSeq: 2 })
})

function multipart(mark: string): string {
  return `multipart/form-data; boundary=${mark}`
}

test('none of it came into the log as a fault, and no name or number of the applicant', () => {
  const lines = log.join('')
  expect(lines).not.toContain('"level":50')
  const { name, idNumber, phone } = personForm()
  for (const secret of [name, idNumber, phone]) expect(lines).not.toContain(secret)
})
