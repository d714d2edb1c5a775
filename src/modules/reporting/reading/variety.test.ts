import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { printText } from '../../../../tests/support/report-prints/print-text.ts'
import { piecesOf } from '../../../../tests/support/report-prints/printed-report.ts'
import { checkReport } from '../checking/index.ts'
import { printPage } from './files/print-page.ts'
import { readReport } from './read-report.ts'
import { sampleReport } from './sample-report.ts'

const report = sampleReport()
const bars = printText(piecesOf(report), 'bars')
const traditional = Converter({ from: 'cn', to: 't' })
const asRow = (join: (cells: readonly string[]) => string): string =>
  bars.replace(/^\| (.*) \|$/gm, (_row, cells: string) => join(cells.split(' | ')))

test.for([
  ['a worksheet saved as CSV', '年报.txt', asRow((cells) => cells.join(','))],
  ['all cells in quotation marks', '年报.csv', asRow((cells) => cells.map((one) => `"${one}"`).join(','))],
  ['hard spaces between cells', '年报.txt', asRow((cells) => cells.join('\u00a0'))],
  [
    '单位：件 over the figures',
    '年报.txt',
    bars.replace(/^(\| 一、本年新收)/m, '| 单位：件 | | | | | | | |\n$1'),
  ],
  [
    'notes under the tables',
    '年报.txt',
    bars.replace(/^(五、)/m, '注：1.自然人申请含2件补正。\n备注：2022年为5件\n$1'),
  ],
  ['a table over two pages', '年报.txt', bars.replace(/^(?=.*（四）无法提供)/m, '- 3 -\n\n')],
  ['traditional signs', '年报.txt', traditional(bars)],
  ['a page in traditional signs', '年報.html', traditional(printPage(report))],
  [
    'two reports on one page',
    '年报.html',
    printPage(report) + printPage({ ...report, unit: '白石镇人民政府' }),
  ],
])('%s: the same figures, nothing wrong', async ([, fileName = '', text]) => {
  const reading = await readReport(new TextEncoder().encode(text), { fileName })
  if (!reading.readable) throw new Error(reading.reason)
  expect(reading.account.unitName).toBe(report.unit)
  expect(reading.account.requests.rows).toEqual(report.requests)
  expect(checkReport(reading)).toEqual([])
})

const pdf = (contents: string): string =>
  `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] ${contents} >>\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF`

test.for([
  ['程序.pdf', `MZ\x90\0\x03\0${'\x07'.repeat(500)}`, '是程序文件'],
  ['程序.docx', `\x7fELF\x02\x01\0${'\xc8'.repeat(500)}`, '是程序文件'],
  ['乱码.pdf', '\x00\x01\xfe\xf0'.repeat(900), '不是 PDF 文件'],
  ['便条.docx', '一张便条', '不是 Word 文件'],
  ['自指.pdf', pdf('/Contents 3 0 R /Resources 3 0 R'), '里没有可以读取的文字'],
])('%s is refused in words of its own', async ([fileName = '', bytes = '', words]) => {
  const reading = await readReport(Buffer.from(bytes, /\p{Script=Han}/u.test(bytes) ? 'utf8' : 'latin1'), {
    fileName,
  })
  const reason = reading.readable ? '' : reading.reason
  expect(reason).toContain(words)
  expect(reason).not.toMatch(/编码|附件|正文|扫描件/)
})
