import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { shortNames } from './xml-names.ts'
import { reasons, Unreadable } from './unreadable.ts'

const deepest = 250
const mostElements = 5_000_000
const mostAttributes = 1_000
const bomb = '内容结构异常（疑似XML炸弹），请用办公软件重新另存后再添加'

/** Prefixes as they hold at one place of a file, and the names that were made out by them. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>
  readonly names: Map<string, string>
  readonly depth: number
}

/** A start tag. */
export class XmlTag {
  /** with this room's prefix: `w:t`, whatever the file calls it; `?:t` in a namespace that it does not know */
  readonly name: string
  /** as the file writes it */
  readonly raw: string
  /** range in the source, from `<` to behind `>` */
  readonly from: number
  readonly to: number
  readonly empty: boolean
  readonly #attributes: Readonly<Record<string, string>>
  readonly #scope: Scope

  constructor(tag: SaxesTagPlain, scope: Scope, from: number, to: number) {
    this.name = nameIn(scope, tag.name)
    this.raw = tag.name
    this.from = from
    this.to = to
    this.empty = tag.isSelfClosing
    this.#attributes = tag.attributes
    this.#scope = scope
  }

  get local(): string {
    return this.name.slice(this.name.indexOf(':') + 1)
  }

  /** An attribute by its name; those with a namespace as `r:id`. */
  get(name: string): string | undefined {
    const raw = this.rawNameOf(name)
    return raw === undefined ? undefined : this.#attributes[raw]
  }

  /** What the file calls the attribute. */
  rawNameOf(name: string): string | undefined {
    if (!name.includes(':')) return Object.hasOwn(this.#attributes, name) ? name : undefined
    for (const raw in this.#attributes) {
      if (raw.includes(':') && nameIn(this.#scope, raw) === name) return raw
    }
    return undefined
  }
}

export interface XmlHandlers {
  open?(tag: XmlTag): void
  /** `from` and `to` of the end tag; both the same behind an empty element */
  close?(tag: XmlTag, from: number, to: number): void
  /** text without markup in it, its range in the source, and whether it is a CDATA section */
  text?(text: string, from: number, to: number, cdata: boolean): void
}

/** The text of an XML part; keeps the byte order mark, so that it can be written back as it was. */
export function decodeXml(bytes: Uint8Array): string {
  const label = encodingOf(bytes)
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Unreadable(reasons.damaged)
  }
}

/** The text back in the encoding that it came in. */
export function encodeXml(source: string, before: Uint8Array): Uint8Array {
  const label = encodingOf(before)
  if (label === 'utf-8') return Buffer.from(source, 'utf8')
  const little = Buffer.from(source, 'utf16le')
  return label === 'utf-16le' ? little : little.swap16()
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** The parser, with its complaints in our words. It stays quick with up to six handlers only. */
class Parser extends SaxesParser<{ position: false; xmlns: false }> {
  override fail(): this {
    throw new Unreadable(reasons.damaged)
  }
}

/**
 * Reads XML in one pass. Nothing is expanded but the five signs and numbers that XML itself names: a document
 * type declaration refuses the part.
 *
 * @throws Unreadable where it is not well-formed, or built to exhaust its readers
 */
export function readXml(source: string, handlers: XmlHandlers): void {
  const parser = new Parser({ position: false, xmlns: false })
  const open: XmlTag[] = []
  const scopes: Scope[] = [{ prefixes: new Map([['xml', 'xml']]), names: new Map(), depth: 0 }]
  let elements = 0
  let attributes = 0
  let last = 0
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > mostAttributes) throw new Unreadable(bomb)
  })
  parser.on('opentag', (tag) => {
    last = parser.position
    const from = source.lastIndexOf('<', last - 1)
    if (elements === 0) checkProlog(source.slice(0, from), parser.xmlDecl.encoding)
    elements += 1
    attributes = 0
    if (elements > mostElements || open.length >= deepest) throw new Unreadable(bomb)
    const before = scopes.at(-1)
    if (before === undefined) return
    const scope = scopeOf(tag, before, open.length + 1)
    if (scope !== before) scopes.push(scope)
    const told = new XmlTag(tag, scope, from, last)
    open.push(told)
    handlers.open?.(told)
  })
  parser.on('closetag', () => {
    const from = source.lastIndexOf('<', parser.position - 1)
    last = parser.position
    if (scopes.at(-1)?.depth === open.length) scopes.pop()
    const told = open.pop()
    if (told) handlers.close?.(told, told.empty ? last : from, last)
  })
  parser.on('text', (text) => {
    const from = behindRemarks(source, last)
    last = parser.position - 1
    if (open.length > 0) handlers.text?.(text, from, last, false)
  })
  parser.on('cdata', (text) => {
    const from = behindRemarks(source, last) + '<![CDATA['.length
    last = parser.position
    handlers.text?.(text, from, last - ']]>'.length, true)
  })
  parser.write(source).close()
}

function checkProlog(prolog: string, encoding: string | undefined): void {
  if (/<!doctype/i.test(prolog)) throw new Unreadable(bomb)
  if (encoding !== undefined && !/^utf-?(8|16)$/i.test(encoding)) throw new Unreadable(reasons.damaged)
}

/** The first place from `at` on where no comment and no processing instruction begins. */
function behindRemarks(source: string, at: number): number {
  for (let from = at; ;) {
    const end = source.startsWith('<!--', from) ? '-->' : source.startsWith('<?', from) ? '?>' : null
    if (end === null) return from
    from = source.indexOf(end, from + (end === '-->' ? 4 : 2)) + end.length
  }
}

function scopeOf(tag: SaxesTagPlain, before: Scope, depth: number): Scope {
  let prefixes: Map<string, string> | null = null
  for (const raw in tag.attributes) {
    if (raw !== 'xmlns' && !raw.startsWith('xmlns:')) continue
    prefixes ??= new Map(before.prefixes)
    prefixes.set(raw.slice('xmlns:'.length), shortNames.get((tag.attributes[raw] ?? '').trim()) ?? '?')
  }
  return prefixes === null ? before : { prefixes, names: new Map(), depth }
}

function nameIn(scope: Scope, raw: string): string {
  const known = scope.names.get(raw)
  if (known !== undefined) return known
  const colon = raw.indexOf(':')
  const short = scope.prefixes.get(raw.slice(0, Math.max(colon, 0))) ?? '?'
  const name = `${short}:${raw.slice(colon + 1)}`
  scope.names.set(raw, name)
  return name
}
