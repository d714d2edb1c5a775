import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { Gathering } from './gathering.ts'
import { characterMap } from './pdf-cmaps.ts'
import { reasons, Unreadable } from './unreadable.ts'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>

const mostPages = 3_000
/** A page with fewer signs is looked at for a picture of a page. */
const fewSigns = 40
/** Pictures of more pixels may hold a page. */
const largePicture = 300 * 300
/** So many lines and curves may be writing turned into drawings. */
const manyPaths = 50

/**
 * Reads a PDF page by page, with its remarks, links, attachments and scripts.
 *
 * @throws Unreadable
 */
export async function readPdf(bytes: Uint8Array, into: Gathering): Promise<void> {
  const missing = new Set<string>()
  const document = await opened(bytes, { BinaryDataFactory: mapsFactory(missing) })
  try {
    await readInformation(document, into)
    await readPages(document, bytes, into)
  } finally {
    await document.loadingTask.destroy()
  }
  for (const name of missing) into.fail(`用了读不出的字体编码（${name}），请重新导出为嵌入字体的 PDF`)
}

async function opened(bytes: Uint8Array, options: object): Promise<Document> {
  const settings = {
    verbosity: 0,
    cMapUrl: 'maps/',
    cMapPacked: false,
    useWorkerFetch: false,
    useWasm: false,
  }
  try {
    // the library takes the bytes away from their owner
    return await getDocumentProxy(new Uint8Array(bytes), { ...settings, ...options })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new Unreadable(locked ? reasons.encrypted : reasons.damaged)
  }
}

/** Gives the reader of PDF the character maps that it asks for, and notes those that are missing. */
function mapsFactory(missing: Set<string>): object {
  return class {
    fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const map = kind === 'cMapUrl' ? characterMap(filename) : null
      if (map !== null) return Promise.resolve(Buffer.from(map))
      if (kind === 'cMapUrl') missing.add(filename)
      return Promise.reject(new Error(`no ${kind} ${filename}`))
    }
  }
}

async function readInformation(document: Document, into: Gathering): Promise<void> {
  const { info, metadata } = await sound(document.getMetadata())
  for (const [name, value] of Object.entries(info)) {
    if (name === 'Author') into.trace('author', '文件属性“作者”', String(value))
    if (!['Title', 'Subject', 'Keywords'].includes(name) || String(value).trim() === '') continue
    into.add({ where: '文件属性', text: String(value), hidden: null, row: null, places: [] })
  }
  const custom: unknown = 'Custom' in info ? info.Custom : null
  for (const [name, value] of Object.entries(custom ?? {})) {
    into.trace('customProperty', `文件属性“${name}”`, String(value))
  }
  const creator: unknown = metadata?.get('dc:creator')
  for (const one of [creator].flat()) if (typeof one === 'string') into.trace('author', '文件属性“作者”', one)
  for (const name of (await sound(document.getAttachments()))?.keys() ?? []) {
    into.trace('embeddedFile', '附件', String(name))
  }
  const scripts = await sound(document.getJSActions())
  for (const name of Object.keys(scripts ?? {})) into.trace('script', '脚本', name)
}

/** What the library cannot find in a broken file; its own words are for programmers. */
async function sound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch {
    throw new Unreadable(reasons.damaged)
  }
}

async function readPages(document: Document, bytes: Uint8Array, into: Gathering): Promise<void> {
  const scanned: number[] = []
  const pages = Math.min(document.numPages, mostPages)
  const prober = new Prober(bytes)
  try {
    for (let number = 1; number <= pages; number += 1) {
      await into.attemptAsync(`第${number}页`, async () => {
        const page = await sound(document.getPage(number))
        const signs = await readPage(page, number, into)
        if (signs < fewSigns && (await prober.looksScanned(number, signs))) scanned.push(number)
        page.cleanup()
      })
    }
  } finally {
    await prober.close()
  }
  if (document.numPages > mostPages) into.fail(reasons.tooMuch)
  if (scanned.length === 0) return
  const which = scanned.length === pages ? '全部页面' : `第${listed(scanned)}页`
  into.fail(`${which}是扫描图片，读不出文字`)
}

function listed(numbers: readonly number[]): string {
  return numbers.length > 10 ? `${numbers.slice(0, 10).join('、')}……` : numbers.join('、')
}

