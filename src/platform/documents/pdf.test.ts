import fc from 'fast-check'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../../tests/support/read-pdf.ts'
import { attachmentLines, writtenDate } from './form.ts'
import { paragraph, placeCells, type Block, type OfficialDocument, type Table } from './model.ts'
import { fontFiles } from './pdf-font-files.ts'
import { openFonts } from './pdf-fonts.ts'
import { renderPdf } from './pdf.ts'

const day = Temporal.PlainDate.from('2024-01-26')
const letter = (blocks: readonly Block[], more: Partial<OfficialDocument> = {}): OfficialDocument => ({
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
  paragraph('body', '来件收悉。'.repeat(20)),
  { type: 'paragraph', kind: 'body', runIn: '（二）依据。', text: '条例第三十六条。' },
  { type: 'signature', unit: '清河镇人民政府', date: day },
])

/** Everything that the document says, in reading order. */
function said(document: OfficialDocument): string {
  const ofBlock = (block: Block): string => {
    switch (block.type) {
      case 'paragraph':
        return `${block.runIn ?? ''}${block.text}`
      case 'table':
        return placeCells(block)
          .flat()
          .map(({ cell }) => cell.text)
          .join('')
      case 'attachments':
        return attachmentLines(block.names).join('')
      case 'signature':
        return block.unit + writtenDate(block.date)
    }
  }
  return document.blocks.map(ofBlock).join('').replace(/\s/g, '')
}

const bodies = async (bytes: Uint8Array) => (await readPdf(bytes)).bodies

const source = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-fonts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a document', () => {
  test('says what the model says, in its order', async () => {
    const { bytes, pages, missingSigns } = await renderPdf(plain)
    expect((await bodies(bytes)).join('')).toBe(said(plain))
    expect(pages).toBe(1)
    expect(missingSigns).toEqual([])
  })

  test('has 22 lines of 28 characters on a page', async () => {
    const text = '公'.repeat(26 + 28 * 43)
    const { bytes, pages } = await renderPdf(letter([paragraph('body', text)]))
    expect(pages).toBe(2)
    expect((await bodies(bytes)).map((page) => page.length)).toEqual([26 + 28 * 21, 28 * 22])
  })

  test('names what is attached between text and signature', async () => {
    const blocks = [
      paragraph('body', '特此告知。'),
      { type: 'attachments', names: ['行政规范性文件清单', '申请表'] } as const,
      { type: 'signature', unit: '清河镇人民政府', date: day } as const,
    ]
    const { bytes } = await renderPdf(letter(blocks))
    expect(await bodies(bytes)).toEqual([
      '特此告知。附件：1.行政规范性文件清单2.申请表清河镇人民政府2024年1月26日',
    ])
  })

  test('is the same bytes each time', async () => {
    const [first, second] = await Promise.all([renderPdf(plain), renderPdf(plain)])
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
    expect(source(first.bytes)).toContain('(D:20240126000000Z)')
  })

  test('says what it is: title, unit, language, structure, outline', async () => {
    const file = source((await renderPdf(plain)).bytes)
    expect(file).toContain('/Lang (zh-CN)')
    expect(file).toContain('/DisplayDocTitle true')
    expect(file).toContain('/Marked true')
    expect(file).toContain('/Outlines')
    for (const tag of ['H1', 'H2', 'H3', 'P']) expect(file).toContain(`/S /${tag}\n`)
  })

  test('carries every font in itself, and only what it uses of it', async () => {
    const { bytes } = await renderPdf(plain)
    const fonts = [...source(bytes).matchAll(/\/FontName \/(\w+\+[\w-]+)/g)].map(([, name]) => name)
    expect(fonts).toHaveLength(4)
    expect(source(bytes).match(/\/FontFile[23] /g)).toHaveLength(4)
    expect(bytes.length).toBeLessThan(100_000)
  })

  test('a demonstration says so on every page, another nowhere', async () => {
    const long = letter([paragraph('body', '公'.repeat(1000))], { demonstration: true })
    const pages = async (document: OfficialDocument) =>
      (await readPdf((await renderPdf(document)).bytes)).pages
    expect((await pages(long)).map((page) => page.slice(0, 4))).toEqual(['演示数据', '演示数据'])
    expect((await pages(plain)).join('')).not.toContain('演示数据')
  })

  test('the signature does not stand alone on a page', async () => {
    for (const lines of [17, 18, 19, 20, 21, 22]) {
      const blocks = [
        ...Array.from({ length: lines }, (_, line) => paragraph('body', `第${line}行`)),
        { type: 'signature', unit: '清河镇人民政府', date: day } as const,
      ]
      const last = (await bodies((await renderPdf(letter(blocks))).bytes)).at(-1)
      expect(last, `${lines} lines`).toMatch(/第\d+行清河镇人民政府2024年1月26日$/)
    }
  })

  test('a heading does not stand at the foot of a page', async () => {
    const blocks = [
      paragraph('body', '公'.repeat(26 + 28 * 20)),
      paragraph('heading1', '一、题'),
      paragraph('body', '文'),
    ]
    expect((await bodies((await renderPdf(letter(blocks))).bytes)).at(-1)).toBe('一、题文')
  })
})

