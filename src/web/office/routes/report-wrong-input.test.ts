import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzip } from '../../../../tests/support/read-docx.ts'
import { type Answered, type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-02-03')
  for (const unit of ['yangdian', 'xinghe']) await applyTemplate(door.instance.desk, { unit })
})
afterAll(() => door.close())

const zeros = {
  licensing: '0',
  penalties: '0',
  coercion: '0',
  chargesWanYuan: '0',
  deputies: '0',
  committeeMembers: '0',
}
const at = (path: string) => `/reports/2025/${path}`
const partAt = (number: string) => at(`parts/${encodeURIComponent(number)}`)

async function seenOf(unit: string): Promise<number> {
  const officer = await door.as(unit, 'disclosureOfficer')
  return ((await officer.get(at('filing'))).body as { seen: number }).seen
}

async function rawOf(unit: string, number: string): Promise<string> {
  const officer = await door.as(unit, 'disclosureOfficer')
  const { parts } = (await officer.get('/reports/2025')).body as { parts: { number: string; raw: string }[] }
  return parts.find((part) => part.number === number)?.raw ?? ''
}

async function write(unit: string, number: string, text: string): Promise<Answered> {
  const officer = await door.as(unit, 'disclosureOfficer')
  return officer.send('PUT', partAt(number), { text, seen: await rawOf(unit, number) })
}

test.each(['-1', '1.5', '1e3', '0x10', '12件', '', ' ', '9999999999', '9'.repeat(19), '1,000', '٣', 'NaN'])(
  'a figure of %j is told at its field',
  async (licensing) => {
    const officer = await door.as('xinghe', 'disclosureOfficer')
    const answer = await officer.send('PUT', at('figures'), { figures: { ...zeros, licensing } })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      issues: [{ field: 'figures.licensing', text: expect.stringContaining('行政许可') }],
    })
  },
)

test('a figure typed in full width is taken for what it is', async () => {
  const officer = await door.as('xinghe', 'disclosureOfficer')
  const figures = { ...zeros, licensing: '１２', chargesWanYuan: ' １．５ ' }
  expect((await officer.send('PUT', at('figures'), { figures })).status).toBe(200)
  expect((await officer.get('/reports/2025')).body).toMatchObject({
    entered: { licensing: '12', chargesWanYuan: '1.5' },
  })
})

test('figures of the wrong kind, too long, missing or unknown are told, and nothing crashes', async () => {
  const officer = await door.as('xinghe', 'disclosureOfficer')
  for (const figures of [
    { ...zeros, licensing: 12 },
    { ...zeros, licensing: '9'.repeat(100_000) },
    { ...zeros, licensing: undefined },
    { ...zeros, licences: '1' },
    null,
    [],
  ]) {
    const answer = await officer.send('PUT', at('figures'), { figures })
    expect([JSON.stringify(figures).slice(0, 40), answer.status]).toEqual([
      JSON.stringify(figures).slice(0, 40),
      422,
    ])
    expect(JSON.stringify(answer.body)).toMatch(/\p{Script=Han}/u)
  }
})

test.each(['-1', '1.5', '9999999999', '三'])('a month’s figure of %j is told', async (value) => {
  const editor = await door.as('xinghe', 'editor')
  const answer = await editor.send('PUT', at('months'), {
    entries: [{ month: 3, figure: 'penalties', value }],
  })
  expect(answer.status).toBe(422)
})

test.each(['abc', '0', '20256', '-2025', '2025.5', '1e9'])(
  'a year of %j is no server fault',
  async (year) => {
    const officer = await door.as('xinghe', 'disclosureOfficer')
    for (const path of [`/reports/${year}`, `/reports/${year}/filing`, `/reports/${year}/docx`]) {
      const { status } = await officer.get(path)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
    }
  },
)

test('another unit’s report is not touched', async () => {
  const stranger = await door.as('xinghe', 'disclosureOfficer', 'disclosureHead', 'unitHead')
  const others = '?unit=yangdian'
  const seen = 0
  const sent = await Promise.all([
    stranger.send('PUT', `${partAt('五')}${others}`, { text: '改写', seen: await rawOf('yangdian', '五') }),
    stranger.send('PUT', `${at('figures')}${others}`, { figures: zeros }),
    stranger.send('POST', `${at('review')}${others}`, { seen, note: '' }),
    stranger.send('POST', `${at('review/pass')}${others}`, { seen, remarks: '' }),
    stranger.send('POST', `${at('review/signature')}${others}`, { seen, remarks: '' }),
    stranger.send('POST', `${at('submission')}${others}`, { seen, correction: '' }),
    stranger.send('POST', `${at('publication')}${others}`, { seen }),
    stranger.send('POST', `${at('correction')}${others}`, { seen, reason: '改' }),
    stranger.send('POST', `${at('overrides')}${others}`, { rule: 'x', where: 'y', reason: '改' }),
    stranger.get(`/reports/2025/filing${others}`),
    stranger.get(`/reports/2025/docx${others}`),
    stranger.get(`/reports/2025/writing${others}`),
  ])
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 403))
  expect((await stranger.get('/reports/2025?unit=nowhere')).status).toBe(404)
})

