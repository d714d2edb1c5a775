import { refusalOf } from '../http/failure.ts'
import { fileAddress, upload } from '../http/upload.ts'
import type { ItemView } from './item-view.ts'

/** A draft as it stands: which, and in which version. */
interface Seen {
  readonly id: string
  readonly version: number
}

interface Ways {
  /** saves the draft if it is not, and says which version now stands; null: it could not be saved */
  readonly onReady: () => Promise<Seen | null>
  readonly onChanged: (version: number, attachments: ItemView['attachments']) => void
}

/** Sends a picture of the text up as an attachment of its draft; answers which it is, or why it could not. */
export async function uploadPicture(
  file: File,
  { onReady, onChanged }: Ways,
): Promise<{ readonly id: string } | { readonly fault: string }> {
  const seen = await onReady()
  if (seen === null) return { fault: '图片要放在保存过的草稿里。请先把上面提示的各项填好，再放这张图片。' }
  try {
    const answer = await upload(
      'POST /disclosures/:id/attachments',
      { params: { id: seen.id }, query: { version: seen.version, role: 'picture' } },
      file,
      () => undefined,
    )
    onChanged(answer.version, answer.attachments)
    const added = answer.attachments.at(-1)
    return added ? { id: added.id } : { fault: '图片没有存下来，请再试一次。' }
  } catch (error) {
    return { fault: refusalOf(error).text }
  }
}

/** Where the pictures of an item are shown from. */
export function pictureUrlOf(id: string): (picture: string) => string {
  return (attachment) =>
    fileAddress('GET /disclosures/:id/attachments/:attachment', { params: { id, attachment } })
}
