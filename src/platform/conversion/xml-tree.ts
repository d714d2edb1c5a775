import { SaxesParser } from 'saxes'
import { damaged, FileFault } from './file-fault.ts'

/** An element, named by the usual prefix of its namespace: `w:p`, `a:blip`. */
export interface XmlElement {
  readonly name: string
  /** by the usual prefix too; without one where the attribute has none */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** Office's namespaces and those of its strict form, and the prefix by which each is called here. */
const prefixes = new Map<string, string>(
  [
    ['w', 'wordprocessingml'],
    ['s', 'spreadsheetml'],
    ['a', 'drawingml'],
    ['wp', 'drawingml/wordprocessingDrawing'],
    ['pic', 'drawingml/picture'],
    ['c', 'drawingml/chart'],
    ['dgm', 'drawingml/diagram'],
    ['r', 'officeDocument/relationships'],
    ['m', 'officeDocument/math'],
  ].flatMap(([prefix = '', path = '']) => {
    const [field = '', ...rest] = path.split('/')
    const tail = rest.length === 0 ? 'main' : rest.join('/')
    return [
      [`http://schemas.openxmlformats.org/${field}/2006/${tail}`, prefix] as const,
      [`http://purl.oclc.org/ooxml/${field}/${tail}`, prefix] as const,
    ]
  }),
)
for (const [uri, prefix] of [
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'pr'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
] as const) {
  prefixes.set(uri, prefix)
}

const deepest = 200
const mostElements = 1_000_000

/**
 * Reads a part of a package as a tree. Blanks between elements are left out. A document type is refused: no
 * program that people write with makes one, and entities of one's own are how a small file becomes a large one.
 *
 * @throws FileFault where it is not well-formed or beyond the limits
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  let count = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', () => {
    throw new FileFault(damaged)
  })
  parser.on('doctype', () => {
    throw new FileFault('含有不安全的定义，没有打开。请用 Word、WPS 打开，另存为新的文件再试。')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    count += 1
    if (count > mostElements || open.length > deepest) {
      throw new FileFault('内容太多或者嵌套太深，没有打开。请拆成几个文件再试。')
    }
    const element: XmlElement = {
      name: nameOf(uri, local),
      attributes: readAttributes(attributes),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const keep = (text: string): void => {
    const parent = open.at(-1)
    if (parent && (/[^ \t\r\n]/.test(text) || /(?:^|:)t$/.test(parent.name))) parent.children.push(text)
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.write(decode(bytes)).close()
  const [top] = root.children
  if (top === undefined || typeof top === 'string') throw new FileFault(damaged)
  return top
}

function readAttributes(
  given: Readonly<Record<string, { uri: string; local: string; prefix: string; value: string }>>,
): Record<string, string> {
  const read: Record<string, string> = {}
  for (const { uri, local, prefix, value } of Object.values(given)) {
    if (prefix !== 'xmlns') read[uri === '' ? local : nameOf(uri, local)] = value
  }
  return read
}

function nameOf(uri: string, local: string): string {
  return `${prefixes.get(uri) ?? '?'}:${local}`
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}

/** The elements directly below. */
export function elements(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((one) => typeof one !== 'string') ?? []
}

/** The elements of that name directly below. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  return elements(element).filter((one) => one.name === name)
}

/** The first element of that name directly below. */
export function firstOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elements(element).find((one) => one.name === name)
}

/** The first element of that name anywhere below, in the order of the file. */
export function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elements(element)) {
    const found = child.name === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

/** All text below, as it stands. */
export function innerText(element: XmlElement | undefined): string {
  return element?.children.map((one) => (typeof one === 'string' ? one : innerText(one))).join('') ?? ''
}

/** A switch such as `<w:b/>`: on where it stands, unless it says off; undefined where it is missing. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (element === undefined) return undefined
  const value = element.attributes['w:val'] ?? element.attributes['val']
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

/** The `w:val` of an element directly below. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return firstOf(element, name)?.attributes['w:val']
}
