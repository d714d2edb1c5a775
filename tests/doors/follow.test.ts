import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedDraft } from '../support/decide.ts'
import { expectDone } from '../../src/modules/desk/index.ts'
import {
  addPaper,
  applicationFile,
  confirmReceipt,
  reviewApplication,
} from '../../src/modules/requests/index.ts'
import { deliverAnswer, requestCorrection } from '../support/letters.ts'
import { findUnit } from '../../src/modules/units/index.ts'
import { personForm } from '../support/cases.ts'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { pdfOf } from '../support/office-files.ts'
import { person } from '../support/people.ts'
import { headingOf, type Seen, type Visitor, visitorOf } from './visitor.ts'

let demonstration: Demonstration
const texts = Object.fromEntries(Object.entries(personForm()).map(([key, value]) => [key, String(value)]))

beforeAll(async () => {
  demonstration = await openDemonstration()
}, 120_000)

afterAll(() => demonstration.close())

interface Filed {
  readonly number: string
  readonly code: string
  readonly id: string
}

const keys = ({ number, code }: Filed): { number: string; code: string } => ({ number, code })

async function file(description: string): Promise<Filed> {
  const fields = { ...texts, description, submission: crypto.randomUUID(), step: 'submit' }
  const receipt = await visitorOf(demonstration).post('/units/yangdian/apply', fields)
  const [number = '', code = ''] = [...receipt.text.matchAll(/<dd>(.*?)<\/dd>/gs)].map((found) =>
    String(found[1]).replaceAll(/<[^>]*>/g, ''),
  )
  const cookie = cookieOf(await visitorOf(demonstration).post('/status', { number, code }))
  const id = /=([0-9a-f-]{36})\./.exec(cookie)?.[1] ?? ''
  return { number, code, id }
}

/** The cookie of the open case, as a browser sends it back. */
function cookieOf({ headers }: Seen, name = 'gongkai_case'): string {
  const found = new RegExp(`${name}=[^;,]*`).exec(headers['set-cookie'] ?? '')?.[0]
  if (found === undefined) throw new Error('no cookie was given')
  return found
}

async function officer() {
  const { desk } = demonstration.instance
  const unit = await findUnit(desk.read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  return desk.as(person('专员', unit, 'disclosureOfficer'))
}

describe('the session of a status page', () => {
  test('a cookie that no script reads, for the status page alone, without number or code; it ends on leaving', async () => {
    const { number, code } = await file('会话甲')
    const visitor = visitorOf(demonstration)
    const opened = await visitor.post('/status', { number, code })
    const given = opened.headers['set-cookie'] ?? ''
    expect(given).toMatch(/; Path=\/status; HttpOnly; SameSite=Strict$/)
    expect(given).toMatch(/Max-Age=1200;/)
    expect(given).not.toContain(number)
    expect(given).not.toContain(code.replaceAll('-', ''))
    const cookie = cookieOf(opened)
    const again = await visitor.get('/status', { cookie })
    expect([again.status, headingOf(again.text), again.headers['cache-control']]).toEqual([
      200,
      '已提交，待双方确认',
      'no-store',
    ])
    for (const address of again.text.matchAll(/(?:href|action|src)="([^"]*)"/g)) {
      expect(address[1]).not.toContain(number)
      expect(address[1]).not.toContain(code)
    }
    const left = await visitor.post('/status/leave', '', { cookie })
    expect([left.status, left.headers['location']]).toEqual([303, '/status'])
    expect(left.headers['set-cookie']).toMatch(/gongkai_case=; .*Expires=Thu, 01 Jan 1970/)
    expect(headingOf((await visitor.get('/status')).text)).toBe('查我的申请办到哪一步')
  })

  test('an altered cookie, and another case’s, open nothing', async () => {
    const one = await file('会话乙')
    const other = await file('会话丙')
    const cookie = cookieOf(await visitorOf(demonstration).post('/status', keys(one)))
    const stolen = cookie.replace(one.id, other.id)
    for (const wrong of [stolen, 'gongkai_case=x', `gongkai_case=${'a'.repeat(10_000)}`]) {
      const seen = await visitorOf(demonstration).get('/status', { cookie: wrong })
      expect(headingOf(seen.text)).toBe('查我的申请办到哪一步')
    }
  })
})

