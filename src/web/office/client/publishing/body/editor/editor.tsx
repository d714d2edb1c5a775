import { NodeSelection } from '@tiptap/pm/state'
import { EditorContent, useEditorState } from '@tiptap/react'
import { Alert } from 'antd'
import { type ReactNode, useImperativeHandle, useRef, useState } from 'react'
import type { BodyEditorProps } from '../body-editor.tsx'
import { readBody } from '../model/read-blocks.ts'
import { unfinishedIn } from '../model/unfinished.ts'
import '../document.css'
import { contentOf, htmlOf } from './content.ts'
import './editor.css'
import { FindPanel } from './find-panel.tsx'
import { pictureTypes } from './held-pictures.ts'
import { LinkPanel } from './link-panel.tsx'
import { onText } from './on-text.ts'
import { insertPictures, useFollowedPlace } from './picture-places.ts'
import { PictureTool } from './picture-tool.tsx'
import { rangeOf } from './places.ts'
import { CaptionPanel, TablePanel } from './table-panel.tsx'
import { type Opened, Tools } from './tools.tsx'
import { useOfficialEditor } from './use-official-editor.ts'

/** 公文 editor: the text as the page will show it, with the tools that it may use. */
export default function OfficialEditor({ ref, ...props }: BodyEditorProps): ReactNode {
  const area = useRef<HTMLDivElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [note, setNote] = useState<string | null>(null)

  const addPictures = async (files: readonly File[], at: number | null): Promise<void> => {
    const place = await insertPictures(editor, held, files, at)
    if (place === null) setNote('只能放 PNG、JPG 图片。其他文件请作为附件添加。')
    else editPicture(place)
  }
  const editPicture = (at: number): void => {
    picture.current = at
    editor.commands.setNodeSelection(at)
    setOpened(null)
    // anew, also where another picture's is open
    requestAnimationFrame(() => setOpened('picture'))
  }
  const { editor, held } = useOfficialEditor({
    ...props,
    onPasted: setNote,
    onPictures: (files, at) => void addPictures(files, at),
    onEditPicture: editPicture,
    onLink: () => setOpened('link'),
    onToolbar: () => area.current?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus(),
  })
  const picture = useFollowedPlace(editor)
  const { signs, open } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      signs: state.doc.textContent.replace(/\s/g, '').length,
      open: unfinishedIn(htmlOf(state.doc)).join(''),
    }),
  })
  useImperativeHandle(ref, () => ({
    focus: () => editor.view.focus(),
    setContent: (html) => void editor.commands.setContent(contentOf(readBody(html)), { emitUpdate: false }),
    showPlace: (place) => {
      const range = rangeOf(editor.state.doc, place)
      if (range === null) return false
      const node = editor.state.doc.nodeAt(range.from)
      const chain = onText(editor)
      if (node && !node.isText && NodeSelection.isSelectable(node)) chain.setNodeSelection(range.from)
      else chain.setTextSelection(range)
      return chain.scrollIntoView().run()
    },
  }))
  const close = (): void => {
    setOpened(null)
    editor.view.focus()
  }
  return (
    <div className="editor" ref={area}>
      <div className="editor-top">
        <Tools
          editor={editor}
          opened={opened}
          onOpen={(wanted) => setOpened(wanted === opened ? null : wanted)}
          onPicture={() => chooser.current?.click()}
          onEditPicture={editPicture}
        />
        {opened === 'link' && <LinkPanel editor={editor} onClose={close} />}
        {opened === 'table' && <TablePanel editor={editor} onClose={close} />}
        {opened === 'caption' && <CaptionPanel editor={editor} onClose={close} />}
        {opened === 'find' && <FindPanel editor={editor} onClose={close} />}
        {opened === 'picture' && (
          <PictureTool {...props} editor={editor} held={held} place={() => picture.current} onClose={close} />
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        // the form shows every file field, and by more than a class
        style={{ display: 'none' }}
        aria-label="选一张图片"
        accept={pictureTypes.join(',')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          void addPictures(files, null)
        }}
      />
      <output>
        {note !== null && (
          <Alert
            className="editor-note"
            type="info"
            title={note}
            closable={{ onClose: () => setNote(null) }}
          />
        )}
      </output>
      <EditorContent editor={editor} className="editor-paper" />
      <div className="editor-foot">
        <output className="caution-text">{open}</output>
        <span className="quiet">
          <span className="keys">Alt+F10 到工具栏　</span>共 {signs} 字
        </span>
      </div>
    </div>
  )
}
