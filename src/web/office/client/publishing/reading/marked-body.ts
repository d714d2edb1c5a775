import { Parser } from 'htmlparser2'
import { withShownPictures } from '../body/shown-pictures.ts'

/** A place in a text that a finding names: signs (UTF-16) of a block's plain text. */
export interface Place {
  /** as the finding is numbered in the list */
  readonly number: number
  readonly from: number
  readonly to: number
}

/** A place in a body: its blocks are paragraphs, headings, list items and table cells that hold text, from 0. */
export interface BodyPlace extends Place {
  readonly block: number
}

interface Options {
  /** a button beside each passage, by which it is remarked upon without a mouse */
  readonly passages: boolean
  /** where its pictures are shown from; without it they are said in words */
  readonly pictureUrl?: (id: string) => string
}

export interface MarkedBody {
  readonly html: string
  /** the passages that the buttons name, by the number in their `data-passage` */
  readonly passages: readonly string[]
}

/** A stretch of the markup that holds one stretch of a block's text. */
interface Run {
  /** in the markup */
  readonly start: number
  readonly end: number
  /** in the block's text */
  readonly at: number
  readonly text: string
}

interface Block {
  readonly text: string
  readonly runs: readonly Run[]
  /** the row of a table in which it stands; null: it is no cell */
  readonly row: number | null
}

/** What goes into the markup at one place of it. */
interface Insertion {
  readonly at: number
  readonly html: string
}

const blockTags = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol table thead tbody tfoot tr td th caption blockquote hr figure figcaption pre'.split(
    ' ',
  ),
)

/**
 * A cleaned body with the places of findings marked and numbered in it, over the borders of inline elements, and
 * its pictures shown. Places that do not fit the text are left out.
 */
export function markedBody(html: string, places: readonly BodyPlace[], options: Options): MarkedBody {
  const blocks = blocksOf(html)
  const passages: string[] = []
  const insertions: Insertion[] = []
  for (const [index, block] of blocks.entries()) {
    insertions.push(
      ...marks(
        block,
        places.filter((place) => place.block === index),
      ),
    )
    // a row of a table is one passage: its button stands in its last cell
    if (!options.passages || (block.row !== null && blocks[index + 1]?.row === block.row)) continue
    const last = block.runs.at(-1)
    if (last === undefined) continue
    insertions.push({ at: last.end, html: passageButton(passages.length) })
    passages.push(passageOf(blocks, block))
  }
  return { html: withShownPictures(inserted(html, insertions), options.pictureUrl), passages }
}

/** A line of text with the places of findings marked and numbered in it, as markup. */
export function markedLine(text: string, places: readonly Place[]): string {
  const html = escapeHtml(text)
  const [block] = blocksOf(html)
  return block === undefined ? html : inserted(html, marks(block, places))
}

function blocksOf(html: string): readonly Block[] {
  const blocks: Block[] = []
  let runs: Run[] = []
  let length = 0
  let row = 0
  let cells = 0
  const add = (start: number, end: number, text: string): void => {
    runs.push({ start, end, at: length, text })
    length += text.length
  }
  const end = (): void => {
    const text = runs.map((run) => run.text).join('')
    if (text.trim() !== '') blocks.push({ text, runs, row: cells > 0 ? row : null })
    runs = []
    length = 0
  }
  const parser = new Parser({
    ontext: (text) => add(parser.startIndex, parser.endIndex + 1, text),
    onopentag: (name) => {
      if (name === 'br') add(parser.startIndex, parser.endIndex + 1, '\n')
      if (!blockTags.has(name)) return
      end()
      if (name === 'tr') row += 1
      if (name === 'td' || name === 'th') cells += 1
    },
    onclosetag: (name) => {
      if (!blockTags.has(name)) return
      end()
      if (name === 'td' || name === 'th') cells -= 1
    },
  })
  parser.write(html)
  parser.end()
  end()
  return blocks
}

/** Marks around each stretch that a place covers; its number stands after the last of them. */
function marks({ text, runs }: Block, places: readonly Place[]): Insertion[] {
  const fitting = places.filter(({ from, to }) => from >= 0 && from < to && to <= text.length)
  if (fitting.length === 0) return []
  const borders = [...new Set(fitting.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b)
  return runs.flatMap((run) => {
    if (run.text === '\n') return []
    const runEnd = run.at + run.text.length
    const cuts = [run.at, ...borders.filter((border) => border > run.at && border < runEnd), runEnd]
    return cuts.slice(0, -1).flatMap((from, index) => {
      const to = cuts[index + 1] ?? runEnd
      const numbers = fitting.filter((place) => place.from <= from && to <= place.to)
      if (numbers.length === 0) return []
      const ending = numbers.filter((place) => place.to === to).map(({ number }) => number)
      return [
        { at: markupAt(run, from), html: `<mark class="found" data-found="${numbers[0]?.number ?? 0}">` },
        { at: markupAt(run, to), html: `</mark>${ending.map(badge).join('')}` },
      ]
    })
  })
}

/** Where a sign of a run stands in the markup: an entity is one whole, other text is as it is. */
function markupAt(run: Run, sign: number): number {
  if (sign === run.at) return run.start
  return sign === run.at + run.text.length ? run.end : run.start + (sign - run.at)
}

function badge(number: number): string {
  return `<button type="button" class="found-number" data-found="${number}" id="found-${number}" aria-label="检查发现第 ${number} 处，看说明">${number}</button>`
}

function passageButton(number: number): string {
  return `<button type="button" class="passage-button" data-passage="${number}" aria-label="对这一段提意见（第 ${number + 1} 段）">提意见</button>`
}

const longestPassage = 500

function passageOf(blocks: readonly Block[], block: Block): string {
  const own = block.row === null ? [block] : blocks.filter(({ row }) => row === block.row)
  return own
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
    .join('　')
    .slice(0, longestPassage)
}

/** The markup with what is to be put in, each at its place; at the same place in the order given. */
function inserted(html: string, insertions: readonly Insertion[]): string {
  let out = ''
  let reached = 0
  for (const { at, html: piece } of insertions.toSorted((a, b) => a.at - b.at)) {
    out += html.slice(reached, at) + piece
    reached = at
  }
  return out + html.slice(reached)
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
