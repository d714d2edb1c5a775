import { reportShape } from '../../src/modules/reporting/report-schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { readDocx, unzip } from '../support/read-docx.ts'
import { readPdf } from '../support/read-pdf.ts'
import { made } from './publish.ts'
import { headingOf, type Visitor, visitorOf } from './visitor.ts'

const byColumn = {
  镇街文件: 2,
  公告公示: 6,
  规划计划: 3,
  会议公开: 3,
  行政权力: 2,
  财政预算决算: 2,
  政府集中采购: 1,
  应急管理: 1,
  其他法定公开内容: 2,
  政务公开组织管理: 3,
}
let demonstration: Demonstration
let visitor: Visitor

beforeAll(async () => {
  demonstration = await openDemonstration()
  visitor = visitorOf(demonstration)
}, 120_000)

afterAll(() => demonstration.close())

describe('the yearly report of 杨店镇 for 2023', () => {
  const name = (format: string): string =>
    `attachment; filename*=UTF-8''${encodeURIComponent(`杨店镇人民政府2023年政府信息公开工作年度报告（演示数据）.${format}`)}`

  test('stands on the portal with its figures', async () => {
    const { status, text } = await visitor.get('/units/yangdian/reports/2023')
    expect([status, headingOf(text)]).toEqual([200, '杨店镇人民政府2023年政府信息公开工作年度报告'])
    for (const said of [
      '25条',
      ...Object.entries(byColumn).map(([column, count]) => `${column}${count}条`),
    ]) {
      expect(text.replaceAll(/<[^>]*>|\s/g, '').includes(said), said).toBe(true)
    }
  })

  test('has its figures as a picture, a year that is not published has none', async () => {
    const { status, text } = await visitor.get('/units/yangdian/reports/2023/figures')
    expect([status, headingOf(text)]).toEqual([200, '杨店镇人民政府2023年政府信息公开工作图解'])
    expect(text).toContain('系统里没有 2022 年的报告')
    for (const [column, count] of Object.entries(byColumn)) {
      expect(text).toMatch(new RegExp(`${column}<svg[^]*?</svg></th><td[^>]*>${count}</td>`))
    }
    expect((await visitor.get('/units/yangdian/reports/2022/figures')).status).toBe(404)
  })

  test('as JSON', async () => {
    const seen = await visitor.get('/units/yangdian/reports/2023/1/report.json')
    expect(seen.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': name('json'),
    })
    expect(JSON.parse(seen.text)).toMatchObject({
      $schema: '/reports/schema.json',
      demonstration: '演示数据',
      unit: { code: 'yangdian' },
      year: 2023,
      disclosed: { total: 25, byColumn },
      source: 'events',
      feesCollectedYuan: 0,
      suggestions: { deputies: 0, committeeMembers: 0 },
      findings: [],
    })
    expect(reportShape.safeParse(JSON.parse(seen.text)).error).toBeUndefined()
    const schema = await visitor.get('/reports/schema.json')
    expect(schema.headers).toMatchObject({ 'content-type': 'application/schema+json; charset=utf-8' })
    expect(JSON.parse(schema.text)).toMatchObject({ title: '政府信息公开工作年度报告', type: 'object' })
  })

  test('as a page of its own', async () => {
    const seen = await visitor.get('/units/yangdian/reports/2023/1/report.html')
    expect(seen.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': name('html'),
    })
    expect(seen.text).toContain('演示数据')
    expect(seen.text).toContain('noindex')
    expect(seen.text).not.toMatch(/(src|href)="https?:/)
  })

  test('as a document for Word', async () => {
    const seen = await visitor.get('/units/yangdian/reports/2023/1/report.docx')
    expect(seen.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': name('docx'),
    })
    expect([...unzip(seen.bytes).values()].some((part) => part.includes('演示数据'))).toBe(true)
    const { paragraphs, tables } = readDocx(seen.bytes)
    expect(paragraphs.some(({ text }) => text.includes('25条'))).toBe(true)
    expect(tables).toHaveLength(3)
  })

  test('as a PDF', async () => {
    const seen = await visitor.get('/units/yangdian/reports/2023/1/report.pdf')
    expect(seen.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': name('pdf'),
    })
    const { pages } = await readPdf(seen.bytes)
    expect(pages.every((page) => page.startsWith('演示数据'))).toBe(true)
    expect(pages[0]).toContain('25条')
  })
})

describe('the catalogue as a file', () => {
  test('opens in a spreadsheet, one line an item, and no cell is run as a formula', async () => {
    for (const title of [
      '=HYPERLINK("http://evil.example","点")',
      '+1+1',
      '-2+3',
      '@SUM(A1)',
      '"引号",逗号',
    ]) {
      await made(demonstration.instance, 'published', { title, summary: `=${title}` })
    }
    const seen = await visitor.get('/units/yangdian/catalogue.csv')
    expect(seen.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('杨店镇人民政府政府信息公开目录.csv')}`,
    })
    expect(seen.text.startsWith('\u{FEFF}"索引","名称","内容概述","生成日期"')).toBe(true)
    const [head = [], ...rows] = readCsv(seen.text.slice(1))
    expect(head.at(-1)).toBe('演示数据')
    expect(rows.length).toBeGreaterThan(25)
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(rows.some((row) => row[1] === '"引号",逗号')).toBe(true)
    expect(rows.some((row) => row[1] === `'=HYPERLINK("http://evil.example","点")`)).toBe(true)
  })

  test('a unit that is not there has none', async () => {
    expect((await visitor.get('/units/nowhere/catalogue.csv')).status).toBe(404)
  })
})

/** Cells by line, as a spreadsheet reads them. */
function readCsv(text: string): string[][] {
  return text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map((cell) => String(cell[1]).replaceAll('""', '"')),
    )
}
