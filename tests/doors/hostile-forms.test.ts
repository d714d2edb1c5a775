import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personForm } from '../support/cases.ts'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { fieldIn, headingOf, type Seen, type Visitor, visitorOf } from './visitor.ts'

const path = '/units/yangdian/apply'
const filled = Object.fromEntries(Object.entries(personForm()).map(([key, value]) => [key, String(value)]))
let demonstration: Demonstration

beforeAll(async () => {
  demonstration = await openDemonstration()
}, 120_000)

afterAll(() => demonstration.close())

interface SentFile {
  readonly field?: string
  readonly name: string
  readonly text: string
}

const mark = 'a-boundary-of-ours'

function multipart(fields: Readonly<Record<string, string>>, files: readonly SentFile[]): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const uploads = files.map(
    ({ field = 'file', name, text }) =>
      `--${mark}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n${text}\r\n`,
  )
  return `${[...parts, ...uploads].join('')}--${mark}--\r\n`
}

async function post(visitor: Visitor, to: string, body: string, headers = {}): Promise<Seen> {
  return visitor.post(to, body, { 'content-type': `multipart/form-data; boundary=${mark}`, ...headers })
}

const fresh = (): Record<string, string> => ({
  ...filled,
  submission: crypto.randomUUID(),
  step: 'review',
})

describe('a form with files', () => {
  test.each([
    ['NUL in a field', { name: 'a\u0000b' }],
    ['a prototype', { __proto__x: '1' }],
    ['a field that the form lacks', { purpose: '自用' }],
  ])('%s: 400 in words', async (_what, change) => {
    const seen = await post(visitorOf(demonstration), path, multipart({ ...fresh(), ...change }, []))
    expect([seen.status, headingOf(seen.text)]).toEqual([400, '提交的内容无法读取'])
  })

  test('NUL in number or code of the status page, with files: no database is asked', async () => {
    for (const fields of [
      { number: 'a\u0000b', code: 'x', text: '说明' },
      { number: 'x', code: 'a\u0000b', text: '说明' },
    ]) {
      const seen = await post(visitorOf(demonstration), '/status/message', multipart(fields, []))
      expect([seen.status, headingOf(seen.text)]).toEqual([400, '提交的内容无法读取'])
    }
  })

  test.each([
    ['a program', '扫描件.pdf', 'MZ\u0090\u0000'],
    ['a path', '../../../../etc/passwd.pdf', 'MZ\u0090\u0000'],
    ['a page', 'x.pdf', '<html><script>alert(1)</script>'],
    ['nothing', 'x.docx', 'PK\u0003\u0004broken'],
  ])('%s in place of a file is named, and what was typed stays', async (_what, name, text) => {
    const body = multipart(fresh(), [{ field: 'files', name, text }])
    const seen = await post(visitorOf(demonstration), path, body)
    expect(seen.status).toBe(422)
    expect(fieldIn(seen.text, 'name')).toBe(filled['name'])
    expect(seen.text).toContain('href="#files"')
    expect(seen.text).not.toContain('<script>alert')
  })

  test('cut off in the middle: 400, and the next form is taken', async () => {
    const whole = multipart(fresh(), [{ field: 'files', name: 'a.pdf', text: '%PDF-1.4\n' }])
    const visitor = visitorOf(demonstration)
    const seen = await post(visitor, path, whole.slice(0, -60))
    expect([400, 422]).toContain(seen.status)
    expect(seen.text).toMatch(/[一-龥]/)
    expect((await post(visitor, path, multipart(fresh(), []))).status).toBe(200)
  })

  test('a line that breaks while a form is sent leaves the server as it was', async () => {
    const { hostname, port } = new URL(demonstration.url)
    await new Promise<void>((broken) => {
      const sending = httpRequest({
        hostname,
        port,
        path,
        method: 'POST',
        headers: {
          'content-type': `multipart/form-data; boundary=${mark}`,
          'content-length': '100000',
          origin: demonstration.url,
        },
      })
      sending.on('error', () => {
        broken()
      })
      sending.write(multipart(fresh(), []).slice(0, 300), () => {
        sending.destroy(new Error('the line is broken'))
      })
    })
    expect((await fetch(`${demonstration.url}${path}`)).status).toBe(200)
    expect(demonstration.log.join('')).not.toContain('"level":50')
  })

  test('more files than a message takes: told how many, and the message is still there', async () => {
    const visitor = visitorOf(demonstration)
    const receipt = await visitor.post(path, { ...fresh(), step: 'submit', description: '杨店镇文件甲乙丙' })
    const [number = '', code = ''] = [...receipt.text.matchAll(/<dd>(.*?)<\/dd>/gs)].map((found) =>
      String(found[1]).replaceAll(/<[^>]*>/g, ''),
    )
    const files = Array.from({ length: 12 }, (_, n) => ({ name: `${n}.pdf`, text: '%PDF-1.4\n' }))
    const body = multipart({ number, code, text: '请看附件里的说明' }, files)
    const seen = await post(visitor, '/status/message', body)
    expect(seen.status).toBe(422)
    expect(seen.text).toContain('一次最多上传 5 个文件')
    expect(seen.text).toContain('请看附件里的说明')
  })
})

test.each([
  ['of signs beyond the first plane', '𠮷㐂𰻞'],
  ['with a variant selector', '葛\u{E0100}某'],
  ['with a middle dot', '某某·某某'],
])('a name %s is taken as it reads', async (_what, name) => {
  const seen = await visitorOf(demonstration).post(path, { ...fresh(), name })
  expect([seen.status, headingOf(seen.text)]).toEqual([200, '请核对申请内容'])
  expect(seen.text).toContain(`>${name}<`)
})
