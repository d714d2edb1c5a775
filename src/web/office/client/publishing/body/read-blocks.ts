import { type Cell, type Content, type Form, type Inline, isMarked, type Mark, textOf } from './blocks.ts'

/**
 * Reads HTML, as the server keeps it or as Word and WPS put it on the clipboard, into clean blocks. It works
 * on the parsed tree, of which it needs no more than this.
 */
export interface TreeNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<TreeNode>
  readonly getAttribute?: (name: string) => string | null
}

/** The blocks, and what could not be kept, in words. */
export interface Reading {
  readonly blocks: readonly Content[]
  readonly lost: readonly string[]
}

const elementNode = 1
const textNode = 3

const headings: Readonly<Record<string, Form>> = {
  H1: 'h2',
  H2: 'h2',
  H3: 'h3',
  H4: 'h4',
  H5: 'h4',
  H6: 'h4',
}
const marks: Readonly<Record<string, Mark>> = {
  STRONG: 'strong',
  B: 'strong',
  EM: 'em',
  I: 'em',
  U: 'u',
  SUB: 'sub',
  SUP: 'sup',
}
const skipped = new Set(['STYLE', 'SCRIPT', 'HEAD', 'META', 'LINK', 'TITLE', 'XML', 'TEMPLATE', 'NOSCRIPT'])
const blocks = new Set(
  'P DIV BLOCKQUOTE H1 H2 H3 H4 H5 H6 UL OL LI TABLE HR SECTION ARTICLE PRE FIGURE'.split(' '),
)

/** Reads a tree into blocks. */
export function readTree(root: TreeNode): Reading {
  const found: Content[] = []
  const lost = { pictures: 0, lines: 0 }
  let loose: Inline[] = []
  const flush = (form: Form = 'p'): void => {
    for (const inlines of tidy(loose)) found.push({ kind: 'text', form, inlines })
    loose = []
  }
  const walk = (node: TreeNode): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === textNode) loose.push(...inlineOf(child, []))
      if (child.nodeType !== elementNode || skipped.has(nameOf(child))) continue
      const name = nameOf(child)
      if (!blocks.has(name)) {
        if (holdsBlocks(child)) walk(child)
        else loose.push(...inlineOf(child, []))
        continue
      }
      flush()
      if (name === 'TABLE') found.push(tableOf(child))
      else if (name === 'UL' || name === 'OL') found.push(listOf(child, name === 'OL'))
      else if (name === 'HR') lost.lines += 1
      else if (holdsBlocks(child)) walk(child)
      else {
        for (const inside of child.childNodes) loose.push(...inlineOf(inside, []))
        flush(headings[name] ?? formOf(child))
      }
    }
    flush()
  }
  walk(root)
  lost.pictures = countOf(root, 'IMG')
  return {
    blocks: found.filter((block) => block.kind !== 'list' || block.items.length > 0),
    lost: [
      ...(lost.pictures > 0 ? [`${lost.pictures} 张图片（请作为附件添加）`] : []),
      ...(lost.lines > 0 ? [`${lost.lines} 条分隔线`] : []),
    ],
  }
}

function nameOf(node: TreeNode): string {
  return node.nodeName.toUpperCase()
}

function formOf(node: TreeNode): Form {
  const given = node.getAttribute?.('class') ?? ''
  return given === 'addressee' || given === 'signature' ? given : 'p'
}

function holdsBlocks(node: TreeNode): boolean {
  for (const child of node.childNodes) {
    if (child.nodeType === elementNode && (blocks.has(nameOf(child)) || holdsBlocks(child))) return true
  }
  return false
}

function countOf(node: TreeNode, name: string): number {
  let count = 0
  for (const child of node.childNodes) count += (nameOf(child) === name ? 1 : 0) + countOf(child, name)
  return count
}

function inlineOf(node: TreeNode, held: readonly Mark[], href?: string): Inline[] {
  if (node.nodeType === textNode) {
    const text = (node.textContent ?? '').replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    return [{ text, ...(held.length > 0 && { marks: held }), ...(href !== undefined && { href }) }]
  }
  const name = nameOf(node)
  if (node.nodeType !== elementNode || skipped.has(name)) return []
  if (name === 'BR') return [{ text: '\n' }]
  const mark = marks[name]
  const within = mark === undefined || held.includes(mark) ? held : [...held, mark]
  const link = name === 'A' ? webAddress(node.getAttribute?.('href')) : undefined
  return [...node.childNodes].flatMap((child) => inlineOf(child, within, link ?? href))
}

function webAddress(given: string | null | undefined): string | undefined {
  return given !== null && given !== undefined && /^https?:\/\//i.test(given) ? given : undefined
}

/** Joins equal neighbours, takes the blanks at the edges, drops what is empty. */
function tidy(given: readonly Inline[]): Inline[][] {
  const joined: Inline[] = []
  for (const inline of given) {
    const last = joined.at(-1)
    if (last && sameMarks(last, inline))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    else joined.push(inline)
  }
  const trimmed = trimEnds(joined.map((one) => ({ ...one, text: one.text.replace(/ ?\n ?/g, '\n') })))
  return trimmed.length === 0 ? [] : [trimmed]
}

