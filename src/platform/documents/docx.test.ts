import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocx, unzip } from '../../../tests/support/read-docx.ts'
import { parseXml } from '../../../tests/support/xml.ts'
import { renderDocx } from './docx.ts'
import { paragraph, type Block, type OfficialDocument } from './model.ts'

const day = Temporal.PlainDate.from('2024-01-26')
const letter = (blocks: Block[], more: Partial<OfficialDocument> = {}): OfficialDocument => ({
  title: '告知书',
  unit: '清河镇人民政府',
  date: day,
  demonstration: false,
  blocks,
  ...more,
})
const plain = letter([
  paragraph('title', '清河镇人民政府\n政府信息公开告知书'),
  paragraph('addressee', '某某：'),
  paragraph('heading1', '一、事实'),
  paragraph('heading2', '（一）经过'),
  paragraph('body', '来件收悉。'),
  { type: 'paragraph', kind: 'body', runIn: '（二）依据。', text: '条例第三十六条。' },
  { type: 'signature', unit: '清河镇人民政府', date: day },
])

async function part(document: OfficialDocument, path: string): Promise<string> {
  return unzip(await renderDocx(document)).get(path) ?? ''
}

test('every part of the package is well-formed XML', async () => {
  const parts = unzip(await renderDocx(letter(plain.blocks.slice(), { demonstration: true })))
  expect([...parts.keys()]).toContain('[Content_Types].xml')
  for (const [path, xml] of parts) expect(() => parseXml(xml), path).not.toThrow()
})

test('paragraphs keep their order, text and style', async () => {
  const { paragraphs } = readDocx(await renderDocx(plain))
  expect(paragraphs).toEqual([
    { style: 'Title', text: '清河镇人民政府政府信息公开告知书' },
    { style: 'OfficialAddressee', text: '某某：' },
    { style: 'Heading1', text: '一、事实' },
    { style: 'Heading2', text: '（一）经过' },
    { style: 'OfficialBody', text: '来件收悉。' },
    { style: 'OfficialBody', text: '（二）依据。条例第三十六条。' },
    { style: 'OfficialSignature', text: '' },
    { style: 'OfficialSignature', text: '清河镇人民政府' },
    { style: 'OfficialSignature', text: '2024年1月26日' },
  ])
})

test('the page and the type are those of GB/T 9704', async () => {
  const document = await part(plain, 'word/document.xml')
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
  expect(document).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  const styles = await part(plain, 'word/styles.xml')
  expect(styles).toMatch(/w:styleId="OfficialBody".*?w:line="579" w:lineRule="exact"/)
  expect(styles).toMatch(
    /w:docDefaults>.*?w:eastAsia="仿宋_GB2312".*?<w:sz w:val="32"\/>.*?w:eastAsia="zh-CN"/,
  )
  expect(styles).toMatch(/w:styleId="Title".*?w:eastAsia="方正小标宋简体".*?<w:sz w:val="44"\/>/)
  expect(styles).toMatch(/w:styleId="Heading1".*?w:eastAsia="黑体"/)
  expect(styles).toMatch(/w:styleId="Heading2".*?w:eastAsia="楷体_GB2312"/)
  expect(await part(plain, 'word/fontTable.xml')).toContain('<w:altName w:val="仿宋,FangSong,STFangsong"/>')
})

test('page numbers stand outside: odd pages right, even pages left', async () => {
  const parts = unzip(await renderDocx(plain))
  expect(parts.get('word/settings.xml')).toMatch(/<w:evenAndOddHeaders(?! w:val="false")/)
  const sides = [...parts]
    .filter(([path]) => path.startsWith('word/footer'))
    .map(([, xml]) => `${/<w:jc w:val="(\w+)"/.exec(xml)?.[1] ?? ''} ${/PAGE/.test(xml) ? 'PAGE' : ''}`)
  expect(sides.toSorted()).toEqual(['left PAGE', 'right PAGE'])
})

test('what is attached is numbered under a blank line, two characters in', async () => {
  const one = letter([{ type: 'attachments', names: ['名单'] }])
  const two = letter([{ type: 'attachments', names: ['名单', '样表'] }])
  const said = async (document: OfficialDocument) =>
    readDocx(await renderDocx(document)).paragraphs.map(({ text }) => text)
  expect(await said(one)).toEqual(['', '附件：名单'])
  expect(await said(two)).toEqual(['', '附件：1.名单', '2.样表'])
  // the names stand under each other, five and a half or six characters from the left
  expect(await part(two, 'word/document.xml')).toMatch(/w:left="1890" w:hanging="1260"/)
})

test('Chinese and figures stand on the grid, without half spaces, in every style', async () => {
  const styles = await part(plain, 'word/styles.xml')
  expect(styles.match(/<w:autoSpaceDE w:val="0"\/>/g)).toHaveLength(styles.match(/<w:pPr>/g)?.length ?? 0)
})

describe('the signature', () => {
  const indents = async (unit: string) => {
    const xml = await part(letter([{ type: 'signature', unit, date: day }]), 'word/document.xml')
    return [...xml.matchAll(/<w:ind w:right="(\d+)"/g)].map(([, twips]) => Number(twips) / 320)
  }

  test('its date ends four characters from the right, the name centred over it', async () => {
    // 2024年1月26日 is 6.5 characters wide, 清河镇人民政府 7
    expect(await indents('清河镇人民政府')).toEqual([3.75, 4])
  })

  test('a long name stays inside the type area, the date centred under it', async () => {
    const [name = 0, date = 0] = await indents('某某市某某区人力资源和社会保障局')
    expect(name).toBe(2)
    expect(date).toBe(2 + (16 - 6.5) / 2)
  })
})

describe('what the file says of itself', () => {
  test('the unit, the title, the language, its own day: no machine, no clock', async () => {
    const core = await part(plain, 'docProps/core.xml')
    expect(core).toContain('<dc:title>告知书</dc:title>')
    expect(core).toContain('<dc:creator>清河镇人民政府</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>清河镇人民政府</cp:lastModifiedBy>')
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
    expect(core.match(/2024-01-26T00:00:00Z/g)).toHaveLength(2)
  })

  test('the same document is the same bytes', async () => {
    const [first, second] = [await renderDocx(plain), await renderDocx(plain)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    // the time of an entry, two bytes of time and two of date, is midnight of the document's day
    expect(Buffer.from(first).readUInt32LE(10)).toBe((((2024 - 1980) << 9) | (1 << 5) | 26) << 16)
  })

  test('a demonstration says so above every page, another does not', async () => {
    const headers = async (demonstration: boolean) =>
      [...unzip(await renderDocx(letter(plain.blocks.slice(), { demonstration })))]
        .filter(([path]) => path.startsWith('word/header'))
        .map(([, xml]) => xml.includes('演示数据'))
    expect(await headers(true)).toEqual([true, true])
    expect(await headers(false)).toEqual([])
  })
})

test('no text can break the file', async () => {
  const signs = fc.constantFrom(
    '<',
    '>',
    '&',
    ']]>',
    '"',
    '&#0;',
    '</w:t>',
    '\u0000',
    '\u000b',
    '\ud800',
    '\uffff',
    '公',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs).map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const parts = unzip(
        await renderDocx(
          letter([paragraph('title', text), paragraph('body', `${text}。`)], { title: text, unit: text }),
        ),
      )
      for (const xml of parts.values()) parseXml(xml)
    }),
    { numRuns: 30 },
  )
})
