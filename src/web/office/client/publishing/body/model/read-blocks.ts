import { classesOf, type Element, parseHtml, styleOf, type Tree } from './html-tree.ts'
import { type Run, tidy } from './inline.ts'
import {
  type Block,
  type Form,
  type List,
  type ListItem,
  type Mark,
  paragraph,
  type Picture,
  textOf,
} from './node.ts'
import { marksIn, runsOf } from './read-inline.ts'
import { flattened, squared, tableOf } from './read-table.ts'
import { isUnseen, type Lost, nothingLost } from './seen.ts'
import { missingAlternative, unsaidAlternative } from './unfinished.ts'
import { bulletLevel, closeUp, isMarker, markerText, withLists, type WordItem } from './word-list.ts'

/** Blocks, and what was left out. */
export interface Reading {
  readonly blocks: readonly Block[]
  readonly lost: Lost
}

/** Where a picture of a pasted text is; null: it cannot be had. */
export type FindPicture = (source: string) => Picture['attrs'] | null

interface Options {
  readonly picture?: FindPicture
  /** places of a table, beyond which it is read as lines */
  readonly largestTable?: number
}

/** More than anybody edits in a browser; what was stored stays a table. */
const largestStored = 200_000

/** Reads a body as the server keeps it. */
export function readBody(html: string): readonly Block[] {
  return readTrees(parseHtml(html), {}).blocks
}

/** Reads trees into blocks: as the server keeps them, or as Word, WPS and Excel put them on the clipboard. */
export function readTrees(trees: readonly Tree[], options: Options): Reading {
  const reader = new Reader(options)
  const blocks = reader.read(trees, 'page', [])
  return { blocks, lost: reader.lost }
}

/** What may stand where: on the page everything, in an item and a quotation plain paragraphs, in a cell less. */
type Place = 'page' | 'item' | 'cell'

const blockNames = new Set(
  (
    'p div blockquote h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table hr section article main header footer nav aside ' +
    'address pre figure figcaption img center fieldset form details summary tr td th thead tbody tfoot caption'
  ).split(' '),
)
const levels: Readonly<Record<string, 2 | 3 | 4>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 }
const deepestList = 6

class Reader {
  readonly lost: Lost = nothingLost()
  readonly #options: Options
  readonly #holds = new WeakMap<Element, boolean>()
  #depth = 0

  constructor(options: Options) {
    this.#options = options
  }

  read(trees: readonly Tree[], place: Place, marks: readonly Mark[]): readonly Block[] {
    const found: (Block | WordItem)[] = []
    let loose: Run[] = []
    const flush = (): void => {
      append(found, paragraphsOf(loose, 'body'))
      loose = []
    }
    const walk = (inside: readonly Tree[], held: readonly Mark[]): void => {
      for (const tree of inside) {
        if (typeof tree === 'string' || !this.#isBlock(tree)) {
          append(loose, runsOf(tree, held, this.lost))
          continue
        }
        if (isUnseen(tree, this.lost)) continue
        const known = blockNames.has(tree.name)
        if (known) flush()
        if (!known || this.#isFrame(tree)) walk(tree.children, marksIn(tree, held, this.lost))
        else append(found, this.#block(tree, place, held))
        if (known) flush()
      }
    }
    walk(trees, marks)
    flush()
    return withLists(found)
  }

  #isBlock(element: Element): boolean {
    return blockNames.has(element.name) || this.#holdsBlock(element)
  }

  #holdsBlock(element: Element): boolean {
    const known = this.#holds.get(element)
    if (known !== undefined) return known
    const holds = element.children.some((child) => typeof child !== 'string' && this.#isBlock(child))
    this.#holds.set(element, holds)
    return holds
  }

  /** An element that only stands around blocks. */
  #isFrame(element: Element): boolean {
    const own = /^(?:table|ul|ol|hr|img|blockquote)$/.test(element.name)
    return !own && this.#holdsBlock(element)
  }

