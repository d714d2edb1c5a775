import { expect, test } from 'vitest'
import { readSettings, WrongSetting } from './settings.ts'

test('nothing set: loopback, port 8080, ./data, SQLite', () => {
  expect(readSettings({}, '/srv/app')).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    dataDir: '/srv/app/data',
    databaseUrl: null,
    basePath: '',
    publicOrigin: null,
  })
})

test('an empty variable counts as absent; a base path loses its last slash; an origin its path', () => {
  const settings = readSettings(
    { PORT: '', BASE_PATH: '/zwgk/', PUBLIC_ORIGIN: 'https://www.example.gov.cn/x' },
    '/',
  )
  expect(settings).toMatchObject({
    port: 8080,
    basePath: '/zwgk',
    publicOrigin: 'https://www.example.gov.cn',
  })
})

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '80.5'],
  ['PORT', '-1'],
  ['PORT', ' '],
  ['PUBLIC_ORIGIN', 'example'],
  ['PUBLIC_ORIGIN', 'file:///srv/site'],
  ['PUBLIC_ORIGIN', 'data:text/html,x'],
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', '1'],
  ['TRUST_PROXY', '127.0.0.1,'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['MAIL_URL', 'http://x'],
  ['BASE_PATH', 'zwgk'],
  ['BASE_PATH', '/a b'],
  ['DATABASE_URL', 'mysql://x'],
  ['DEMO_PASSWORD', 'x'.repeat(129)],
  ['DEMO_TODAY', '2026-02-30'],
  ['UPLOAD_DAYS', '0'],
  ['UPLOAD_DAYS', '366'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused by name, in one Chinese line', (name, value) => {
  const reading = () => readSettings({ [name]: value }, '/')
  expect(reading).toThrow(WrongSetting)
  expect(reading).toThrow(new RegExp(`^${name} 设置有误：(应当|至少)[^\\n]+$`))
})

test.each(['127.0.0.1', '::1', '10.0.0.0/8, 192.0.2.7', 'loopback, fd00::/8'])(
  'TRUST_PROXY=%s is taken',
  (list) => {
    expect(readSettings({ TRUST_PROXY: list }, '/').trustProxy).toBe(list)
  },
)
