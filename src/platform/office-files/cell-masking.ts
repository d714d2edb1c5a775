import type { CellPlace, PlacedPiece, SharedPlace } from './gathering.ts'
import type { Package } from './package.ts'
import { placeSharedStrings, type SharedString } from './shared-strings.ts'
import { formulasToDrop, lookUpCells, type CellSource } from './sheet-formulas.ts'
import { editsAt } from './text-edits.ts'
import { applyEdits, escapeXml, type Edit } from './xml-source.ts'

/** A piece and what it is to read afterwards. */
export interface CoveredPiece {
  readonly piece: PlacedPiece
  readonly after: string
}

interface CoveredCell extends CoveredPiece {
  readonly place: CellPlace
}

/** Changes by part. */
export type PartEdits = Map<string, Edit[]>

export interface CellEdits {
  readonly edits: PartEdits
  /** whether formulas went: the list of them must go too */
  readonly formulasGone: boolean
}

/**
 * The changes that cover texts of cells. A shared string is written over where all of its cells are covered
 * alike; else each covered cell gets a text of its own, and the others keep theirs.
 */
export function editsOfCells(
  pack: Package,
  covered: readonly CoveredPiece[],
  all: readonly PlacedPiece[],
  sharedPart: string,
): CellEdits {
  const cells = covered.flatMap((one): CoveredCell[] => {
    const place = one.piece.places.find((each) => each.as === 'cell')
    return place ? [{ ...one, place }] : []
  })
  const edits: PartEdits = new Map()
  const shared = new SharedTexts(pack, sharedPart, cells, covered, all)
  edits.set(sharedPart, shared.edits())
  const inCells = cells.filter(({ place }) => place.shared === null || !shared.inPlace(place.shared))
  let formulasGone = false
  for (const [part, group] of Map.groupBy(inCells, ({ place }) => place.part)) {
    const { edits: own, dropped } = editsOfSheet(pack.source(part), part, group, shared)
    edits.set(part, own)
    formulasGone ||= dropped
  }
  return { edits, formulasGone }
}

function editsOfSheet(
  source: string,
  part: string,
  group: readonly CoveredCell[],
  shared: SharedTexts,
): { edits: Edit[]; dropped: boolean } {
  const sheet = lookUpCells(part, source, new Set(group.map(({ place }) => place.from)))
  const edits = group.map((cell): Edit => {
    const stands = sheet.cells.get(cell.place.from)
    if (!stands) throw new Error('editsOfSheet: the cell is gone')
    return { from: cell.place.from, to: cell.place.to, text: writtenCell(source, cell, stands, shared) }
  })
  const dropped = formulasToDrop(sheet)
  return {
    edits: [...edits, ...dropped.map(({ from, to }) => ({ from, to, text: '' }))],
    dropped: dropped.length > 0,
  }
}

/** The cell with a text of its own in the same style. */
function writtenCell(source: string, cell: CoveredCell, stands: CellSource, shared: SharedTexts): string {
  const { tag } = stands
  const prefix = tag.raw.includes(':') ? tag.raw.slice(0, tag.raw.indexOf(':') + 1) : ''
  const attributes = source
    .slice(tag.from + 1 + tag.raw.length, tag.to - 1)
    .replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
  const inside =
    ownText(source, cell, stands) ?? shared.copyFor(cell, prefix) ?? plainText(cell.after, prefix)
  return `<${tag.raw}${attributes} t="inlineStr"><${prefix}is>${inside}</${prefix}is></${tag.raw}>`
}

/** The text that the cell carries already, with its looks. */
function ownText(source: string, { piece, after }: CoveredCell, stands: CellSource): string | null {
  const { inner, places, phonetic, type } = stands
  if (type !== 'inlineStr' || !inner) return null
  const edits = places.flatMap((place) => editsAt(source, place, piece.text, after))
  return editedSlice(source, inner.from, inner.to, [
    ...edits,
    ...phonetic.map((one) => ({ ...one, text: '' })),
  ])
}

function editedSlice(source: string, from: number, to: number, edits: readonly Edit[]): string {
  const moved = edits.map((edit) => ({ from: edit.from - from, to: edit.to - from, text: edit.text }))
  return applyEdits(source.slice(from, to), moved)
}

function plainText(text: string, prefix: string): string {
  return `<${prefix}t xml:space="preserve">${escapeXml(escapeUnderscores(text))}</${prefix}t>`
}

/** What looks like `_x0031_` by itself must not be read as a sign. */
function escapeUnderscores(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** Shared strings of covered cells, and what becomes of each. */
class SharedTexts {
  readonly #source: string
  readonly #strings: ReadonlyMap<number, SharedString>
  readonly #inPlace = new Map<number, CoveredPiece>()
  readonly #unused = new Set<number>()

  constructor(
    pack: Package,
    part: string,
    cells: readonly CoveredCell[],
    covered: readonly CoveredPiece[],
    all: readonly PlacedPiece[],
  ) {
    const uses = countUses(all)
    for (const [shared, group] of Map.groupBy(cells, ({ place }) => place.shared)) {
      const [first] = group
      if (shared === null || !first || group.length < (uses.get(shared) ?? 0)) continue
      if (group.every(({ after }) => after === first.after)) this.#inPlace.set(shared, first)
      else this.#unused.add(shared)
    }
    for (const one of covered) {
      const place = one.piece.places.find((each): each is SharedPlace => each.as === 'shared')
      if (place) this.#inPlace.set(place.shared, one)
    }
    const named = cells.flatMap(({ place }) => place.shared ?? [])
    const wanted = new Set([...named, ...this.#inPlace.keys()])
    this.#source = wanted.size > 0 ? pack.source(part) : ''
    this.#strings = wanted.size > 0 ? placeSharedStrings(part, this.#source, wanted) : new Map()
  }

  inPlace(shared: number): boolean {
    return this.#inPlace.has(shared)
  }

  edits(): Edit[] {
    const edits: Edit[] = []
    for (const [shared, { piece, after }] of this.#inPlace) {
      const string = this.#strings.get(shared)
      if (string) edits.push(...this.#covering(string, piece.text, after))
    }
    for (const shared of this.#unused) {
      const string = this.#strings.get(shared)
      if (string) edits.push({ from: string.from, to: string.to, text: '' })
    }
    return edits
  }

  /** The shared string as a cell's own text with its looks; null where the two parts name elements otherwise. */
  copyFor({ piece, after, place }: CoveredCell, prefix: string): string | null {
    const string = place.shared === null ? undefined : this.#strings.get(place.shared)
    if (!string) return null
    const copy = editedSlice(this.#source, string.from, string.to, this.#covering(string, piece.text, after))
    const names = [...copy.matchAll(/<\/?([^\s<>/]*)/g)].map(([, name = '']) => name)
    const fits = names.every((name) => name.slice(0, name.lastIndexOf(':') + 1) === prefix)
    return fits ? copy : null
  }

  #covering(string: SharedString, before: string, after: string): Edit[] {
    const signs = string.places.flatMap((place) => editsAt(this.#source, place, before, after))
    return [...signs, ...string.phonetic.map((one) => ({ ...one, text: '' }))]
  }
}

/** How many cells show each shared string. */
function countUses(all: readonly PlacedPiece[]): Map<number, number> {
  const uses = new Map<number, number>()
  for (const { places } of all) {
    for (const place of places) {
      if (place.as !== 'cell' || place.shared === null) continue
      uses.set(place.shared, (uses.get(place.shared) ?? 0) + 1)
    }
  }
  return uses
}
