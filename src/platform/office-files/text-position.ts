/** Where a text stands in a part, counted as a person counts: empty paragraphs do not count. */
interface Scope {
  readonly prefix: string
  paragraphs: number
  tables: number
  readonly open: Table[]
}

interface Table {
  readonly label: string
  readonly serial: number
  row: number
  column: number
  span: number
  nested: number
  shaded: boolean
  shadedCell: boolean
}

export class TextPosition {
  readonly #part: string
  readonly #scopes: Scope[]
  #serial = 0
  #boxes = 0

  constructor(part: string, prefix: string) {
    this.#part = part
    this.#scopes = [newScope(prefix)]
  }

  get prefix(): string {
    return this.#scope.prefix
  }

  /** How many text boxes there were; set back where the same ones come a second time. */
  get boxes(): number {
    return this.#boxes
  }

  set boxes(count: number) {
    this.#boxes = count
  }

  get #scope(): Scope {
    const scope = this.#scopes.at(-1)
    if (!scope) throw new Error('TextPosition: no scope')
    return scope
  }

  get #table(): Table | undefined {
    return this.#scope.open.at(-1)
  }

  /** A text with paragraphs of its own: a footnote, a comment. */
  enter(prefix: string): void {
    this.#scopes.push(newScope(prefix))
  }

  enterBox(): void {
    this.#boxes += 1
    this.enter(`${this.#scopes[0]?.prefix ?? ''}文本框${this.#boxes}`)
  }

  leave(): void {
    if (this.#scopes.length > 1) this.#scopes.pop()
  }

  openTable(): void {
    const scope = this.#scope
    const around = this.#table
    const number = around ? (around.nested += 1) : (scope.tables += 1)
    const label = around ? `${cellLabel(around)}内表${number}` : `${scope.prefix}表${number}`
    this.#serial += 1
    const fresh = { row: 0, column: 0, span: 1, nested: 0, shaded: false, shadedCell: false }
    scope.open.push({ label, serial: this.#serial, ...fresh })
  }

  closeTable(): void {
    this.#scope.open.pop()
  }

  openRow(): void {
    const table = this.#table
    if (!table) return
    table.row += 1
    table.column = 0
    table.span = 1
  }

  openCell(): void {
    const table = this.#table
    if (!table) return
    table.column += table.span
    table.span = 1
    table.shadedCell = false
  }

  /** The open cell takes several columns of the grid. */
  spanColumns(columns: number): void {
    if (this.#table && columns > 1) this.#table.span = columns
  }

  shade(what: 'table' | 'cell'): void {
    if (!this.#table) return
    if (what === 'table') this.#table.shaded = true
    else this.#table.shadedCell = true
  }

  get shaded(): boolean {
    return this.#scope.open.some((table) => table.shaded || table.shadedCell)
  }

  /** The row of the open table; null outside of tables. */
  get row(): string | null {
    const table = this.#table
    return table ? `${this.#part}#${table.serial}.${table.row}` : null
  }

  /** Names the place of a paragraph that ends here and has text in it. */
  nameParagraph(): string {
    const table = this.#table
    if (table) return cellLabel(table)
    this.#scope.paragraphs += 1
    return `${this.#scope.prefix}第${this.#scope.paragraphs}段`
  }
}

function newScope(prefix: string): Scope {
  return { prefix, paragraphs: 0, tables: 0, open: [] }
}

function cellLabel({ label, row, column }: Table): string {
  return `${label}第${row}行第${Math.max(column, 1)}列`
}
