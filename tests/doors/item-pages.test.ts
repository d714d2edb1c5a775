import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listPublished, searchDisclosures } from '../../src/modules/publishing/index.ts'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { pngOf } from '../support/office-files.ts'
import { made, onward, takenDown, withFile } from './publish.ts'
import { headingOf, type Seen, type Visitor, visitorOf, wordsOf } from './visitor.ts'

let demonstration: Demonstration
let visitor: Visitor

beforeAll(async () => {
  demonstration = await openDemonstration()
  visitor = visitorOf(demonstration)
}, 120_000)

afterAll(() => demonstration.close())

/** The published item of 杨店镇 whose title holds these words, as a page. */
async function pageOf(words: string): Promise<Seen & { readonly address: string }> {
  const { desk } = demonstration.instance
  const found = await searchDisclosures(desk, { query: words, scope: 'yangdian' })
  const item = found.hits.find(({ title }) => title.includes(words))
  if (!item) throw new Error(`nothing is called ${words}`)
  const address = `/disclosures/${item.indexNumber}`
  const seen = await visitor.get(address)
  expect(seen.status).toBe(200)
  return { ...seen, address }
}

/** 公开记录 as lines. */
function recordIn(text: string): string[] {
  const record = /<ol class="record">(.*?)<\/ol>/s.exec(text)?.[1] ?? ''
  return [...record.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line = '']) => wordsOf(line))
}

describe('有效性 and 解读', () => {
  test('a repealed document says since when, why, and what holds now; that one says what it replaced', async () => {
    const earlier = await pageOf('村级小型工程项目管理暂行办法')
    const current = await pageOf('村级小型工程项目管理办法》的通知')
    expect(earlier.text).toMatch(
      /<strong>本文已废止<\/strong>　2026年\d+月\d+日起。由《杨店镇村级小型工程项目管理办法》代替。　现行文件：/,
    )
    expect(earlier.text).toContain(`href="${current.address}"`)
    expect(recordIn(earlier.text)[0]).toMatch(/^\d{4}-\d\d-\d\d　变更有效性/)
    expect(current.text).toContain('<span class="validity valid">现行有效</span>')
    expect(current.text).toContain(`href="${earlier.address}"`)
    expect(wordsOf(current.text)).toContain('本文代替它')
  })

  test('a document and its explanation lead to each other; lists and search mark them', async () => {
    const document = await pageOf('村级小型工程项目管理办法》的通知')
    const explanation = await pageOf('村里修路修渠怎么管')
    expect(document.text).toMatch(
      new RegExp(`<h2>解读</h2><ul><li><a class="inside" href="${explanation.address}">`),
    )
    expect(explanation.text).toMatch(
      new RegExp(
        `<th scope="row">所解读文件</th><td colspan="3"><a class="inside" href="${document.address}">`,
      ),
    )
    const list = await visitor.get('/units/yangdian?column=zhenjie-wenjian')
    expect(list.text).toMatch(/现行有效 · 镇街文件 · 杨政发〔2026〕22号 · 附有解读/)
    expect(list.text).toMatch(/镇街文件 · 政策解读/)
    expect(list.text).toContain('<span class="stale">废止</span>')
    const policies = await visitor.get('/policies')
    expect(policies.text).toMatch(/<span class="stale">废止<\/span>[^<]*杨店镇/)
    const search = await visitor.get(`/search?q=${encodeURIComponent('村级小型工程')}`)
    expect(wordsOf(search.text)).toMatch(/现行有效通知　已废止[^]*杨政发〔2025〕2号/)
  })

  test('a document whose term is over has expired from the day after', async () => {
    const item = await made(demonstration.instance, 'published', {
      title: '杨店镇试行规定（门）',
      expiresOn: '2026-10-13',
    })
    const page = await visitor.get(`/disclosures/${item.indexNumber}`)
    expect(page.text).toContain('<strong>本文已失效</strong>　2026年10月14日起。有效期届满。')
  })
})

describe('what happened to an item since', () => {
  test('corrected: a band, the record, the day of publication as it was', async () => {
    const { text } = await pageOf('农田灌溉用水安排公告')
    expect(text).toMatch(
      /<strong>本文已更正<\/strong>　2026年\d+月\d+日更正。示例二管区的用水天数由5天更正为3天/,
    )
    expect(text).toContain('<td>3</td>')
    const record = recordIn(text)
    expect(record.map((line) => line.slice(11, 13))).toEqual(['更正', '发布', '成文'])
    expect(record.at(-1)).toMatch(/法定公开期限 2026-\d\d-\d\d$/)
  })

  test('released in an emergency: the record says so', async () => {
    const { text } = await pageOf('示例路临时封闭')
    expect(recordIn(text)[0]).toMatch(/应急发布突发事件应急发布，事后补审$/)
    expect(text).not.toContain('三审三校、保密审查已完成')
  })

  test('a 公示 says until when; one whose days are over is a notice', async () => {
    const { text } = await pageOf('农村公益事业财政奖补项目公示')
    expect(wordsOf(text)).toContain('公示期至2026-10-21')
    const list = await visitor.get('/units/yangdian?column=gonggao-gongshi&year=2026')
    expect(list.text).not.toContain('乡村公益性岗位拟安置情况公示')
  })
})

