import { rangeAt } from './cell-values.ts'
import type { Gathering, Place, PlacedPiece } from './gathering.ts'
import { isXmlPart, relationshipsOf, rootOf, type Package } from './package.ts'
import { RichText } from './shared-strings.ts'
import type { SheetCells } from './sheet-cells.ts'
import { attributeRange } from './xml-source.ts'
import { readXml, type XmlTag } from './xml.ts'

interface SheetPart {
  readonly name: string
  readonly source: string
  readonly label: string
  readonly cells: SheetCells | undefined
}

/** Reads what belongs to worksheets and stands in parts of its own: remarks, tables, pivots, other workbooks. */
export function readSheetParts(
  pack: Package,
  labels: ReadonlyMap<string, string>,
  cells: ReadonlyMap<string, SheetCells>,
  into: Gathering,
): void {
  const owners = new Map<string, string>()
  for (const sheet of labels.keys()) {
    into.attempt(sheet, () => {
      for (const { target, external } of relationshipsOf(pack, sheet))
        if (!external) owners.set(target, sheet)
    })
  }
  for (const name of pack.names.filter(isXmlPart)) {
    const owner = owners.get(name) ?? ''
    into.attempt(name, () => {
      const read = /\/(worksheets|drawings|charts|theme)\/|sharedStrings/i.test(name)
        ? undefined
        : pack.source(name)
      const reader = read === undefined ? undefined : readers.get(rootOf(read))
      if (read === undefined || !reader) return
      reader({ name, source: read, label: labels.get(owner) ?? '', cells: cells.get(owner) }, into)
    })
  }
}

const readers: ReadonlyMap<string, (part: SheetPart, into: Gathering) => void> = new Map([
  ['comments', readRemarks],
  ['ThreadedComments', readThreads],
  ['table', readTable],
  ['pivotCacheDefinition', readPivot],
  ['pivotCacheRecords', readPivot],
  ['externalLink', readOtherBook],
])

function readRemarks({ name, source, label }: SheetPart, into: Gathering): void {
  const authors: string[] = []
  const text = new RichText(name)
  let where = ''
  let inAuthor = false
  readXml(source, {
    open(tag) {
      inAuthor = tag.name === 's:author'
      if (inAuthor) authors.push('')
      if (tag.name === 's:comment') {
        where = `${label}${tag.get('ref') ?? ''}的批注`
        into.trace('comment', where, authors[Number(tag.get('authorId') ?? 0)] || '批注')
        text.begin()
      }
      text.open(tag.name, tag.from)
    },
    text(part, from, to, cdata) {
      if (inAuthor) authors[authors.length - 1] += part
      else text.text(part, from, to, cdata)
    },
    close(tag, _from, to) {
      inAuthor = false
      text.close(tag.name, to)
      if (tag.name === 's:comment') addRemark(where, text, into)
    },
  })
}

function addRemark(where: string, rich: RichText, into: Gathering): void {
  const { text, places } = rich.told()
  if (text.trim() !== '') into.add({ where, text, hidden: 'comment', row: null, places })
}

function readThreads({ name, source, label }: SheetPart, into: Gathering): void {
  let where = ''
  let inText = false
  readXml(source, {
    open(tag) {
      if (tag.local === 'threadedComment') where = `${label}${tag.get('ref') ?? ''}的批注`
      inText = tag.local === 'text'
    },
    close() {
      inText = false
    },
    text(text, from, to, cdata) {
      if (!inText || text.trim() === '') return
      into.trace('comment', where, '批注')
      const place = {
        as: cdata ? 'cdata' : 'text',
        part: name,
        from,
        to,
        at: 0,
        skip: 0,
        escaped: false,
      } as const
      const places = [{ ...place, length: text.length }]
      into.add({ where, text, hidden: 'comment', row: null, places })
    },
  })
}

/** The names of a table's columns must stay what the cells above the columns say. */
function readTable({ name, source, label, cells }: SheetPart, into: Gathering): void {
  let column = 0
  let header = 0
  readXml(source, {
    open(tag) {
      const range = tag.name === 's:table' ? rangeAt(tag.get('ref') ?? '') : null
      if (range) {
        column = range.left
        header = tag.get('headerRowCount') === '0' ? 0 : range.top
      }
      if (tag.name !== 's:tableColumn') return
      const text = tag.get('name') ?? ''
      const place = attributePlace(name, source, tag, 'name', text)
      const cell = header > 0 ? cells?.at(header, column) : undefined
      column += 1
      if (!place) return
      if (cell?.text === text) cell.places.push(place)
      else into.add({ where: `${label}表格的列名`, text, hidden: null, row: null, places: [place] })
    },
  })
}

/** A pivot table keeps a copy of all that it was made of. */
function readPivot({ name, source }: SheetPart, into: Gathering): void {
  const known = new Map<string, PlacedPiece>()
  readXml(source, {
    open(tag) {
      if (tag.name !== 's:s' && tag.name !== 's:n' && tag.name !== 's:d') return
      const text = tag.get('v') ?? ''
      if (text.trim() === '') return
      // a number that is covered would no longer be a number
      const place = tag.name === 's:s' ? attributePlace(name, source, tag, 'v', text) : null
      const key = `${tag.name} ${text}`
      const before = known.get(key)
      if (before && place) before.places.push(place)
      if (before) return
      const where = '数据透视表留存的数据'
      const piece = { where, text, hidden: 'hiddenText', row: null, places: place ? [place] : [] } as const
      const kept: PlacedPiece = { ...piece, places: [...piece.places] }
      known.set(key, kept)
      into.add(kept)
    },
  })
}

/** A formula that looks into another workbook keeps a copy of what it saw there. */
function readOtherBook({ name, source }: SheetPart, into: Gathering): void {
  let type = ''
  let inValue = false
  readXml(source, {
    open(tag) {
      if (tag.name === 's:cell') type = tag.get('t') ?? 'n'
      inValue = tag.name === 's:v' || tag.name === 's:val'
    },
    close() {
      inValue = false
    },
    text(text, from, to, cdata) {
      if (!inValue || text.trim() === '') return
      const stands = { part: name, from, to, at: 0, length: text.length, skip: 0, escaped: true }
      const places: Place[] = type === 'str' ? [{ as: cdata ? 'cdata' : 'text', ...stands }] : []
      into.add({ where: '外部工作簿留存的数据', text, hidden: 'hiddenText', row: null, places })
    },
  })
}

function attributePlace(part: string, source: string, tag: XmlTag, name: string, text: string): Place | null {
  const range = text === '' ? null : attributeRange(source, tag, name)
  return range && { as: 'attribute', part, ...range, at: 0, length: text.length, skip: 0, escaped: false }
}
