import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busyReport } from '../../../../tests/support/example-report.ts'
import { makeDocx, makePdf } from '../../../../tests/support/handmade-files.ts'
import { renderDocx } from '../../../platform/documents/docx.ts'
import { renderPdf } from '../../../platform/documents/pdf.ts'
import { renderXlsx } from '../../../platform/documents/xlsx.ts'
import { checkReport } from '../checking/index.ts'
import { reportDocument } from '../rendering/report-document.ts'
import { printPage } from './files/print-page.ts'
import { readReport } from './index.ts'
import { readTextReport } from './read-text-report.ts'
import { printReport, sampleReport } from './sample-report.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function read(bytes: Uint8Array, fileName: string) {
  const report = await readReport(bytes, { fileName })
  if (!report.readable) throw new Error(report.reason)
  return report
}

describe('our own report', () => {
  const document = reportDocument(busyReport, { demonstration: false })

  test.each([
    ['报告.docx', async () => renderDocx(document)],
    ['报告.pdf', async () => (await renderPdf(document)).bytes],
    ['报告.xlsx', async () => renderXlsx(document)],
  ])('%s is read back as it was written, and nothing is wrong in it', async (fileName, make) => {
    const report = await read(await make(), fileName)
    expect(report.account).toMatchObject({
      unitName: busyReport.unit.name,
      year: busyReport.year,
      proactive: busyReport.proactive,
      requests: { rows: busyReport.requests.rows },
      remedies: busyReport.remedies,
    })
    expect(checkReport(report)).toEqual([])
  })
})

describe('a page of a government site', () => {
  const sample = sampleReport()
  const plain = readTextReport(bytesOf(printReport(sample)), { fileName: '报告.txt' })

  test('gives the same report as its text, whatever stands around it', async () => {
    const page = await read(bytesOf(printPage(sample)), '年报.html')
    if (!plain.readable) throw new Error(plain.reason)
    expect(page.account).toEqual(plain.account)
    expect(page.layout.headings.map(({ part }) => part)).toEqual(['一', '二', '三', '四', '五', '六'])
    expect(checkReport(page)).toEqual([])
  })

  test('a contradiction in it is found in its cell', async () => {
    const wrong = sampleReport()
    wrong.requests.received = [6, 1, 0, 0, 0, 0, 8]
    const findings = checkReport(await read(bytesOf(printPage(wrong)), '年报.htm'))
    expect(findings.map(({ rule }) => rule)).toContain('requests.total')
    expect(findings.every(({ where }) => where.startsWith('requests.') || where.length > 0)).toBe(true)
  })

  test('tables that are pictures are said to be unreadable, and not guessed', async () => {
    const page = await read(bytesOf(printPage(sample, { tables: '<p><img src="a.png"></p>' })), '年报.html')
    expect(page.layout.tables).toMatchObject({
      proactive: { state: 'unreadable' },
      requests: { state: 'unreadable' },
      remedies: { state: 'unreadable' },
    })
    expect(checkReport(page).filter(({ rule }) => rule === 'structure.table')).toHaveLength(3)
  })

  test('in GB18030, with its size in hidden pictures, and nested ten thousand deep, it is still read', async () => {
    const heavy = printPage(sample).replace(
      '<body>',
      `<body><img src="data:image/png;base64,${'A'.repeat(900_000)}">`,
    )
    expect((await read(bytesOf(heavy), '年报.html')).account.year).toBe(2023)
    const deep = `<html>${'<div>'.repeat(10_000)}一、总体情况${'</div>'.repeat(10_000)}</html>`
    expect((await readReport(bytesOf(deep), { fileName: 'a.html' })).readable).toBe(false)
  })
})

describe('what is no report, or none that can be read', () => {
  test.each([
    ['坏.pdf', bytesOf('%PDF-1.7'), '损坏'],
    ['坏.docx', bytesOf('PK\u0003\u0004'), '损坏'],
    ['扫描.pdf', makePdf([[], []], { drawing: '\nq 100 0 0 100 72 400 cm /Im Do Q' }), '扫描件'],
    ['旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '旧版 Word'],
    ['英.docx', makeDocx({ body: '<w:p><w:r><w:t>annual report</w:t></w:r></w:p>' }), '汉字'],
  ])('%s: the reason says why', async (fileName, bytes, word) => {
    const report = await readReport(bytes, { fileName })
    expect(report.readable ? '' : report.reason).toContain(word)
  })
})

test('pages and packages cut, doubled and overwritten are answered', async () => {
  const page = printPage(sampleReport())
  const docx = await renderDocx(reportDocument(busyReport, { demonstration: false }))
  const place = fc.nat({ max: page.length - 1 })
  const tags = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '</div>',
    '<p',
    '<!--',
    '&#x110000;',
    '\u0000',
  )
  await fc.assert(
    fc.asyncProperty(place, place, tags, async (from, length, patch) => {
      const broken = page.slice(0, from) + patch + page.slice(from + (length % 300))
      const report = await readReport(bytesOf(broken), { fileName: '甲.html' })
      if (report.readable) JSON.stringify(checkReport(report, { previous: report }))
    }),
    { numRuns: 80 },
  )
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: docx.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const broken = Uint8Array.from(docx)
      broken[at] = byte
      await readReport(broken, { fileName: '甲.docx' })
    }),
    { numRuns: 8 },
  )
})
