import { convertBounded, type Picture } from '../../../platform/conversion/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { attachFile } from '../attach-file.ts'
import type { Disclosure } from '../disclosure.ts'
import { findDisclosure } from '../find-disclosure.ts'
import type { SeenDisclosure } from '../open-disclosure.ts'
import { disclosurePolicy } from '../policy.ts'

export interface AttachPictures extends SeenDisclosure {
  /** the file that was handed in, once more */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The draft with the file's pictures, and which attachment each number of the text stands for. */
export interface AttachedPictures {
  readonly disclosure: Disclosure
  readonly pictures: readonly { readonly number: number; readonly id: string }[]
}

/**
 * Keeps the pictures of a file that was handed in with the draft that was made of it. A picture that is there
 * already is not kept twice.
 */
export async function attachPictures(desk: Desk, request: AttachPictures): Promise<Answer<AttachedPictures>> {
  const found = await findDisclosure(desk, request.id)
  if (found.kind !== 'done') return found
  const unit = await findUnit(desk.read, found.value.unitCode)
  if (!unit) return refuse('notFound', '没有这条信息，或者您无权查看。')
  // the right first: nobody makes the server read a file that he may not attach
  const refused = forbidden(desk.actor, disclosurePolicy.write, unit)
  if (refused) return refused
  const conversion = await convertBounded(request.bytes, request.name)
  if (conversion.kind === 'refused') {
    return mend({ field: 'file', text: `“${request.name}”${conversion.reason}` })
  }
  let disclosure: Disclosure = found.value
  let { version } = request
  const pictures: { number: number; id: string }[] = []
  for (const picture of conversion.value.pictures) {
    const attached = await attachPicture(desk, { ...disclosure, version }, picture)
    if (attached.kind !== 'done') return attached
    disclosure = attached.value.disclosure
    version = disclosure.version
    pictures.push({ number: picture.number, id: attached.value.id })
  }
  return done({ disclosure, pictures })
}

/** Keeps one picture with the draft as it was seen. */
async function attachPicture(
  desk: Desk,
  draft: Disclosure,
  { bytes, number, mediaType }: Picture,
): Promise<Answer<{ readonly disclosure: Disclosure; readonly id: string }>> {
  const { hash } = await desk.files.save(bytes)
  const isIt = (one: Disclosure['attachments'][number]): boolean =>
    one.role === 'picture' && one.hash === hash
  const known = draft.attachments.find(isIt)
  if (known) return done({ disclosure: draft, id: known.id })
  const name = `正文图片${number}.${mediaType === 'image/png' ? 'png' : 'jpg'}`
  const { id, version } = draft
  const answer = await attachFile(desk, { id, version, name, bytes, role: 'picture' })
  if (answer.kind !== 'done') return answer
  const attached = answer.value.attachments.find(isIt)
  if (!attached) throw new Error('a picture was attached and is not there')
  return done({ disclosure: answer.value, id: attached.id })
}
