import { type Block, type Inline, type TextBlock, textOf, tidy } from '../block.ts'
import { elements, firstOf, settingOf, type XmlElement } from '../xml-tree.ts'
import { type Context, emptySink, type Sink } from './docx-context.ts'
import { readAlternative, readControl, readInside } from './docx-runs.ts'
import { headingOf, type Look, over, paragraphLook } from './docx-styles.ts'
import { readTable } from './docx-table.ts'

/** Reads what stands in a body, a cell, a text box or a note, block by block. */
export function readBlocks(parent: XmlElement, context: Context): Block[] {
  const blocks: Block[] = []
  // a paragraph whose mark was deleted runs on into the next one
  let carried = emptySink()
  const walk = (node: XmlElement): void => {
    for (const child of elements(node)) {
      switch (child.name) {
        case 'w:p':
          carried = readParagraph(child, context, carried, blocks)
          break
        case 'w:tbl':
          blocks.push(...readTable(child, (cell) => readBlocks(cell, context), context.losses))
          break
        case 'w:sdt':
          readControl(child, context, walk)
          break
        case 'mc:AlternateContent':
          readAlternative(child, context, carried, walkBranch)
          break
        case 'w:altChunk':
        case 'w:subDoc':
          context.losses.add('object')
          break
        case 'w:del':
        case 'w:moveFrom':
          context.losses.add('trackedChanges')
          break
        case 'w:pPr':
        case 'w:tcPr':
        case 'w:sectPr':
          break
        default:
          walk(child)
      }
    }
  }
  const walkBranch = (branch: XmlElement, into: Sink): void => {
    into.boxes.push(...readBlocks(branch, context))
  }
  walk(parent)
  flush(carried, blocks)
  return joinLists(blocks)
}

/** Reads a paragraph into `blocks`; gives what is to run on into the next one. */
function readParagraph(paragraph: XmlElement, context: Context, carried: Sink, blocks: Block[]): Sink {
  const properties = firstOf(paragraph, 'w:pPr')
  const style = context.styles.paragraph(settingOf(properties, 'w:pStyle'))
  const look = over([style.look, paragraphLook(properties)])
  const mark = firstOf(properties, 'w:rPr')
  const sink = carried
  const number = numberOf(look, style.look, context)
  readInside(paragraph, { run: style.run }, context, sink)
  if (firstOf(mark, 'w:del') || firstOf(mark, 'w:moveFrom')) {
    context.losses.add('trackedChanges')
    return sink
  }
  const inlines = tidy(sink.inlines)
  if (number?.kind === 'bullet' && inlines.length > 0) blocks.push({ kind: 'list', items: [inlines] })
  else if (inlines.length > 0) {
    const text = number?.kind === 'number' ? number.text : ''
    blocks.push({
      kind: 'text',
      form: 'p',
      inlines: text === '' ? inlines : tidy([{ text }, ...inlines]),
      align: alignOf(look, properties, sink.inlines),
      outline: look.outline === undefined || look.outline === 0 ? headingOf(style.name) : look.outline,
    })
  }
  blocks.push(...sink.pictures, ...sink.boxes)
  return emptySink()
}

/** What was carried on past the last paragraph. */
function flush({ inlines, pictures, boxes }: Sink, blocks: Block[]): void {
  const left = tidy(inlines)
  if (left.length > 0) blocks.push({ kind: 'text', form: 'p', inlines: left, align: 'start', outline: null })
  blocks.push(...pictures, ...boxes)
}

function numberOf(look: Look, style: Look, { numbering }: Context) {
  const list = look.list?.list ?? style.list?.list
  if (list === undefined || list === '0') return null
  return numbering.next(list, look.list?.level ?? style.list?.level ?? 0)
}

/** How far in, in characters, a paragraph must begin to count as set at the right. */
const farIn = 12
/** a character of a 公文 (16 pt) in twentieths of a point */
const characterWidth = 320

function alignOf(
  look: Look,
  properties: XmlElement | undefined,
  inlines: readonly Inline[],
): TextBlock['align'] {
  if (look.align === 'center') return 'center'
  if (look.align === 'right' || look.align === 'end') return 'end'
  const blanks = /^[ \u00a0\u3000\t]*/.exec(textOf(inlines))?.[0] ?? ''
  const typed = [...blanks].reduce((sum, sign) => sum + (sign === '\u3000' ? 1 : 0.5), 0)
  return typed + indentOf(firstOf(properties, 'w:ind')) >= farIn ? 'end' : 'start'
}

function indentOf(indent: XmlElement | undefined): number {
  const number = (...names: string[]): number | null => {
    const given = names.map((name) => indent?.attributes[name]).find((one) => one !== undefined)
    return given === undefined || !Number.isFinite(Number(given)) ? null : Number(given)
  }
  const characters = (number('w:leftChars', 'w:startChars') ?? 0) + (number('w:firstLineChars') ?? 0)
  if (characters > 0) return characters / 100
  return ((number('w:left', 'w:start') ?? 0) + (number('w:firstLine') ?? 0)) / characterWidth
}

function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'list' && last?.kind === 'list') {
      joined[joined.length - 1] = { kind: 'list', items: [...last.items, ...block.items] }
    } else joined.push(block)
  }
  return joined
}
