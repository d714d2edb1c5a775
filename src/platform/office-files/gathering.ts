import type { FileReading, FilePiece, FileTrace, HiddenKind, TraceKind } from './reading.ts'
import { reasons, Unreadable } from './unreadable.ts'

/** Where signs of a piece stand in the file, so that a mask can be put over them. */
export type Place = TextPlace | ElementPlace | CellPlace | SharedPlace | BytePlace

interface Stretch {
  /** entry of the zip; '' where the file is no zip */
  readonly part: string
  /** range in the part's source text */
  readonly from: number
  readonly to: number
  /** range of the piece's text */
  readonly at: number
  readonly length: number
}

/** Text between two tags, in a CDATA section or in an attribute. */
export interface TextPlace extends Stretch {
  readonly as: 'text' | 'cdata' | 'attribute'
  /** signs of the source's text before the piece's own (white space that is not shown) */
  readonly skip: number
  /** whether `_x0031_` stands for a sign, as in spreadsheets */
  readonly escaped: boolean
}

/** An element that stands for one sign: a tab, a line break. `open` and `close` make a text of it. */
export interface ElementPlace extends Stretch {
  readonly as: 'element'
  readonly open: string
  readonly close: string
}

/** A whole cell of a worksheet; `shared`: the number of its shared string. */
export interface CellPlace extends Stretch {
  readonly as: 'cell'
  readonly shared: number | null
}

/** A shared string that no cell shows. */
export interface SharedPlace extends Stretch {
  readonly as: 'shared'
  readonly shared: number
}

/** Text of a plain text file; `from` and `to` count bytes. */
export interface BytePlace extends Stretch {
  readonly as: 'bytes'
}

export interface PlacedPiece {
  readonly where: string
  readonly text: string
  hidden: HiddenKind | null
  readonly row: string | null
  /** several places may stand for the same signs; all of them are masked */
  readonly places: Place[]
}

const mostPieces = 500_000
const mostSigns = 60_000_000
const mostTraces = 2_000
const longestTrace = 300

/** Takes down what a reader finds, in the file's order, and why something was not read. */
export class Gathering {
  readonly #order: (PlacedPiece | PlacedPiece[])[] = []
  readonly #traces = new Map<string, FileTrace>()
  readonly #reasons = new Set<string>()
  #pieces = 0
  #signs = 0

  /** Keeps a place in the order for pieces that are known later. */
  reserve(): PlacedPiece[] {
    const slot: PlacedPiece[] = []
    this.#order.push(slot)
    return slot
  }

  /** @throws Unreadable where there is more than anybody could look at */
  add(piece: PlacedPiece, slot?: PlacedPiece[]): void {
    this.#pieces += 1
    this.#signs += piece.text.length
    if (this.#pieces > mostPieces || this.#signs > mostSigns) throw new Unreadable(reasons.tooMuch)
    if (slot) slot.push(piece)
    else this.#order.push(piece)
  }

  trace(kind: TraceKind, where: string, text: string): void {
    const said = Array.from(text.trim()).slice(0, longestTrace).join('')
    if (said === '' || this.#traces.size >= mostTraces) return
    this.#traces.set(`${kind}\n${where}\n${said}`, { kind, where, text: said })
  }

  fail(reason: string): void {
    this.#reasons.add(reason)
  }

  /** Reads a part; what cannot be read is noted, and the rest is read all the same. */
  attempt(name: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#note(error, name)
    }
  }

  async attemptAsync(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#note(error, name)
    }
  }

  #note(error: unknown, name: string): void {
    if (!(error instanceof Unreadable)) throw error
    this.fail(name === '' ? error.message : `${error.message}（${name}）`)
  }

  placed(): PlacedPiece[] {
    const pieces: PlacedPiece[] = []
    for (const one of this.#order) {
      if (Array.isArray(one)) pieces.push(...one)
      else pieces.push(one)
    }
    return pieces
  }

  traces(): FileTrace[] {
    return [...this.#traces.values()]
  }

  unread(): string | null {
    const [first, ...more] = this.#reasons
    if (first === undefined) return null
    return more.length > 3 ? [first, ...more.slice(0, 3), '……'].join('；') : [first, ...more].join('；')
  }

  reading(): FileReading {
    const pieces = this.placed().map(({ where, text, hidden, row }, index): FilePiece => {
      return { index, where, text, hidden, row }
    })
    return { pieces, traces: this.traces(), unread: this.unread() }
  }
}
