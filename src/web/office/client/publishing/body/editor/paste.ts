import { Extension } from '@tiptap/core'
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { pastedWords, withinCell } from '../model/fit.ts'
import type { Block } from '../model/node.ts'
import { type Clipboard, readPasted } from '../model/pasted.ts'
import { toHtml } from '../model/write-html.ts'
import { jsonOf } from './content.ts'
import { type HeldPictures, isPicture } from './held-pictures.ts'

interface PasteOptions {
  readonly held: HeldPictures
  /** what came in, in words */
  readonly onPasted: (words: string) => void
  /** pictures as files, to stand at this place; null: where the cursor is */
  readonly onPictures: (files: readonly File[], at: number | null) => void
}

/** What is pasted or dropped comes in clean; what is copied within the editor, as it is. */
export const OfficialPaste = Extension.create<PasteOptions>({
  name: 'officialPaste',
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (view, event) => {
              const taken = event.clipboardData !== null && takeIn(view, event.clipboardData, options)
              if (taken) event.preventDefault()
              return taken
            },
          },
          handleDrop: (view, event, _slice, moved) => {
            const files = [...(event.dataTransfer?.files ?? [])].filter(isPicture)
            if (moved || files.length === 0) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null
            options.onPictures(files, at)
            return true
          },
          // what is dropped, and a table that is pasted into a table
          transformPastedHTML: (html) => {
            if (isOwn(html)) return html
            return toHtml(readPasted({ html, plain: '', rtf: '' }, options.held.newName).blocks)
          },
        },
      }),
    ]
  },
})

function isOwn(html: string): boolean {
  return html.includes('data-pm-slice')
}

function takeIn(view: EditorView, data: DataTransfer, options: PasteOptions): boolean {
  const clipboard: Clipboard = {
    html: data.getData('text/html'),
    plain: data.getData('text/plain'),
    rtf: data.getData('text/rtf'),
  }
  if (isOwn(clipboard.html)) return false
  const files = [...data.files].filter(isPicture)
  if (clipboard.html.trim() === '' && clipboard.plain === '' && files.length > 0) {
    options.onPictures(files, null)
    return true
  }
  const { blocks, pictures, lost } = readPasted(clipboard, options.held.newName)
  // cells go into cells, one by one
  if (blocks.length === 1 && blocks[0]?.type === 'table' && isInTable(view.state)) return false
  options.held.takeIn(pictures)
  view.dispatch(inserted(view.state, blocks).scrollIntoView().setMeta('paste', true))
  const isPiece = blocks.length <= 1 && blocks[0]?.type === 'paragraph' && lost.length === 0
  if (!isPiece && (blocks.length > 0 || lost.length > 0)) options.onPasted(pastedWords(blocks, lost))
  return true
}

/** Blocks in the place of what is chosen: a piece of a line within the line, more as blocks of their own. */
export function inserted(state: EditorState, blocks: readonly Block[]): Transaction {
  const tr = state.tr
  if (blocks.length === 0) return tr
  tr.deleteSelection()
  const { $from } = tr.selection
  const fitting = $from.depth > 1 ? withinCell(blocks) : blocks
  const nodes = fitting.map((block) => state.schema.nodeFromJSON(jsonOf(block)))
  const [only] = nodes
  if (nodes.length === 1 && only?.type.name === 'paragraph' && $from.parent.inlineContent) {
    const isPlain = only.attrs['form'] === 'body' || $from.parent.content.size > 0
    if (isPlain) return tr.replaceSelection(new Slice(only.content, 0, 0))
  }
  return insertBlocks(tr, $from, nodes)
}

function insertBlocks(tr: Transaction, $from: ResolvedPos, nodes: readonly Node[]): Transaction {
  const content = Fragment.from([...nodes])
  const { from, to } = placeFor(tr, $from, nodes[0])
  tr.replaceWith(from, to, content)
  return tr.setSelection(Selection.near(tr.doc.resolve(from + content.size), -1))
}

/** Where blocks go: an empty paragraph makes room for them, one with text is divided. */
function placeFor(
  tr: Transaction,
  $from: ResolvedPos,
  first: Node | undefined,
): { from: number; to: number } {
  const { parent, parentOffset, pos } = $from
  if (!parent.inlineContent) return { from: pos, to: pos }
  const [before, after] = [$from.before(), $from.after()]
  // an item of a list begins with a paragraph, be it empty
  const leads = $from.node(-1).type.name === 'listItem' && $from.index(-1) === 0
  const stays = leads && first?.type.name !== 'paragraph'
  if (parent.content.size === 0 && !stays) return { from: before, to: after }
  if (parentOffset === 0 && !stays) return { from: before, to: before }
  if (parentOffset === parent.content.size) return { from: after, to: after }
  tr.split(pos)
  return { from: pos + 1, to: pos + 1 }
}
