import { expect, test } from 'vitest'
import { faultOfPassword, makePassword } from './password-rules.ts'

const username = 'yangdian.gongkai'

test.each([
  ['nine characters', 'abcdefg-1', '至少 10 个字符，现在是 9 个'],
  ['characters, not bytes, are counted', '汉字密码太短了a', '现在是 8 个'],
  ['more than 128', `a1${'x'.repeat(127)}`, '最多 128 个字符'],
  ['holds the username', 'my-yangdian.gongkai-1', '不能包含用户名'],
  ['holds the username in capitals', 'YANGDIAN.GONGKAI9', '不能包含用户名'],
  ['tried first by everybody', 'Password123', '太常见'],
  ['one kind: digits', '8402759163', '至少要有两类字符'],
  ['one kind: small letters', 'hubsikgqwx', '至少要有两类字符'],
  ['one kind: 汉字', '白日依山尽黄河入海流', '至少要有两类字符'],
])('refuses a password: %s', (_, password, text) => {
  expect(faultOfPassword(password, username)).toContain(text)
})

test.each(['hubsikgq-7', '白日依山尽 黄河入海流7', 'HUBSikgqwx', `a1${'x'.repeat(126)}`])(
  'takes %s',
  (password) => {
    expect(faultOfPassword(password, username)).toBeNull()
  },
)

test('a made password keeps the rules, and is another each time', () => {
  const made = Array.from({ length: 200 }, makePassword)
  expect(new Set(made).size).toBe(200)
  for (const password of made) {
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    expect(faultOfPassword(password, username)).toBeNull()
  }
})