test('a table that does not fit its grid is our fault; the next document is made all the same', async () => {
  const faulty: Table = {
    type: 'table',
    caption: '表',
    columns: [10, 10],
    headerRows: 0,
    density: 'normal',
    keepTogether: false,
    rows: [{ cells: [{ text: '' }] }],
  }
  const [bad, good] = await Promise.allSettled([renderPdf(letter([faulty])), renderPdf(plain)])
  expect(bad).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringContaining('table “表”') },
  })
  expect(good.status).toBe('fulfilled')
})

describe('signs', () => {
  test('生僻字 beyond the first plane are set and can be copied', async () => {
    const names = '𠮷野家 𫖯 𬭎 𰻞 㑇 龘 䶮'
    const { bytes, missingSigns } = await renderPdf(letter([paragraph('body', names)]))
    expect((await bodies(bytes)).join('')).toBe(names.replaceAll(' ', ''))
    expect(missingSigns).toEqual([])
  })

  test('all of GB 2312 is there in every typeface', async () => {
    const decoder = new TextDecoder('gb18030')
    const all = [...Array(72).keys()]
      .flatMap((row) =>
        [...Array(94).keys()].map((cell) => decoder.decode(Uint8Array.of(0xb0 + row, 0xa1 + cell))),
      )
      .filter((sign) => /^\p{Script=Han}$/u.test(sign) && sign < '\ue000')
      .join('')
    expect(all.length).toBe(6763)
    const fonts = openFonts()
    for (const face of ['text', 'title', 'heading1', 'heading2', 'song'] as const) {
      const own = fonts.setIn(face, '公').font
      expect(Array.from(all).filter((sign) => fonts.setIn(face, sign).font !== own)).toEqual([])
    }
  })

  test('a sign that no font has is shown as 〓 and named', async () => {
    const { bytes, missingSigns } = await renderPdf(letter([paragraph('body', '张\ue000三\u{1f600}')]))
    expect((await bodies(bytes)).join('')).toBe('张〓三〓')
    expect(missingSigns.toSorted()).toEqual(['\u{1f600}', '\ue000'])
    expect((await renderPdf(plain)).missingSigns).toEqual([])
  })

  test('two signs drawn alike are each read as what they are', async () => {
    // the radical and the character, the compatibility form and its own
    const text = '⼀一⻅见\uf9d0類见一'
    expect((await bodies((await renderPdf(letter([paragraph('body', text)]))).bytes)).join('')).toBe(text)
  })

  test('no text can break the file, and none is lost', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom('公', '\u0000', '\ud800', '\uffff', '\n', '\t', '(', ')', '\\', '‮', 'ﬁ', 'é'),
          {
            maxLength: 40,
          },
        )
        .map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { bytes } = await renderPdf(
          letter([paragraph('title', text), paragraph('body', `${text}终`)], { title: text, unit: text }),
        )
        expect((await bodies(bytes)).join('')).toMatch(/终$/)
      }),
      { numRuns: 25 },
    )
  })
})

describe('the county’s fonts', () => {
  const licensed = () => fontFiles(undefined)('heading2')[0]?.read() ?? new Uint8Array()

  test('a file under a known name takes the place of ours', async () => {
    await writeFile(join(folder, 'SimFang.TTF'), licensed())
    const { bytes } = await renderPdf(letter([paragraph('body', '公文')]), { fontFolder: folder })
    expect(source(bytes)).toContain('LXGWWenKai')
    await rm(join(folder, 'SimFang.TTF'))
  })

  test('a broken file is passed over and named', async () => {
    const own = await mkdtemp(join(folder, 'broken-'))
    await writeFile(join(own, 'simfang.ttf'), 'not a font')
    await writeFile(join(own, 'simhei.ttf'), licensed().subarray(0, 5000))
    const { bytes, unusableFonts } = await renderPdf(plain, { fontFolder: own })
    expect(unusableFonts.toSorted()).toEqual(['simfang.ttf', 'simhei.ttf'])
    expect((await bodies(bytes)).join('')).toBe(said(plain))
  })

  test('a font that may not be embedded is passed over', async () => {
    const own = await mkdtemp(join(folder, 'restricted-'))
    await writeFile(join(own, 'simfang.ttf'), restricted(licensed()))
    expect((await renderPdf(plain, { fontFolder: own })).unusableFonts).toEqual(['simfang.ttf'])
  })
})

