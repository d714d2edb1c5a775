import { expect, test } from 'vitest'
import { sessionCookie } from './session-cookie.ts'

test.each([
  ['at the root, plain', '', null, false, '/', false],
  ['under a base path', '/gkml', null, false, '/gkml', false],
  ['the public origin is https', '', 'https://www.example.gov.cn', false, '/', true],
  ['the public origin is http, whatever the proxy says', '', 'http://10.0.0.8', true, '/', false],
  ['no public origin is set, the request came by https', '', null, true, '/', true],
])('the session cookie: %s', (_, basePath, publicOrigin, requestIsSecure, path, secure) => {
  expect(sessionCookie({ basePath, publicOrigin }, requestIsSecure)).toEqual({
    name: 'gongkai_session',
    attributes: { path, httpOnly: true, sameSite: 'lax', secure },
  })
})
