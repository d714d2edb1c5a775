import type { Node } from '@tiptap/pm/model'
import { tidied } from '../model/inline.ts'
import { type TextBlock, textOf } from '../model/node.ts'
import { missingWords } from '../model/unfinished.ts'
import { readAttributes } from './picture-view.ts'

/**
 * A place in a text, as the scan names it: the paragraph, heading, item, cell or caption, counted from 0 among
 * those that have a text, and signs of its plain text.
 */
export interface TextPlace {
  readonly block: number
  readonly from: number
  readonly to: number
}

/** The plain text of a block as it is written, each sign with its position in the document. */
export interface BlockText {
  readonly text: string
  readonly at: readonly number[]
}

/** The blocks of a document that have a text. */
export function blockTexts(doc: Node): readonly BlockText[] {
  const blocks: BlockText[] = []
  const add = (block: BlockText): void => {
    if (block.text.trim() !== '') blocks.push(block)
  }
  doc.descendants((node, at) => {
    if (node.type.name === 'table') add(allAt(String(node.attrs['caption']).trim(), at))
    if (node.type.name === 'picture') {
      const { id, alt } = readAttributes(node)
      // one that is missing stands in the text as words
      if (id === null) add(allAt(missingWords(alt), at))
    }
    if (!node.isTextblock) return true
    add(textOfBlock(node, at + 1))
    return false
  })
  return blocks
}

/** The range of the document that a place names; null: there is no such place any more. */
export function rangeOf(doc: Node, { block, from, to }: TextPlace): { from: number; to: number } | null {
  const found = blockTexts(doc)[block]
  const first = found?.at[Math.min(from, found.at.length - 1)]
  const last = found?.at[Math.min(Math.max(to, from + 1), found.at.length) - 1]
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 }
}

function allAt(text: string, at: number): BlockText {
  return { text, at: Array.from({ length: text.length }, () => at) }
}

/** White space is set in order when a text is written: each sign that is left is looked for where it stands. */
function textOfBlock(node: Node, begin: number): BlockText {
  const typed = node.textBetween(0, node.content.size, undefined, '\n')
  // the schema says that it is one
  const block: TextBlock = node.toJSON()
  const text = textOf(tidied(block.content))
  const at: number[] = []
  let next = 0
  for (let sign = 0; sign < text.length; sign += 1) {
    while (next < typed.length && !isSame(typed.charAt(next), text.charAt(sign))) next += 1
    at.push(begin + next)
    next += 1
  }
  return { text, at }
}

function isSame(typed: string, written: string): boolean {
  return typed === written || (written === ' ' && /[ \t\u00a0]/.test(typed))
}
