import { Extension } from '@tiptap/core'

interface KeyOptions {
  readonly onLink: () => void
  readonly onToolbar: () => void
}

/** Keys of the tools that have no extension of their own. */
export const OfficialKeys = Extension.create<KeyOptions>({
  name: 'officialKeys',
  addOptions: () => ({ onLink: () => undefined, onToolbar: () => undefined }),
  addKeyboardShortcuts() {
    return {
      'Mod-k': () => {
        this.options.onLink()
        return true
      },
      // where other editors have it too
      'Alt-F10': () => {
        this.options.onToolbar()
        return true
      },
    }
  },
})
