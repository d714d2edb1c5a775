import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectDone } from '../../src/modules/desk/index.ts'
import { noticeHandlers } from '../../src/modules/requests/index.ts'
import { updateUnit } from '../../src/modules/units/index.ts'
import { deliverNext } from '../../src/platform/outbox.ts'
import { personForm } from '../support/cases.ts'
import { type Caller, type OfficeDoor, openOfficeDoor } from '../support/office-door.ts'
import { requestCorrection } from '../support/letters.ts'
import { pdfOf } from '../support/office-files.ts'
import { person as somebody } from '../support/people.ts'

const town = { code: 'yangdian', path: '/wenshang/yangdian/' }

/** What is planted at every door, and must be found nowhere in the clear. */
const person = {
  name: '某标记甲𠮷',
  idNumber: '110101190001010014',
  phone: '13800000000',
  email: 'marker-of-nobody@example.com',
  address: '某省某县杨店镇标记乙村7号',
  description: '标记丙项目2025年的施工合同',
}
const words = {
  message: '标记丁的留言',
  correction: '标记戊合同',
  file: '标记己的说明',
  text: 'MARKER-IN-A-FILE',
}
const secrets = [...Object.values(person), ...Object.values(words)]

const log: string[] = []
const addresses: string[] = []
const told: string[] = []
let door: OfficeDoor
let cookie = ''

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14', log)
}, 60_000)

afterAll(() => door.close())

/** A citizen's browser: it keeps the cookie that it was given. */
async function citizen(
  method: 'GET' | 'POST',
  url: string,
  payload?: { readonly type: string; readonly body: string | Buffer },
) {
  const answer = await door.server.inject({
    method,
    url,
    headers: {
      host: 'localhost:80',
      origin: 'http://localhost:80',
      ...(cookie === '' ? {} : { cookie }),
      ...(payload ? { 'content-type': payload.type } : {}),
    },
    ...(payload ? { payload: payload.body } : {}),
  })
  addresses.push(url)
  told.push(JSON.stringify(answer.headers))
  const given = answer.cookies.find(({ name }) => name === 'gongkai_case')
  if (given) cookie = `${given.name}=${given.value}`
  return answer
}

function form(fields: Readonly<Record<string, string>>) {
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() }
}

