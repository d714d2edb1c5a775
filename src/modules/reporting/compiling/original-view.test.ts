import { expect, test } from 'vitest'
import { originalView } from './original-view.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
// 年报 in GB18030
const gb = Uint8Array.from([0x3c, 0x70, 0x3e, 0xc4, 0xea, 0xb1, 0xa8])

test('a PDF as it is, pages and texts in UTF-8, nothing of what a browser does not show', () => {
  expect(originalView(bytes('%PDF-1.7\n'), '年报.PDF')?.kind).toBe('pdf')
  expect(originalView(gb, '年报.htm')).toEqual({ kind: 'html', bytes: bytes('<p>年报') })
  expect(originalView(bytes('一、总体情况'), '年报.txt')?.kind).toBe('text')
  expect(originalView(bytes('PK'), '年报.docx')).toBeNull()
  expect(originalView(bytes('<script>'), '年报.pdf')).toBeNull()
  expect(originalView(Uint8Array.from([0xff, 0xd8, 0xff, 0, 0]), '年报.html')).toBeNull()
})
