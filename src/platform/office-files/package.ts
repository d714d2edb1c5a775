import { posix } from 'node:path'
import { decodeXml, encodeXml, readXml, type XmlTag } from './xml.ts'
import { rewriteZip } from './zip-writing.ts'
import { openZip, type Zip, type ZipEntry } from './zip.ts'
import { reasons, Unreadable } from './unreadable.ts'

const largestPart = 60 * 1024 * 1024

/** An office document: a zip of parts that point at each other. */
export interface Package {
  readonly zip: Zip
  /** names of all parts, in the order of the zip */
  readonly names: readonly string[]
  has(name: string): boolean
  /**
   * The text of an XML part.
   *
   * @throws Unreadable
   */
  source(name: string): string
  bytes(name: string): Uint8Array
}

/** @throws Unreadable */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await openZip(bytes)
  const entries = zip.entries.filter(({ name }) => !name.endsWith('/'))
  const read = (name: string): Uint8Array => zip.read(entryOf(zip, name))
  return {
    zip,
    names: entries.map(({ name }) => name),
    has: (name) => zip.find(name) !== undefined,
    bytes: read,
    source: (name) => {
      if (entryOf(zip, name).size > largestPart) throw new Unreadable(reasons.tooMuch)
      return decodeXml(read(name))
    },
  }
}

/** The package with the texts of its parts kept once they have been read. */
export function remembering(pack: Package): Package {
  const known = new Map<string, string>()
  const source = (name: string): string => {
    const text = known.get(name) ?? pack.source(name)
    known.set(name, text)
    return text
  }
  return { ...pack, source }
}

function entryOf(zip: Zip, name: string): ZipEntry {
  const entry = zip.find(name)
  if (!entry) throw new Unreadable(reasons.damaged)
  return entry
}

/** Parts with another text, or none: null leaves the part out. */
export type ChangedParts = ReadonlyMap<string, string | Uint8Array | null>

/** The package with some parts changed, all others byte for byte as they were. */
export function rewritePackage(pack: Package, changed: ChangedParts): Uint8Array {
  const bytes = [...changed].map(([name, content]): [string, Uint8Array | null] => {
    const stored = pack.zip.find(name)?.name ?? name
    return [stored, typeof content === 'string' ? encodeXml(content, pack.bytes(name)) : content]
  })
  return rewriteZip(pack.zip, new Map(bytes))
}

/** How a part points at another part, or at something outside. */
export interface Relationship {
  readonly id: string
  /** last word of the type: hyperlink, image, comments */
  readonly type: string
  /** name of the part, or the address where `external` */
  readonly target: string
  readonly external: boolean
  readonly tag: XmlTag
}

/** The part that holds a part's relationships; '' asks for those of the package. */
export function relationshipsPart(part: string): string {
  const folder = posix.dirname(part)
  return posix.join(folder === '.' ? '' : folder, '_rels', `${posix.basename(part)}.rels`)
}

/** The part whose relationships a `.rels` part holds. */
export function ownerOf(relationships: string): string {
  const folder = posix.dirname(posix.dirname(relationships))
  return posix.join(folder === '.' ? '' : folder, posix.basename(relationships).replace(/\.rels$/i, ''))
}

/** The relationships of a part; none where it has none. */
export function relationshipsOf(pack: Package, part: string): Relationship[] {
  const name = relationshipsPart(part)
  return pack.has(name) ? readRelationships(pack.source(name), part) : []
}

export function readRelationships(source: string, owner: string): Relationship[] {
  const found: Relationship[] = []
  readXml(source, {
    open(tag) {
      if (tag.local !== 'Relationship') return
      const external = tag.get('TargetMode') === 'External'
      const target = tag.get('Target') ?? ''
      found.push({
        id: tag.get('Id') ?? '',
        type: (tag.get('Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolvePart(owner, target),
        external,
        tag,
      })
    },
  })
  return found
}

function resolvePart(owner: string, target: string): string {
  const path = decodeUri(target)
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(owner), path)
}

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The part that the package opens with, by its relationship or by its usual name. */
export function mainPart(pack: Package, usual: string): string {
  const named = relationshipsOf(pack, '').find(({ type }) => type === 'officeDocument')?.target
  if (named !== undefined && pack.has(named)) return named
  if (pack.has(usual)) return usual
  throw new Unreadable(reasons.damaged)
}

/** Local name of a part's first element; '' where there is none. */
export function rootOf(source: string): string {
  let at = source.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    while (/\s/.test(source[at] ?? '')) at += 1
    const end = source.startsWith('<?', at) ? '?>' : source.startsWith('<!--', at) ? '-->' : null
    if (end === null) break
    const ends = source.indexOf(end, at + (end === '-->' ? 4 : 2))
    if (ends === -1) return ''
    at = ends + end.length
  }
  const name = /^<(?:[^\s<>:/]{1,100}:)?([^\s<>:/]{1,100})/.exec(source.slice(at, at + 250))
  return name?.[1] ?? ''
}

/** Whether a part's name says that it is XML. */
export function isXmlPart(name: string): boolean {
  return /\.(xml|rels|vml|svg)$/i.test(name)
}
