import { Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { PictureView } from './picture-view.ts'

export interface PictureOptions {
  /** where a picture that was sent up is shown from */
  readonly urlOf: (id: string) => string
  /** a picture that came with a paste and has not been sent up, as an address; null: there is none */
  readonly heldOf: (file: string) => string | null
  /** opens what is to be said about the picture at this place */
  readonly onEdit: (at: number) => void
}

/** A picture between the paragraphs: an attachment, with the words that stand for it. */
export const OfficialPicture = Node.create<PictureOptions>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ urlOf: (id) => `picture:${id}`, heldOf: () => null, onEdit: () => undefined }),
  addAttributes: () => ({ id: { default: null }, alt: { default: '' }, file: { default: null } }),
  parseHTML: () => [
    {
      tag: 'p.picture',
      priority: 60,
      getAttrs: (element) => {
        const img = element.querySelector('img')
        const id = /^picture:([0-9a-f-]{36})$/i.exec(img?.getAttribute('src') ?? '')?.[1]
        const file = element.getAttribute('data-file')
        return { id: id ?? null, alt: img?.getAttribute('alt') ?? '', file }
      },
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'p',
    { class: 'picture', ...(typeof attrs['file'] === 'string' && { 'data-file': attrs['file'] }) },
    ['img', { src: `picture:${String(attrs['id'])}`, alt: String(attrs['alt']) }],
  ],
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
