import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { httpSealService } from './seal-service.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A service on the loopback that answers so; what it was asked is kept. */
async function serviceThat(
  answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void,
) {
  const asked: { url: string; headers: IncomingMessage['headers']; body: Buffer }[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      asked.push({ url: request.url ?? '', headers: request.headers, body })
      answer(request, body, response)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { asked, url: `http://127.0.0.1:${port}/sign` }
}

const pdf = Buffer.from('%PDF-1.4 letter')
const letter = { pdf, unit: 'yangdian', number: '杨店公复〔2026〕1号' }

test('sends the PDF with unit and number, and takes the sealed one', async () => {
  const { asked, url } = await serviceThat((_, body, response) => {
    response.end(Buffer.concat([body, Buffer.from(' sealed')]))
  })
  const answer = await httpSealService(url, 'token').seal(letter)
  expect('pdf' in answer && Buffer.from(answer.pdf).toString()).toBe('%PDF-1.4 letter sealed')
  expect(asked[0]).toMatchObject({ url: '/sign', body: pdf })
  expect(asked[0]?.headers).toMatchObject({
    authorization: 'Bearer token',
    'x-unit': 'yangdian',
    'x-document-number': encodeURIComponent(letter.number),
  })
})

test.each<[string, string, (body: Buffer, response: ServerResponse) => void]>([
  ['refuses', '没有签章（503）', (_, response) => response.writeHead(503).end('busy')],
  ['sends a page', '不是 PDF', (_, response) => response.end('<html>')],
  ['sends the PDF back as it was', '没有签章', (body, response) => response.end(body)],
  ['sends elsewhere', '连接不上', (_, response) => response.writeHead(302, { location: '/x' }).end()],
  ['hangs up', '连接不上', (_, response) => response.destroy()],
  ['sends too much', '超过 20 MB', (_, response) => response.end(Buffer.alloc(21 * 1024 * 1024, '%PDF-'))],
])('a service that %s is told of in words', async (_, fault, answer) => {
  const { url } = await serviceThat((_request, body, response) => answer(body, response))
  const said = await httpSealService(url, null).seal(letter)
  expect('fault' in said && said.fault).toContain(fault)
})

test('a service that is not there is told of in words', async () => {
  const said = await httpSealService('http://127.0.0.1:9/sign', null).seal(letter)
  expect('fault' in said && said.fault).toContain('连接不上')
})
