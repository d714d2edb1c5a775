import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import type { BodyEditorProps } from '../body-editor.tsx'
import type { HeldPictures } from './held-pictures.ts'
import { PicturePanel } from './picture-panel.tsx'
import { readAttributes } from './picture-view.ts'

interface Props extends Pick<BodyEditorProps, 'uploadPicture' | 'pictureUrl'> {
  readonly editor: Editor
  readonly held: HeldPictures
  /** where the picture stands now */
  readonly place: () => number
  readonly onClose: () => void
}

/** What is to be said about the picture at a place; nothing where none stands any more. */
export function PictureTool({ editor, held, place, uploadPicture, pictureUrl, onClose }: Props): ReactNode {
  const node = editor.state.doc.nodeAt(place())
  if (node?.type.name !== 'picture') return null
  const before = readAttributes(node)
  return (
    <PicturePanel
      before={before}
      url={before.id === null ? null : pictureUrl(before.id)}
      held={held.find(before.file)}
      onHold={async (file) => {
        const one = held.find(await held.hold(file))
        if (one === null) throw new Error('a picture that was just taken in is not there')
        return one
      }}
      upload={uploadPicture}
      onDone={(made) => {
        const at = place()
        if (editor.state.doc.nodeAt(at)?.type.name === 'picture') {
          editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, { ...made, file: null }))
        }
        onClose()
      }}
      onClose={onClose}
    />
  )
}
