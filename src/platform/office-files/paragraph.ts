import type { Place, PlacedPiece } from './gathering.ts'
import type { HiddenKind } from './reading.ts'
import type { Look } from './word-styles.ts'

/** What of a paragraph belongs together: what is shown, and each thing that is not. */
export type Layer = 'shown' | 'hiddenText' | 'trackedChange' | 'ruby' | 'field'

interface Stretch {
  text: string
  readonly places: Place[]
  /** number of the last text that went into it */
  last: number
}

export interface Run {
  look: Look
  /** writes itself: the number of a slide */
  readonly counter: boolean
}

/** A paragraph while it is read. Its runs are joined, so that a number split over them is whole again. */
export class Paragraph {
  readonly slot: PlacedPiece[]
  readonly runs: Run[] = []
  /** what its style and its own properties say */
  look: Look = {}
  /** stands in something that nobody sees */
  readonly unseen: boolean
  readonly #stretches = new Map<Layer, Stretch>()
  #serial = 0

  constructor(slot: PlacedPiece[], unseen: boolean) {
    this.slot = slot
    this.unseen = unseen
  }

  /** Adds text; `placed` says where it stands, told where in the piece it begins; null: it cannot be masked. */
  append(layer: Layer, text: string, placed: (at: number) => Place | null): void {
    if (text === '') return
    this.#serial += 1
    const stretch = this.#stretches.get(layer) ?? { text: '', places: [], last: this.#serial - 1 }
    this.#stretches.set(layer, stretch)
    // two hidden stretches with something between them are not one word
    if (layer !== 'shown' && stretch.text !== '' && stretch.last !== this.#serial - 1) stretch.text += '\n'
    stretch.last = this.#serial
    const place = placed(stretch.text.length)
    if (place) stretch.places.push(place)
    stretch.text += text
  }

  /** The pieces of the paragraph, what is shown first; `named` is asked only where there is text. */
  pieces(named: () => string, row: string | null, hidden: HiddenKind | null): PlacedPiece[] {
    const told = [...this.#stretches].filter(([layer, { text }]) => isTold(layer, text))
    if (told.length === 0) return []
    const where = named()
    const order = (layer: Layer): number => (layer === 'shown' ? 0 : 1)
    return told
      .toSorted(([a], [b]) => order(a) - order(b))
      .map(([layer, { text, places }]) => {
        return { where: where + suffixes[layer], text, hidden: hiddenBy(layer) ?? hidden, row, places }
      })
  }
}

const suffixes: Readonly<Record<Layer, string>> = {
  shown: '',
  hiddenText: '',
  trackedChange: '',
  ruby: '的注音',
  field: '的域代码',
}

/** Field codes are mostly page numbers; those with an address or a number in them are worth a look. */
function isTold(layer: Layer, text: string): boolean {
  if (text.trim() === '') return false
  return layer !== 'field' || /"|\d{6}/.test(text)
}

function hiddenBy(layer: Layer): HiddenKind | null {
  return layer === 'hiddenText' || layer === 'trackedChange' ? layer : null
}