test('nobody does what is not his part of the way', async () => {
  const seen = await seenOf('yangdian')
  const editor = await door.as('yangdian', 'editor')
  const leader = await door.as('yangdian', 'unitHead')
  const officer = await door.as('yangdian', 'disclosureOfficer')
  for (const [who, path, body] of [
    [editor, 'review', { note: '' }],
    [leader, 'review', { note: '' }],
    [editor, 'publication', {}],
    [officer, 'acceptance?unit=yangdian', {}],
  ] as const) {
    expect([path, (await who.send('POST', at(path), { seen, ...body })).status]).toEqual([path, 403])
  }
})

test('an override needs its reason, and a check that may be overridden', async () => {
  const officer = await door.as('xinghe', 'disclosureOfficer')
  const none = { rule: 'nothing', where: 'nowhere', reason: ' ' }
  expect((await officer.send('POST', at('overrides'), none)).body).toMatchObject({
    issues: [{ field: 'reason', text: expect.stringContaining('写明') }],
  })
  const unknown = await officer.send('POST', at('overrides'), { ...none, reason: '上年漏计1件。' })
  expect(unknown.body).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
})

test('prose of 200 kB is told, with the limit; so is a body beyond all limits', async () => {
  const long = await write('xinghe', '五', '长'.repeat(200_000))
  expect(long.status).toBe(422)
  expect(long.body).toMatchObject({ issues: [{ field: 'text', text: expect.stringMatching(/\d/) }] })
  const officer = await door.as('xinghe', 'disclosureOfficer')
  const huge = await officer.send('PUT', partAt('五'), { text: '长'.repeat(2_000_000), seen: '' })
  expect(huge.status).toBe(413)
})

const hostile = '<script>alert(1)</script>培训不够&amp;，<img src=x onerror=alert(2)>]]> 下一步按季培训。'

test('mark-up in prose stays text in the file, in the preview and on the public page; two who submit at once submit once', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const head = await door.as('yangdian', 'disclosureHead')
  const leader = await door.as('yangdian', 'unitHead')
  const supervisor = await door.as('wenshang', 'supervisor')
  expect((await write('yangdian', '五', hostile)).status).toBe(200)
  expect((await write('yangdian', '五', 'a\u0000b\u0008c')).status).toBeLessThan(500)
  expect((await write('yangdian', '五', hostile)).status).toBe(200)
  expect((await supervisor.send('PUT', '/report-rules', await acceptFirst())).status).toBe(200)
  const early = await leader.send('POST', at('publication'), { seen: await seenOf('yangdian') })
  expect(early.body).toMatchObject({ refusal: { code: 'notNow' } })
  const take = async (who: typeof officer, path: string, body: object): Promise<Answered> =>
    who.send('POST', at(path), { seen: await seenOf('yangdian'), ...body })
  expect((await take(officer, 'review', { note: '' })).status).toBe(200)
  expect((await write('yangdian', '五', '送审以后再改')).status).toBe(409)
  const stale = await head.send('POST', at('review/pass'), { seen: 0, remarks: '' })
  expect(stale.body).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
  expect((await take(head, 'review/pass', { remarks: '' })).status).toBe(200)
  expect((await take(officer, 'submission', { correction: '' })).status).toBe(409)
  expect((await take(leader, 'review/signature', { remarks: '' })).status).toBe(200)
  const seen = await seenOf('yangdian')
  const both = await Promise.all(
    [1, 2].map(() => officer.send('POST', at('submission'), { seen, correction: '' })),
  )
  expect(both.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([200, 409])
  const waiting = await take(leader, 'publication', {})
  expect(waiting.body).toMatchObject({ refusal: { code: 'notNow', text: expect.stringContaining('接收') } })
  const accepted = await supervisor.send('POST', `${at('acceptance')}?unit=yangdian`, {
    seen: await seenOf('yangdian'),
  })
  expect(accepted.status).toBe(200)
  expect((await take(leader, 'publication', {})).status).toBe(200)
  const { body: page } = await door.server.inject({ url: '/units/yangdian/reports/2025' })
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toMatch(/<script>alert|<img src=x/)
  const preview = String((await officer.get(at('preview'))).body)
  expect(preview).toContain('&lt;script&gt;alert(1)')
  expect(preview).not.toMatch(/<script>alert|<img src=x/)
  const docx = (await officer.get(at('docx'))).bytes
  expect(String(unzip(docx).get('word/document.xml'))).toContain('&lt;script&gt;alert(1)')
})

async function acceptFirst(): Promise<object> {
  const supervisor = await door.as('wenshang', 'supervisor')
  const { rules } = (await supervisor.get('/report-rules')).body as { rules: object }
  return { ...rules, acceptBeforePublishing: true, document: '示例政办函〔2026〕1号' }
}
