import { ownerOf, readRelationships, relationshipsPart, type ChangedParts, type Package } from './package.ts'
import { applyEdits, type Edit } from './xml-source.ts'
import { readXml } from './xml.ts'

/**
 * What changes when parts leave a package: they themselves, whatever points at them, and the list of content
 * types. The parts that name a relationship by its id are the caller's.
 */
export function removalOf(pack: Package, parts: readonly string[]): Map<string, string | null> {
  const gone = new Set(parts.filter((part) => pack.has(part)).map((part) => part.toLowerCase()))
  const changed = new Map<string, string | null>()
  if (gone.size === 0) return changed
  for (const part of gone) {
    changed.set(part, null)
    if (pack.has(relationshipsPart(part))) changed.set(relationshipsPart(part), null)
  }
  for (const name of pack.names.filter(
    (one) => one.endsWith('.rels') && !gone.has(ownerOf(one).toLowerCase()),
  )) {
    const source = pack.source(name)
    const links = readRelationships(source, ownerOf(name))
    const dead = links.filter(({ external, target }) => !external && gone.has(target.toLowerCase()))
    if (dead.length > 0)
      changed.set(
        name,
        applyEdits(
          source,
          dead.map(({ tag }) => ({ ...rangeOf(tag), text: '' })),
        ),
      )
  }
  changed.set(contentTypes, withoutTypes(pack.source(contentTypes), gone))
  return changed
}

const contentTypes = '[Content_Types].xml'

function rangeOf({ from, to }: { readonly from: number; readonly to: number }): { from: number; to: number } {
  return { from, to }
}

function withoutTypes(source: string, gone: ReadonlySet<string>): string {
  const edits: Edit[] = []
  readXml(source, {
    open(tag) {
      const part = (tag.get('PartName') ?? '').replace(/^\//, '').toLowerCase()
      if (tag.local === 'Override' && gone.has(part)) edits.push({ ...rangeOf(tag), text: '' })
    },
  })
  return applyEdits(source, edits)
}

/** Both sets of changes; where both change a part, the second one wins. */
export function joined(...changes: readonly ChangedParts[]): Map<string, string | Uint8Array | null> {
  return new Map(changes.flatMap((one) => [...one]))
}
