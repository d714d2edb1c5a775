import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listApplications } from '../../src/modules/requests/index.ts'
import { findUnit } from '../../src/modules/units/index.ts'
import { personForm } from '../support/cases.ts'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { person } from '../support/people.ts'
import { fieldIn, headingOf, type Seen, visitorOf } from './visitor.ts'

const path = '/units/yangdian/apply'
const filled = Object.fromEntries(Object.entries(personForm()).map(([key, value]) => [key, String(value)]))
let demonstration: Demonstration

beforeAll(async () => {
  demonstration = await openDemonstration()
}, 120_000)

afterAll(() => demonstration.close())

test('fill in, check, file: the receipt shows number and query code, once, and nobody keeps it', async () => {
  const visitor = visitorOf(demonstration)
  const form = await visitor.get(path)
  expect([form.status, form.headers['cache-control']]).toEqual([200, 'no-store'])
  expect(form.text).not.toMatch(/用途<|name="purpose"/)
  const submission = fieldIn(form.text, 'submission')
  const before = await numberOfApplications()

  const check = await visitor.post(path, { ...filled, submission, step: 'review' })
  expect([check.status, headingOf(check.text), check.headers['cache-control']]).toEqual([
    200,
    '请核对申请内容',
    'no-store',
  ])
  expect(check.text).toContain(filled['description'])
  expect(await numberOfApplications()).toBe(before)

  const receipt = await visitor.post(path, { ...filled, submission, step: 'submit' })
  expect([receipt.status, headingOf(receipt.text), receipt.headers['cache-control']]).toEqual([
    200,
    '已提交，待双方确认',
    'no-store',
  ])
  const { number, code } = keysOf(receipt)
  expect(await numberOfApplications()).toBe(before + 1)

  // pressed twice, it is one application with one code
  expect(keysOf(await visitor.post(path, { ...filled, submission, step: 'submit' }))).toEqual({
    number,
    code,
  })
  expect(await numberOfApplications()).toBe(before + 1)

  const status = await visitor.post('/status', { number, code })
  expect([status.status, headingOf(status.text), status.headers['cache-control']]).toEqual([
    200,
    '已提交，待双方确认',
    'no-store',
  ])
  expect(status.text).not.toContain(filled['idNumber'])
  expect(status.text).not.toContain(filled['phone'])
  // typed as a person copies it: without spaces, in small letters
  const copied = await visitor.post('/status', {
    number: ` ${number} `,
    code: code.toLowerCase().replaceAll(/\W/g, ''),
  })
  expect(copied.status).toBe(200)
})

test('back to change: everything is still there', async () => {
  const visitor = visitorOf(demonstration)
  const submission = crypto.randomUUID()
  const back = await visitor.post(path, { ...filled, submission, step: 'edit' })
  expect(back.status).toBe(200)
  for (const name of ['name', 'idNumber', 'phone', 'email', 'address', 'postcode']) {
    expect(fieldIn(back.text, name)).toBe(filled[name])
  }
  expect(fieldIn(back.text, 'submission')).toBe(submission)
})

describe('a form that cannot be taken', () => {
  test('what is missing is named, field by field, and each fault leads to its field', async () => {
    const seen = await visitorOf(demonstration).post(path, {
      submission: crypto.randomUUID(),
      step: 'review',
    })
    expect(seen.status).toBe(422)
    const faults = [...seen.text.matchAll(/<li><a href="#([\w-]+)">([^<]+)<\/a><\/li>/g)]
    expect(faults.length).toBeGreaterThan(2)
    for (const [, field, text] of faults) {
      expect(seen.text, field).toContain(`id="${field}"`)
      expect(text).toMatch(/^[^a-z]*[一-龥]/)
    }
  })

  test.each([
    ['a field that the form lacks', 'purpose', '自用'],
    ['an unknown step', 'step', 'approve'],
    ['no submission mark', 'submission', 'x'],
    ['a choice that is not offered', 'carrier', 'toString'],
    ['a choice that is not offered', 'idKind', '身份证'],
    ['a prototype', '__proto__', 'x'],
    ['a text without end', 'description', 'a'.repeat(60_001)],
  ])('%s (%s): 400', async (_what, field, value) => {
    const fields = new URLSearchParams({ ...filled, submission: crypto.randomUUID(), step: 'review' })
    fields.set(field, value)
    const seen = await visitorOf(demonstration).post(path, fields.toString())
    expect([seen.status, headingOf(seen.text)]).toEqual([400, '提交的内容无法读取'])
  })

  test('the same field twice, no body, JSON, and a body of a megabyte', async () => {
    const visitor = visitorOf(demonstration)
    const fields = new URLSearchParams({ ...filled, submission: crypto.randomUUID(), step: 'review' })
    expect((await visitor.post(path, `${fields.toString()}&name=b`)).status).toBe(400)
    expect((await visitor.post(path, '')).status).toBe(400)
    expect((await visitor.post(path, '[]', { 'content-type': 'application/json' })).status).toBe(400)
    expect((await visitor.post(path, '{', { 'content-type': 'application/json' })).status).toBe(400)
    const large = await visitor.post(path, `name=${'a'.repeat(1_000_001)}`)
    expect([large.status, headingOf(large.text)]).toEqual([413, '提交的内容无法读取'])
  })

  test('a unit that is not there', async () => {
    const fields = { ...filled, submission: crypto.randomUUID(), step: 'submit' }
    expect((await visitorOf(demonstration).post('/units/nowhere/apply', fields)).status).toBe(404)
  })
})

const hostile = `"><script>alert(1)</script>'<!--`
const texts = Object.keys(filled).filter(
  (key) => !['applicantIs', 'idKind', 'organisationKind', 'carrier', 'delivery'].includes(key),
)

