/** An element with its attributes and, in order, its texts and elements. */
export interface XmlElement {
  name: string
  attributes: Map<string, string>
  children: (XmlElement | string)[]
}

const piece =
  /<\?[^?]*\?>|<!doctype[^>]*>|<(?<close>\/)?(?<name>[A-Za-z_][\w:.-]*)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/giuy

/**
 * Reads XML strictly: what is not well-formed (a tag left open, an attribute without quotes, a stray `<` or
 * `&`, a sign that XML cannot carry) throws.
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  piece.lastIndex = 0
  while (piece.lastIndex < source.length) {
    const at = piece.lastIndex
    const groups = piece.exec(source)?.groups
    if (!groups) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 60)}`)
    const parent = open.at(-1)
    if (groups['text'] !== undefined) parent?.children.push(decode(groups['text']))
    const name = groups['name']
    if (name === undefined) continue
    if (groups['close']) {
      if (open.length < 2 || open.pop()?.name !== name) throw new Error(`</${name}> closes nothing at ${at}`)
      continue
    }
    const element: XmlElement = { name, attributes: attributesOf(groups['attributes'] ?? ''), children: [] }
    parent?.children.push(element)
    if (!groups['empty']) open.push(element)
  }
  const top = root.children.filter((node) => typeof node !== 'string')
  if (open.length !== 1 || top.length !== 1 || !top[0]) throw new Error('not one closed root element')
  return top[0]
}

/** The texts of all elements of the name, in document order. */
export function textOf(element: XmlElement, name: string): string {
  return element.children
    .map((node) => (typeof node === 'string' ? (element.name === name ? node : '') : textOf(node, name)))
    .join('')
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', text = ''] of source.matchAll(/([\w:.-]+)="([^"<]*)"/g)) {
    if (attributes.has(name)) throw new Error(`attribute ${name} twice`)
    attributes.set(name, decode(text))
  }
  return attributes
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error('a sign that XML forbids')
  return text.replace(/&(#\d+|#x[\da-f]+|\w+)?;?/gi, (whole, name: string | undefined) => {
    if (name === undefined || !whole.endsWith(';')) throw new Error(`a stray &: ${whole}`)
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    const sign = entities[name]
    if (sign === undefined) throw new Error(`unknown entity ${name}`)
    return sign
  })
}
