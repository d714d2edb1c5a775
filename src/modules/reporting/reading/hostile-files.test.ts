import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { readReport } from './read-report.ts'
import { printReport, sampleReport } from './sample-report.ts'

const report = printReport(sampleReport(), 'lines')
const utf8 = Buffer.from(report)
const page = `<html><body>${report.replaceAll('\n', '<br>')}`
const document = (body: string): Uint8Array =>
  zipSync({
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
/** A page of one content stream, packed. */
const pdfOf = (content: Uint8Array): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  const stream = `5 0 obj\n<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`
  const end = '\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF'
  return Buffer.concat([Buffer.from(`%PDF-1.7\n${objects.join('')}${stream}`), content, Buffer.from(end)])
}
const nested = 5_000

const files: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ['空.docx', () => new Uint8Array()],
  ['空.pdf', () => Buffer.from('%PDF-1.4')],
  ['炸弹.docx', () => document(' '.repeat(30_000_000))],
  [
    '套表.docx',
    () => document(`${'<w:tbl><w:tr><w:tc>'.repeat(nested)}${'</w:tc></w:tr></w:tbl>'.repeat(nested)}`),
  ],
  ['套表.html', () => Buffer.from(`${page}${'<table><tr><td>总计'.repeat(nested)}`)],
  ['长.html', () => Buffer.from(`${page}${'<p>公开信息3条</p>'.repeat(1_000_000)}`)],
  ['数字.txt', () => Buffer.alloc(20_000_000, '1234567890')],
  ['短行.txt', () => Buffer.alloc(2_000_000, '1\n')],
  ['不闭合.html', () => Buffer.from(`<html><body>${'<div>一、总体情况'.repeat(3_000)}`)],
  [
    '长.json',
    () => Buffer.from(JSON.stringify({ parts: [{ number: '一', text: '公开1条。'.repeat(200_000) }] })),
  ],
  ['大流.pdf', () => pdfOf(deflateSync(Buffer.alloc(200_000_000, ' '), { level: 1 }))],
  ['多字.pdf', () => pdfOf(deflateSync(`BT /F 12 Tf ${'1 0 0 1 9 500 Tm (A) Tj '.repeat(30_000)} ET`))],
  ['其实是网页.pdf', () => Buffer.from(page)],
  ['其实是压缩包.txt', () => zipSync({ 'a.txt': strToU8('总') })],
  ['深.json', () => Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  [
    '大数.json',
    () =>
      Buffer.from(
        '{"year":1e999,"parts":[1e999],"proactive":{"a":1e308},"requests":[[]],"unit":{"name":[]}}',
      ),
  ],
]

test.for(files)(
  '%s is read or refused with a reason, in time',
  { timeout: 20_000 },
  async ([fileName, make]) => {
    const bytes = make()
    const start = performance.now()
    const reading = await readReport(bytes, { fileName })
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(reading.readable || /[。]$/.test(reading.reason)).toBe(true)
  },
)

test('a bad byte costs its own sign and no other', () => {
  const broken = Buffer.from(utf8)
  broken[utf8.indexOf('年') + 1] = 0xff
  const decoded = decodeText(broken)
  expect('text' in decoded ? decoded.text : '').toContain('总体情况')
})

test('UTF-16 is read with its mark and without', () => {
  const little = Buffer.from(report, 'utf16le')
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), little])
  expect(decodeText(little)).toEqual({ text: report })
  expect(decodeText(Buffer.from(little).swap16())).toEqual({ text: report })
  expect(decodeText(marked)).toEqual({ text: report })
})

test('GB18030 is read, its signs of four bytes too', () => {
  const bytes = Buffer.from([0xd7, 0xdc, 0xcc, 0xe5, 0x95, 0x32, 0x82, 0x36, 0xc7, 0xe9, 0xbf, 0xf6])
  expect(decodeText(bytes)).toEqual({ text: '总体𠀀情况' })
})
