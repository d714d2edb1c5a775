import { mergeAttributes } from '@tiptap/core'
import { Table, TableCell, TableHeader } from '@tiptap/extension-table'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A table of a 公文: its caption is said in a field of its own, its columns are as wide as their text. */
export const OfficialTable = Table.extend({
  addAttributes: () => ({
    caption: {
      default: '',
      parseHTML: (element: HTMLElement) => element.querySelector('caption')?.textContent ?? '',
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML({ node, HTMLAttributes }) {
    const { caption } = node.attrs
    const title: unknown = caption
    const attributes = mergeAttributes(this.options.HTMLAttributes, HTMLAttributes)
    return typeof title === 'string' && title !== ''
      ? ['table', attributes, ['caption', { contenteditable: 'false' }, title], ['tbody', 0]]
      : ['table', attributes, ['tbody', 0]]
  },
}).configure({ View: null })

/** What a cell holds: nothing that makes a page of its own. */
const inCell = '(paragraph | bulletList | orderedList | picture)+'

export const OfficialCell = TableCell.extend({ content: inCell })
export const OfficialHeader = TableHeader.extend({
  content: inCell,
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_config, { doc }) => emptyHeads(doc),
        apply: (tr, before) => (tr.docChanged ? emptyHeads(tr.doc) : before),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})

/** A head in which nothing stands yet is announced as a cell, not as a head without a name. */
function emptyHeads(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, at) => {
    if (node.type.name === 'tableHeader' && node.textContent === '') {
      found.push(Decoration.node(at, at + node.nodeSize, { role: 'cell' }))
    }
    return !node.isTextblock && node.type.name !== 'tableHeader'
  })
  return DecorationSet.create(doc, found)
}
