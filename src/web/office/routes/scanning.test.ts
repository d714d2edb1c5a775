import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'

let door: OfficeDoor
let supervisor: Caller

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  supervisor = await door.as('wenshang', 'supervisor')
})
afterAll(() => door.close())

const csv = (text: string) => ({ name: '词表.csv', bytes: new TextEncoder().encode(text) })

interface View {
  readonly settings: { severity: Record<string, string>; allowedHosts: string[]; builtInWords: boolean }
  readonly rules: readonly { key: string; alwaysOn: boolean }[]
  readonly lists: readonly { id: string; name: string; builtIn: boolean; count: number }[]
}

async function view(): Promise<View> {
  return (await supervisor.get('/scanning')).body as View
}

test('the supervisor sees every rule, what it does, the forms of masks, and the lists', async () => {
  const { status, body } = await supervisor.get('/scanning')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    settings: { severity: { residentId: 'block', wrongWord: 'warn' }, builtInWords: true },
    examples: {
      residentId: expect.arrayContaining([{ first: 6, last: 4, masked: '000000********0000' }]),
      fixed: expect.arrayContaining([{ label: '手机号', masked: '138****1234' }]),
    },
    lists: [{ id: 'built-in', name: '常见错误表述', source: '自编', builtIn: true, used: true }],
  })
  const { rules } = body as View
  expect(rules).toHaveLength(16)
  expect(rules.filter(({ alwaysOn }) => alwaysOn).map(({ key }) => key)).toEqual([
    'residentId',
    'secrecyMark',
    'unreadable',
  ])
})

test('rules are set, faults named by field, the log tells it in words', async () => {
  const { settings } = await view()
  const change = {
    ...settings,
    severity: { ...settings.severity, plate: 'block' },
    allowedHosts: ['news.example.cn'],
  }
  expect((await supervisor.send('PUT', '/scanning', change)).body).toMatchObject({ settings: change })
  const off = { ...change, severity: { ...change.severity, secrecyMark: 'off' } }
  expect((await supervisor.send('PUT', '/scanning', off)).body).toMatchObject({
    issues: [{ field: 'severity.secrecyMark' }],
  })
  expect((await supervisor.send('PUT', '/scanning', { ...change, more: 1 })).status).toBe(422)
  expect((await supervisor.send('PUT', '/scanning', { ...change, severity: { mobile: 'off' } })).status).toBe(
    422,
  )
  const auditor = await door.as('wenshang', 'auditor')
  expect((await auditor.get('/audit/events?act=scanning.')).body).toMatchObject({
    events: [
      {
        actLabel: '设定检查规则',
        changes: [
          { label: '车牌号', before: '提醒核对', after: '必须处理' },
          { label: '允许链接的网站', before: null, after: 'news.example.cn' },
        ],
      },
    ],
  })
})

test('a word list comes in by upload, out as a file, and is removed', async () => {
  const query = new URLSearchParams({ name: '县规范表述', source: '县政府办', version: '1' }).toString()
  const bad = await supervisor.upload(`/scanning/word-lists?${query}`, csv('按,安'))
  expect([bad.status, bad.body]).toMatchObject([422, { issues: [{ field: 'file' }] }])
  const added = await supervisor.upload(`/scanning/word-lists?${query}`, csv('按时按装,按时安装'))
  expect([added.status, added.body]).toMatchObject([201, { count: 1, replaced: null }])
  const { id } = added.body as { id: string }
  const file = await supervisor.get(`/scanning/word-lists/${id}/file?format=csv`)
  expect(file.headers['content-disposition']).toContain(encodeURIComponent('县规范表述-1.csv'))
  expect(file.bytes.toString('utf8')).toContain('按时按装,按时安装')
  expect((await supervisor.get(`/scanning/word-lists/${id}/file?format=xlsx`)).status).toBe(422)
  expect((await supervisor.send('DELETE', `/scanning/word-lists/${id}`)).body).toEqual({ name: '县规范表述' })
  expect((await supervisor.send('DELETE', `/scanning/word-lists/${id}`)).status).toBe(404)
})

test('a text is tried: what is found, what it becomes, and nothing of it is kept', async () => {
  const text = '联系电话：13800001234\n截止目前，机密★10年'
  const { status, body } = await supervisor.send('POST', '/scanning/trial', { text })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    masked: '联系电话：138****1234\n截止目前，机密★10年',
    findings: [
      { rule: 'mobile', line: 1, from: 5, to: 16, proposal: '138****1234' },
      { rule: 'wrongWord', line: 2, proposal: '截至目前' },
      { rule: 'secrecyMark', line: 2, proposal: null },
    ],
  })
  expect(JSON.stringify(body)).not.toContain('13800001234')
  expect((await supervisor.send('POST', '/scanning/trial', { text: '字'.repeat(20_001) })).status).toBe(422)
})

test('nobody else sees or sets them', async () => {
  const { settings } = await view()
  for (const caller of [await door.as('yangdian', 'supervisor'), await door.as('wenshang', 'editor')]) {
    const answers = [
      await caller.get('/scanning'),
      await caller.send('PUT', '/scanning', settings),
      await caller.upload('/scanning/word-lists?name=a&source=b&version=c', csv('按时按装,按时安装')),
      await caller.get('/scanning/word-lists/built-in/file?format=csv'),
      await caller.send('DELETE', '/scanning/word-lists/built-in'),
      await caller.send('POST', '/scanning/trial', { text: '字' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
  }
  expect((await door.nobody.get('/scanning')).status).toBe(401)
})
