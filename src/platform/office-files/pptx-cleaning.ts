import { cleanPackage } from './package-cleaning.ts'
import { isXmlPart, rootOf, type ChangedParts, type Package } from './package.ts'
import { joined } from './part-removal.ts'
import { applyEdits, type Edit } from './xml-source.ts'
import { readXml, type XmlTag } from './xml.ts'

const remarks = new Set(['cmLst', 'cmAuthorLst', 'authorLst'])

/** What changes in a `.pptx`: remarks go, and the texts of the notes. */
export function cleanPptx(pack: Package): ChangedParts {
  const parts = pack.names.filter((name) => isXmlPart(name) && !name.endsWith('.rels'))
  const rooted = parts.map((name) => ({ name, source: pack.source(name), root: rootOf(pack.source(name)) }))
  const gone = rooted.filter(({ root }) => remarks.has(root)).map(({ name }) => name)
  const changed = rooted
    .filter(({ root }) => root === 'notes' || root === 'sld')
    .map(({ name, source, root }): [string, string] => [
      name,
      root === 'notes' ? withoutTexts(source) : withoutRemarkLinks(source),
    ])
  return joined(new Map(changed), cleanPackage(pack, gone))
}

function withoutTexts(source: string): string {
  const edits: Edit[] = []
  let inText = false
  readXml(source, {
    open(tag) {
      inText = tag.name === 'a:t'
    },
    close() {
      inText = false
    },
    text(_text, from, to, cdata) {
      if (inText && !cdata) edits.push({ from, to, text: '' })
    },
  })
  return applyEdits(source, edits)
}

/** A slide names its newer remarks in an extension of its own. */
function withoutRemarkLinks(source: string): string {
  const edits: Edit[] = []
  const open: XmlTag[] = []
  const dead = new Set<XmlTag>()
  readXml(source, {
    open(tag) {
      const parent = open.at(-1)
      if (tag.name === 'p188:commentRel' && parent) dead.add(parent)
      open.push(tag)
    },
    close(tag, _from, to) {
      open.pop()
      if (dead.has(tag)) edits.push({ from: tag.from, to, text: '' })
    },
  })
  return applyEdits(source, edits)
}
