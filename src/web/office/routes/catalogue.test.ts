import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  await applyTemplate(door.instance.desk, { unit: 'yangdian' })
})
afterAll(() => door.close())

const column = {
  unit: 'yangdian',
  name: '乡村振兴',
  duties: ['A21_TOWNSHIP_01'],
  timeLimit: { unit: 'workingDays', count: 10 },
  updateCycle: 'quarter',
  counts: true,
  belongs: '惠农政策和落实情况。',
  examples: ['2026年耕地地力保护补贴发放情况'],
}

interface Columns {
  readonly columns: readonly { code: string; name: string; stale: boolean; duties: unknown[] }[]
}

test('the tree tells duty, limit, cycle, counts and whether something new is wanting', async () => {
  const editor = await door.as('yangdian', 'editor')
  const { status, body } = await editor.get('/catalogue')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    unit: { code: 'yangdian' },
    mayArrange: false,
    updateCycles: expect.any(Array),
  })
  const { columns } = body as Columns
  expect(columns.map(({ name }) => name)).toContain('财政预算决算')
  expect(columns.find(({ name }) => name === '财政预算决算')?.duties).toContainEqual(
    expect.objectContaining({ key: 'A20_07', article: '条例第二十条第（七）项' }),
  )
  expect(columns.some(({ stale }) => stale)).toBe(true)
})

test('a column is added and renamed by the disclosure office alone', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const added = await officer.send('POST', '/catalogue/columns', { ...column, entry: 'disclosures' })
  expect(added.status).toBe(201)
  const { code } = added.body as { code: string }
  const renamed = await officer.send('PUT', `/catalogue/columns/${code}`, { ...column, name: '涉农补贴' })
  expect(renamed.status).toBe(200)
  const { columns } = (await officer.get('/catalogue')).body as Columns
  expect(columns.find((one) => one.code === code)).toMatchObject({
    name: '涉农补贴',
    timeLimitLabel: '自信息形成或者变更之日起10个工作日内',
  })
  const taken = await officer.send('PUT', `/catalogue/columns/${code}`, { ...column, name: '公告公示' })
  expect(taken.body).toMatchObject({ issues: [{ field: 'name' }] })

  const editor = await door.as('yangdian', 'editor')
  const refused = await editor.send('POST', '/catalogue/columns', { ...column, entry: 'disclosures' })
  expect(refused.status).toBe(403)
  const neighbour = await door.as('xinghe', 'disclosureHead')
  expect((await neighbour.send('PUT', `/catalogue/columns/${code}`, column)).status).toBe(403)
  const unknown = await officer.send('PUT', `/catalogue/columns/${code}`, { ...column, code: 'x' })
  expect(unknown.status).toBe(422)
  expect((await door.nobody.get('/catalogue')).status).toBe(401)
})

test('the guide says what article 12 still wants, and is published once it is there', async () => {
  const head = await door.as('yangdian', 'disclosureHead')
  const { body } = await head.get('/guide')
  expect(body).toMatchObject({ published: null, mayPublish: true, mayEditContact: true })
  const { content } = body as { content: object }
  const wanting = await head.send('POST', '/guide', { unit: 'yangdian', content })
  expect(wanting.body).toMatchObject({
    issues: expect.arrayContaining([expect.objectContaining({ field: 'contact.phone' })]),
  })
  const contact = {
    office: '党政办公室',
    address: '汶军路467号',
    officeHours: '工作日8:30—17:30',
    phone: '0537-7934101',
    fax: '',
    email: '',
    postcode: '',
  }
  const named = { name: '杨店镇人民政府', shortName: '杨店镇', contact }
  expect((await head.send('PUT', '/units/yangdian', named)).status).toBe(200)
  const published = await head.send('POST', '/guide', { unit: 'yangdian', content })
  expect(published.body).toEqual({ version: 1, updatedOn: '2026-10-14' })
  expect((await door.server.inject({ url: '/units/yangdian/guide' })).body).toContain('0537-7934101')

  const supervisor = await door.as('wenshang', 'supervisor')
  expect((await supervisor.send('POST', '/guide', { unit: 'yangdian', content })).status).toBe(403)
  expect((await supervisor.get('/guide?unit=yangdian')).body).toMatchObject({
    published: { version: 1 },
    mayPublish: false,
  })
})
