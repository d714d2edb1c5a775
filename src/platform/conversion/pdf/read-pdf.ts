import { getDocumentProxy } from 'unpdf'
import { type Block, plainOf } from '../block.ts'
import { damaged, FileFault } from '../file-fault.ts'
import type { Losses } from '../losses.ts'
import { linesOf, type PageLine, type PlacedText, withoutFurniture } from './page-lines.ts'
import { isInTable, type PageTable, tablesOf } from './page-tables.ts'
import { type PagePart, paragraphsOf } from './paragraphs.ts'
import { withUnifiedSigns } from '../unified-signs.ts'
import { type Turn, turned, turnOf } from './page-turn.ts'
import { rulingsOf } from './rulings.ts'

const mostPages = 300

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/**
 * Reads the text of a PDF: paragraphs put together from lines by where they stand, page numbers and running heads
 * left out.
 *
 * @throws FileFault, also where it holds pictures of pages and no text
 */
export async function readPdf(bytes: Uint8Array, losses: Losses): Promise<Block[]> {
  const pdf = await open(bytes)
  if (pdf.numPages > mostPages)
    throw new FileFault(`有 ${pdf.numPages} 页，太长了。请作为附件添加，正文写几句说明。`)
  const pages: PageLine[][] = []
  const tables: PageTable[][] = []
  let empty = 0
  let pictures = false
  let emptyPictures = false
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await orDamaged(() => pdf.getPage(number))
    const { texts, turn } = await textsOf(page)
    if (texts.length === 0) empty += 1
    const looked = texts.length > 0 || number <= mostLookedAt
    const drawing = looked ? await orDamaged(() => page.getOperatorList()) : null
    const pictured = drawing?.fnArray.some((drawn) => drawsPicture.has(drawn)) ?? false
    if (texts.length === 0) emptyPictures ||= pictured
    else pictures ||= pictured
    const framed =
      drawing === null || texts.length === 0 ? [] : tablesOf(await rulingsOf(drawing, turn), texts)
    tables.push(framed)
    pages.push(linesOf(texts.filter((text) => !framed.some((table) => isInTable(table, text)))))
    page.cleanup()
  }
  if (empty === pdf.numPages) {
    if (!emptyPictures) throw new FileFault(nothingRead)
    throw new FileFault(
      '是扫描件，没有可以读取的文字。请改用 Word 原文件；有效文本是扫描件的，把它作为附件添加，正文写几句说明。',
    )
  }
  for (let left = empty; left > 0; left -= 1) losses.add('scannedPages')
  if (pictures) losses.add('pagePicture')
  const kept = withoutFurniture(pages)
  if (kept.some(hasTable)) losses.add('pageTable')
  const parts = kept.map((lines, index) => inOrder(lines, tables[index] ?? []))
  return paragraphsOf(parts).filter((block) => plainOf(block).trim() !== '')
}

/** Whether pages without text are pictures is looked up on the first ones. */
const mostLookedAt = 3
const nothingRead =
  '里没有可以读取的文字，也没有图片：可能是空白页，文字变成了图形，或者文件的结构损坏。请用 Word 或 WPS 从原文件重新导出后再试。'

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // a copy: the reader keeps what it is given
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new FileFault(isLocked ? '设有打开密码。请取消密码并另存后再试。' : damaged)
  }
}

async function textsOf(page: Page): Promise<{ readonly texts: PlacedText[]; readonly turn: Turn }> {
  const content = await orDamaged(() => page.getTextContent({ disableNormalization: false }))
  const items = content.items.filter((item) => 'str' in item)
  const turn = turnOf(items, page.view)
  const texts = items.flatMap((item): PlacedText[] => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform.map(Number)
    const [along, askew, , up, x, y] = turned(turn, [a, b, c, d, e, f])
    // a line that runs askew is a stamp or a watermark
    if (along <= 0 || Math.abs(askew) > along * 0.1) return []
    return [{ text: withUnifiedSigns(item.str), x, y, width: item.width, size: Math.abs(up) || item.height }]
  })
  return { texts, turn }
}

function inOrder(lines: readonly PageLine[], tables: readonly PageTable[]): PagePart[] {
  const heightOf = (part: PagePart): number => ('rows' in part ? part.top : part.y)
  return [...lines, ...tables].toSorted((a, b) => heightOf(b) - heightOf(a))
}

/** What draws pictures; what they show is not decoded. paintImageXObject, paintInlineImageXObject, paintImageXObjectRepeat */
const drawsPicture = new Set([85, 86, 88])

function hasTable(lines: readonly PageLine[]): boolean {
  return lines.some(
    (line, index) => line.tabular && lines[index + 1]?.tabular === true && lines[index + 2]?.tabular === true,
  )
}

async function orDamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch {
    throw new FileFault(damaged)
  }
}
