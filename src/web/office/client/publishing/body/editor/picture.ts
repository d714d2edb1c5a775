import { Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { pictureWords } from '../compare/units.ts'
import { PictureView, readAttributes } from './picture-view.ts'
import type { PictureOptions } from './picture-options.ts'

/** A picture between the paragraphs: an attachment, with the words that stand for it. */
export const OfficialPicture = Node.create<PictureOptions>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ urlOf: (id) => `picture:${id}`, heldOf: () => null, onEdit: () => undefined }),
  addAttributes: () => ({ id: { default: null }, alt: { default: '' }, file: { default: null } }),
  // for what is copied within the editor, and for other programs in words
  parseHTML: () => [
    {
      tag: 'p.picture[data-alt]',
      priority: 60,
      getAttrs: (element) => ({
        id: element.getAttribute('data-id'),
        alt: element.getAttribute('data-alt') ?? '',
        file: element.getAttribute('data-file'),
      }),
    },
  ],
  renderHTML: ({ node }) => {
    const { id, alt, file } = readAttributes(node)
    return ['p', { class: 'picture', 'data-id': id, 'data-alt': alt, 'data-file': file }, pictureWords(alt)]
  },
  addNodeView() {
    const { options } = this
    return ({ node, view, getPos }) => new PictureView(node, view, getPos, options)
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
        this.options.onEdit(selection.from)
        return true
      },
    }
  },
})
