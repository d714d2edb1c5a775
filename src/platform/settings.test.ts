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
  ['BASE_PATH', 'zwgk'],
  ['BASE_PATH', '/a b'],
  ['DATABASE_URL', 'mysql://x'],
  ['DEMO_PASSWORD', 'short'],
  ['DEMO_TODAY', '2026-02-30'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readSettings({ [name]: value }, '/')).toThrow(WrongSetting)
  expect(() => readSettings({ [name]: value }, '/')).toThrow(name)
})
