import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { mailSender } from './notifier.ts'

const replies: Readonly<Record<string, string>> = {
  EHLO: '250 mailbox.test',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  QUIT: '221 bye',
}

let mailbox: Server | undefined
afterEach(() => void mailbox?.close())

/** A mail server that keeps what it is handed, or refuses every recipient. */
async function openMailbox(refuses = false): Promise<{ url: string; lines: string[] }> {
  const lines: string[] = []
  mailbox = createServer((socket) => {
    let inData = false
    let rest = ''
    socket.write('220 mailbox.test\r\n')
    socket.on('data', (chunk) => {
      const arrived = (rest + String(chunk)).split('\r\n')
      rest = arrived.pop() ?? ''
      for (const line of arrived) {
        lines.push(line)
        if (inData && line !== '.') continue
        const word = inData ? '' : line.slice(0, 4).toUpperCase()
        inData = word === 'DATA'
        const refused = refuses && word === 'RCPT'
        socket.write(`${refused ? '550 nobody' : (replies[word] ?? '250 ok')}\r\n`)
      }
    })
  })
  mailbox.listen(0, '127.0.0.1')
  await once(mailbox, 'listening')
  // listening on a port, not on a pipe
  const { port } = mailbox.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, lines }
}

const notice = { to: 'somebody@example.invalid', subject: '您的申请有新进展', text: '请到办理进度查询查看。' }

test('a notice goes out by mail to its one address, subject and text whole', async () => {
  const { url, lines } = await openMailbox()
  await mailSender(url, 'gongkai@example.invalid').send(notice)
  expect(lines).toContain('MAIL FROM:<gongkai@example.invalid>')
  expect(lines.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<somebody@example.invalid>'])
  const mail = lines.join('\n')
  expect(mail).toMatch(/^Subject: =\?UTF-8\?/m)
  const body = mail.split('\n\n')[1]?.split('\n.')[0] ?? ''
  expect(Buffer.from(body, 'base64').toString('utf8')).toContain(notice.text)
})

test('a refused recipient is a failure, so that the outbox tries again', async () => {
  const { url } = await openMailbox(true)
  await expect(mailSender(url, 'gongkai@example.invalid').send(notice)).rejects.toThrow(/550/)
})
