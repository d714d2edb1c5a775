import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import { type OfficialDocument, placeCells, type Table } from './model.ts'

/** Names of worksheets hold no more signs, and none of these. */
const longestName = 31
const unfit = /[\\/?*[\]:]/g

interface Sheet {
  readonly sheet: string
  readonly data: SheetData
  readonly columns: { readonly width: number }[]
}

/**
 * The document as a workbook: its text on the first sheet, each table on a sheet of its own with its merged cells;
 * figures are numbers. In a demonstration every sheet says so.
 */
export async function renderXlsx(document: OfficialDocument): Promise<Uint8Array> {
  const lines: string[] = []
  const tables: Sheet[] = []
  let heading = document.title
  for (const block of document.blocks) {
    if (block.type === 'table') {
      tables.push(sheetOf(block, heading, tables.length + 1))
      lines.push(`（见工作表“${nameOf(heading)}”）`)
    } else if (block.type === 'paragraph') {
      if (block.kind === 'heading1') heading = block.text
      lines.push(`${block.runIn ?? ''}${block.text}`.replaceAll('\n', ''))
    } else if (block.type === 'attachments') lines.push(...block.names.map((name) => `附件：${name}`))
    else lines.push(block.unit, block.date.toString())
  }
  const text: Sheet = {
    sheet: '正文',
    data: lines.map((line) => [{ value: line, wrap: true, alignVertical: 'top' }]),
    columns: [{ width: 100 }],
  }
  const sheets = [text, ...tables].map((one) => (document.demonstration ? marked(one) : one))
  const buffer = await writeExcelFile(sheets).toBuffer()
  return new Uint8Array(buffer)
}

function nameOf(heading: string): string {
  return heading.replace(unfit, '').slice(0, longestName)
}

function marked(sheet: Sheet): Sheet {
  return { ...sheet, data: [[{ value: '演示数据', fontWeight: 'bold' }], ...sheet.data] }
}

function sheetOf(table: Table, heading: string, number: number): Sheet {
  const rows = placeCells(table)
  const data: SheetData = rows.map((row) => {
    const line: (Cell | null)[] = table.columns.map(() => null)
    for (const { cell, column, rowSpan, colSpan } of row) {
      const figure = cell.heads === undefined && /^-?\d{1,15}(?:\.\d+)?$/.test(cell.text)
      line[column] = {
        ...(figure ? { value: Number(cell.text) } : { value: cell.text }),
        align: cell.align === 'start' ? 'left' : cell.align === 'end' ? 'right' : 'center',
        alignVertical: 'center',
        borderStyle: 'thin',
        wrap: true,
        ...(cell.heads !== undefined && { fontWeight: 'bold' as const }),
        ...(rowSpan > 1 && { rowSpan }),
        ...(colSpan > 1 && { columnSpan: colSpan }),
      }
    }
    return line
  })
  return {
    sheet: nameOf(heading) || `表${number}`,
    data,
    columns: table.columns.map((width) => ({ width: Math.max(6, Math.round(width / 1.8)) })),
  }
}
