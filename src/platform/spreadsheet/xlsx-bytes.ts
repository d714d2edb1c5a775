import writeExcelFile from 'write-excel-file/node'
import type { SentCell, WrittenSheet } from './protocol.ts'

const usualWidth = 16

/** A workbook, with its headings in bold and in sight. Texts stay texts, whatever sign they begin with. */
export async function xlsxBytes(
  sheets: readonly (WrittenSheet & { readonly rows: readonly (readonly SentCell[])[] })[],
): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width: width ?? usualWidth })),
    dateFormat: 'yyyy-mm-dd',
    stickyRowsCount: 1,
    data: [
      columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.slice()),
    ],
  }))
  // a copy, so that its memory can be handed over
  return new Uint8Array(await writeExcelFile(written).toBuffer())
}
