import { attributeTexts } from './attribute-texts.ts'
import type { CellStyle } from './cell-styles.ts'
import { cellAt, columnName, numberText, rangeAt, type CellRange } from './cell-values.ts'
import type { CellPlace, Gathering, TextPlace } from './gathering.ts'
import type { HiddenKind } from './reading.ts'
import { SheetCells } from './sheet-cells.ts'
import { attributeRange, unescapeSheetText } from './xml-source.ts'
import { readXml, type XmlTag } from './xml.ts'

/** A worksheet and what its cells refer to. */
export interface Sheet {
  readonly part: string
  readonly source: string
  /** 工作表“名单” */
  readonly label: string
  readonly hidden: boolean
  readonly strings: readonly string[]
  readonly style: (index: number) => CellStyle
  readonly from1904: boolean
}

interface OpenCell {
  readonly tag: XmlTag
  readonly column: number
  readonly type: string
  value: string
  inline: string
}

/** @throws Unreadable */
export function readSheet(sheet: Sheet, into: Gathering): SheetCells {
  const reader = new SheetReader(sheet, into)
  readXml(sheet.source, reader)
  return reader.finish()
}

/** Texts of a sheet outside of its cells: [what they are, what hides them]. */
const headers = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'])
/** A formula with a long number or a text in it says more than its result. */
const telling = /\d{6}|"[^"]{4,}"/

class SheetReader {
  readonly #sheet: Sheet
  readonly #into: Gathering
  readonly #cells = new SheetCells()
  readonly #merged: CellRange[] = []
  readonly #hiddenColumns: { readonly from: number; readonly to: number }[] = []
  #row = 0
  #column = 0
  #rowHidden = false
  #cell: OpenCell | null = null
  #textTag: XmlTag | null = null
  #phonetic = 0

  constructor(sheet: Sheet, into: Gathering) {
    this.#sheet = sheet
    this.#into = into
  }

  open(tag: XmlTag): void {
    switch (tag.name) {
      case 's:c':
        return this.#openCell(tag)
      case 's:row':
        return this.#openRow(tag)
      case 's:rPh':
        this.#phonetic += 1
        return
      case 's:v':
      case 's:f':
      case 's:t':
      case 's:formula1':
      case 's:formula2':
        this.#textTag = tag
        return
      case 's:col':
        return this.#readColumns(tag)
      case 's:mergeCell': {
        const range = rangeAt(tag.get('ref') ?? '')
        if (range) this.#merged.push(range)
        return
      }
      default:
        this.#openOther(tag)
    }
  }