test.each(texts)('markup in %s comes back as text, in form, check and receipt', async (field) => {
  const visitor = visitorOf(demonstration)
  for (const step of ['edit', 'review', 'submit']) {
    const submission = crypto.randomUUID()
    const seen = await visitor.post(path, { ...filled, submission, step, [field]: hostile })
    expect([200, 422]).toContain(seen.status)
    expect(seen.text.includes('<script>alert'), step).toBe(false)
    expect(
      seen.text.includes('&lt;script&gt;alert(1)&lt;/script&gt;&#39;&lt;!--') || step === 'submit',
      step,
    ).toBe(true)
  }
})

test('one address can file so many and no more', async () => {
  const visitor = visitorOf(demonstration)
  let seen: Seen | undefined
  let sent = 0
  while (sent < 200 && seen?.status !== 429) {
    seen = await visitor.post(path, { submission: crypto.randomUUID(), step: 'review' })
    sent += 1
  }
  expect(seen?.status).toBe(429)
  expect(sent).toBeGreaterThan(20)
  expect((await visitorOf(demonstration).get(path)).status).toBe(200)
})

describe('办理进度', () => {
  let keys: { number: string; code: string }

  beforeAll(async () => {
    const form = { ...filled, description: '杨店镇2024年村庄规划说明书', submission: crypto.randomUUID() }
    keys = keysOf(await visitorOf(demonstration).post(path, { ...form, step: 'submit' }))
  })

  test('a wrong number and a wrong code read the same, to the letter', async () => {
    const visitor = visitorOf(demonstration)
    const wrongCode = await visitor.post('/status', { number: keys.number, code: 'AAAA-AAAA-AAAA' })
    const other = keys.number.replace(/\d$/, (digit) => String((Number(digit) + 5) % 10))
    const wrongNumber = await visitor.post('/status', { number: other, code: keys.code })
    expect(wrongCode.status).toBe(404)
    expect(wrongNumber.status).toBe(404)
    expect(wrongNumber.text.replaceAll(other, keys.number)).toBe(wrongCode.text)
    const names = (seen: Seen): string[] => Object.keys(seen.headers).sort()
    expect(names(wrongNumber)).toEqual(names(wrongCode))
    expect(wrongCode.headers['cache-control']).toBe('no-store')
    expect(wrongCode.text).not.toContain('AAAA-AAAA')
  })

  test('nor do they differ in time by more than the machine’s own unrest', async () => {
    const rounds = 60
    const took = { number: [] as number[], code: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      const visitor = visitorOf(demonstration)
      for (const wrong of ['number', 'code'] as const) {
        const began = performance.now()
        await visitor.post('/status', { ...keys, [wrong]: `${round}-x` })
        took[wrong].push(performance.now() - began)
      }
    }
    const middle = (times: number[]): number => times.sort((a, b) => a - b)[rounds / 2] ?? 0
    const [number, code] = [middle(took.number), middle(took.code)]
    expect(Math.max(number, code) / Math.min(number, code)).toBeLessThan(2)
  })

  test.each([{ number: '', code: '' }, { number: 'x' }, { code: 'x' }])(
    '%j: what is blank is named',
    async (fields) => {
      const seen = await visitorOf(demonstration).post('/status', fields)
      expect(seen.status).toBe(422)
      expect(seen.text).toContain('处需要修改')
    },
  )

  test('what is typed comes back as text', async () => {
    const seen = await visitorOf(demonstration).post('/status', { number: hostile, code: hostile })
    expect(seen.status).toBe(404)
    expect(seen.text.includes('<script>alert')).toBe(false)
  })

  test('guessing ends after a few tries, and stays ended with the right code', async () => {
    const visitor = visitorOf(demonstration)
    const answers: number[] = []
    for (let tries = 0; tries < 25; tries += 1) {
      answers.push((await visitor.post('/status', { number: keys.number, code: `x${tries}` })).status)
    }
    expect(answers.filter((status) => status === 404)).toHaveLength(10)
    expect(answers.at(-1)).toBe(429)
    expect((await visitor.post('/status', keys)).status).toBe(429)
    expect((await visitorOf(demonstration).post('/status', keys)).status).toBe(200)
  })

  test('no query code, name, number or description has come into a log line or an address', async () => {
    const seen = await visitorOf(demonstration).post('/status', keys)
    expect(seen.text).not.toContain(keys.code)
    await visitorOf(demonstration).get(`/search?q=${encodeURIComponent('私房话')}`)
    await visitorOf(demonstration).get(`/status?number=${keys.number}&code=${keys.code}`)
    const log = demonstration.log.join('')
    expect(log).toContain('"route":"/status"')
    for (const secret of [
      keys.number,
      keys.code,
      keys.code.replaceAll(/\W/g, ''),
      filled['name'],
      filled['idNumber'],
      filled['phone'],
      '村庄规划',
      '私房话',
      encodeURIComponent('私房话'),
      'code=',
      '198.51.100.',
    ]) {
      expect(log, secret).not.toContain(secret)
    }
  })
})

function keysOf(receipt: Seen): { number: string; code: string } {
  const [number, code] = [...receipt.text.matchAll(/<dd>(.*?)<\/dd>/gs)].map((found) =>
    String(found[1]).replaceAll(/<[^>]*>/g, ''),
  )
  if (!number || !code) throw new Error(`no receipt: ${headingOf(receipt.text)}`)
  return { number, code }
}

async function numberOfApplications(): Promise<number> {
  const { desk } = demonstration.instance
  const unit = await findUnit(desk.read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  const listed = await listApplications(desk.as(person('门', unit, 'disclosureOfficer')), {
    unitCodes: ['yangdian'],
  })
  if (listed.kind !== 'done') throw new Error('the list is refused')
  return listed.value.total
}