  #block(element: Element, place: Place, marks: readonly Mark[]): readonly (Block | WordItem)[] {
    switch (element.name) {
      case 'img':
        return this.#picture(element)
      case 'hr':
        return place === 'page' ? [{ type: 'horizontalRule' }] : []
      case 'table':
        return this.#table(element, place, marks)
      case 'ul':
      case 'ol':
        return this.#list(element, place, marks)
      case 'blockquote':
        return this.#quote(element, place, marks)
      default:
        return this.#text(element, place, marks)
    }
  }

  #text(element: Element, place: Place, marks: readonly Mark[]): readonly (Block | WordItem)[] {
    const held = marksIn(element, marks, this.lost)
    const level = bulletLevel(element)
    const children = level === null ? element.children : withoutMarker(element.children)
    const inside = children.flatMap((child) => runsOf(child, held, this.lost))
    const runs = element.name === 'pre' ? inside.flatMap(atLineEnds) : inside
    if (level !== null) {
      const content = tidy(runs)
      return content.length === 0 ? [] : [{ type: 'wordItem', level, content }]
    }
    const heading = place === 'page' ? headingLevel(element) : null
    if (heading !== null) {
      const content = closeUp(markerText(element), tidy(runs.map(withoutBold)))
      return content.length === 0 ? [] : [{ type: 'heading', attrs: { level: heading }, content }]
    }
    const form = place === 'page' ? formOf(element) : 'body'
    const marker = markerText(element)
    return paragraphsOf(runs, form).map((one) =>
      marker === '' || one.type !== 'paragraph'
        ? one
        : { ...one, content: closeUp(marker, one.content ?? []) },
    )
  }

  #picture({ attributes }: Element): readonly Block[] {
    const source = attributes['src'] ?? ''
    const own = /^picture:([0-9a-f-]{36})$/i.exec(source)?.[1]
    const alt = (attributes['alt'] ?? '').replace(/\s+/g, ' ').trim()
    if (own !== undefined) {
      return [{ type: 'picture', attrs: { id: own, alt: alt === unsaidAlternative ? '' : alt, file: null } }]
    }
    const found = this.#options.picture?.(source) ?? null
    if (found === null) {
      this.lost.webPictures += 1
      return []
    }
    return [{ type: 'picture', attrs: { ...found, alt: isNameOnly(alt) ? '' : alt } }]
  }

  #table(element: Element, place: Place, marks: readonly Mark[]): readonly Block[] {
    const frame = place === 'page' ? frameCell(element) : null
    if (frame !== null) return this.read(frame.children, place, marks)
    const { caption, rows, stray } = tableOf(element, (trees) => this.read(trees, 'cell', marks), this.lost)
    const before = this.read(stray, place, marks)
    const title = this.read(caption, 'cell', [])
    if (rows.length === 0) return [...before, ...title]
    if (place === 'cell') return [...before, ...title, ...flattened(rows)]
    const most = this.#options.largestTable ?? largestStored
    const words = title.every(({ type }) => type === 'paragraph') ? title.map(lineOf).join(' ') : ''
    const table = squared(rows, words, most)
    if (table === null) this.lost.tables += 1
    return [
      ...before,
      ...(words === '' || table === null ? title : []),
      ...(table ? [table] : flattened(rows)),
    ]
  }

  #list(element: Element, place: Place, marks: readonly Mark[]): readonly Block[] {
    const items: ListItem[] = []
    this.#depth += 1
    for (const tree of element.children) {
      const inner = typeof tree !== 'string' && (tree.name === 'ul' || tree.name === 'ol')
      const content = this.read(
        typeof tree === 'string' || tree.name !== 'li' ? [tree] : tree.children,
        place === 'cell' ? 'cell' : 'item',
        marks,
      )
      if (content.length === 0) continue
      const last = items.at(-1)
      if (inner && last) items[items.length - 1] = { ...last, content: [...last.content, ...content] }
      else items.push({ type: 'listItem', content: startingWithText(content) })
    }
    this.#depth -= 1
    if (this.#depth >= deepestList) return items.flatMap(({ content }) => content)
    return items.length === 0 ? [] : [listOf(element, items)]
  }

  #quote(element: Element, place: Place, marks: readonly Mark[]): readonly Block[] {
    if (place === 'cell' || this.#depth >= deepestList) return this.read(element.children, place, marks)
    this.#depth += 1
    const content = this.read(element.children, 'item', marks)
    this.#depth -= 1
    return content.length === 0 ? [] : [{ type: 'blockquote', content }]
  }
}

