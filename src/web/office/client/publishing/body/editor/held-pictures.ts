import type { PastedPicture } from '../model/rtf-pictures.ts'

/** A picture that is here and has not been sent up. */
export interface HeldPicture {
  readonly file: File
  /** for showing it; the content policy allows this form alone */
  readonly url: string
}

/** Pictures that wait for what they show to be said, by the name that their nodes bear. */
export class HeldPictures {
  readonly #held = new Map<string, HeldPicture>()
  #last = 0

  readonly newName = (): string => {
    this.#last += 1
    return `${Date.now().toString(36)}-${this.#last}`
  }

  readonly find = (name: string | null): HeldPicture | null =>
    name === null ? null : (this.#held.get(name) ?? null)

  /** Takes in pictures that came with a paste. */
  takeIn(pictures: ReadonlyMap<string, PastedPicture>): void {
    for (const [name, { mediaType, bytes }] of pictures) {
      const ending = mediaType === 'image/png' ? 'png' : 'jpg'
      const file = new File([bytes], `图片.${ending}`, { type: mediaType })
      this.#held.set(name, { file, url: `data:${mediaType};base64,${base64(bytes)}` })
    }
  }

  /** Takes in a file; answers its name. */
  async hold(file: File): Promise<string> {
    const name = this.newName()
    const bytes = new Uint8Array(await file.arrayBuffer())
    this.#held.set(name, { file, url: `data:${file.type};base64,${base64(bytes)}` })
    return name
  }
}

const atOnce = 0x8000

function base64(bytes: Uint8Array): string {
  let signs = ''
  for (let at = 0; at < bytes.length; at += atOnce) {
    signs += String.fromCharCode(...bytes.subarray(at, at + atOnce))
  }
  return btoa(signs)
}

/** What browsers show and the server takes as an attachment. */
export const pictureTypes = ['image/png', 'image/jpeg'] as const

export function isPicture({ type }: File): boolean {
  return pictureTypes.some((one) => one === type)
}