describe('pictures and the sealed form', () => {
  test('a picture stands in the text, with its words; it is no attachment and may do nothing', async () => {
    const { text, address } = await pageOf('便民服务中心搬迁公告')
    const [, src, alt] = /<p class="picture"><img src="([^"]*)" alt="([^"]*)"/.exec(text) ?? []
    expect(alt).toContain('十字路口的东北角')
    const picture = await visitor.get(String(src))
    expect(picture.status).toBe(200)
    expect(picture.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(text).not.toContain('位置示意图（演示）.png')
    const listed = await visitor.get(`/search?q=${encodeURIComponent('便民服务中心搬迁')}`)
    expect(wordsOf(listed.text)).toContain('附件 1')
    // nor anywhere that names attachments
    for (const path of ['/units/yangdian/catalogue.csv', '/units/yangdian/feed.xml']) {
      const seen = await visitor.get(path)
      expect(seen.text, path).toContain('搬迁公告盖章文件')
      expect(seen.text, path).not.toContain('位置示意图')
    }
    expect(address).toMatch(/2026-\d{5}$/)
  })

  test('the sealed form comes first, under its own heading, with the digest of what is downloaded', async () => {
    const { text } = await pageOf('便民服务中心搬迁公告')
    expect(text).toContain('<section class="files sealed"><h2>盖章（签名）文件</h2>')
    expect(text).not.toContain('<h2>附件</h2>')
    const [, href] = /<section class="files sealed">.*?href="([^"]*)"/s.exec(text) ?? []
    const [, digest] = /SHA-256 <code>([0-9a-f]{64})<\/code>/.exec(text) ?? []
    const file = await visitor.get(String(href))
    expect(file.headers['content-disposition']).toMatch(/^attachment;/)
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(digest)
  })

  test('a picture is not shown of an item that came down, nor before it is out, nor as anything else', async () => {
    const { instance } = demonstration
    const draft = await made(instance, 'draft', { title: '杨店镇带图公告（门）' })
    const withPicture = await withFile(instance, draft, {
      name: '图.png',
      bytes: pngOf(2, 2),
      role: 'picture',
    })
    const [file, picture] = withPicture.attachments
    expect((await visitor.get(`/attachments/${picture?.id}`)).status).toBe(404)
    const published = await onward(instance, withPicture, 'published')
    expect((await visitor.get(`/attachments/${picture?.id}`)).headers['content-disposition']).toBe('inline')
    expect((await visitor.get(`/attachments/${file?.id}`)).headers['content-disposition']).toMatch(
      /^attachment/,
    )
    await takenDown(instance, published, 'withdrawn')
    expect((await visitor.get(`/attachments/${picture?.id}`)).status).toBe(404)
  })
})

describe('办事指南', () => {
  const names = ['居住证申领', '居民基本医疗保险参保登记', '生育登记', '最低生活保障申请']

  test.each(names)('%s: place, telephone, materials with samples, steps', async (name) => {
    const { text } = await pageOf(`${name}办事指南`)
    expect(headingOf(text)).toContain(name)
    expect(text).toMatch(/<dt>办理地点<\/dt><dd>杨店镇便民服务中心\d号窗口/)
    expect(text).toContain('<a href="tel:05370000000">0537-0000000</a>')
    expect(text.match(/<ol class="guide-steps">(.*?)<\/ol>/s)?.[1]?.match(/<li>/g)?.length).toBeGreaterThan(3)
    const [, sample] = /<table class="materials".*?<a class="inside" href="([^"]*)"/s.exec(text) ?? []
    const file = await visitor.get(String(sample))
    expect(file.headers['content-disposition']).toMatch(/^attachment/)
    expect(file.text).toMatch(/样表，演示数据/)
    // what stands at its material is not listed a second time
    expect(text).not.toContain('<h2>附件</h2>')
  })

  test('all of them are on the list, on the county’s home and at the township’s screen', async () => {
    const list = await visitor.get('/guides')
    for (const name of names) expect(list.text).toContain(name)
    expect((await visitor.get('/guides?unit=yangdian')).text).toContain('生育登记')
    expect((await visitor.get('/guides?unit=shili-jia')).text).toContain('还没有公开办事指南')
    for (const path of ['/guides?unit=nowhere', '/guides?page=9']) {
      expect((await visitor.get(path)).status, path).toBe(404)
    }
    const home = await visitor.get('/')
    for (const name of names) expect(home.text).toContain(name)
    for (const [topic, name] of [
      ['housing', names[0]],
      ['medical', names[1]],
      ['birth', names[2]],
      ['subsistence', names[3]],
    ]) {
      const screen = await visitor.get(`/kiosk/topics/${topic}`)
      const [, href] = /<ul class="rows how".*?<a href="([^"]*)"/s.exec(screen.text) ?? []
      const page = await visitor.get(String(href))
      expect(headingOf(page.text)).toContain(name)
      expect(page.text).toMatch(/到哪里<\/dt><dd>杨店镇便民服务中心/)
      expect(page.text).toContain('<b>0537-0000000</b>')
      expect(page.text).toContain(`href="/kiosk/topics/${topic}?unit=yangdian"`)
    }
  })

  test('the screen shows guides alone', async () => {
    const { address } = await pageOf('便民服务中心搬迁公告')
    const seen = await visitor.get(address.replace('/disclosures/', '/kiosk/guides/'))
    expect(seen.status).toBe(404)
  })
})

test('the year 2023 of 杨店镇 is as its report counts it, whatever else the demonstration shows', async () => {
  const { desk } = demonstration.instance
  const { total, facets } = await listPublished(desk, { unit: 'yangdian', year: 2023 })
  expect([total, [...facets.columns.values()].toSorted((a, b) => a - b)]).toEqual([
    25,
    [1, 1, 2, 2, 2, 2, 3, 3, 3, 6],
  ])
})