/** The font with fsType 2 in its OS/2 table: restricted licence embedding. */
function restricted(given: Uint8Array): Uint8Array {
  const font = given.slice()
  const view = new DataView(font.buffer)
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    if (view.getUint32(entry) === 0x4f532f32) view.setUint16(view.getUint32(entry + 8) + 8, 2)
  }
  return font
}

describe('a table', () => {
  const rows = (count: number, text = '内容'): Table => ({
    type: 'table',
    caption: '表',
    columns: [40, 116],
    headerRows: 1,
    density: 'normal',
    keepTogether: false,
    rows: [
      {
        cells: [
          { text: '甲栏', heads: 'column' },
          { text: '乙栏', heads: 'column' },
        ],
      },
      ...Array.from({ length: count }, (_, row) => ({
        cells: [{ text: `行${row}`, heads: 'row' as const }, { text }],
      })),
    ],
  })

  test('merged cells stand in reading order', async () => {
    const table: Table = {
      ...rows(0),
      columns: [20, 40, 40, 56],
      rows: [
        { cells: [{ text: '纵', rowSpan: 3, vertical: true }, { text: '横横', colSpan: 2 }, { text: '一' }] },
        { cells: [{ text: '块', colSpan: 2, rowSpan: 2 }, { text: '二' }] },
        { cells: [{ text: '三' }] },
      ],
    }
    const { bytes } = await renderPdf(letter([table]))
    expect(await bodies(bytes)).toEqual(['纵横横一块二三'])
    for (const tag of ['Table', 'TR', 'TD']) expect(source(bytes)).toContain(`/S /${tag}\n`)
  })

  test('its heads come again on every page, and are read once', async () => {
    const { bytes, pages } = await renderPdf(letter([rows(80)]))
    expect(pages).toBe(3)
    const found = await bodies(bytes)
    for (const page of found) expect(page).toMatch(/^甲栏乙栏行\d+/)
    expect(found.map((page) => page.replace('甲栏乙栏', '')).join('')).toBe(
      said(letter([rows(80)])).replace('甲栏乙栏', ''),
    )
    expect(source(bytes).match(/\/S \/TH\n/g)).toHaveLength(2 + 80)
  })

  test('a page break does not divide rows that a cell joins', async () => {
    const joined: Table = {
      ...rows(0),
      headerRows: 0,
      rows: Array.from({ length: 40 }, (_, group) => [
        { cells: [{ text: `组${group}始`, rowSpan: 3 }, { text: '甲' }] },
        { cells: [{ text: '乙' }] },
        { cells: [{ text: `终` }] },
      ]).flat(),
    }
    for (const page of await bodies((await renderPdf(letter([joined]))).bytes)) {
      expect(page).toMatch(/^组.*终$/)
    }
  })

  test('a row higher than a page goes on over the next', async () => {
    const text = Array.from({ length: 4000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const { bytes, pages } = await renderPdf(letter([rows(1, text)]))
    expect(pages).toBeGreaterThan(2)
    expect((await bodies(bytes)).map((page) => page.replace('甲栏乙栏', '')).join('')).toBe(`行0${text}`)
  })

  test('heads higher than half a page are not said again, and hold nothing up', async () => {
    const [, body] = rows(1, '文'.repeat(3000)).rows
    const head = { text: '很长的栏目名称'.repeat(400), heads: 'column' as const }
    const table: Table = { ...rows(0), rows: [{ cells: [head, head] }, ...(body ? [body] : [])] }
    const { bytes } = await renderPdf(letter([table]))
    expect((await bodies(bytes)).join('')).toHaveLength(2 * head.text.length + 2 + 3000)
  })

  test('one that is kept together moves to the next page', async () => {
    const blocks = [paragraph('body', '公'.repeat(28 * 15)), { ...rows(20), keepTogether: true }]
    expect((await bodies((await renderPdf(letter(blocks))).bytes)).at(-1)).toMatch(/^甲栏乙栏行0/)
  })
})
