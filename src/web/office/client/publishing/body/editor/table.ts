import { mergeAttributes } from '@tiptap/core'
import { Table, TableCell, TableHeader } from '@tiptap/extension-table'

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
export const OfficialHeader = TableHeader.extend({ content: inCell })
