import { posix } from 'node:path'
import type { Gathering } from './gathering.ts'
import { isXmlPart, type Package } from './package.ts'
import { reasons, Unreadable } from './unreadable.ts'
import { readXml, type XmlTag } from './xml.ts'

/** Reads an `.ofd` (GB/T 33190): the texts of its pages in their order, remarks, and who made it. */
export function readOfd(pack: Package, into: Gathering): void {
  const roots = readEntrance(pack, into)
  if (roots.length === 0) throw new Unreadable(reasons.damaged)
  const done = new Set<string>()
  let pages = 0
  for (const root of roots) {
    for (const page of pagesOf(pack, root)) {
      pages += 1
      done.add(page)
      into.attempt(`第${pages}页`, () => readPage(pack, page, `第${pages}页`, into))
    }
  }
  for (const name of pack.names.filter((one) => isXmlPart(one) && !done.has(one))) {
    into.attempt(name, () => readRest(pack, name, into))
  }
}

/** `OFD.xml`: the documents in the file and what is said of them. */
function readEntrance(pack: Package, into: Gathering): string[] {
  const roots: string[] = []
  eachText(pack.source('OFD.xml'), (text, tag) => {
    switch (tag.local) {
      case 'DocRoot':
        roots.push(text.trim().replace(/^\//, ''))
        return
      case 'Author':
        return into.trace('author', '文件属性“作者”', text)
      case 'CustomData':
        return into.trace('customProperty', `文件属性“${tag.get('Name') ?? ''}”`, text)
      case 'Title':
      case 'Subject':
      case 'Abstract':
      case 'Keyword':
        into.add({ where: '文件属性', text, hidden: null, row: null, places: [] })
    }
  })
  return roots
}

function pagesOf(pack: Package, root: string): string[] {
  const pages: string[] = []
  readXml(pack.source(root), {
    open(tag) {
      const location = tag.local === 'Page' ? tag.get('BaseLoc') : undefined
      if (location !== undefined) pages.push(resolve(root, location))
    },
  })
  return pages
}

function resolve(from: string, location: string): string {
  return location.startsWith('/') ? location.slice(1) : posix.join(posix.dirname(from), location)
}

function readPage(pack: Package, name: string, where: string, into: Gathering): void {
  const { text, pictures } = textOfPage(pack.source(name))
  if (text !== '') into.add({ where, text, hidden: null, row: null, places: [] })
  else if (pictures > 0) into.fail(`${where}是扫描图片，读不出文字`)
}

/** Templates, annotations, attachments; what else is XML has no text in it. */
function readRest(pack: Package, name: string, into: Gathering): void {
  const source = pack.source(name)
  const isRemark = /annot/i.test(name)
  const { text } = textOfPage(source)
  if (text !== '') {
    const where = isRemark ? '注释' : '页面模板'
    into.add({ where, text, hidden: isRemark ? 'comment' : null, row: null, places: [] })
  }
  readXml(source, {
    open(tag) {
      if (tag.local === 'Attachment') into.trace('embeddedFile', '附件', tag.get('Name') ?? '附件')
      if (tag.local === 'Annot' && isRemark) into.trace('comment', '注释', tag.get('Creator') || '注释')
    },
  })
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The texts of a page. What stands close together on one line is one word; a gap becomes a tab. */
function textOfPage(source: string): { text: string; pictures: number } {
  let text = ''
  let pictures = 0
  let before: Placed | null = null
  let box: Placed = { x: 0, y: 0, width: 0, height: 0 }
  let isCode = false
  readXml(source, {
    open(tag) {
      if (tag.local === 'ImageObject') pictures += 1
      if (tag.local === 'TextObject') box = boxOf(tag)
      isCode = tag.local === 'TextCode'
    },
    close() {
      isCode = false
    },
    text(part) {
      if (!isCode) return
      text += before ? between(before, box) : ''
      text += part.trim()
      before = box
    },
  })
  return { text: text.trim(), pictures }
}

function boxOf(tag: XmlTag): Placed {
  const [x = 0, y = 0, width = 0, height = 0] = (tag.get('Boundary') ?? '').split(/\s+/).map(Number)
  return { x, y, width, height }
}

function between(before: Placed, after: Placed): string {
  if (before === after) return ''
  const line = Math.max(before.height, 1)
  if (Math.abs(after.y - before.y) > line / 2) return '\n'
  const gap = after.x - (before.x + before.width)
  return gap > line / 2 ? '\t' : ''
}

function eachText(source: string, told: (text: string, tag: XmlTag) => void): void {
  const open: XmlTag[] = []
  readXml(source, {
    open: (tag) => open.push(tag),
    close: () => open.pop(),
    text(text) {
      const tag = open.at(-1)
      if (tag && text.trim() !== '') told(text, tag)
    },
  })
}
