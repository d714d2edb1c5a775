import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedDraft } from '../support/decide.ts'
import { expectDone } from '../../src/modules/desk/index.ts'
import {
  applicationFile,
  askTransfer,
  confirmReceipt,
  findApplications,
  otherUnits,
  sendMessage,
  splitApplication,
} from '../../src/modules/requests/index.ts'
import { findUnit } from '../../src/modules/units/index.ts'
import { workQueue } from '../../src/web/office/work-queue.ts'
import { personForm } from '../support/cases.ts'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { deliverAnswer } from '../support/letters.ts'
import { person } from '../support/people.ts'
import { headingOf, type Seen, type Visitor, visitorOf } from './visitor.ts'

let demonstration: Demonstration
const texts = Object.fromEntries(Object.entries(personForm()).map(([key, value]) => [key, String(value)]))

beforeAll(async () => {
  demonstration = await openDemonstration()
}, 120_000)

afterAll(() => demonstration.close())

async function officer() {
  const { desk } = demonstration.instance
  const unit = await findUnit(desk.read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  return desk.as(person('专员', unit, 'disclosureOfficer'))
}

function cookieOf({ headers }: Seen, name = 'gongkai_case'): string {
  const found = new RegExp(`${name}=[^;,]*`).exec(headers['set-cookie'] ?? '')?.[0]
  if (found === undefined) throw new Error('no cookie was given')
  return found
}

/** An application that was filed and confirmed, with its applicant at the status page. */
async function followed(description: string) {
  const visitor = visitorOf(demonstration)
  const fields = { ...texts, description, submission: crypto.randomUUID(), step: 'submit' }
  const receipt = await visitor.post('/units/yangdian/apply', fields)
  const [number = '', code = ''] = [...receipt.text.matchAll(/<dd>(.*?)<\/dd>/gs)].map((found) =>
    String(found[1]).replaceAll(/<[^>]*>/g, ''),
  )
  const desk = await officer()
  const [row] = expectDone(await findApplications(desk, ['yangdian'], number))
  if (!row) throw new Error(`no case ${number}`)
  const { id } = row
  expectDone(await confirmReceipt(desk, { id, note: '电话，本人接听' }))
  const cookie = cookieOf(await visitor.post('/status', { number, code }))
  return { visitor, cookie, id, number, code, desk }
}

/** A form with one file, as a browser sends it. */
async function postFile(
  visitor: Visitor,
  path: string,
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly text: string },
  cookie: string,
): Promise<Seen> {
  const mark = 'a-boundary-of-ours'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const upload = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/pdf\r\n\r\n${file.text}\r\n--${mark}--\r\n`
  return visitor.post(path, parts.join('') + upload, {
    cookie,
    'content-type': `multipart/form-data; boundary=${mark}`,
  })
}

describe('the parts of a split application', () => {
  test('open from the whole, each with its own letters, acts and remedies; nowhere without the session of the whole', async () => {
    const { visitor, cookie, id, desk } = await followed('合同和验收报告')
    expectDone(
      await splitApplication(desk, { id, parts: ['施工合同某某', '验收报告某某'], reason: '分别保存' }),
    )
    const [first, second] = expectDone(await applicationFile(desk, id)).work.parts
    if (!first || !second) throw new Error('two parts')
    await signedDraft(desk, {
      id: first.applicationId,
      outcome: 'granted',
      ground: 'disclosed',
      text: '见附件',
    })
    expectDone(
      await deliverAnswer(desk, { id: first.applicationId, method: 'online', trackingNumber: '', note: '' }),
    )

    const whole = await visitor.get('/status', { cookie })
    expect(whole.text).toContain('href="/status/parts/1"')
    expect(whole.text).toContain('各件分别计算')
    const one = await visitor.get('/status/parts/1', { cookie })
    expect([one.status, headingOf(one.text)]).toEqual([200, '已答复'])
    expect(one.text).toContain('由申请')
    // 复议机关 and court as the unit's own data name them
    expect(one.text).toContain('汶上县人民法院')
    expect(one.text).toContain('reconsideration.example.invalid')
    const [, paper = ''] = /href="(\/status\/parts\/1\/papers\/[^"]+)"/.exec(one.text) ?? []
    expect((await visitor.get(paper, { cookie })).status).toBe(200)
    expect((await visitor.get(paper.replace('/parts/1', '/parts/2'), { cookie })).status).toBe(404)
    expect((await visitor.get(paper.replace('/parts/1', ''), { cookie })).status).toBe(404)

    const asked = { text: '验收报告查到了吗？' }
    const sent = await visitor.post('/status/parts/2/message', asked, { cookie })
    expect([sent.status, sent.headers['location']]).toEqual([303, '/status/parts/2?done=message'])
    expect((await visitor.get('/status/parts/2', { cookie })).text).toContain(asked.text)
    expect((await visitor.post('/status/message', { text: '问原申请' }, { cookie })).text).toContain(
      '请打开要问的那一件',
    )

    for (const nowhere of ['3', '0', 'x', '99', '1%20', '-1']) {
      const seen = await visitor.get(`/status/parts/${nowhere}`, { cookie })
      expect([nowhere, seen.status, seen.headers['location']]).toEqual([nowhere, 303, '/status?over=1'])
    }
    expect((await visitorOf(demonstration).get('/status/parts/1')).status).toBe(303)

    const kiosk = await visitor.get('/kiosk/status/parts/1', { cookie })
    expect(kiosk.status).toBe(303)
  })

  test('a session that ended while he wrote in a part: number and code of the whole, and it lands in the part', async () => {
    const { visitor, id, number, code, desk } = await followed('两份材料')
    expectDone(await splitApplication(desk, { id, parts: ['材料甲', '材料乙'], reason: '分别保存' }))
    const text = '写了很久的留言'
    const late = await visitor.post('/status/parts/2/message', { text })
    expect([late.status, late.text.includes(text)]).toEqual([422, true])
    const done = await visitor.post('/status/parts/2/message', { text, number, code })
    expect(done.headers['location']).toBe('/status/parts/2?done=message')
    const part = expectDone(await applicationFile(desk, id)).work.parts[1]?.applicationId ?? ''
    expect(expectDone(await applicationFile(desk, part)).timeline.at(-1)?.text).toContain(text)
  })
})

test('是否同意转交: asked, chosen, changed; the clerk finds it in her queue', async () => {
  const { visitor, cookie, id, desk } = await followed('邻镇的合同')
  expect((await visitor.get('/status/consent', { cookie })).text).toContain('现在没有要您答复的')
  const [unit] = await otherUnits(desk.read, 'yangdian')
  expectDone(await askTransfer(desk, { id, unitCode: unit?.code ?? '', text: '是否同意？' }))
  expect((await visitor.get('/status', { cookie })).text).toContain('href="/status/consent"')
  const blank = await visitor.post('/status/consent', {}, { cookie })
  expect([blank.status, blank.text.includes('href="#consents"')]).toEqual([422, true])
  expect((await visitor.post('/status/consent', { consents: 'maybe' }, { cookie })).status).toBe(400)
  const done = await visitor.post('/status/consent', { consents: 'yes' }, { cookie })
  expect([done.status, done.headers['location']]).toEqual([303, '/status?done=consent'])
  expect((await visitor.get('/status?done=consent', { cookie })).text).toContain('可以更改答复')
  // the case itself stands there once, by its limit, and says what he said
  expect(await queueOf(id)).toEqual([])
  expect(await linesOf(id)).toMatchObject([{ now: /；申请人同意答复后转交/ }])
  await visitor.post('/status/consent', { consents: 'no' }, { cookie })
  expect(await queueOf(id)).toMatchObject([{ dueText: '请知悉', now: /^申请人不同意转交/ }])
})

test('a message stands in the queue until it is answered', async () => {
  const { visitor, cookie, id, desk } = await followed('留言进队列')
  await visitor.post('/status/message', { text: '请问查到了吗？' }, { cookie })
  expect(await queueOf(id)).toMatchObject([
    {
      group: 'today',
      dueText: '待答复',
      action: { label: '答复留言', to: `/applications/${id}?act=sendMessage` },
    },
  ])
  expectDone(await sendMessage(desk, { id, text: '查到了。' }))
  expect(await queueOf(id)).toEqual([])
})

describe('what is wrong stands beside its field, and nothing typed is lost', () => {
  test('a program that calls itself a PDF, an empty file, a text too long, a file beside a missing text', async () => {
    const { visitor, cookie } = await followed('错误输入')
    const text = '附上说明，𠮷某䶮'
    const path = '/status/message'
    const program = await postFile(
      visitor,
      path,
      { text },
      { name: '说明.pdf', text: 'MZ\u0090\0\u0003' },
      cookie,
    )
    expect([program.status, program.text.includes('id="file-error"'), program.text.includes(text)]).toEqual([
      422,
      true,
      true,
    ])
    const empty = await postFile(visitor, path, { text }, { name: '空.pdf', text: '' }, cookie)
    expect([empty.status, empty.text.includes('id="file-error"')]).toEqual([422, true])
    const long = '长'.repeat(5_001)
    const tooLong = await visitor.post(path, { text: long }, { cookie })
    expect([tooLong.status, tooLong.text.includes('id="text-error"'), tooLong.text.includes(long)]).toEqual([
      422,
      true,
      true,
    ])
    const missing = await postFile(
      visitor,
      path,
      { text: '' },
      { name: '说明.pdf', text: '%PDF-1.4\n%%EOF\n' },
      cookie,
    )
    expect([missing.status, missing.text.includes('id="text-error"')]).toEqual([422, true])
    expect(missing.text).toContain('没有保留，请重新选择')
  })

  test('21 MB: named, with the way out', async () => {
    const { visitor, cookie } = await followed('大文件')
    const large = { name: '扫描.pdf', text: `%PDF-1.4\n${'x'.repeat(21 * 1024 * 1024)}` }
    const seen = await postFile(visitor, '/status/message', { text: '见扫描件' }, large, cookie)
    expect([seen.status, seen.text.includes('见扫描件')]).toEqual([422, true])
    expect(seen.text).toMatch(/“扫描\.pdf”超过 20 MB[^<]*拆成几个/)
  })
})

/** Every line of the clerk's queue that leads to a case. */
async function linesOf(id: string) {
  return (await queueRows()).filter(({ action }) => action?.to.split('?')[0] === `/applications/${id}`)
}

/** What of a case stands among the applicants' matters in the clerk's queue. */
async function queueOf(id: string) {
  return (await queueRows()).filter((row) => row.id.startsWith('applicant-matter/') && row.id.endsWith(id))
}

async function queueRows() {
  const desk = await officer()
  const { actor } = desk
  if (actor.kind !== 'account') throw new Error('an officer has an account')
  const { rows } = await workQueue(desk, { ...actor, session: '', mustChangePassword: false })
  return rows
}
