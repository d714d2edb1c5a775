import { cellAt, rangeAt, type CellRange } from './cell-values.ts'
import type { TextPlace } from './gathering.ts'
import { RichText } from './shared-strings.ts'
import { readXml, type XmlTag } from './xml.ts'

/** A formula in the source of a sheet. */
export interface Formula {
  readonly from: number
  readonly to: number
  /** where its cell begins in the source */
  readonly cell: number
  /** formulas that are written once for many cells: their number, and whether this is the one written out */
  readonly shared: string | null
  readonly isMaster: boolean
  /** the cells that it fills, where it fills several */
  readonly fills: CellRange | null
}

/** A cell as it stands in the source. */
export interface CellSource {
  readonly tag: XmlTag
  readonly row: number
  readonly column: number
  readonly type: string
  /** what stands inside of a text that the cell carries itself; null: it carries none */
  readonly inner: { readonly from: number; readonly to: number } | null
  /** its signs, and the readings above them */
  readonly places: readonly TextPlace[]
  readonly phonetic: readonly { readonly from: number; readonly to: number }[]
}

export interface SheetSource {
  /** the wanted cells, by where they begin */
  readonly cells: ReadonlyMap<number, CellSource>
  readonly formulas: readonly Formula[]
}

/** Looks up cells and all formulas of a sheet, for those who write over them. */
export function lookUpCells(part: string, source: string, wanted: ReadonlySet<number>): SheetSource {
  const cells = new Map<number, CellSource>()
  const formulas: Formula[] = []
  const rich = new RichText(part)
  let [row, column] = [0, 0]
  let cell: XmlTag | null = null
  let formula: XmlTag | null = null
  let inner: { from: number; to: number } | null = null
  readXml(source, {
    open(tag) {
      if (tag.name === 's:row') {
        row = Number(tag.get('r') ?? row + 1)
        column = 0
      } else if (tag.name === 's:c') {
        const named = cellAt(tag.get('r') ?? '')
        row = named?.row ?? row
        column = named?.column ?? column + 1
        cell = tag
        inner = null
        rich.begin()
      } else if (tag.name === 's:f') formula = tag
      rich.open(tag.name, tag.from)
    },
    text: (text, from, to, cdata) => rich.text(text, from, to, cdata),
    close(tag, from, to) {
      rich.close(tag.name, to)
      if (tag.name === 's:is' && !tag.empty) inner = { from: tag.to, to: from }
      if (tag === formula && cell) formulas.push(formulaOf(tag, to, cell.from))
      if (tag !== cell) return
      const { places, phonetic } = rich.told()
      if (wanted.has(tag.from)) {
        cells.set(tag.from, { tag, row, column, type: tag.get('t') ?? 'n', inner, places, phonetic })
      }
      cell = null
    },
  })
  return { cells, formulas }
}

function formulaOf(tag: XmlTag, to: number, cell: number): Formula {
  const type = tag.get('t')
  const shared = type === 'shared' ? (tag.get('si') ?? '') : null
  const fills = type === 'array' || type === 'dataTable' ? rangeAt(tag.get('ref') ?? '') : null
  return {
    from: tag.from,
    to,
    cell,
    shared,
    isMaster: shared !== null && tag.get('ref') !== undefined,
    fills,
  }
}

/**
 * The formulas that must go so that the cells keep what is written over them: their own, those that fill them
 * from elsewhere, and those written out in one of the cells for others.
 */
export function formulasToDrop(sheet: SheetSource): Formula[] {
  const masked = [...sheet.cells.values()]
  const inside = (range: CellRange | null): boolean =>
    range !== null &&
    masked.some(
      ({ row, column }) =>
        row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    )
  const own = (formula: Formula): boolean => sheet.cells.has(formula.cell)
  const orphaned = new Set(
    sheet.formulas.filter((one) => own(one) && one.isMaster).map(({ shared }) => shared),
  )
  return sheet.formulas.filter(
    (one) => own(one) || inside(one.fills) || (one.shared !== null && orphaned.has(one.shared)),
  )
}
