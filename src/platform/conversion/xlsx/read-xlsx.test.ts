import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escaped, makeXlsx, type XlsxSheet } from '../../../../tests/support/handmade-files.ts'
import { type Converted, convertFile } from '../convert.ts'

async function converted(
  sheets: readonly XlsxSheet[],
  more: Parameters<typeof makeXlsx>[1] = {},
): Promise<Converted> {
  const answer = await convertFile(makeXlsx(sheets, more), '名单.xlsx')
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer.value
}

const text = (place: string, value: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
const number = (place: string, value: number | string, format = 0): string =>
  `<c r="${place}" s="${format}"><v>${value}</v></c>`
const row = (at: number, cells: string, more = ''): string => `<row r="${at}" ${more}>${cells}</row>`
const sheet = (rows: string, { before = '', after = '' } = {}): string =>
  `${before}<sheetData>${rows}</sheetData>${after}`
const merges = (...areas: string[]): string =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`

test('a sheet becomes a table: the line over it a title, the lines around it paragraphs', async () => {
  const rows = [
    row(1, text('A1', '杨店镇2026年耕地地力保护补贴公示表')),
    row(2, text('A2', '单位：亩、元')),
    row(3, text('A3', '村') + text('B3', '补贴') + text('D3', '备注')),
    row(4, text('B4', '面积') + text('C4', '金额')),
    row(5, text('A5', '东村') + number('B5', 12.5) + number('C5', 1_500.5, 1)),
    row(7, text('A7', '公示期7天，监督电话见公示栏。')),
  ].join('')
  const after = merges('A1:D1', 'A2:D2', 'A3:A4', 'B3:C3', 'D3:D4', 'A7:D7')
  const { html, warnings } = await converted([{ name: '表', xml: sheet(rows, { after }) }], {
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>',
  })
  expect(html).toBe(
    [
      '<p>杨店镇2026年耕地地力保护补贴公示表</p>',
      '<p>单位：亩、元</p>',
      '<table><tbody><tr><th rowspan="2">村</th><th colspan="2">补贴</th><th rowspan="2">备注</th></tr>' +
        '<tr><th>面积</th><th>金额</th></tr>' +
        '<tr><td>东村</td><td>12.5</td><td>1,500.50</td><td></td></tr></tbody></table>',
      '<p>公示期7天，监督电话见公示栏。</p>',
    ].join('\n'),
  )
  expect(warnings).toEqual([])
})

test.each([
  [46_000, 14, '2025/12/9'],
  [46_000, 31, '2025年12月9日'],
  [0.256, 10, '25.60%'],
  [0.1 + 0.2, 0, '0.3'],
  [1_234_567.891, 4, '1,234,567.89'],
  [46_000.5, 22, '2025/12/9 12:00'],
])('%s in format %s is shown as %s', async (value, format, shown) => {
  const xml = sheet(row(1, text('A1', '值') + number('B1', value, 0)))
  const { html } = await converted([{ name: '表', xml }], {
    styles: `<cellXfs><xf numFmtId="${format}"/></cellXfs>`,
  })
  expect(html).toContain(`<td>${shown}</td>`)
})

test('formats of one’s own, days counted from 1904, shared strings, results of formulas, errors', async () => {
  const rows = row(
    1,
    number('A1', 44_538, 0) +
      number('B1', 7, 1) +
      '<c r="C1" t="s"><v>0</v></c><c r="D1" t="str"><f>A1&amp;B1</f><v>连_x000D_起来</v></c>' +
      '<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="s"><v>99</v></c><c r="H1" s="2"><f>1+1</f><v>2</v></c>',
  )
  const { html } = await converted([{ name: '表', xml: sheet(rows) }], {
    book: '<workbookPr date1904="1"/>',
    styles:
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="&quot;第&quot;00&quot;号&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="176"/><xf numFmtId="177"/><xf/></cellXfs>',
    strings: '<si><r><t>张</t></r><r><t>某某</t></r><rPh><t>zhang</t></rPh></si>',
  })
  const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, inside]) => inside)
  expect(cells).toEqual(['2025年12月', '第07号', '张某某', '连<br />起来', '#N/A', 'TRUE', '', '2'])
})

test('hidden rows, columns and sheets stay out and are told of; several sheets are headed by their names', async () => {
  const rows =
    row(1, text('A1', '村') + text('B1', '身份证号') + text('C1', '金额')) +
    row(2, text('A2', '东村') + text('B2', '藏一') + number('C2', 1)) +
    row(3, text('A3', '藏二') + text('C3', '藏三'), 'hidden="1"')
  const before = '<cols><col min="2" max="2" hidden="1"/></cols>'
  const { html, warnings } = await converted([
    { name: '一村', xml: sheet(rows, { before }) },
    { name: '草稿', state: 'hidden', xml: sheet(row(1, text('A1', '藏四'))) },
    { name: '深藏', state: 'veryHidden', xml: sheet(row(1, text('A1', '藏五'))) },
    { name: '二村', xml: sheet(row(1, text('A1', '说明文字'))) },
  ])
  expect(html).toBe(
    '<h2>一村</h2>\n<table><tbody><tr><th>村</th><th>金额</th></tr><tr><td>东村</td><td>1</td></tr></tbody></table>\n' +
      '<h2>二村</h2>\n<p>说明文字</p>',
  )
  expect(warnings).toEqual(['表格里有 2 行或者列是隐藏的，没有带过来。', '有 2 张隐藏的工作表，没有带过来。'])
})

test('a merged cell whose first row is hidden still shows its text', async () => {
  const rows =
    row(1, text('A1', '甲') + text('B1', '乙')) +
    row(2, text('A2', '合并') + text('B2', '1'), 'hidden="1"') +
    row(3, text('B3', '2'))
  const { html } = await converted([{ name: '表', xml: sheet(rows, { after: merges('A2:A3') }) }])
  expect(html).toContain('<tr><td>合并</td><td>2</td></tr>')
})

test('a sheet that no page can hold is refused with the way out', async () => {
  const rows = Array.from({ length: 3_001 }, (_one, index) =>
    row(index + 1, text(`A${index + 1}`, '一') + text(`B${index + 1}`, '二')),
  )
  const answer = await convertFile(makeXlsx([{ name: '表', xml: sheet(rows.join('')) }]), '大.xlsx')
  expect(answer).toMatchObject({ kind: 'refused', reason: expect.stringContaining('请作为附件添加') })
})

const grid = fc.record({
  height: fc.integer({ min: 1, max: 6 }),
  width: fc.integer({ min: 1, max: 5 }),
  hiddenRows: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }),
  hiddenColumns: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
  empty: fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { maxLength: 12 }),
  area: fc.tuple(fc.nat(5), fc.nat(4), fc.nat(2), fc.nat(2)),
})

test('every seen cell comes once, every table is a full grid, whatever is hidden, empty or merged', async () => {
  await fc.assert(
    fc.asyncProperty(grid, async ({ height, width, hiddenRows, hiddenColumns, empty, area }) => {
      const [top, left, down, across] = area
      const [bottom, right] = [top + down, left + across]
      const letter = (column: number): string => String.fromCharCode(65 + column)
      const merged = (y: number, x: number): boolean => y >= top && y <= bottom && x >= left && x <= right
      const seen: string[] = []
      const rows = Array.from({ length: height }, (_row, y) => {
        const cells = Array.from({ length: width }, (_cell, x) => {
          if (empty.includes(y * width + x) || (merged(y, x) && !(y === top && x === left))) return ''
          const shown = !hiddenRows.includes(y) && !hiddenColumns.includes(x)
          if (shown) seen.push(`格${y}${x}完`)
          return text(`${letter(x)}${y + 1}`, `格${y}${x}完`)
        })
        return row(y + 1, cells.join(''), hiddenRows.includes(y) ? 'hidden="1"' : '')
      })
      const before = `<cols>${hiddenColumns.map((x) => `<col min="${x + 1}" max="${x + 1}" hidden="1"/>`).join('')}</cols>`
      const after = merges(`${letter(left)}${top + 1}:${letter(right)}${bottom + 1}`)
      const answer = await convertFile(
        makeXlsx([{ name: '表', xml: sheet(rows.join(''), { before, after }) }]),
        'a.xlsx',
      )
      const html = answer.kind === 'converted' ? answer.value.html : ''
      for (const one of seen) expect(html.split(one)).toHaveLength(2)
      for (const table of html.match(/<table>.*?<\/table>/gs) ?? []) expectFullGrid(table)
    }),
    { numRuns: 200 },
  )
})

/** Each place of the grid is taken by one cell. */
function expectFullGrid(table: string): void {
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, inside = '']) =>
    [...inside.matchAll(/<t[dh]([^>]*)>/g)].map(([, attributes = '']) => ({
      across: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      down: Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
    })),
  )
  const taken = rows.map(() => new Set<number>())
  for (const [y, cells] of rows.entries()) {
    let x = 0
    for (const { across, down } of cells) {
      while (taken[y]?.has(x)) x += 1
      for (let below = y; below < y + down; below += 1) {
        for (let beside = x; beside < x + across; beside += 1) {
          expect(taken[below]?.has(beside)).toBe(false)
          taken[below]?.add(beside)
        }
      }
    }
  }
  expect(new Set(taken.map(({ size }) => size)).size).toBe(1)
}
