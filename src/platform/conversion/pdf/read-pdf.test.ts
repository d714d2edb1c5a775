import { expect, test } from 'vitest'
import { makePdf, type PdfLine } from '../../../../tests/support/handmade-files.ts'
import { type Conversion, convertFile } from '../convert.ts'

const leading = 28

/** Lines one under the other: indented by so many characters, 28 of them fill the width. */
function page(lines: readonly (readonly [indent: number, text: string])[], from = 760): PdfLine[] {
  return lines.map(([indent, text], index) => ({ text, x: 74 + indent * 16, y: from - index * leading }))
}

async function convert(...pages: readonly (readonly PdfLine[])[]): Promise<Conversion> {
  return convertFile(makePdf(pages), '文件.pdf')
}

async function htmlOf(...pages: readonly (readonly PdfLine[])[]): Promise<string> {
  const answer = await convert(...pages)
  return answer.kind === 'converted' ? answer.value.html : answer.reason
}

const full = '为做好全镇冬季清洁取暖工作保障群众温暖过冬按照县里统一部'

test('lines that ran to the edge are put together, also over a page; page numbers go', async () => {
  const number = (text: string): PdfLine => ({ text, x: 270, y: 40, size: 14 })
  const first = page([
    [7, '关于做好冬季清洁取暖工作的通知'],
    [0, '各村民委员会：'],
    [2, full.slice(2)],
    [0, '署现将有关事项通知如下。'],
    [2, '一、工作目标'],
    [2, full.slice(2)],
  ])
  const second = page([
    [0, '署做好各项准备。'],
    [16, '杨店镇人民政府'],
    [17, '2026年3月1日'],
  ])
  expect(await htmlOf([...first, number('— 1 —')], [...second, number('— 2 —')])).toBe(
    [
      '<p>关于做好冬季清洁取暖工作的通知</p>',
      '<p class="addressee">各村民委员会：</p>',
      `<p>${full.slice(2)}署现将有关事项通知如下。</p>`,
      '<h2>一、工作目标</h2>',
      `<p>${full.slice(2)}署做好各项准备。</p>`,
      '<p class="signature">杨店镇人民政府<br />2026年3月1日</p>',
    ].join('\n'),
  )
})

test('a running head of most pages goes, a line that occurs once stays', async () => {
  const pages = ['甲', '乙', '丙', '丁'].map((sign, index) => [
    { text: '杨店镇人民政府文件汇编', x: 74, y: 800 },
    ...page([[2, `${sign}页的一段话。`]]),
    { text: `${index + 1} / 4`, x: 280, y: 40 },
  ])
  expect(await htmlOf(...pages)).toBe(
    '<p>甲页的一段话。</p>\n<p>乙页的一段话。</p>\n<p>丙页的一段话。</p>\n<p>丁页的一段话。</p>',
  )
})

test('rows of a table stay rows of text, and that is told', async () => {
  const rows = ['东村', '西村', '南村'].flatMap((village, index): PdfLine[] => [
    { text: village, x: 74, y: 700 - index * leading },
    { text: '12', x: 250, y: 700 - index * leading },
    { text: '300', x: 400, y: 700 - index * leading },
  ])
  const answer = await convert(rows)
  expect(answer).toMatchObject({
    kind: 'converted',
    value: {
      html: '<p>东村　12　300</p>\n<p>西村　12　300</p>\n<p>南村　12　300</p>',
      warnings: [expect.stringContaining('PDF 里的表格')],
    },
  })
})

test('words of Latin letters keep their blanks when their line is put together', async () => {
  const lines = page([
    [2, `${full.slice(0, 22)} GB`],
    [0, 'T 9704 的要求。'],
  ])
  expect(await htmlOf(lines)).toBe(`<p>${full.slice(0, 22)}GB T 9704的要求。</p>`)
})

test('a scan says so; a page of it among others is told of, and so are pictures', async () => {
  const drawing = '\nq 100 0 0 100 72 400 cm /Im Do Q'
  expect(await convertFile(makePdf([[], []], { drawing }), '扫描.pdf')).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('是扫描件'),
  })
  const mixed = await convertFile(makePdf([page([[2, '有字的一页。']]), []], { drawing }), '混合.pdf')
  expect(mixed).toMatchObject({
    kind: 'converted',
    value: { warnings: [expect.stringContaining('图片'), expect.stringContaining('有 1 页没有文字')] },
  })
})

test('a broken PDF is refused', async () => {
  const bytes = Buffer.from(makePdf([page([[2, '字']])]))
  expect(await convertFile(bytes.subarray(0, 40), 'a.pdf')).toMatchObject({ kind: 'refused' })
})
