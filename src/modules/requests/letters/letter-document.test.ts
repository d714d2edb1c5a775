import { expect, test } from 'vitest'
import { exampleLetters } from '../../../../tests/support/example-letters.ts'
import { readDocx } from '../../../../tests/support/read-docx.ts'
import { readPdf } from '../../../../tests/support/read-pdf.ts'
import { renderDocx } from '../../../platform/documents/docx.ts'
import { renderPdf } from '../../../platform/documents/pdf.ts'

const bare = (text: string): string => text.replaceAll(/\s/gu, '')

test.each(exampleLetters)(
  '$kind: Word file and PDF say the same, in the order of a 公文',
  async ({ kind, document }) => {
    const { paragraphs, tables } = readDocx(await renderDocx(document))
    const texts = paragraphs.map(({ text }) => bare(text)).filter((text) => text !== '')
    const { text: printed } = await readPdf((await renderPdf(document)).bytes)
    for (const text of texts) expect(printed).toContain(text)
    expect(texts[0]).toMatch(/^某某镇人民政府/)
    if (kind === 'serviceRecord') {
      expect(tables[0]?.cells.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['受送达人', '送达的文书', '收件人签名（盖章）', '送达日期']),
      )
      return
    }
    // 文号、主送、正文、署名、成文日期
    expect(texts[1]).toBe('某某公复〔2026〕12号')
    expect(texts[2]).toBe('某某某：')
    expect(texts.slice(-2)).toEqual(['某某镇人民政府', '2026年10月14日'])
  },
)
