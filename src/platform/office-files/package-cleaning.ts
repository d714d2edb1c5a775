import { ownerOf, readRelationships, rootOf, isXmlPart, type ChangedParts, type Package } from './package.ts'
import { joined, removalOf } from './part-removal.ts'
import { cleanPicture } from './picture-cleaning.ts'
import { applyEdits, type Edit } from './xml-source.ts'
import { readXml, type XmlTag } from './xml.ts'

/** Elements that are emptied, and elements that go with all that is in them. */
const emptied = new Set(['dc:creator', 'cp:lastModifiedBy', 'ep:Company', 'ep:Manager', 'ep:HyperlinkBase'])
const removed = new Set(['op:property', 'w:docVar', 'w:attachedTemplate', 'w:mailMerge'])
const roots = new Set(['coreProperties', 'Properties', 'settings'])
const outsideLinks = new Set(['attachedTemplate', 'mailMergeSource', 'mailMergeHeaderSource'])

/**
 * Takes out of any office document what it tells of its makers: names in its properties, the template, the
 * preview, leftover data, the traces in its pictures, and the parts that are named.
 */
export function cleanPackage(pack: Package, parts: readonly string[]): ChangedParts {
  const leftovers = pack.names.filter((name) => /^(docProps\/thumbnail\.|customXml\/)/i.test(name))
  const gone = removalOf(pack, [...leftovers, ...parts])
  const isGone = (name: string): boolean => gone.get(name.toLowerCase()) === null
  const changed = new Map<string, string | Uint8Array>()
  for (const name of pack.names.filter((one) => !isGone(one))) {
    const content = cleaned(pack, name)
    if (content !== null) changed.set(name, content)
  }
  return joined(changed, withoutLinks(pack, gone), gone)
}

function cleaned(pack: Package, name: string): string | Uint8Array | null {
  if (/\.(png|jpe?g|jfif)$/i.test(name)) {
    const bytes = pack.bytes(name)
    const clean = cleanPicture(bytes)
    return clean && clean.byteLength !== bytes.byteLength ? clean : null
  }
  if (!isXmlPart(name) || name.endsWith('.rels')) return null
  const source = pack.source(name)
  return roots.has(rootOf(source)) ? withoutNames(source) : null
}

function withoutNames(source: string): string {
  const edits: Edit[] = []
  const open: XmlTag[] = []
  readXml(source, {
    open: (tag) => open.push(tag),
    close(tag, _from, to) {
      open.pop()
      const isVersion = tag.get('name') === 'KSOProductBuildVer'
      if (removed.has(tag.name) && !isVersion) edits.push({ from: tag.from, to, text: '' })
    },
    text(_text, from, to) {
      if (emptied.has(open.at(-1)?.name ?? '')) edits.push({ from, to, text: '' })
    },
  })
  return applyEdits(source, edits)
}

/** Relationships to what was outside of the document and is not named by it any more. */
function withoutLinks(pack: Package, gone: ReadonlyMap<string, string | null>): Map<string, string> {
  const changed = new Map<string, string>()
  for (const name of pack.names.filter((one) => one.endsWith('.rels'))) {
    const before = gone.get(name)
    if (before === null) continue
    const source = before ?? pack.source(name)
    const links = readRelationships(source, ownerOf(name)).filter(({ type }) => outsideLinks.has(type))
    if (links.length === 0) continue
    const edits = links.map(({ tag: { from, to } }) => ({ from, to, text: '' }))
    changed.set(name, applyEdits(source, edits))
  }
  return changed
}
