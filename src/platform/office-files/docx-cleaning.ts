import { acceptChanges } from './accept-changes.ts'
import { cleanPackage } from './package-cleaning.ts'
import { isXmlPart, rootOf, type ChangedParts, type Package } from './package.ts'
import { joined } from './part-removal.ts'
import { readWordStyles, noStyles } from './word-styles.ts'

const remarks = new Set(['comments', 'commentsEx', 'commentsIds', 'commentsExtensible', 'people'])
const texts = new Set(['document', 'hdr', 'ftr', 'footnotes', 'endnotes'])

/** What changes in a `.docx`. @throws Unreadable where a person must decide */
export function cleanDocx(pack: Package): ChangedParts {
  const styles = pack.has('word/styles.xml') ? readWordStyles(pack.source('word/styles.xml')) : noStyles
  const parts = pack.names.filter((name) => isXmlPart(name) && !name.endsWith('.rels'))
  const rooted = parts.map((name) => ({ name, root: rootOf(pack.source(name)) }))
  const gone = rooted.filter(({ root }) => remarks.has(root)).map(({ name }) => name)
  const changed = rooted
    .filter(({ root }) => texts.has(root))
    .map(({ name }): [string, string] => [name, acceptChanges(pack.source(name), styles)])
  return joined(new Map(changed), cleanPackage(pack, gone))
}
