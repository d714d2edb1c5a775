import type { TextPiece } from '../pieces.ts'

/** A table of pieces, and the row that heads its columns. */
export interface NamedTable {
  readonly heads: readonly TextPiece[]
  /** text that stands over the heads: a title in the first rows, the name of the sheet */
  readonly title: string
  /** how many rows follow the heads */
  readonly rows: number
}

/** Heads of columns that tell what kind of thing stands in them. */
const knownHead =
  /姓\s*名|户主|申请人|救助对象|保障对象|监护人|身份证|证件|电话|手机|联系方式|卡号|账号|帐号|账户|一卡通|住址|地址|户籍|居住|出生|生日|年龄|编号|编码|代码|索引号|文号/
const longestHead = 20
/** Rows in which the heads are looked for. */
const headRows = 6

/** The tables among pieces, and for each cell below a known head that head's words. */
export function readTables(pieces: readonly TextPiece[]): {
  readonly tables: readonly NamedTable[]
  readonly labels: ReadonlyMap<TextPiece, string>
} {
  const labels = new Map<TextPiece, string>()
  const tables: NamedTable[] = []
  for (const cells of cellsByTable(pieces).values()) {
    const rows = Map.groupBy(cells, ({ row }) => row)
    const heads = [...rows.values()].slice(0, headRows).find(isHeadRow)
    if (!heads) continue
    const byColumn = new Map(heads.map((head) => [head.column, head.text.trim()]))
    const order = [...rows.keys()]
    const at = order.indexOf(heads[0]?.row ?? null)
    const below = order.slice(at + 1)
    for (const row of below) {
      for (const cell of rows.get(row) ?? []) {
        const label = byColumn.get(cell.column)
        if (label !== undefined && knownHead.test(label)) labels.set(cell, label)
      }
    }
    const over = order.slice(0, at).flatMap((row) => (rows.get(row) ?? []).map(({ text }) => text))
    tables.push({
      heads,
      title: [cells[0]?.table ?? '', ...over].join(' ').slice(0, 400),
      rows: below.length,
    })
  }
  return { tables, labels }
}

function cellsByTable(pieces: readonly TextPiece[]): Map<string | null, TextPiece[]> {
  const cells = pieces.filter(({ table, row }) => table !== null && row !== null)
  return Map.groupBy(cells, ({ table }) => table)
}

/** Several short cells, one of which is a head that we know. */
function isHeadRow(cells: readonly TextPiece[]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  if (filled.length < 2 || filled.some(({ text }) => text.trim().length > longestHead)) return false
  return filled.some(({ text }) => knownHead.test(text))
}
