import type { ChainedCommands, Editor } from '@tiptap/core'

/** What a tool does to the text; the cursor is back in the text at once, so that one goes on typing. */
export function onText(editor: Editor): ChainedCommands {
  editor.view.focus()
  return editor.chain()
}
