import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { samplePages } from '../../../../tests/views/sample-pages.ts'
import { documentModel, searchModel, unitModel } from '../../../../tests/views/sample-models.ts'
import { guideParts, serviceGuideModel } from '../../../../tests/views/sample-guide.ts'
import { samplePage, sampleSite, sampleUnit } from '../../../../tests/views/samples.ts'
import { html, raw } from '../../../platform/html.ts'
import { loadAssets } from '../../shared/assets.ts'
import { documentPage } from './document-page.ts'
import { reportPage } from './report-page.ts'
import { searchPage } from './search-page.ts'
import { serviceGuidePage } from './service-guide-page.ts'
import { unitPage } from './unit-page.ts'
import { unitReportsPage } from './unit-reports-page.ts'

const drawn = Object.entries(samplePages)
const real = samplePage('/', {}, { demonstration: false })

/** Values of an attribute wherever it stands in the markup. */
function attributes(markup: string, name: string): string[] {
  return [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')
}

describe.each(drawn)('page %s', (name, draw) => {
  const markup = String(draw(samplePage(`/${name}`)))

  test('a strict content policy can hold it: no script, style or handler inside', () => {
    expect(markup).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/)
    expect([...markup.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((match) => match[1])).toEqual([''])
  })

  test('every address stays below the base path and on this host', () => {
    const addresses = ['href', 'action', 'src'].flatMap((attribute) => attributes(markup, attribute))
    expect(addresses.length).toBeGreaterThan(5)
    for (const address of addresses) expect(address).toMatch(/^(\/zwgk(\/|$)|#|tel:\d+$)/)
  })

  test('a demonstration says so and is not to be found', () => {
    expect(markup).toMatch(/<title>[^<]*（演示数据）<\/title>/)
    expect(markup).toContain('<strong class="demo">演示数据</strong>')
    expect(markup).toContain('<meta name="robots" content="noindex, nofollow">')
    expect(markup).not.toContain('rel="canonical"')
  })

  test('one h1, one main, no id twice, and what refers to an id finds it', () => {
    expect(markup.match(/<h1[ >]/g)).toHaveLength(1)
    expect(markup.match(/<main[ >]/g)).toHaveLength(1)
    const ids = attributes(markup, 'id')
    expect(ids).toEqual([...new Set(ids)])
    const references = [
      ...attributes(markup, 'for'),
      ...['aria-describedby', 'aria-labelledby'].flatMap((attribute) =>
        attributes(markup, attribute).flatMap((value) => value.split(' ')),
      ),
      ...attributes(markup, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
    ]
    for (const reference of references) expect(ids, reference).toContain(reference)
  })

  test('every control can be named', () => {
    const labelled = new Set(attributes(markup, 'for'))
    for (const [control] of markup.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
      if (control.includes('type="hidden"')) continue
      expect(labelled, control).toContain(attributes(control, 'id')[0])
    }
  })

  test('is well under 60 kB over the wire, style and script included', () => {
    const assets = loadAssets('/')
    const parts = name.startsWith('kiosk') ? ['kiosk.css', 'kiosk.js'] : ['portal.css', 'portal.js']
    const carried = parts.map((part) => assets.get(assets.url(part).slice(1))?.gzipped.length ?? Number.NaN)
    const sum = carried.reduce((total, size) => total + size, gzipSync(markup).length)
    expect(sum).toBeLessThan(30_000)
  })
})

test('a real portal may be found, but for pages with personal data, searches and refusals', () => {
  const hidden = drawn.filter(([, draw]) => String(draw(real)).includes('noindex')).map(([name]) => name)
  expect(hidden).toEqual([
    'search',
    'search-nothing',
    'search-blank',
    'apply',
    'apply-errors',
    'apply-organisation',
    'apply-review',
    'receipt',
    'status',
    'status-decided',
    'status-correction',
    'not-found',
    'refused',
    'bad-request',
    'too-many',
    'error',
    'withdrawn',
    'ended',
    'kiosk-home',
    'kiosk-list',
    'kiosk-guide',
  ])
  expect(String(unitPage(real, unitModel))).not.toContain('演示数据')
})

const hostile = `<img src=x onerror=alert(1)>"'&`
const escaped = '&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;'

describe('what people typed stays text', () => {
  test('on the document page, in metadata, title, tools and rail', () => {
    const markup = String(
      documentPage(samplePage(), {
        ...documentModel,
        title: hostile,
        documentNumber: hostile,
        keywords: [hostile],
        record: [{ on: '2026-01-01', what: hostile, note: hostile }],
      }),
    )
    expect(markup).not.toContain('<img')
    expect(markup).toContain(`data-copy="${escaped}"`)
    expect(markup).toContain(`<td colspan="3">${escaped}</td>`)
  })

  test('in a guide and in what stands around an item', () => {
    const download = { name: hostile, href: '/a', type: 'TXT', sha256: hostile }
    const markup = String(
      serviceGuidePage(samplePage(), {
        ...serviceGuideModel,
        bands: [{ kind: 'corrected', on: '2026-01-01', reason: hostile }],
        corrections: [{ on: '2026-01-01', note: hostile }],
        explains: { label: hostile, href: '/b', documentNumber: hostile, validity: 'valid' },
        related: [{ label: hostile, href: '/c', relation: hostile, validity: 'valid' }],
        sealedForm: download,
        guide: {
          ...guideParts,
          place: hostile,
          phone: hostile,
          conditions: [hostile, hostile],
          materials: [{ name: hostile, form: hostile, sample: download }],
          steps: [hostile],
        },
      }),
    )
    expect(markup).not.toContain('<img')
    expect(markup.split(escaped).length).toBeGreaterThan(15)
  })

  test('in the search box, the sentence and the hits', () => {
    const markup = String(
      searchPage(samplePage(), {
        ...searchModel,
        query: hostile,
        alsoSearched: [hostile],
        hits: searchModel.hits.map((hit) => ({ ...hit, snippet: [{ text: hostile, hit: true }] })),
      }),
    )
    expect(markup).not.toContain('<img')
    expect(markup).toContain(`value="${escaped}"`)
    expect(markup).toContain(`<mark>${escaped}</mark>`)
  })

  test('the body alone is markup, since it was cleaned before', () => {
    const body = html`<p><b>好</b></p>`
    expect(String(documentPage(samplePage(), { ...documentModel, body }))).toContain('<p><b>好</b></p>')
  })
})

test('the four fixed entries carry the names of 61号, in its order', () => {
  const entries =
    /<nav class="entries"[^]*?<\/nav>/.exec(String(unitPage(samplePage(), unitModel)))?.[0] ?? ''
  expect(entries.match(/政府信息公开指南|政府信息公开制度|法定主动公开内容|政府信息公开年报/g)).toEqual([
    '政府信息公开指南',
    '政府信息公开制度',
    '法定主动公开内容',
    '政府信息公开年报',
  ])
})

test('a choice without items stays visible and leads nowhere', () => {
  const markup = String(unitPage(samplePage(), unitModel))
  expect(markup).toContain('<span class="none">废止 <span class="count">0</span></span>')
  expect(markup).not.toContain('validity=repealed')
})

test('the search says what it counted, and its end leads to an application', () => {
  const many = String(searchPage(samplePage(), { ...searchModel, total: 10_000, totalIsAtLeast: true }))
  expect(many).toContain('共 10,000+ 条')
  expect(many).toMatch(/还是没有找到？[^]*href="\/zwgk\/apply"/)
})

describe('the county brings its own frame', () => {
  const site = {
    ...sampleSite,
    headerHtml: raw('<header id="county-header">县</header>'),
    footerHtml: raw('<footer id="county-footer">县</footer>'),
  }
  const markup = String(unitPage(samplePage('/', {}, { site }), unitModel))

  test('its header and footer stand instead of ours', () => {
    expect(markup).toContain('<header id="county-header">')
    expect(markup).toContain('<footer id="county-footer">')
    expect(markup).not.toMatch(/class="site-(header|footer)"/)
  })

  test('the search box and the tag of a demonstration stay', () => {
    expect(markup).toContain('role="search"')
    expect(markup).toContain('class="demo"')
  })
})

test('our footer carries the whole identity block', () => {
  const markup = String(unitPage(samplePage(), unitModel))
  for (const part of Object.values(sampleSite.identity)) expect(markup).toContain(part)
  expect(markup).toContain('党政机关<br>网站标识位')
})

describe('长者模式', () => {
  const elder = samplePage('/units/yangdian?year=2023', { mode: 'elder' })

  test('the short page has days in words, no navigation, no filters, and keeps the identity block', () => {
    const markup = String(unitPage(elder, unitModel))
    expect(markup).toContain('2023年12月21日发布')
    expect(markup).not.toMatch(/class="(site-nav|filters|items)"/)
    expect(markup).toContain('class="identity"')
    expect(markup).toContain(`电话：${sampleUnit.phone}`)
  })

  test('is left by a link that comes back to the same page', () => {
    const markup = String(unitPage(elder, unitModel))
    expect(markup).toContain('href="/zwgk/mode?elder=0&amp;back=%2Funits%2Fyangdian%3Fyear%3D2023"')
  })

  test('a list that was asked for is a list there too', () => {
    const markup = String(unitPage(elder, { ...unitModel, front: false }))
    expect(markup).not.toContain('这里有什么')
    expect(markup.match(/data-act="read" data-text/g)).toHaveLength(unitModel.rows.length)
  })

  test('what the reader chose stands on the root element', () => {
    const page = samplePage('/', { mode: 'elder', contrast: 'high', textSize: 'small', pointer: 'large' })
    expect(String(unitPage(page, unitModel))).toContain(
      '<html lang="zh-CN" data-mode="elder" data-contrast="high" data-size="small" data-pointer="large">',
    )
  })
})

test('a report that was read in is not said to have been published on that day', () => {
  const entries = unitModel.entries
  const report = { title: '年度报告', publishedOn: '2026-11-24', downloads: [] }
  const one = {
    ...report,
    entries,
    year: 2023,
    content: html`<h1>年度报告</h1>`,
    corrections: [],
    otherYears: [],
  }
  expect(String(reportPage(real, one))).toContain('2026年11月24日公布')
  const readIn = String(reportPage(real, { ...one, readIn: true }))
  expect(readIn).toContain('2026年11月24日读入')
  expect(readIn).not.toContain('24日公布')
  const rows = [{ ...report, year: 2023, href: '/x', readIn: true }]
  const list = String(unitReportsPage(real, { entries, rows }))
  expect(list).toContain('见原报告')
  expect(list).not.toContain('2026-11-24')
})
