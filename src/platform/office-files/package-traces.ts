import type { Gathering } from './gathering.ts'
import { isXmlPart, ownerOf, readRelationships, rootOf, type Package, type Relationship } from './package.ts'
import { readPicture } from './picture-reading.ts'
import { attributeRange } from './xml-source.ts'
import { readXml, type XmlTag } from './xml.ts'

/** What every office document may tell of its makers, whatever its text is. */
export function readPackageTraces(pack: Package, into: Gathering): void {
  for (const name of pack.names) {
    into.attempt(name, () => {
      if (name.endsWith('.rels')) readLinks(pack, name, into)
      else if (isXmlPart(name)) readProperties(pack, name, into)
      else readForeign(pack, name, into)
    })
  }
}

const linkLabels: ReadonlyMap<string, string> = new Map([
  ['hyperlink', '超链接'],
  ['attachedTemplate', '外部模板'],
  ['image', '链接的图片'],
  ['oleObject', '链接的文件'],
  ['externalLinkPath', '链接的工作簿'],
  ['mailMergeSource', '邮件合并数据源'],
])

function readLinks(pack: Package, name: string, into: Gathering): void {
  const source = pack.source(name)
  for (const link of readRelationships(source, ownerOf(name))) {
    if (link.external) readLink(source, name, link, into)
    if (link.type !== 'aFChunk') continue
    into.trace('embeddedFile', '嵌入的文档片段', link.target)
    into.fail('含有嵌入的文档片段，没有检查，请在 Word 中打开后重新另存')
  }
}

function readLink(source: string, part: string, link: Relationship, into: Gathering): void {
  const where = linkLabels.get(link.type) ?? '外部链接'
  into.trace('externalLink', where, link.target)
  const range = attributeRange(source, link.tag, 'Target')
  if (link.type !== 'hyperlink' || !range || link.target.trim() === '') return
  const place = { as: 'attribute', part, ...range, at: 0, skip: 0, escaped: false } as const
  const text = link.target
  into.add({ where, text, hidden: null, row: null, places: [{ ...place, length: text.length }] })
}

/** Document properties, and the people who wrote remarks. */
function readProperties(pack: Package, name: string, into: Gathering): void {
  const source = pack.source(name)
  switch (rootOf(source)) {
    case 'coreProperties':
      return readTexts(source, name, into, coreTexts)
    case 'Properties':
      return readTexts(source, name, into, extendedTexts)
    case 'people':
    case 'personList':
    case 'cmAuthorLst':
    case 'authorLst':
    case 'users':
      return readPeople(source, into)
    case 'settings':
      return readSettings(source, into)
    case 'connections':
      return readConnections(source, into)
  }
}

type Told = (text: string, tag: XmlTag, parent: XmlTag | undefined, into: Gathering) => string | null

/** Reads simple elements; where `told` answers with a label, the text is a piece of its own. */
function readTexts(source: string, part: string, into: Gathering, told: Told): void {
  const open: XmlTag[] = []
  readXml(source, {
    open: (tag) => open.push(tag),
    close: () => open.pop(),
    text(text, from, to, cdata) {
      const tag = open.at(-1)
      if (!tag || text.trim() === '') return
      const where = told(text, tag, open.at(-2), into)
      if (where === null) return
      const place = { as: cdata ? 'cdata' : 'text', part, from, to, at: 0, skip: 0, escaped: false } as const
      into.add({ where, text, hidden: null, row: null, places: [{ ...place, length: text.length }] })
    },
  })
}

const coreLabels: Readonly<Record<string, string>> = {
  'dc:title': '标题',
  'dc:subject': '主题',
  'dc:description': '备注',
  'cp:keywords': '关键词',
  'cp:category': '类别',
}

function coreTexts(text: string, tag: XmlTag, _: XmlTag | undefined, into: Gathering): string | null {
  if (tag.name === 'dc:creator') into.trace('author', '文件属性“作者”', text)
  if (tag.name === 'cp:lastModifiedBy') into.trace('lastEditor', '文件属性“上次修改者”', text)
  const label = coreLabels[tag.name]
  return label === undefined ? null : `文件属性“${label}”`
}

/** Written by WPS into every file: the version of the program. */
const versionOfProgram = 'KSOProductBuildVer'

function extendedTexts(
  text: string,
  tag: XmlTag,
  parent: XmlTag | undefined,
  into: Gathering,
): string | null {
  if (tag.name === 'ep:Company') into.trace('organisation', '文件属性“单位”', text)
  if (tag.name === 'ep:Manager') into.trace('author', '文件属性“主管”', text)
  if (tag.name === 'ep:HyperlinkBase') into.trace('externalLink', '文件属性“超链接基础”', text)
  const custom = parent?.name === 'op:property' ? (parent.get('name') ?? '') : versionOfProgram
  if (custom === versionOfProgram) return null
  into.trace('customProperty', `文件属性“${custom}”`, text)
  return `文件属性“${custom}”`
}

function readPeople(source: string, into: Gathering): void {
  readXml(source, {
    open(tag) {
      const name = tag.get('w15:author') ?? tag.get('displayName') ?? tag.get('name') ?? tag.get('userName')
      if (name !== undefined) into.trace('author', '批注或者修订的作者', name)
    },
  })
}

function readSettings(source: string, into: Gathering): void {
  readXml(source, {
    open(tag) {
      const value = tag.get('w:val') ?? ''
      if (tag.name === 'w:docVar') into.trace('customProperty', `文档变量“${tag.get('w:name') ?? ''}”`, value)
      if (tag.name === 'w:connectString' || tag.name === 'w:query') {
        into.trace('externalLink', '邮件合并数据源', value)
      }
    },
  })
}

function readConnections(source: string, into: Gathering): void {
  readXml(source, {
    open(tag) {
      for (const name of ['connection', 'command', 'url', 'sourceFile']) {
        into.trace('externalLink', '数据连接', tag.get(name) ?? '')
      }
    },
  })
}

/** What stands in documents and is no XML; anything else has been put in. */
const usual = /\.(png|jpe?g|jfif|gif|bmp|dib|tiff?|emf|wmf|emz|wmz|wdp|ico|webp|odttf|fntdata|ttf)$/i

/** Parts that are no XML: pictures tell where they were taken, others are files inside the file. */
function readForeign(pack: Package, name: string, into: Gathering): void {
  if (/vbaProject.*\.bin$|\/macrosheets\//i.test(name)) return into.trace('macro', '宏', name)
  if (/\/activeX\//i.test(name)) return into.trace('script', 'ActiveX 控件', name)
  if (/\/(printerSettings|ctrlProps)\//i.test(name)) return
  if (/^docProps\/thumbnail\./i.test(name)) return into.trace('embeddedFile', '缩略图', name)
  if (!usual.test(name) || /\/embeddings\//i.test(name)) return into.trace('embeddedFile', '嵌入的文件', name)
  const label = `图片 ${name.replace(/^.*\//, '')}`
  if (/\.(png|jpe?g|jfif)$/i.test(name)) readPicture(pack.bytes(name), label, into)
}
