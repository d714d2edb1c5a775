import type { Node } from '@tiptap/pm/model'
import { pictureWords } from '../compare/units.ts'

/** A place in a text: its block, counted from 0, and signs of the block's plain text. */
export interface TextPlace {
  readonly block: number
  readonly from: number
  readonly to: number
}

/** The plain text of a block, as the server takes it out of the HTML, each sign with its position. */
export interface BlockText {
  readonly text: string
  /** position in the document of each sign */
  readonly at: readonly number[]
}

/** The blocks of a document that have a text, one entry each. */
export function blockTexts(doc: Node): readonly BlockText[] {
  const blocks: BlockText[] = []
  for (const [node, offset] of childrenOf(doc)) {
    const signs: Sign[] = []
    collect(node, offset, signs)
    const block = trimmed(signs)
    if (block.text !== '') blocks.push(block)
  }
  return blocks
}

/** The range of the document that a place names; null: there is no such place any more. */
export function rangeOf(doc: Node, { block, from, to }: TextPlace): { from: number; to: number } | null {
  const found = blockTexts(doc)[block]
  const first = found?.at[Math.min(from, found.at.length - 1)]
  const last = found?.at[Math.min(Math.max(to, from + 1), found.at.length) - 1]
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 }
}

/** What stands in a node, each with its distance from the node's beginning. */
function* childrenOf(node: Node): Generator<readonly [child: Node, offset: number]> {
  let offset = 0
  for (const child of node.children) {
    yield [child, offset]
    offset += child.nodeSize
  }
}

type Sign = readonly [sign: string, at: number]

function collect(node: Node, at: number, signs: Sign[]): void {
  const { name } = node.type
  if (name === 'picture') {
    for (const sign of pictureWords(String(node.attrs['alt'])).split('')) signs.push([sign, at])
  } else if (node.isTextblock) {
    for (const [child, offset] of childrenOf(node)) {
      const from = at + 1 + offset
      if (!child.isText) signs.push(['\n', from])
      for (let index = 0; index < (child.text?.length ?? 0); index += 1) {
        signs.push([child.text?.charAt(index) ?? '', from + index])
      }
    }
  } else {
    if (name === 'table')
      signs.push(
        ...String(node.attrs['caption'])
          .split('')
          .map((sign): Sign => [sign, at]),
      )
    for (const [child, offset] of childrenOf(node)) {
      // the cells of a row stand on one line, unless they hold several paragraphs
      const single =
        (name === 'tableCell' || name === 'tableHeader') && node.childCount === 1 && child.isTextblock
      if (name !== 'tableRow' && !single) signs.push(['\n', at])
      collect(child, at + 1 + offset, signs)
      if (name === 'tableRow') signs.push([' ', at])
      else if (!single) signs.push(['\n', at])
    }
  }
}

/** Lines without blanks at their ends, and none that is empty. */
function trimmed(signs: readonly Sign[]): BlockText {
  const kept: Sign[] = []
  let line: Sign[] = []
  const close = (): void => {
    const first = line.findIndex(([sign]) => sign.trim() !== '')
    const last = line.findLastIndex(([sign]) => sign.trim() !== '')
    const own = first < 0 ? [] : line.slice(first, last + 1)
    if (own.length > 0 && kept.length > 0) kept.push(['\n', own[0]?.[1] ?? 0])
    for (const sign of own) kept.push(sign)
    line = []
  }
  for (const sign of signs) {
    if (sign[0] === '\n') close()
    else line.push(sign)
  }
  close()
  return { text: kept.map(([sign]) => sign).join(''), at: kept.map(([, at]) => at) }
}