function withFile(fields: Readonly<Record<string, string>>, name: string, bytes: Uint8Array) {
  const boundary = 'gongkai-boundary'
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(parts.join('') + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

test('planted at every door, a person is in no log, address, header, mail, file name or plain column', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const calls: [string, number][] = []
  const send = async (caller: Caller, path: string, body: object): Promise<unknown> => {
    addresses.push(path)
    const answer = await caller.send('POST', path, body)
    told.push(JSON.stringify(answer.headers))
    calls.push([path, answer.status])
    return answer.body
  }
  const pdf = await pdfOf((page) => page.text(words.text))

  // filed on the portal
  const filled = { ...personForm(person), submission: crypto.randomUUID() }
  const texts = Object.fromEntries(Object.entries(filled).map(([key, value]) => [key, String(value)]))
  expect(
    (await citizen('POST', '/units/yangdian/apply', form({ ...texts, step: 'review' }))).statusCode,
  ).toBe(200)
  const receipt = await citizen('POST', '/units/yangdian/apply', form({ ...texts, step: 'submit' }))
  const [number = '', code = ''] = [...receipt.payload.matchAll(/<dd>(.*?)<\/dd>/gs)].map((found) =>
    String(found[1]).replaceAll(/<[^>]*>/g, ''),
  )
  secrets.push(code, code.replaceAll('-', ''))

  // followed: wrong, right, with a message and a file
  await citizen('POST', '/status', form({ number: person.name, code: person.idNumber }))
  expect((await citizen('POST', '/status', form({ number, code }))).statusCode).toBe(200)
  const said = withFile({ text: words.message }, `${words.file}.pdf`, pdf)
  expect((await citizen('POST', '/status/message', said)).statusCode).toBe(303)
  expect((await citizen('GET', '/status?done=message')).payload).toContain(words.message)
  await citizen('GET', `/search?q=${encodeURIComponent('施工')}`)

  // handled in the office
  const found = (await send(officer, '/applications/search', { q: person.name })) as {
    rows: { id: string }[]
  }
  expect(await send(officer, '/applications/search', { q: person.idNumber })).toMatchObject({
    rows: found.rows,
  })
  const id = found.rows[0]?.id ?? ''
  await send(officer, `/applications/${id}/reveal`, { reason: 'contact' })
  await send(officer, `/applications/${id}/confirmReceipt`, {
    lastSeq: 2,
    on: '2026-10-14',
    note: `电话，${person.name}接听`,
  })
  await send(officer, `/applications/${id}/sendMessage`, {
    lastSeq: 3,
    text: `${person.name}：${words.message}`,
  })
  // the letter names whom to ask
  await updateUnit(door.instance.desk, { code: 'yangdian', contact: { phone: '0000-0000000' } })
  const officerDesk = door.instance.desk.as(somebody('专员', town, 'disclosureOfficer'))
  const asked = await requestCorrection(officerDesk, {
    id,
    on: Temporal.PlainDate.from('2026-10-14'),
    respondBy: Temporal.PlainDate.from('2026-10-30'),
    items: words.correction,
  })
  const { lastSeq } = expectDone(asked)
  const paper = await officer.upload(`/applications/${id}/addPaper?kind=identity&note=&lastSeq=${lastSeq}`, {
    name: `${person.name}.pdf`,
    bytes: pdf,
  })
  calls.push(['addPaper', paper.status])
  const sent = withFile({ content: words.correction, cause: '' }, `${words.file}.pdf`, pdf)
  expect((await citizen('POST', '/status/correction', sent)).statusCode).toBe(303)

  // registered at the counter
  await send(officer, '/applications', {
    form: personForm({ ...person, name: `${person.name}二` }),
    channel: 'counter',
    arrivedOn: '2026-10-14',
    separate: true,
  })
  expect(calls.filter(([, status]) => status >= 300)).toEqual([])
  expect((await officer.get(`/applications/${id}`)).status).toBe(200)

  // mails
  const mails: string[] = []
  const sender = {
    channel: 'mail' as const,
    async send(mail: { readonly to: string; readonly subject: string; readonly text: string }) {
      mails.push(mail.subject, mail.text)
    },
  }
  const handlers = noticeHandlers(
    door.instance.desk,
    { mail: sender, sms: sender, robots: [sender], smsText: '{number}' },
    null,
  )
  const later = door.instance.desk.now().add({ hours: 1 })
  for (let more = true; more;) more = await deliverNext(door.instance.database, handlers, later)
  expect(mails.length).toBeGreaterThan(2)

  await citizen('POST', '/status/leave')
  const folder = door.instance.settings.dataDir
  const kept = await everythingIn(folder)
  expect(kept.some(({ path }) => path.endsWith('gongkai.db-wal') || path.endsWith('gongkai.db'))).toBe(true)
  expect(log.length).toBeGreaterThan(10)
  // the search itself bites: what is no secret is found
  expect(kept.some(({ bytes }) => bytes.includes(number))).toBe(true)
  for (const secret of new Set(secrets)) {
    for (const [where, lines] of [
      ['log', log],
      ['address', addresses.map((address) => decodeURIComponent(address))],
      ['header', told],
      ['mail', mails],
    ] as const) {
      expect(
        lines.filter((line) => line.includes(secret)),
        `${where}: ${secret}`,
      ).toEqual([])
    }
    for (const { path, bytes } of kept) {
      expect(path.includes(secret), `file name: ${secret}`).toBe(false)
      expect(bytes.includes(Buffer.from(secret, 'utf8')), `${path}: ${secret}`).toBe(false)
      expect(bytes.includes(Buffer.from(secret, 'utf16le')), `${path}: ${secret}`).toBe(false)
    }
  }
}, 60_000)

/** Every file of the data folder: the database with its log, papers, keys, heads. */
async function everythingIn(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const found: { path: string; bytes: Buffer }[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.push({ path, bytes: await readFile(path) })
  }
  return found
}
