import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useRef } from 'react'
import { type HeldPictures, isPicture } from './held-pictures.ts'

/** A place in the text that stays with what stands there, however the text changes around it. */
export function useFollowedPlace(editor: Editor): RefObject<number> {
  const place = useRef(0)
  useEffect(() => {
    const follow = ({ transaction }: { transaction: { mapping: { map: (at: number) => number } } }): void => {
      place.current = transaction.mapping.map(place.current)
    }
    editor.on('transaction', follow)
    return () => void editor.off('transaction', follow)
  }, [editor])
  return place
}

/**
 * Puts pictures into the text, where they wait for their words; answers where the first of them stands. Null:
 * none of the files is a picture.
 */
export async function insertPictures(
  editor: Editor,
  held: HeldPictures,
  files: readonly File[],
  at: number | null,
): Promise<number | null> {
  const names = await Promise.all(files.filter(isPicture).map((file) => held.hold(file)))
  const [first] = names
  if (first === undefined) return null
  const nodes = names.map((file) => ({ type: 'picture', attrs: { file } }))
  const chain = editor.chain()
  if (at === null) chain.insertContent(nodes).run()
  else chain.insertContentAt(at, nodes).run()
  return placeOf(editor, first)
}

function placeOf(editor: Editor, file: string): number | null {
  let place: number | null = null
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'picture' && node.attrs['file'] === file) place = at
    return place === null
  })
  return place
}