/** Reads a page and answers how many signs it has. */
async function readPage(page: Page, number: number, into: Gathering): Promise<number> {
  const where = `第${number}页`
  const text = await pageText(page)
  if (text.trim() !== '') into.add({ where, text, hidden: null, row: null, places: [] })
  if (isGarbled(text)) into.fail(`${where}有些文字的字体没有对照表，读不出`)
  await readAnnotations(page, where, into)
  return text.replace(/\s/g, '').length
}

async function pageText(page: Page): Promise<string> {
  const { items } = await sound(page.getTextContent())
  let text = ''
  for (const item of items) {
    if (!('str' in item)) continue
    // a gap as wide as two signs divides columns
    const wide = item.str === ' ' && item.width > 2 * Math.abs(Number(item.transform[3] ?? 0))
    text += (wide ? '\t' : item.str) + (item.hasEOL ? '\n' : '')
  }
  return text
}

/** Replacement signs, or many signs that no font agrees on: the file does not say what its glyphs mean. */
function isGarbled(text: string): boolean {
  const strange = text.match(/[\ufffd\ue000-\uefff]|(?![\t\n\r])\p{Cc}/gu)?.length ?? 0
  return text.includes('\ufffd') || strange * 10 > text.length
}

async function readAnnotations(page: Page, where: string, into: Gathering): Promise<void> {
  const scripts = await sound(page.getJSActions())
  for (const name of Object.keys(scripts ?? {})) into.trace('script', where, name)
  const annotations: readonly Record<string, unknown>[] = await sound(page.getAnnotations())
  for (const annotation of annotations) readAnnotation(annotation, where, into)
}

function readAnnotation(annotation: Readonly<Record<string, unknown>>, where: string, into: Gathering): void {
  const { subtype: named } = annotation
  const subtype = typeof named === 'string' ? named : ''
  if (subtype === 'Popup') return
  const [text, author] = [saidIn(annotation['contentsObj']), saidIn(annotation['titleObj'])]
  const isRemark = subtype !== 'Link' && subtype !== 'Widget'
  if (isRemark)
    into.trace(subtype === 'FileAttachment' ? 'embeddedFile' : 'comment', where, author || text || subtype)
  if (text.trim() !== '') {
    const hidden = isRemark ? 'comment' : null
    into.add({ where: `${where}的批注`, text, hidden, row: null, places: [] })
  }
  const { url, fieldValue, actions } = annotation
  if (typeof url === 'string') {
    into.trace('externalLink', `${where}的超链接`, url)
    into.add({ where: `${where}的超链接`, text: url, hidden: null, row: null, places: [] })
  }
  if (typeof fieldValue === 'string' && fieldValue.trim() !== '') {
    into.add({ where: `${where}的表单`, text: fieldValue, hidden: null, row: null, places: [] })
  }
  if (actions !== null && typeof actions === 'object')
    into.trace('script', where, Object.keys(actions).join('、'))
}

function saidIn(value: unknown): string {
  if (value === null || typeof value !== 'object' || !('str' in value)) return ''
  return typeof value.str === 'string' ? value.str : ''
}

/**
 * Tells pages that are a picture, without unpacking pictures: where large ones are left out, and where the first
 * of them ends the page, the page has different operators.
 */
class Prober {
  readonly #bytes: Uint8Array
  readonly #documents = new Map<boolean, Document>()

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  async looksScanned(number: number, signs: number): Promise<boolean> {
    const { OPS } = await getResolvedPDFJS()
    const operators = await this.#operators(number, false)
    const beforeFirst = await this.#operators(number, true)
    if (beforeFirst.length !== operators.length) return true
    const paths = operators.filter((operator) => operator === OPS.constructPath).length
    const pictures = operators.filter((operator) => operator === OPS.paintImageXObject).length
    return signs === 0 && (paths > manyPaths || pictures > 0)
  }

  async #operators(number: number, stopAtErrors: boolean): Promise<readonly number[]> {
    const options = { stopAtErrors, maxImageSize: largePicture, BinaryDataFactory: mapsFactory(new Set()) }
    const document = this.#documents.get(stopAtErrors) ?? (await opened(this.#bytes, options))
    this.#documents.set(stopAtErrors, document)
    try {
      const page = await document.getPage(number)
      const { fnArray } = await page.getOperatorList()
      page.cleanup()
      return fnArray
    } catch {
      return []
    }
  }

  async close(): Promise<void> {
    for (const document of this.#documents.values()) await document.loadingTask.destroy()
  }
}
