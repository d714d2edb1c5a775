import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A place where the words that are looked for stand. */
export interface Match {
  readonly from: number
  readonly to: number
}

interface Search {
  readonly words: string
  readonly matches: readonly Match[]
  /** which of them is shown; -1: none */
  readonly current: number
}

const nothing: Search = { words: '', matches: [], current: -1 }
const key = new PluginKey<Search>('find')

/** Where these words stand in the text, paragraph by paragraph, whatever marks they bear. */
export function matchesIn(doc: Node, words: string): readonly Match[] {
  const matches: Match[] = []
  if (words === '') return matches
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    // what is no text counts as one sign that no word holds
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
    for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) {
      matches.push({ from: at + 1 + from, to: at + 1 + from + words.length })
    }
    return false
  })
  return matches
}

/** Marks what is looked for, and follows it while the text changes. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Search>({
      key,
      state: {
        init: () => nothing,
        apply: (tr, before, _old, { doc }) => {
          const asked: unknown = tr.getMeta(key)
          const { words, current } = isAsked(asked) ? asked : before
          if (!isAsked(asked) && !tr.docChanged) return before
          const matches = matchesIn(doc, words)
          return { words, matches, current: Math.min(current, matches.length - 1) }
        },
      },
      props: {
        decorations: (state) => {
          const { matches, current } = searchOf(state)
          const marks = matches.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === current ? 'found current' : 'found' }),
          )
          return DecorationSet.create(state.doc, marks)
        },
      },
    }),
  ],
})

function isAsked(asked: unknown): asked is { words: string; current: number } {
  return typeof asked === 'object' && asked !== null && 'words' in asked && 'current' in asked
}

export function searchOf(state: EditorState): Search {
  return key.getState(state) ?? nothing
}

/** Looks for words; `current` of them is shown. */
export function look(state: EditorState, words: string, current: number) {
  return state.tr.setMeta(key, { words, current })
}
