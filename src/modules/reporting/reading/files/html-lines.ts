import { Parser } from 'htmlparser2'

/** One line of a page, or one row of a table, with the element that it stands in. */
export interface PageLine {
  readonly text: string
  /** the cells of a row, merged ones once; null for a line */
  readonly cells: readonly string[] | null
  /** number of the innermost element around it that makes a block */
  readonly owner: number
  readonly picture: boolean
}

/** A web page as lines, and what it calls itself. */
export interface PageLines {
  readonly lines: readonly PageLine[]
  /** for each block element the one around it; the first is the page */
  readonly parents: readonly number[]
  /** what stands in `h1`, in the `ArticleTitle` that government sites give, in `title` */
  readonly titles: readonly string[]
}

const left = new Set(
  'script style noscript template iframe svg select textarea button nav footer object'.split(' '),
)
const blocks = new Set(
  'html body p div section article main aside header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre center form fieldset table thead tbody tfoot tr td th caption hr address figure figcaption'.split(
    ' ',
  ),
)
/** Elements deeper than this are no page that anybody wrote. */
const deepest = 2_000
/** So many elements within what is not read any more never come to an end. */
const mostSkipped = 8_000
const pieceLength = 50_000
/** A cell that holds more is one of a table that lays out the page. */
const longestCell = 240

interface Table {
  rows: PageLine[][][]
  layout: boolean
  readonly owner: number
}

/** The text of a web page, line by line, as a reader sees it: what is hidden or mere furniture is left out. */
export function htmlLines(html: string): PageLines {
  const builder = new Builder()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (text) => builder.text(text),
      onclosetag: (name) => builder.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  // piece by piece: of a page that goes ever deeper the rest is not looked at
  for (let at = 0; at < html.length && !builder.isLost(); at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength))
  }
  parser.end()
  return builder.end()
}

class Builder {
  private readonly parents: number[] = [0]
  private readonly open_: { readonly name: string; readonly block: number | null }[] = []
  private readonly tables: Table[] = []
  private readonly lines: PageLine[] = []
  private readonly titles = { h1: '', article: '', title: '' }
  private owner = 0
  private buffer = ''
  private skipping = 0
  /** how many of these are open */
  private readonly inside = { h1: 0, pre: 0 }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'meta' && /^articletitle$/i.test(attributes['name'] ?? '')) {
      this.titles.article ||= attributes['content'] ?? ''
    }
    const skips = this.skipping > 0 || left.has(name) || isHidden(attributes) || this.open_.length > deepest
    if (skips) this.skipping += 1
    if (skips) return
    const block = blocks.has(name)
    if (block) this.flush()
    this.open_.push({ name, block: block ? this.owner : null })
    if (name === 'h1' || name === 'pre') this.inside[name] += 1
    if (block) {
      this.parents.push(this.owner)
      this.owner = this.parents.length - 1
    }
    if (name === 'br') this.flush()
    if (name === 'img') this.put({ text: '', cells: null, owner: this.owner, picture: true })
    this.openTable(name)
  }

  isLost(): boolean {
    return this.skipping > mostSkipped
  }

  private openTable(name: string): void {
    const table = this.tables.at(-1)
    if (name === 'table') {
      if (table) table.layout = true
      this.tables.push({ rows: [], layout: false, owner: this.owner })
    } else if (name === 'tr') table?.rows.push([])
    else if (name === 'td' || name === 'th') table?.rows.at(-1)?.push([])
  }

  text(text: string): void {
    if (this.skipping > 0) return
    const name = this.open_.at(-1)?.name
    if (name === 'title') this.titles.title += text
    else {
      if (this.inside.h1 > 0) this.titles.h1 += text
      if (this.inside.pre > 0) this.setText(text)
      else this.buffer += text
    }
  }

  /** Text that keeps its own lines, and the gaps between the columns of its tables. */
  private setText(text: string): void {
    const lines = text.split(/\r\n?|\n/)
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.flush()
      this.buffer += line.replace(/\t|\s{2,}/g, '\u2003\u2003')
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1
      return
    }
    const at = this.open_.at(-1)
    if (at?.name !== name) return
    if (at.block !== null) this.flush()
    if (name === 'table') this.closeTable()
    this.open_.pop()
    if (name === 'h1' || name === 'pre') this.inside[name] -= 1
    if (at.block !== null) this.owner = at.block
  }

  private closeTable(): void {
    const table = this.tables.pop()
    if (!table) return
    const cells = table.rows.flat()
    const long = cells.some((cell) => cell.reduce((sum, line) => sum + line.text.length, 0) > longestCell)
    if (table.layout || long) {
      for (const line of cells.flat()) this.put(line)
      return
    }
    for (const row of table.rows) {
      const [only] = row
      // a row of one cell is a line across the table: a heading over its rows, a paragraph
      if (only && row.length === 1) {
        for (const line of only) this.put(line)
        continue
      }
      const texts = row.map((cell) => cell.map(({ text }) => text).join(''))
      const picture = row.flat().some((line) => line.picture)
      this.put({ text: texts.join(' ').trim(), cells: texts, owner: table.owner, picture })
    }
  }

  private flush(): void {
    const text = squeezed(this.buffer)
    this.buffer = ''
    if (text !== '') this.put({ text, cells: null, owner: this.owner, picture: false })
  }

  /** Into the cell that is open, or into the page. */
  private put(line: PageLine): void {
    const table = this.tables.at(-1)
    const cell = table?.rows.at(-1)?.at(-1)
    if (cell) cell.push(line)
    else if (line.text !== '' || line.picture) this.lines.push(line)
  }

  end(): PageLines {
    this.flush()
    while (this.tables.length > 0) this.closeTable()
    const { h1, article, title } = this.titles
    return {
      lines: this.lines,
      parents: this.parents,
      titles: [h1, article, title].map(squeezed).filter((one) => one !== ''),
    }
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '')
}

/** White space of the source is one blank, and none between Chinese signs; blanks that were meant stay. */
function squeezed(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}\p{P}])[ \t\r\n\f]*[\r\n][ \t\r\n\f]*(?=[\p{Script=Han}\p{P}\d])/gu, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/[\u00a0\u2002\u2003]/g, ' ')
    .replace(/[\u200B\uFEFF]/g, '')
    .trim()
}