  close(tag: XmlTag, _from: number, to: number): void {
    if (tag === this.#textTag) this.#textTag = null
    if (tag.name === 's:c') this.#closeCell(to)
    if (tag.name === 's:rPh') this.#phonetic -= 1
  }

  text(text: string, from: number, to: number, cdata: boolean): void {
    const tag = this.#textTag
    if (tag === null || this.#phonetic > 0) return
    const place = { as: cdata ? 'cdata' : 'text', part: this.#sheet.part, from, to, at: 0, skip: 0 } as const
    const standing = { ...place, length: text.length, escaped: false }
    if (tag.name === 's:v' && this.#cell) this.#cell.value += text
    else if (tag.name === 's:t' && this.#cell) this.#cell.inline += unescapeSheetText(text)
    else if (tag.name === 's:f' && this.#cell) this.#formula(text, this.#cell, standing)
    else if (headers.has(tag.local)) this.#whole('页眉页脚', text, 'headerFooter', standing)
    else if (tag.local.startsWith('formula') && telling.test(text))
      this.#whole('下拉选项', text, null, standing)
  }

  finish(): SheetCells {
    this.#cells.hideMerged(this.#merged)
    const { label } = this.#sheet
    for (const rows of this.#cells.hiddenRows()) this.#into.trace('hiddenRow', label, rows)
    for (const columns of this.#cells.hiddenColumns()) this.#into.trace('hiddenColumn', label, columns)
    return this.#cells
  }

  #openOther(tag: XmlTag): void {
    if (headers.has(tag.local)) this.#textTag = tag
    const told = attributeTexts[tag.name]
    if (!told) return
    for (const name of told[0]) {
      const text = tag.get(name) ?? ''
      const range = text === '' ? null : attributeRange(this.#sheet.source, tag, name)
      if (!range) continue
      const place = { as: 'attribute', part: this.#sheet.part, ...range, at: 0, skip: 0 } as const
      this.#whole(told[1], text, null, { ...place, length: text.length, escaped: false })
    }
  }

  #readColumns(tag: XmlTag): void {
    const hidden = isTrue(tag.get('hidden')) || Number(tag.get('width') ?? 1) === 0
    if (hidden) this.#hiddenColumns.push({ from: Number(tag.get('min')), to: Number(tag.get('max')) })
  }

  #openRow(tag: XmlTag): void {
    const named = Number(tag.get('r'))
    this.#row = Number.isInteger(named) && named > 0 ? named : this.#row + 1
    this.#column = 0
    this.#rowHidden = isTrue(tag.get('hidden')) || Number(tag.get('ht') ?? 1) === 0
  }

  #openCell(tag: XmlTag): void {
    const named = cellAt(tag.get('r') ?? '')
    if (named) this.#row = named.row
    this.#column = named?.column ?? this.#column + 1
    this.#cell = { tag, column: this.#column, type: tag.get('t') ?? 'n', value: '', inline: '' }
  }

  #closeCell(to: number): void {
    const cell = this.#cell
    this.#cell = null
    if (!cell || cell.tag.empty) return
    const style = this.#sheet.style(Number(cell.tag.get('s') ?? 0))
    const text = this.#shown(cell, style)
    if (text === '') return
    const shared = cell.type === 's' ? Number(cell.value) : null
    const stands = { part: this.#sheet.part, from: cell.tag.from, to, at: 0, length: text.length }
    const place: CellPlace = { as: 'cell', ...stands, shared }
    const row = `${this.#sheet.part}!${this.#row}`
    const piece = {
      where: this.#where(cell),
      text,
      hidden: this.#hiddenBy(cell, style),
      row,
      places: [place],
    }
    this.#into.add(piece)
    this.#cells.keep(this.#row, cell.column, piece)
  }

  #shown({ type, value, inline }: OpenCell, style: CellStyle): string {
    switch (type) {
      case 's':
        return this.#sheet.strings[Number(value)] ?? ''
      case 'inlineStr':
        return inline
      case 'str':
        return unescapeSheetText(value)
      case 'b':
        return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE'
      case 'n':
        return numberText(value, style, this.#sheet.from1904)
      default:
        return value
    }
  }

  #hiddenBy({ column }: OpenCell, style: CellStyle): HiddenKind | null {
    if (this.#sheet.hidden) return 'hiddenSheet'
    if (this.#rowHidden) return 'hiddenRow'
    if (this.#hiddenColumns.some(({ from, to }) => column >= from && column <= to)) return 'hiddenColumn'
    return style.white || style.shows === 'nothing' ? 'hiddenText' : null
  }

  #where({ column }: OpenCell): string {
    return `${this.#sheet.label}${columnName(column)}${this.#row}`
  }

  #formula(text: string, cell: OpenCell, place: TextPlace): void {
    if (!telling.test(text)) return
    this.#into.add({ where: `${this.#where(cell)}的公式`, text, hidden: null, row: null, places: [place] })
  }

  #whole(what: string, text: string, hidden: HiddenKind | null, place: TextPlace): void {
    if (text.trim() === '') return
    const told = this.#sheet.hidden ? 'hiddenSheet' : hidden
    this.#into.add({ where: `${this.#sheet.label}${what}`, text, hidden: told, row: null, places: [place] })
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