function listOf({ name, attributes }: Element, content: readonly ListItem[]): List {
  if (name === 'ul') return { type: 'bulletList', content }
  const start = Number(attributes['start'] ?? '1')
  const from = Number.isInteger(start) && start >= 0 && start < 100_000 ? start : 1
  return { type: 'orderedList', attrs: { start: from }, content }
}

function startingWithText(content: readonly Block[]): readonly Block[] {
  return content[0]?.type === 'paragraph' ? content : [paragraph(), ...content]
}

/** The only thing in a table that is drawn around other tables: its one cell; null: it is a table of its own. */
function frameCell(table: Element): Element | null {
  const [only, ...others] = table.children.filter((child) =>
    typeof child === 'string' ? child.trim() !== '' : !/^col(?:group)?$/.test(child.name),
  )
  if (others.length > 0 || only === undefined || typeof only === 'string') return null
  if (/^(?:tbody|tr)$/.test(only.name)) return frameCell(only)
  return only.name === 'td' && holdsTable(only) ? only : null
}

function holdsTable(element: Element): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (child.name === 'table' || holdsTable(child)),
  )
}

function append<T>(to: T[], more: readonly T[]): void {
  for (const one of more) to.push(one)
}

function lineOf(block: Block): string {
  return block.type === 'paragraph' ? textOf(block.content).replaceAll('\n', ' ') : ''
}

function withoutMarker(trees: readonly Tree[]): readonly Tree[] {
  return trees.flatMap((tree): Tree[] => {
    if (typeof tree === 'string') return [tree]
    return isMarker(tree) ? [] : [{ ...tree, children: withoutMarker(tree.children) }]
  })
}

/** Line ends of the source are line ends. */
function atLineEnds(run: Run): readonly Run[] {
  if (run === null) return [run]
  return run.text.split(/\r?\n/).flatMap((text, index) => {
    const line = { ...run, text }
    return index === 0 ? [line] : [null, line]
  })
}

function withoutBold(run: Run): Run {
  return run && { ...run, marks: run.marks.filter(({ type }) => type !== 'bold') }
}

function headingLevel(element: Element): 2 | 3 | 4 | null {
  const named = levels[element.name]
  if (named !== undefined) return named
  const outline = /^[1-9]$/.exec(styleOf(element).get('mso-outline-level') ?? '')?.[0]
  return outline === undefined ? null : outline === '1' ? 2 : outline === '2' ? 3 : 4
}

function formOf(element: Element): Form {
  return classesOf(element).find((one) => one === 'addressee' || one === 'signature') ?? 'body'
}

/** Names that programs give to pictures say nothing about them. */
function isNameOnly(alt: string): boolean {
  return /^(?:图片|图像|图|picture|image|img|graphic)?\s*\d*$|\.(?:png|jpe?g|gif|bmp|emf|wmf)$/i.test(alt)
}

/** Paragraphs of a stretch of text: an empty line, or a typed indent after a break, begins a new one. */
function paragraphsOf(runs: readonly Run[], form: Form): Block[] {
  const parts = form === 'body' ? parted(runs) : [runs]
  return parts.flatMap((part): Block[] => {
    const content = tidy(part)
    if (content.length === 0) return []
    const alt = missingAlternative(textOf(content))
    return [
      alt === null ? paragraph(content, form) : { type: 'picture', attrs: { id: null, alt, file: null } },
    ]
  })
}

function parted(runs: readonly Run[]): readonly (readonly Run[])[] {
  const parts: Run[][] = [[]]
  let broken = false
  for (const run of runs) {
    if (run !== null && run.text.trim() === '' && !/\u3000{2}|\u00a0{2}/.test(run.text)) {
      parts.at(-1)?.push(run)
      continue
    }
    if (broken && (run === null || /^\s*(?:\u3000{2}|\u00a0{2})/.test(run.text))) parts.push([])
    parts.at(-1)?.push(run)
    broken = run === null
  }
  return parts
}
