import { describe, expect, test } from 'vitest'
import { samplePage } from '../../../tests/views/samples.ts'
import { loadAssets } from './assets.ts'
import { modeUrl } from './page.ts'
import { brokenBySense, fileSize, linkedTelephone, longDay, validityWord } from './text.ts'

describe('static files', () => {
  const assets = loadAssets('/zwgk/assets/')

  test.each(['portal.css', 'portal.js', 'kiosk.css', 'kiosk.js', 'icon.svg'])(
    '%s is named by its content',
    (name) => {
      const address = assets.url(name)
      expect(address).toMatch(/^\/zwgk\/assets\/\w+\.[0-9a-f]{10}\.(css|js|svg)$/)
      const asset = assets.get(address.split('/').at(-1) ?? '')
      expect(asset?.body.length).toBeGreaterThan(100)
      expect(asset?.contentType).toMatch(/^(text\/(css|javascript); charset=utf-8|image\/svg\+xml)$/)
    },
  )

  test('the style sheet names its pictures by their hashes and no other host', () => {
    const css = assets.get(assets.url('portal.css').split('/').at(-1) ?? '')?.body.toString() ?? ''
    const named = [...css.matchAll(/url\("?([^")]*)"?\)/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) expect(assets.get(name), name).toBeDefined()
    expect(css).not.toMatch(/https?:|@import/)
    expect(css.match(/\{/g)?.length).toBe(css.match(/\}/g)?.length)
  })

  test('a name that is not there is nothing, and a fault where the program asks', () => {
    expect(assets.get('../package.json')).toBeUndefined()
    expect(() => assets.url('nothing.css')).toThrow('nothing.css')
  })
})

describe('addresses', () => {
  test.each([
    ['/units/a', '/zwgk/units/a'],
    ['/', '/zwgk/'],
    ['//evil.example/x', '//evil.example/x'],
    ['#main', '#main'],
    ['https://example.org/', 'https://example.org/'],
  ])('%s becomes %s', (path, address) => {
    expect(samplePage().url(path)).toBe(address)
  })

  test('the switch carries the way back, whatever it holds', () => {
    const page = samplePage('/search?q=甲&unit=b#c')
    const back = new URL(modeUrl(page, { elder: '1' }), 'http://x').searchParams.get('back')
    expect(back).toBe('/search?q=甲&unit=b#c')
  })
})

describe('wordings', () => {
  test.each([
    ['2026-09-04', '2026年9月4日'],
    ['某日', '某日'],
  ])('%s → %s', (day, words) => {
    expect(longDay(day)).toBe(words)
  })

  test.each([
    [0, '1 KB'],
    [17_420, '18 KB'],
    [999_999, '1000 KB'],
    [2_440_000, '2.4 MB'],
  ])('%d bytes → %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words)
  })

  test.each([
    ['0537-0000000', '<a href="tel:05370000000">0537-0000000</a>'],
    ['镇办公室 0537-0000000（工作日）', '镇办公室 <a href="tel:05370000000">0537-0000000</a>（工作日）'],
    ['12345', '12345'],
    ['<b>无</b>', '&lt;b&gt;无&lt;/b&gt;'],
    ['', ''],
  ])('%s can be dialled where it is a number', (line, markup) => {
    expect(String(linkedTelephone(line))).toBe(markup)
  })

  test('a 规范性文件 that holds is 现行有效; one that does not says so as others do', () => {
    expect([validityWord('valid'), validityWord('valid', true), validityWord('repealed', true)]).toEqual([
      '有效',
      '现行有效',
      '废止',
    ])
  })

  test.each([
    '杨店镇人民政府关于印发《杨店镇2026年秋季秸秆综合利用和禁烧工作方案》的通知',
    '《甲》',
    '关于“三公”经费（2023年）的公示',
    '',
    '𠮷某的𡈽地',
    'A < B & C',
  ])('breaking by sense changes no sign of “%s”', (title) => {
    const text = String(brokenBySense(title))
      .replaceAll(/<\/?(wbr|span)[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&')
    expect(text).toBe(title)
  })

  test('a title breaks before the document that it names, never after an opening mark', () => {
    const markup = String(brokenBySense('杨店镇人民政府关于印发《杨店镇2026年秋季秸秆工作方案》的通知'))
    expect(markup).toMatch(/印发<\/span><span class="phrase">《/)
    expect(markup).toContain('杨店镇<wbr>')
    expect(markup).not.toMatch(/<wbr>[的年]|秸<wbr>/)
    expect(markup).not.toMatch(/[《（“]<wbr>|<wbr>[》）”]/)
  })
})
