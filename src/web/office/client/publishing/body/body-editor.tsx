import { Skeleton } from 'antd'
import { lazy, type ReactNode, type Ref, Suspense } from 'react'
import type { TextPlace } from './editor/places.ts'

/** What may be done to the text from outside. */
export interface BodyEditorHandle {
  focus(): void
  /** puts another text in place of this one; `onChange` is not called, and it can be undone */
  setContent(html: string): void
  /** shows a place, as the scan and reviewers name it, and puts the cursor there; false: it is no longer there */
  showPlace(place: TextPlace): boolean
}

export interface BodyEditorProps {
  /** the text to begin with, as the server keeps it; later changes go through the handle */
  readonly html: string
  /** the text, each time that it has changed */
  readonly onChange: (html: string) => void
  /** id of the text that explains the field, or of its error */
  readonly describedBy: string
  /** sends a picture up as an attachment of the item */
  readonly uploadPicture: (file: File) => Promise<{ readonly id: string } | { readonly fault: string }>
  /** where a picture that was sent up is shown from */
  readonly pictureUrl: (id: string) => string
  readonly ref?: Ref<BodyEditorHandle>
}

const Editor = lazy(() => import('./editor/editor.tsx'))

/** The field for the text of an item. The editor is fetched when somebody writes, not with the first page. */
export function BodyEditor(props: BodyEditorProps): ReactNode {
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
      <Editor {...props} />
    </Suspense>
  )
}
