import type { Gathering, PlacedPiece } from './gathering.ts'
import type { TextPosition } from './text-position.ts'
import type { XmlTag } from './xml.ts'

interface Alternative {
  branch: 'choice' | 'fallback'
  /** text boxes counted before it */
  readonly boxes: number
  readonly choice: PlacedPiece[]
  readonly fallback: { readonly piece: PlacedPiece; readonly slot: PlacedPiece[] }[]
}

/**
 * `mc:AlternateContent` holds the same content twice, for new readers and for old ones. A person sees it once:
 * the second copy becomes further places of the same pieces, so that a mask covers both.
 */
export class RepeatedContent {
  readonly #into: Gathering
  readonly #open: Alternative[] = []

  constructor(into: Gathering) {
    this.#into = into
  }

  open(tag: XmlTag, position: TextPosition): void {
    if (tag.name === 'mc:AlternateContent') {
      this.#open.push({ branch: 'choice', boxes: position.boxes, choice: [], fallback: [] })
    }
    const alternative = this.#open.at(-1)
    if (tag.name !== 'mc:Fallback' || !alternative) return
    alternative.branch = 'fallback'
    position.boxes = alternative.boxes
  }

  close(tag: XmlTag): void {
    if (tag.name !== 'mc:AlternateContent') return
    const alternative = this.#open.pop()
    if (alternative) this.#settle(alternative)
  }

  add(piece: PlacedPiece, slot: PlacedPiece[]): void {
    const alternative = this.#open.at(-1)
    if (alternative?.branch === 'fallback') {
      alternative.fallback.push({ piece, slot })
      return
    }
    alternative?.choice.push(piece)
    this.#into.add(piece, slot)
  }

  #settle({ choice, fallback }: Alternative): void {
    const twins = Map.groupBy(choice, ({ text }) => text)
    for (const { piece, slot } of fallback) {
      const twin = twins.get(piece.text)?.shift()
      if (twin) twin.places.push(...piece.places)
      else this.add(piece, slot)
    }
  }
}
