import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busyReport, readInReport } from '../../../../tests/support/example-report.ts'
import { parseXml, type XmlElement } from '../../../../tests/support/xml.ts'
import { requestRowLabels, requestRows } from '../../../law/report/report-rows.ts'
import { renderReportHtml, reportFragment } from './report-html.ts'

const options = { demonstration: false }

/** The fragment, read as strictly as XML: elements that HTML leaves open are closed first. */
function fragment(report = busyReport, demonstration = false): XmlElement {
  return parseXml(String(reportFragment(report, { demonstration })).replaceAll(/<(col|br)>/g, '<$1/>'))
}

function all(element: XmlElement, name: string): XmlElement[] {
  const found = element.children.filter((node) => typeof node !== 'string').flatMap((node) => all(node, name))
  return element.name === name ? [element, ...found] : found
}
const text = (element: XmlElement): string =>
  element.children.map((node) => (typeof node === 'string' ? node : text(node))).join('')

describe('the fragment', () => {
  test('one h1, six h2, headings without a jump', () => {
    const page = fragment()
    expect(all(page, 'h1').map(text)).toEqual(['云溪县人民政府2025年政府信息公开工作年度报告'])
    expect(all(page, 'h2').map((heading) => text(heading).slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
    ])
    expect(all(page, 'h3').map(text)).toContain('（一）主动公开情况')
  })

  test('each table has a caption, every label a scope', () => {
    const tables = all(fragment(), 'table')
    expect(tables.map((table) => all(table, 'caption').map(text))).toEqual([
      ['2025年主动公开政府信息情况'],
      ['2025年收到和处理政府信息公开申请情况'],
      ['2025年政府信息公开行政复议、行政诉讼情况'],
    ])
    for (const head of tables.flatMap((table) => all(table, 'th'))) {
      expect(head.attributes.get('scope'), text(head)).toMatch(/^(col|row|rowgroup)$/)
    }
    expect(tables.map((table) => all(table, 'thead').flatMap((head) => all(head, 'tr')).length)).toEqual([
      0, 3, 3,
    ])
    expect(tables.map((table) => all(table, 'tbody').length)).toEqual([4, 1, 1])
  })

  test('table 三 has the labels and figures of every row', () => {
    const rows = all(fragment(), 'tbody')[4]
    const printed = rows ? all(rows, 'tr') : []
    expect(printed).toHaveLength(requestRows.length)
    for (const [index, row] of requestRows.entries()) {
      const line = printed[index]
      if (!line) throw new Error(`no row ${row}`)
      expect(text(all(line, 'th').at(-1) ?? line)).toBe(requestRowLabels[row])
      expect(all(line, 'td').map(text)).toEqual((busyReport.requests.rows[row] ?? []).map(String))
    }
  })

  test('wide tables scroll in a named region that the keyboard reaches', () => {
    const regions = all(fragment(), 'div').filter((part) => part.attributes.get('role') === 'region')
    expect(regions.map((region) => region.attributes.get('aria-label'))).toEqual([
      '2025年收到和处理政府信息公开申请情况（表格较宽，可左右滚动）',
      '2025年政府信息公开行政复议、行政诉讼情况（表格较宽，可左右滚动）',
    ])
    for (const region of regions) expect(region.attributes.get('tabindex')).toBe('0')
  })

  test('a page with a strict content policy can hold it: no style, no script of its own', () => {
    const markup = String(reportFragment(busyReport, options))
    expect(markup).not.toMatch(/<style|<script|\sstyle=|\son\w+=/)
  })

  test('an unknown figure is an empty cell, with a line that says so', () => {
    const page = fragment(readInReport)
    expect(new Set(all(page, 'td').map(text))).toEqual(
      new Set(['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '']),
    )
    const notes = all(page, 'p').filter((part) => part.attributes.get('class') === 'od-note')
    expect(notes.map(text)).toEqual(Array.from({ length: 3 }, () => '原报告未载明，空白处为未知，不视为零。'))
  })
})

describe('the page of its own', () => {
  const page = renderReportHtml(busyReport, { demonstration: true })

  test('is complete and loads nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(page).toContain('<title>云溪县人民政府2025年政府信息公开工作年度报告（演示数据）</title>')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/\b(src|href)=|url\(|@import|<script/)
  })

  test('a demonstration says so and is not indexed, another is plain', () => {
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">')
    expect(page).toContain('<p class="od-demonstration">演示数据</p>')
    expect(renderReportHtml(busyReport, options)).not.toMatch(/演示数据|noindex/)
  })
})

test('no text of a report can break out of the page', () => {
  const signs = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '</p>',
    '<script>',
    '-->',
    '</style>',
    '\n',
    '（一）',
    '。',
    '公',
  )
  const anyText = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''))
  const tags = (markup: string) =>
    markup.match(/<[^>]*>/g)?.filter((tag) => !/^<\/?(p|h3|b|br)\b/.test(tag)) ?? []
  const expected = tags(renderReportHtml(busyReport, options))
  fc.assert(
    fc.property(anyText, anyText, anyText, (name, title, written) => {
      const parts = busyReport.parts.map(({ number }) => ({ number, title, text: written }))
      const report = { ...busyReport, unit: { code: 'x', name }, parts }
      const markup = renderReportHtml(report, { ...options, contact: { address: title, telephone: written } })
      expect(tags(markup)).toEqual(expected)
      expect(markup).not.toContain('<script')
      expect(() =>
        parseXml(String(reportFragment(report, options)).replaceAll(/<(col|br)>/g, '<$1/>')),
      ).not.toThrow()
    }),
    { numRuns: 60 },
  )
})