function trimEnds(inlines: readonly Inline[]): Inline[] {
  const kept = [...inlines]
  // a full-width blank at the beginning is a typed indent: the page indents by itself
  while (kept[0]) {
    const text = kept[0].text.replace(/^[\s\u3000]+/, '')
    if (text !== '') {
      kept[0] = { ...kept[0], text }
      break
    }
    kept.shift()
  }
  while (kept.length > 0) {
    const last = kept.length - 1
    const text = kept[last]?.text.replace(/[\s\u3000]+$/, '') ?? ''
    if (text !== '' && kept[last]) {
      kept[last] = { ...kept[last], text }
      break
    }
    kept.pop()
  }
  return kept
}

function sameMarks(a: Inline, b: Inline): boolean {
  return a.href === b.href && (a.marks ?? []).join() === (b.marks ?? []).join()
}

/** A list; one within it becomes further items. */
function listOf(node: TreeNode, ordered: boolean): Content {
  const items: Inline[][] = []
  const collect = (list: TreeNode): void => {
    for (const child of list.childNodes) {
      if (child.nodeType !== elementNode) continue
      const inner = [...child.childNodes].filter((one) => ['UL', 'OL'].includes(nameOf(one)))
      const own = [...child.childNodes].filter((one) => !inner.includes(one))
      items.push(...tidy(own.flatMap((one) => [...inlineOf(one, []), ...breakAfter(one)])))
      for (const one of inner) collect(one)
    }
  }
  collect(node)
  return { kind: 'list', ordered, items }
}

function breakAfter(node: TreeNode): Inline[] {
  return node.nodeType === elementNode && blocks.has(nameOf(node)) ? [{ text: '\n' }] : []
}

function tableOf(node: TreeNode): Content {
  const rows: Cell[][] = []
  const collect = (part: TreeNode): void => {
    for (const child of part.childNodes) {
      const name = nameOf(child)
      if (name === 'TR') rows.push([...child.childNodes].flatMap(cellOf))
      else if (['THEAD', 'TBODY', 'TFOOT'].includes(name)) collect(child)
    }
  }
  collect(node)
  return { kind: 'table', rows: rows.filter((row) => row.length > 0) }
}

function cellOf(node: TreeNode): Cell[] {
  const name = nameOf(node)
  if (name !== 'TD' && name !== 'TH') return []
  const inside = [...node.childNodes].flatMap((child) => [...inlineOf(child, []), ...breakAfter(child)])
  return [
    {
      head: name === 'TH',
      colSpan: spanOf(node, 'colspan'),
      rowSpan: spanOf(node, 'rowspan'),
      inlines: tidy(inside)[0] ?? [],
    },
  ]
}

function spanOf(node: TreeNode, name: string): number {
  const span = Number(node.getAttribute?.(name) ?? '1')
  return Number.isInteger(span) && span > 1 && span <= 100 ? span : 1
}

/** Plain text off the clipboard: one paragraph a line. */
export function readText(text: string): Content[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'text', form: 'p', inlines: [{ text: line }] }))
}

const firstLevel = /^[一二三四五六七八九十]{1,3}、/
const secondLevel = /^（[一二三四五六七八九十]{1,3}）/
const dateLine = /^[12]\d{3}年\d{1,2}月\d{1,2}日$/
const longestHeading = 40
const longestName = 40

/**
 * Gives paragraphs the form that a 公文 gives them by its wording: 一、 and （一） head a section where the line
 * is short and ends without a full stop, the first line that ends in a colon addresses, and the name over
 * the date at the end signs.
 */
export function asOfficial(given: readonly Content[]): Content[] {
  const formed = given.map((block, index) => withForm(block, index, given))
  const [name, date] = formed.slice(-2)
  if (isLine(name) && isLine(date) && dateLine.test(lineOf(date)) && isSigner(lineOf(name))) {
    const inlines = [{ text: `${lineOf(name)}\n${lineOf(date)}` }]
    return [...formed.slice(0, -2), { kind: 'text', form: 'signature', inlines }]
  }
  return formed
}

function withForm(block: Content, index: number, all: readonly Content[]): Content {
  if (!isLine(block)) return block
  const line = lineOf(block)
  const first = all.findIndex(isLine) === index
  if (first && line.length <= longestName && /[：:]$/.test(line)) return { ...block, form: 'addressee' }
  const heads = line.length <= longestHeading && !/[。；;！!：:，,]/.test(line)
  if (heads && firstLevel.test(line)) return { ...block, form: 'h2' }
  if (heads && secondLevel.test(line)) return { ...block, form: 'h3' }
  return block
}

type Line = Extract<Content, { kind: 'text' }>

function isLine(block: Content | undefined): block is Line {
  return block?.kind === 'text' && block.form === 'p' && textOf(block.inlines).trim() !== ''
}

function lineOf({ inlines }: Line): string {
  return textOf(inlines).trim()
}

function isSigner(line: string): boolean {
  return line.length <= longestName && !/[。，；：]/.test(line)
}

/** How many blocks carry marks within their text. */
export function markedCount(given: readonly Content[]): number {
  return given.filter((block) => block.kind === 'text' && isMarked(block.inlines)).length
}
