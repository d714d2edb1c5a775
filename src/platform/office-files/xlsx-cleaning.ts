import { cleanPackage } from './package-cleaning.ts'
import { isXmlPart, relationshipsOf, rootOf, type ChangedParts, type Package } from './package.ts'
import { joined } from './part-removal.ts'
import type { FileReading } from './reading.ts'
import { placeSharedStrings, readSharedStrings } from './shared-strings.ts'
import { applyEdits, type Edit } from './xml-source.ts'
import { readXml, type XmlTag } from './xml.ts'

const remarks = new Set(['comments', 'ThreadedComments', 'personList'])

/** What changes in an `.xlsx`: remarks with their drawings go, and texts that no cell shows. */
export function cleanXlsx(pack: Package, reading: FileReading): ChangedParts {
  const rooted = pack.names
    .filter((name) => isXmlPart(name) && !name.endsWith('.rels'))
    .map((name) => ({ name, root: rootOf(pack.source(name)) }))
  const gone = rooted.filter(({ root }) => remarks.has(root)).map(({ name }) => name)
  const changed = new Map<string, string>()
  for (const { name } of rooted.filter(({ root }) => root === 'worksheet')) {
    gone.push(...cleanDrawing(pack, name, changed))
  }
  const leftover = reading.pieces.some(({ where }) => where === '没有单元格显示的文字')
  const strings = rooted.find(({ root }) => root === 'sst')?.name
  if (leftover && strings !== undefined) changed.set(strings, withoutUnused(pack, strings, rooted))
  return joined(changed, cleanPackage(pack, gone))
}

/** Takes the boxes of remarks out of a sheet's old drawing; the drawing goes where nothing else is in it. */
function cleanDrawing(pack: Package, sheet: string, changed: Map<string, string>): string[] {
  const drawing = relationshipsOf(pack, sheet).find(({ type }) => type === 'vmlDrawing')
  if (!drawing || !pack.has(drawing.target)) return []
  const { notes, others, source } = shapesOf(pack.source(drawing.target))
  if (notes.length === 0) return []
  if (others > 0) {
    changed.set(drawing.target, applyEdits(source, notes))
    return []
  }
  changed.set(
    sheet,
    withoutElements(pack.source(sheet), (tag) => isDrawing(tag, drawing.id)),
  )
  return [drawing.target]
}

function isDrawing(tag: XmlTag, id: string): boolean {
  return tag.name === 's:legacyDrawing' && tag.get('r:id') === id
}

function shapesOf(source: string): { notes: Edit[]; others: number; source: string } {
  const notes: Edit[] = []
  let others = 0
  let isNote = false
  readXml(source, {
    open(tag) {
      if (tag.name === 'v:shape') isNote = false
      if (tag.name === 'x:ClientData') isNote = tag.get('ObjectType') === 'Note'
    },
    close(tag, _from, to) {
      if (tag.name !== 'v:shape') return
      if (isNote) notes.push({ from: tag.from, to, text: '' })
      else others += 1
    },
  })
  return { notes, others, source }
}

function withoutElements(source: string, unwanted: (tag: XmlTag) => boolean): string {
  const edits: Edit[] = []
  readXml(source, {
    close(tag, _from, to) {
      if (unwanted(tag)) edits.push({ from: tag.from, to, text: '' })
    },
  })
  return applyEdits(source, edits)
}

/** Empties the shared strings that no cell names; their numbers must stay. */
function withoutUnused(
  pack: Package,
  part: string,
  rooted: readonly { readonly name: string; readonly root: string }[],
): string {
  const source = pack.source(part)
  const unused = new Set(readSharedStrings(source).keys())
  for (const { name } of rooted.filter(({ root }) => root === 'worksheet')) {
    for (const used of sharedIn(pack.source(name))) unused.delete(used)
  }
  const places = placeSharedStrings(part, source, unused).values()
  return applyEdits(
    source,
    [...places].map(({ from, to }) => ({ from, to, text: '' })),
  )
}

function sharedIn(source: string): Set<number> {
  const used = new Set<number>()
  let isShared = false
  let value = ''
  let inValue = false
  readXml(source, {
    open(tag) {
      if (tag.name === 's:c') isShared = tag.get('t') === 's'
      inValue = tag.name === 's:v'
      if (inValue) value = ''
    },
    text(text) {
      if (inValue) value += text
    },
    close(tag) {
      if (tag.name === 's:v' && isShared) used.add(Number(value))
      inValue = false
    },
  })
  return used
}
