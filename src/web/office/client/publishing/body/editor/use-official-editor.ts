import type { Editor } from '@tiptap/core'
import { useEditor } from '@tiptap/react'
import { useEffect, useId, useState } from 'react'
import { readBody } from '../model/read-blocks.ts'
import { contentOf, htmlOf } from './content.ts'
import { Find } from './find.ts'
import { HeldPictures } from './held-pictures.ts'
import { OfficialKeys } from './keys.ts'
import { OfficialPaste } from './paste.ts'
import { officialText } from './schema.ts'

interface Options {
  readonly html: string
  readonly describedBy: string
  readonly onChange: (html: string) => void
  readonly pictureUrl: (id: string) => string
  readonly onPasted: (words: string) => void
  readonly onPictures: (files: readonly File[], at: number | null) => void
  readonly onEditPicture: (at: number) => void
  readonly onLink: () => void
  readonly onToolbar: () => void
}

const covered = { top: 180, bottom: 100, left: 5, right: 5 }

/** The extensions are made once; what they tell goes to whoever listens now. */
class Newest {
  current: Options

  constructor(options: Options) {
    this.current = options
  }

  keep(options: Options): void {
    this.current = options
  }
}

/** The editor with everything that a text needs; what happens in it is told to the newest options. */
export function useOfficialEditor(options: Options): {
  readonly editor: Editor
  readonly held: HeldPictures
} {
  const [newest] = useState(() => new Newest(options))
  useEffect(() => newest.keep(options))
  const id = useId()
  const [held] = useState(() => new HeldPictures())
  const [content] = useState(() => contentOf(readBody(options.html)))
  const [extensions] = useState(() => [
    ...officialText({
      urlOf: (picture) => newest.current.pictureUrl(picture),
      heldOf: (name) => held.find(name)?.url ?? null,
      onEdit: (at) => newest.current.onEditPicture(at),
    }),
    Find,
    OfficialPaste.configure({
      held,
      onPasted: (words) => newest.current.onPasted(words),
      onPictures: (files, at) => newest.current.onPictures(files, at),
    }),
    OfficialKeys.configure({
      onLink: () => newest.current.onLink(),
      onToolbar: () => newest.current.onToolbar(),
    }),
  ])
  const editor = useEditor({
    extensions,
    content,
    // 一、 and （一） head a section; signs of other people's notations mean nothing here
    enableInputRules: ['paragraph'],
    enablePasteRules: false,
    editorProps: {
      // the bars at the top and at the bottom of the page cover what is behind them
      scrollThreshold: covered,
      scrollMargin: covered,
      attributes: {
        class: 'paper-text',
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': '正文',
        'aria-describedby': options.describedBy,
        lang: 'zh-CN',
      },
    },
    onUpdate: ({ editor: one }) => newest.current.onChange(htmlOf(one.state.doc)),
  })
  return { editor, held }
}
