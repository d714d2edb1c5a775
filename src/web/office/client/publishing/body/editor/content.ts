import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Block, Inline, ListItem, TableCell, TableRow } from '../model/node.ts'
import { blockHtml } from '../model/write-html.ts'

type Any = Block | Inline | ListItem | TableRow | TableCell

/** Blocks as the editor takes them. */
export function contentOf(blocks: readonly Block[]): JSONContent {
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(jsonOf) }
}

export function jsonOf(node: Any): JSONContent {
  return {
    type: node.type,
    ...('text' in node && { text: node.text }),
    ...('attrs' in node && { attrs: { ...node.attrs } }),
    ...('marks' in node && node.marks && { marks: node.marks.map((mark) => ({ ...mark })) }),
    ...('content' in node && node.content && { content: node.content.map(jsonOf) }),
  }
}

/** Blocks do not change once they stand in a document: each is written once. */
const written = new WeakMap<Node, string>()

/** The document as the HTML that the server keeps. */
export function htmlOf(doc: Node): string {
  return doc.children
    .map((node) => {
      const known = written.get(node)
      if (known !== undefined) return known
      // the schema says that it is one
      const block: Block = node.toJSON()
      const html = blockHtml(block)
      written.set(node, html)
      return html
    })
    .filter((html) => html !== '')
    .join('\n')
}