describe('guessing', () => {
  test('one number from one address: ten tries, then even the right code says nothing; others go on', async () => {
    const { number, code } = await file('试探甲')
    const guesser = visitorOf(demonstration)
    for (let round = 0; round < 10; round += 1) {
      expect((await guesser.post('/status', { number, code: `x${round}` })).status).toBe(404)
    }
    const blocked = await guesser.post('/status', { number, code })
    expect([blocked.status, Number(blocked.headers['retry-after']) > 0]).toEqual([429, true])
    // a number that does not exist is counted the same way
    const stranger = visitorOf(demonstration)
    for (let round = 0; round < 10; round += 1) {
      await stranger.post('/status', { number: 'yangdian-2026-9876', code: `x${round}` })
    }
    const absent = await stranger.post('/status', { number: 'yangdian-2026-9876', code })
    const names = (seen: Seen): string[] => Object.keys(seen.headers).sort()
    expect([absent.status, names(absent)]).toEqual([429, names(blocked)])
    expect(absent.text).toBe(blocked.text)
    expect((await visitorOf(demonstration).post('/status', { number, code })).status).toBe(200)
  })

  test('one number from many addresses is limited too', async () => {
    const { number } = await file('试探乙')
    let last: Seen | undefined
    let tries = 0
    while (tries < 300 && last?.status !== 429) {
      last = await visitorOf(demonstration).post('/status', { number, code: `x${tries}` })
      tries += 1
    }
    expect(tries).toBe(201)
  })

  test('papers: somebody else’s and an unknown one read the same; without a session every one leads to the query', async () => {
    const one = await file('试探丙')
    const other = await file('试探丁')
    const desk = await officer()
    const upload = { name: '答复.pdf', bytes: await pdfOf((page) => page.text('x')) }
    const added = await addPaper(desk, { id: other.id, kind: 'answer', upload, note: '' })
    expect(added.kind).toBe('done')
    const read = await applicationFile(desk, other.id)
    const foreign = read.kind === 'done' ? read.value.papers[0]?.id : undefined
    expect(foreign).toMatch(/^[0-9a-f-]{36}$/)
    const cookie = cookieOf(await visitorOf(demonstration).post('/status', keys(one)))
    const seen = [
      await visitorOf(demonstration).get(`/status/papers/${foreign}`, { cookie }),
      await visitorOf(demonstration).get('/status/papers/0199c2f0-0000-7000-8000-000000000000', { cookie }),
      await visitorOf(demonstration).get('/status/papers/..%2f..%2fkeys', { cookie }),
    ]
    for (const answer of seen) {
      expect([answer.status, answer.headers['cache-control']]).toEqual([404, 'no-store'])
      expect(headingOf(answer.text)).toBe('没有找到这一页')
    }
    for (const paper of [foreign, '0199c2f0-0000-7000-8000-000000000000']) {
      const answer = await visitorOf(demonstration).get(`/status/papers/${paper}`)
      expect([answer.status, answer.headers['location']]).toEqual([303, '/status?over=1'])
    }
    expect((await visitorOf(demonstration).get('/status?over=1')).text).toContain('已经自动退出')
  })
})

test('his own answer comes under a neutral name, and what it is served as says nothing', async () => {
  const filed = await file('下载甲')
  const desk = await officer()
  const { id } = filed
  const on = desk.today()
  const upload = { name: '某某人的合同.pdf', bytes: await pdfOf((page) => page.text('x')) }
  expectDone(await confirmReceipt(desk, { id, on, note: '电话' }))
  expectDone(await addPaper(desk, { id, kind: 'answer', upload, note: '' }))
  expectDone(await reviewApplication(desk, { id, note: '' }))
  const granted = { outcome: 'granted', ground: 'disclosed', text: '见附件' } as const
  await signedDraft(desk, { id, ...granted, reasons: '', search: '', nothingInPost: false })
  expectDone(await deliverAnswer(desk, { id, on, method: 'online', trackingNumber: '', note: '' }))
  const visitor = visitorOf(demonstration)
  const opened = await visitor.post('/status', keys(filed))
  const cookie = cookieOf(opened)
  const [, href = ''] = /href="(\/status\/papers\/[^"]+)"/.exec(opened.text) ?? []
  const paper = await visitor.get(href, { cookie })
  expect([paper.status, paper.headers['content-type'], paper.bytes.equals(upload.bytes)]).toEqual([
    200,
    'application/pdf',
    true,
  ])
  expect(paper.headers['content-disposition']).toBe('attachment; filename="document.pdf"')
  expect(paper.headers['cache-control']).toBe('no-store')
  expect(paper.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  expect((await visitor.get(href)).status).toBe(303)
})

