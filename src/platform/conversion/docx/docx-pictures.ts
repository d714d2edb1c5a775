import type { Picture, PictureBlock } from '../block.ts'
import type { Losses } from '../losses.ts'
import type { ZipParts } from '../zip-parts.ts'
import type { Target } from '../office-package.ts'

/** The pictures of a document, numbered in the order in which they are met. */
export interface Pictures {
  /** the block of the picture that this relationship leads to; null where it cannot come along */
  readonly take: (target: Target | undefined, alt: string) => PictureBlock | null
  readonly taken: readonly Picture[]
}

const mostPictures = 40

/** Reads the pictures that these relationships lead to. */
export async function openPictures(
  zip: ZipParts,
  targets: Iterable<Target>,
  losses: Losses,
): Promise<Pictures> {
  const bytes = new Map<string, Uint8Array>()
  for (const { type, external, target } of targets) {
    if (type !== 'image' || external || bytes.has(target)) continue
    const read = await zip.read(target)
    if (read) bytes.set(target, read)
  }
  const taken = new Map<string, Picture>()
  return {
    take(target, alt) {
      const data = target === undefined ? undefined : bytes.get(target.target)
      if (target === undefined || target.external || data === undefined) {
        losses.add('linkedPicture')
        return null
      }
      const known = taken.get(target.target)
      if (known) return { kind: 'picture', picture: known.number, alt: alt || known.alt }
      const mediaType = mediaTypeOf(data)
      if (mediaType === null || taken.size >= mostPictures) {
        losses.add(mediaType === null ? 'oldPicture' : 'morePictures')
        return null
      }
      const picture = { number: taken.size + 1, bytes: data, mediaType, alt }
      taken.set(target.target, picture)
      return { kind: 'picture', picture: picture.number, alt }
    },
    get taken() {
      return [...taken.values()]
    },
  }
}

/** What a picture is, by its own bytes; null where it is none that every browser shows. */
function mediaTypeOf(bytes: Uint8Array): Picture['mediaType'] | null {
  const begins = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (begins === '\x89PNG\r\n\x1a\n') return 'image/png'
  return begins.startsWith('\xff\xd8\xff') ? 'image/jpeg' : null
}
