import { makeDocx, escaped, p, r } from '../handmade-files.ts'
import type { Grid, GridCell, Piece } from './printed-report.ts'

/** The ways in which offices make a report in Word or WPS. */
export type DocxManner =
  | 'plain'
  | 'listNumbers'
  | 'revisions'
  | 'controls'
  | 'cut'
  | 'framed'
  | 'layoutTable'
  | 'textBoxes'
  | 'runs'
  | 'unmerged'
  | 'fields'
  | 'notes'
export const docxManners: readonly DocxManner[] = [
  'plain',
  'listNumbers',
  'revisions',
  'controls',
  'cut',
  'framed',
  'layoutTable',
  'textBoxes',
  'runs',
  'unmerged',
  'fields',
  'notes',
]

const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>' +
  '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'

/** A report as a `.docx`. */
export function printDocx(pieces: readonly Piece[], manner: DocxManner): Uint8Array {
  const written = pieces.map((piece) => pieceOf(piece, manner))
  const rows = written.map((one) => `<w:tr>${tc(p(''))}${tc(one)}${tc(p(''))}</w:tr>`)
  const body =
    manner === 'layoutTable'
      ? `<w:tbl>${rows.join('')}</w:tbl>${p('')}`
      : manner === 'framed'
        ? `<w:tbl><w:tr>${tc(written.join(''))}</w:tr></w:tbl>${p('')}`
        : `${written.join('')}<w:sectPr/>`
  return makeDocx({
    body,
    ...(manner === 'listNumbers' && { numbering }),
    ...(manner === 'notes' && {
      footnotes: `<w:footnote w:id="2">${p('统计口径见有关通知，数据截至2024年1月5日。')}</w:footnote>`,
    }),
  })
}

function pieceOf(piece: Piece, manner: DocxManner): string {
  if (piece.kind === 'picture') return p('')
  if (piece.kind === 'table') return tableOf(piece.rows, manner)
  const { role, text } = piece
  const centred = role === 'title' ? '<w:jc w:val="center"/>' : ''
  if (manner === 'listNumbers' && role === 'heading' && /^[一二三四五六]、/.test(text)) {
    return p(text.slice(2), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
  }
  if (manner === 'textBoxes' && role === 'heading') return boxed(p(text))
  if (manner === 'runs') return `<w:p>${[...text].map((sign) => r(sign)).join('')}</w:p>`
  if (manner === 'notes' && role === 'heading') {
    return `<w:p>${r(text)}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
  }
  if (manner === 'fields' && role === 'title') {
    const [before = '', after = ''] = text.split(/(?<=\d{4})年/)
    const year = before.slice(-4)
    return `<w:p>${r(before.slice(0, -4))}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(year)}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(`年${after}`)}</w:p>`
  }
  if (manner === 'revisions' && role === 'prose') {
    return `<w:p>${r(text)}<w:del w:id="1" w:author="a"><w:r><w:delText>另收到申请99件。</w:delText></w:r></w:del></w:p>`
  }
  return p(text, centred)
}

function boxed(content: string): string {
  return (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>' +
    `<w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>` +
    '</mc:AlternateContent></w:r></w:p>'
  )
}

function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

function tableOf(rows: Grid, manner: DocxManner): string {
  if (manner === 'cut' && rows.length > 10) {
    const at = Math.floor(rows.length / 2)
    return `${tableXml(rows, manner, 0, at)}${p('')}${tableXml(rows, manner, at, rows.length)}`
  }
  const table = tableXml(rows, manner, 0, rows.length)
  return manner === 'controls' ? `<w:sdt><w:sdtPr/><w:sdtContent>${table}</w:sdtContent></w:sdt>` : table
}

/** A place of a table: the cell that begins in it, or goes on in it from above. */
interface Place {
  readonly cell: GridCell
  readonly begins: boolean
  readonly left: number
}

function placesOf(rows: Grid): Place[][] {
  const lines: Place[][] = rows.map(() => [])
  for (const [top, row] of rows.entries()) {
    for (const cell of row) {
      const taken = (lines[top] ?? []).toSorted((a, b) => a.left - b.left)
      let left = 0
      for (const one of taken) if (one.left <= left) left = Math.max(left, one.left + one.cell.colSpan)
      for (let y = top; y < top + cell.rowSpan; y += 1) lines[y]?.push({ cell, begins: y === top, left })
    }
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left))
}

function tableXml(rows: Grid, manner: DocxManner, from: number, to: number): string {
  const widths = columnWidths(rows)
  const lines = placesOf(rows).slice(from, to)
  const written = lines.map((line, at) => {
    const cells = line.map(({ cell, begins, left }) => {
      const width = widths.slice(left, left + cell.colSpan).reduce((sum, one) => sum + one, 0)
      const span = `<w:tcW w:w="${width}" w:type="dxa"/>${cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : ''}`
      if (manner === 'unmerged') return tc(cellContent(begins ? cell.text : '', manner), span)
      const merge =
        cell.rowSpan === 1 ? '' : begins || at === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
      return tc(cellContent(begins ? cell.text : '', manner), span + merge)
    })
    const head = at < 3 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    const row = `<w:tr>${head}${cells.join('')}</w:tr>`
    return manner === 'controls' ? `<w:sdt><w:sdtContent>${row}</w:sdtContent></w:sdt>` : row
  })
  const columns = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  return `<w:tbl><w:tblPr><w:tblW w:w="8900" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>${columns}${written.join('')}</w:tbl>`
}

/** Of a page of 8900 twentieths of a point: narrow figures, wide labels. */
function columnWidths(rows: Grid): number[] {
  const count = Math.max(
    ...placesOf(rows).map((line) => line.reduce((sum, { cell }) => sum + cell.colSpan, 0)),
  )
  if (count === 10) return [500, 1150, 2700, ...Array.from({ length: 7 }, () => 650)]
  return Array.from({ length: count }, () => Math.floor(8900 / count))
}

function cellContent(text: string, manner: DocxManner): string {
  if (manner === 'runs') return `<w:p>${[...text].map((sign) => r(sign)).join('')}</w:p>`
  if (manner === 'revisions' && /^\d+$/.test(text)) {
    return `<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>7</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${r(text)}</w:ins></w:p>`
  }
  if (manner === 'controls') {
    return `<w:p><w:sdt><w:sdtContent>${r(text)}</w:sdtContent></w:sdt></w:p>`
  }
  if (manner === 'fields' && /^\d+$/.test(text)) {
    return `<w:p><w:fldSimple w:instr="=SUM(LEFT)">${r(text)}</w:fldSimple></w:p>`
  }
  // long labels broken by hand
  if (manner === 'plain' && text.length > 14) {
    return `<w:p>${r(text.slice(0, 7))}<w:r><w:br/></w:r>${r(text.slice(7))}</w:p>`
  }
  if (manner === 'notes') return `<w:p><w:r><w:t xml:space="preserve"> ${escaped(text)}　</w:t></w:r></w:p>`
  return p(text)
}
