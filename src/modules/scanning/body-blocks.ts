import type { TextPiece } from './pieces.ts'

/** A paragraph, heading, list item or table cell of a body, with its text and the way back into the markup. */
export interface BodyBlock extends TextPiece {
  readonly kind: 'paragraph' | 'heading' | 'listItem' | 'cell'
  /** where in the markup each sign of the text stands; `ends` is where it ends */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A link of a body: where it leads, and the words that show it; none do where `from` is `to`. */
export interface BodyLink {
  readonly href: string
  readonly block: number
  readonly from: number
  readonly to: number
}

/** A body as a scan reads it. */
export interface ReadBody {
  readonly blocks: readonly BodyBlock[]
  readonly links: readonly BodyLink[]
}

/** The blocks of a body that has been cleaned already, counted from 0. Blocks without text are none. */
export function blocksOf(cleanedHtml: string): BodyBlock[] {
  return [...readBody(cleanedHtml).blocks]
}

const tokens =
  /<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});|<!--[^]*?-->|[^<&]+|[<&]/g
const blockTags = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol table thead tbody tfoot tr td th caption blockquote hr figure figcaption pre'.split(
    ' ',
  ),
)
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}

/** What stands open while the markup is read. */
interface Reading {
  text: string[]
  starts: number[]
  ends: number[]
  open: string[]
  tables: { readonly number: number; row: number; column: number }[]
  tableCount: number
  blocks: BodyBlock[]
  links: BodyLink[]
  link: { readonly href: string; readonly from: number } | null
}

/** Reads blocks and links. It never throws: what is no markup is text. */
export function readBody(cleanedHtml: string): ReadBody {
  const reading: Reading = {
    text: [],
    starts: [],
    ends: [],
    open: [],
    tables: [],
    tableCount: 0,
    blocks: [],
    links: [],
    link: null,
  }
  for (const match of cleanedHtml.matchAll(tokens)) {
    const [whole, slash, name, attributes = '', entity] = match
    const at = match.index
    if (name !== undefined)
      readTag(reading, name.toLowerCase(), slash === '/', attributes, at, at + whole.length)
    else if (entity !== undefined) addSigns(reading, decode(entity, whole), at, at + whole.length)
    else if (!whole.startsWith('<!--')) addText(reading, whole, at)
  }
  endBlock(reading)
  return { blocks: reading.blocks, links: reading.links }
}

function decode(entity: string, whole: string): string {
  if (!entity.startsWith('#')) return entities[entity.toLowerCase()] ?? whole
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
  return code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole
}

function addText(reading: Reading, text: string, at: number): void {
  for (let sign = 0; sign < text.length; sign += 1)
    addSigns(reading, text.charAt(sign), at + sign, at + sign + 1)
}

/** Signs that stand at one place of the markup: an entity, or a sign itself. */
function addSigns(reading: Reading, signs: string, from: number, to: number): void {
  for (let sign = 0; sign < signs.length; sign += 1) {
    reading.text.push(signs.charAt(sign))
    reading.starts.push(from)
    reading.ends.push(to)
  }
}

function readTag(
  reading: Reading,
  name: string,
  closes: boolean,
  attributes: string,
  at: number,
  end: number,
): void {
  if (name === 'br') addSigns(reading, '\n', at, end)
  else if (name === 'a') readLink(reading, closes, attributes)
  else if (blockTags.has(name)) {
    endBlock(reading)
    if (closes) close(reading, name)
    else open(reading, name)
  }
}

function open(reading: Reading, name: string): void {
  if (name === 'hr') return
  const table = reading.tables.at(-1)
  if (name === 'table') {
    reading.tableCount += 1
    reading.tables.push({ number: reading.tableCount, row: 0, column: 0 })
  } else if (table && name === 'tr') {
    table.row += 1
    table.column = 0
  } else if (table && (name === 'td' || name === 'th')) table.column += 1
  reading.open.push(name)
}

function close(reading: Reading, name: string): void {
  const at = reading.open.lastIndexOf(name)
  if (at === -1) return
  reading.open.length = at
  if (name === 'table') reading.tables.pop()
}

function readLink(reading: Reading, closes: boolean, attributes: string): void {
  const from = reading.text.length
  const { link } = reading
  if (link) {
    reading.links.push({
      href: link.href,
      block: reading.blocks.length,
      from: Math.min(link.from, from),
      to: from,
    })
  }
  const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)
  const written = href?.[1] ?? href?.[2]
  reading.link =
    closes || written === undefined
      ? null
      : { href: written.replace(/&(#\w+|\w+);/g, (whole, entity: string) => decode(entity, whole)), from }
}

/** Ends the text that was read so far; white space alone is no block. */
function endBlock(reading: Reading): void {
  const text = reading.text.join('')
  const filled = text.trim() !== ''
  if (reading.link) {
    // a link over several blocks goes on in the next
    const { href, from } = reading.link
    if (filled) reading.links.push({ href, block: reading.blocks.length, from, to: text.length })
    reading.link = { href, from: 0 }
  }
  if (filled) reading.blocks.push(blockOf(reading, text))
  reading.text = []
  reading.starts = []
  reading.ends = []
}

function blockOf(reading: Reading, text: string): BodyBlock {
  const { open: within, blocks, starts, ends } = reading
  const index = blocks.length
  const table = reading.tables.at(-1)
  const cell =
    table && within.lastIndexOf('table') < Math.max(within.lastIndexOf('td'), within.lastIndexOf('th'))
  const heading = within.some((name) => /^h[1-6]$|^caption$/.test(name))
  return {
    index,
    text,
    starts,
    ends,
    heading,
    kind: cell ? 'cell' : heading ? 'heading' : within.includes('li') ? 'listItem' : 'paragraph',
    where: cell ? `表${table.number}第${table.row}行第${table.column}列` : `第${index + 1}段`,
    row: cell ? `${table.number}/${table.row}` : null,
    table: cell ? `表${table.number}` : null,
    column: cell ? String(table.column) : null,
  }
}
