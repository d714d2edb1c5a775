import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readNoticeSenders } from './notice-settings.ts'
import { gatewaySender, gatewayShape, robotSender } from './notifier-http.ts'

interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let gateway: Server | undefined
afterEach(() => void gateway?.close())

/** A gateway that keeps what it is asked and answers the same to everything. */
async function openGateway(
  answer = '{"code":0}',
  status = 200,
  headers: Record<string, string> = {},
): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = []
  gateway = createServer((request, reply) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
      reply.writeHead(status, headers).end(answer)
    })
  })
  gateway.listen(0, '127.0.0.1')
  await once(gateway, 'listening')
  const { port } = gateway.address() as AddressInfo // listening on a port, not on a pipe
  return { url: `http://127.0.0.1:${port}`, asked }
}

const number = '1'.padEnd(11, '0')
const notice = { to: number, subject: '', text: '您的申请"某-1"有新进展\n请查看' }

test('a gateway is asked with the number and the text, escaped for JSON', async () => {
  const { url, asked } = await openGateway()
  const headers = { authorization: 'Bearer invented' }
  const body = '{"mobile":"{to}","content":"{text}","sign":"某县"}'
  await gatewaySender(gatewayShape.parse({ url: `${url}/send`, headers, body })).send(notice)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({ method: 'POST', url: '/send' })
  expect(asked[0]?.headers).toMatchObject({
    authorization: 'Bearer invented',
    'content-type': 'application/json',
  })
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ mobile: number, content: notice.text, sign: '某县' })
})

test('a form and an address are escaped in their own way', async () => {
  const { url, asked } = await openGateway()
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  await gatewaySender(gatewayShape.parse({ url, headers, body: 'to={to}&text={text}' })).send(notice)
  expect(new URLSearchParams(asked[0]?.body).get('text')).toBe(notice.text)
  await gatewaySender(gatewayShape.parse({ url: `${url}/?t={to}&x={text}`, method: 'GET' })).send(notice)
  expect(asked[1]).toMatchObject({ method: 'GET', body: '' })
  expect(new URL(asked[1]?.url ?? '', url).searchParams.get('x')).toBe(notice.text)
})

test('what the gateway does not take is a failure, and nothing of the message is in it', async () => {
  const body = '{to}{text}'
  const refusing = await openGateway('{"code":17}')
  const sender = gatewaySender(gatewayShape.parse({ url: refusing.url, body, success: '"code":0' }))
  const failure: unknown = await sender.send(notice).catch((error: unknown) => error)
  expect(String(failure)).toContain('NotTaken')
  expect(String(failure)).not.toContain(number)
  gateway?.close()
  const broken = await openGateway('no', 503)
  await expect(gatewaySender(gatewayShape.parse({ url: broken.url, body })).send(notice)).rejects.toThrow(
    '503',
  )
  gateway?.close()
  const elsewhere = await openGateway('', 302, { location: 'http://127.0.0.1:9/' })
  await expect(gatewaySender(gatewayShape.parse({ url: elsewhere.url, body })).send(notice)).rejects.toThrow(
    'fetch failed',
  )
})

test('a robot speaks into its group; 钉钉 with time and signature', async () => {
  const { url, asked } = await openGateway('{"errcode":0,"errmsg":"ok"}')
  const now = () => Temporal.Instant.from('2026-10-14T00:00:00Z')
  await robotSender({ kind: 'wecom', url: `${url}/hook?key=k` }, now).send(notice)
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ msgtype: 'text', text: { content: notice.text } })
  await robotSender({ kind: 'dingtalk', url: `${url}/hook`, secret: 's' }, now).send(notice)
  const { searchParams } = new URL(asked[1]?.url ?? '', url)
  expect(searchParams.get('timestamp')).toBe('1791936000000')
  expect(Buffer.from(searchParams.get('sign') ?? '', 'base64')).toHaveLength(32)
  gateway?.close()
  const refusing = await openGateway('{"errcode":310000}')
  await expect(robotSender({ kind: 'wecom', url: refusing.url }, now).send(notice)).rejects.toThrow(
    'refused by the robot',
  )
})

test.each([
  ['{', '不是有效的 JSON'],
  ['{"sms":{"url":"ftp://x","body":"{to}{text}"}}', 'sms.url'],
  ['{"sms":{"url":"https://x.invalid","body":"{text}"}}', '{to}'],
  ['{"smsText":"您好"}', '{number}'],
  ['{"smsText":"{name}的申请{number}"}', '只能有 {number}'],
  ['{"robots":[{"kind":"phone","url":"https://x.invalid"}]}', 'robots.0.kind'],
  ['{"mail":{}}', 'notices.json'],
])('a setting that cannot be used is refused by its name: %s', async (text, named) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'gongkai-notices-'))
  try {
    await writeFile(join(dataDir, 'notices.json'), text)
    const settings = { dataDir, mailUrl: null, mailFrom: '' }
    await expect(readNoticeSenders(settings)).rejects.toThrow(named)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})

test('without the file nothing is sent by SMS or robot', async () => {
  const settings = { dataDir: '/nowhere', mailUrl: null, mailFrom: '' }
  expect(await readNoticeSenders(settings)).toMatchObject({ mail: null, sms: null, robots: [] })
})
