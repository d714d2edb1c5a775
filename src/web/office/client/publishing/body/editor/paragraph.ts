import { InputRule, mergeAttributes, Node } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { headingLevelOf, numberedLevel } from '../model/official.ts'

const sectionNumber = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)$/

/** A paragraph of a 公文, in one of its forms: 正文, 主送机关, 落款. */
export const OfficialParagraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    form: {
      default: 'body',
      keepOnSplit: false,
      parseHTML: ({ classList }: HTMLElement) =>
        ['addressee', 'signature'].find((form) => classList.contains(form)) ?? 'body',
      renderHTML: ({ form }) => (form === 'body' ? {} : { class: form }),
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],

  addKeyboardShortcuts() {
    return {
      // name and date of a signature are the lines of one paragraph; an empty line ends it
      Enter: () => {
        const { $from, empty } = this.editor.state.selection
        if ($from.parent.attrs['form'] !== 'signature' || !empty || $from.parent.content.size === 0)
          return false
        const before = $from.nodeBefore?.type.name
        if ($from.parentOffset === $from.parent.content.size && before === 'hardBreak') {
          return this.editor
            .chain()
            .deleteRange({ from: $from.pos - 1, to: $from.pos })
            .splitBlock()
            .run()
        }
        return this.editor.commands.setHardBreak()
      },
    }
  },

  addInputRules() {
    return [
      new InputRule({
        find: sectionNumber,
        handler: ({ state, range }) => {
          const $at = state.doc.resolve(range.from)
          const level = headingLevelOf($at.parent.textContent)
          const { heading } = state.schema.nodes
          if (level === null || !heading || !isPlainOnPage($at)) return null
          state.tr.setBlockType(range.from, range.to, heading, { level })
          return undefined
        },
      }),
      // a heading has no full stop: what was taken for one is a paragraph after all
      new InputRule({
        find: /[。；！？]$/,
        handler: ({ state, range }) => {
          const { parent } = state.doc.resolve(range.from)
          if (parent.type.name !== 'heading' || numberedLevel(parent.textContent) === null) return null
          state.tr.setBlockType(range.from, range.to, this.type)
          return undefined
        },
      }),
    ]
  },

  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        // the page indents by itself
        handleTextInput: (view, from, _to, text) =>
          /^[ \u3000]+$/.test(text) && view.state.doc.resolve(from).parentOffset === 0,
      },
    }),
  ],
})

function isPlainOnPage($at: ResolvedPos): boolean {
  return $at.depth === 1 && $at.parent.type.name === 'paragraph' && $at.parent.attrs['form'] === 'body'
}