describe('acts', () => {
  async function asked(description: string): Promise<{ filed: Filed; visitor: Visitor; cookie: string }> {
    const filed = await file(description)
    const desk = await officer()
    const today = desk.today()
    const note = '电话，本人接听'
    expect((await confirmReceipt(desk, { id: filed.id, on: today, note })).kind).toBe('done')
    const respondBy = today.add({ days: 15 })
    const request = { id: filed.id, on: today, respondBy, items: '请写明是哪个项目' }
    expect((await requestCorrection(desk, request)).kind).toBe('done')
    const visitor = visitorOf(demonstration)
    return { filed, visitor, cookie: cookieOf(await visitor.post('/status', keys(filed))) }
  }

  test('a correction: what was asked, the fault at its field, nothing lost, then the term anew', async () => {
    const { visitor, cookie } = await asked('补正甲')
    const page = await visitor.get('/status/correction', { cookie })
    expect(page.text).toContain('请写明是哪个项目')
    const blank = await visitor.post('/status/correction', { content: '' }, { cookie })
    expect(blank.status).toBe(422)
    expect(blank.text).toContain('href="#content"')
    const done = await visitor.post('/status/correction', { content: '某某项目2025年合同' }, { cookie })
    expect([done.status, done.headers['location']]).toEqual([303, '/status?done=correction'])
    const status = await visitor.get('/status?done=correction', { cookie: cookieOf(done) })
    expect(status.text).toContain('补正已经收到')
    expect(headingOf(status.text)).toBe('正在办理')
  })

  test('a session that ended while somebody wrote loses nothing: number and code are asked in the form', async () => {
    const { filed, visitor } = await asked('补正乙')
    const late = await visitor.post('/status/correction', { content: '写了很久的补正' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('写了很久的补正')
    expect(late.text).toMatch(/name="code"/)
    const { number, code } = filed
    const wrong = await visitor.post('/status/correction', { content: '写了很久的补正', number, code: 'x' })
    expect([wrong.status, wrong.text.includes('写了很久的补正')]).toEqual([422, true])
    const done = await visitor.post('/status/correction', { content: '写了很久的补正', number, code })
    expect(done.status).toBe(303)
  })

  test('a withdrawal wants its tick, and is done once', async () => {
    const { visitor, cookie } = await asked('撤回甲')
    expect((await visitor.post('/status/withdraw', { reason: '' }, { cookie })).status).toBe(422)
    const done = await visitor.post('/status/withdraw', { reason: '', confirmed: 'yes' }, { cookie })
    expect([done.status, done.headers['location']]).toEqual([303, '/status?done=withdrawn'])
    expect((await visitor.post('/status/withdraw', { confirmed: 'yes' }, { cookie })).status).toBe(303)
    expect(headingOf((await visitor.get('/status', { cookie })).text)).toBe('您已撤回申请')
    expect((await visitor.get('/status/withdraw', { cookie })).text).toContain('不用再撤回')
  })

  test('hostile input: foreign fields, a form twice over, text as text', async () => {
    const { visitor, cookie } = await asked('留言甲')
    expect((await visitor.post('/status/message', { text: 'x', more: 'y' }, { cookie })).status).toBe(400)
    expect((await visitor.post('/status/message', 'text=a&text=b', { cookie })).status).toBe(400)
    const sent = await visitor.post('/status/message', { text: '<script>alert(1)</script>' }, { cookie })
    expect(sent.status).toBe(303)
    const seen = await visitor.get('/status', { cookie })
    expect(seen.text).toContain('&lt;script&gt;alert(1)')
    expect(seen.text).not.toContain('<script>alert')
    expect((await visitor.post('/status/message', { text: 'a'.repeat(60_001) }, { cookie })).status).toBe(400)
    const evil = await visitor.post(
      '/status/message',
      { text: 'x' },
      { cookie, origin: 'https://evil.example' },
    )
    expect(evil.status).toBe(403)
  })
})

describe('the township’s screen', () => {
  test('shows where it stands and nothing to copy; leaving, and the reset, close it', async () => {
    const { number, code } = await file('触摸屏甲的描述')
    const visitor = visitorOf(demonstration)
    const form = await visitor.get('/kiosk/status?unit=yangdian')
    expect(form.text).toContain('autocomplete="off"')
    const wrong = await visitor.post('/kiosk/status', { unit: 'yangdian', number, code: 'x' })
    expect([wrong.status, wrong.text.includes(number)]).toEqual([404, false])
    const opened = await visitor.post('/kiosk/status', { unit: 'yangdian', number, code })
    expect([opened.status, opened.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(opened.headers['set-cookie']).toMatch(
      /Max-Age=240; Path=\/kiosk\/status; HttpOnly; SameSite=Strict/,
    )
    expect(opened.text).not.toContain('触摸屏甲的描述')
    expect(opened.text).toContain('data-home="/kiosk/status/leave?unit=yangdian"')
    const cookie = cookieOf(opened, 'gongkai_kiosk_case')
    expect((await visitor.get('/kiosk/status', { cookie })).text).toContain('已提交，待双方确认')
    const left = await visitor.get('/kiosk/status/leave?unit=yangdian', { cookie })
    expect([left.status, left.headers['location']]).toEqual([303, '/kiosk?unit=yangdian'])
    expect(left.headers['set-cookie']).toMatch(/gongkai_kiosk_case=;/)
  })
})
