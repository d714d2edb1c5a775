import { inflateRawSync } from 'node:zlib'
import { parseXml, textOf, type XmlElement } from './xml.ts'

/** The entries of a zip file, read by its directory; just enough for a `.docx` that a test looks into. */
export function unzip(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const entries = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment, local] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ]
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + size)
    const content = bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return entries
}

/** A table cell as Word would show it: a merged cell once, with the rows and columns that it spans. */
export interface DocxCell {
  text: string
  row: number
  column: number
  rowSpan: number
  colSpan: number
}

export interface DocxTable {
  columns: number
  /** rows marked to come again on every page */
  headerRows: number
  cells: DocxCell[]
}

/** What stands in `word/document.xml`, in order: paragraphs with their style, and tables. */
export function readDocx(zip: Uint8Array): {
  paragraphs: { style: string; text: string }[]
  tables: DocxTable[]
} {
  const document = parseXml(unzip(zip).get('word/document.xml') ?? '')
  const body = child(document, 'w:body')
  const blocks = body?.children.filter((node) => typeof node !== 'string') ?? []
  return {
    paragraphs: blocks
      .filter(({ name }) => name === 'w:p')
      .map((p) => ({ style: value(child(child(p, 'w:pPr'), 'w:pStyle')) ?? '', text: textOf(p, 'w:t') })),
    tables: blocks.filter(({ name }) => name === 'w:tbl').map(readTable),
  }
}

function readTable(table: XmlElement): DocxTable {
  const open = new Map<number, DocxCell>()
  const cells: DocxCell[] = []
  const rows = children(table, 'w:tr')
  for (const [row, tr] of rows.entries()) {
    let column = 0
    for (const tc of children(tr, 'w:tc')) {
      const properties = child(tc, 'w:tcPr')
      const colSpan = Number(value(child(properties, 'w:gridSpan')) ?? 1)
      const merge = child(properties, 'w:vMerge')
      const above = open.get(column)
      if (merge && value(merge) !== 'restart') {
        if (!above || above.colSpan !== colSpan) throw new Error(`row ${row}: a merge without a beginning`)
        above.rowSpan += 1
      } else {
        const cell = { text: textOf(tc, 'w:t'), row, column, rowSpan: 1, colSpan }
        cells.push(cell)
        open.set(column, cell)
      }
      column += colSpan
    }
  }
  const columns = children(child(table, 'w:tblGrid'), 'w:gridCol').length
  const headerRows = rows
    .map((tr) => child(child(tr, 'w:trPr'), 'w:tblHeader'))
    .filter((mark) => mark && value(mark) !== 'false').length
  return { columns, headerRows, cells }
}

function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return (
    element?.children.filter((node) => typeof node !== 'string').filter((node) => node.name === name) ?? []
  )
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return children(element, name)[0]
}

function value(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('w:val')
}
