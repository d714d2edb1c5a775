import type { TextPlace } from './gathering.ts'
import { unescapeSheetText } from './xml-source.ts'
import { readXml, type XmlTag } from './xml.ts'

/** A shared string with the places of its signs. */
export interface SharedString {
  /** what stands inside of its element */
  readonly from: number
  readonly to: number
  readonly places: readonly TextPlace[]
  /** readings above the signs, which are not part of the text */
  readonly phonetic: readonly { readonly from: number; readonly to: number }[]
}

const mostStrings = 2_000_000

/** The texts of `xl/sharedStrings.xml`, in order. */
export function readSharedStrings(source: string): string[] {
  const strings: string[] = []
  let item: XmlTag | null = null
  let text = ''
  let inText = false
  let phonetic = 0
  readXml(source, {
    open(tag) {
      if (tag.name === 's:si' && item === null) {
        item = tag
        text = ''
      } else if (tag.name === 's:rPh') phonetic += 1
      else if (tag.name === 's:t') inText = phonetic === 0
    },
    close(tag) {
      if (tag === item) {
        item = null
        if (strings.length < mostStrings) strings.push(text)
      } else if (tag.name === 's:rPh') phonetic -= 1
      else if (tag.name === 's:t') inText = false
    },
    text(part) {
      if (inText) text += unescapeSheetText(part)
    },
  })
  return strings
}

/** The wanted shared strings with their places, for those who write over them. */
export function placeSharedStrings(
  part: string,
  source: string,
  wanted: ReadonlySet<number>,
): Map<number, SharedString> {
  const found = new Map<number, SharedString>()
  const rich = new RichText(part)
  let item: XmlTag | null = null
  let index = -1
  readXml(source, {
    open(tag) {
      if (tag.name === 's:si' && item === null) {
        item = tag
        index += 1
        rich.begin()
      }
      if (wanted.has(index)) rich.open(tag.name, tag.from)
    },
    close(tag, start, end) {
      if (wanted.has(index)) rich.close(tag.name, end)
      if (tag !== item) return
      item = null
      const range = tag.empty ? { from: tag.to, to: tag.to } : { from: tag.to, to: start }
      if (wanted.has(index)) found.set(index, { ...range, ...rich.told() })
    },
    text(text, start, end, cdata) {
      if (wanted.has(index)) rich.text(text, start, end, cdata)
    },
  })
  return found
}

/** Reads the runs of a rich text, in a shared string or in a cell, and where their signs stand. */
export class RichText {
  readonly #part: string
  #places: TextPlace[] = []
  #phonetic: { from: number; to: number }[] = []
  #text = ''
  #inText = false
  #depth = 0
  #phoneticFrom = 0

  constructor(part: string) {
    this.#part = part
  }

  begin(): void {
    this.#places = []
    this.#phonetic = []
    this.#text = ''
  }

  open(name: string, from: number): void {
    if (name === 's:rPh') {
      this.#depth += 1
      this.#phoneticFrom = from
    }
    if (name === 's:t') this.#inText = this.#depth === 0
  }

  close(name: string, to: number): void {
    if (name === 's:t') this.#inText = false
    if (name !== 's:rPh') return
    this.#depth -= 1
    this.#phonetic.push({ from: this.#phoneticFrom, to })
  }

  text(text: string, from: number, to: number, cdata: boolean): void {
    if (!this.#inText) return
    const shown = unescapeSheetText(text)
    const place = {
      as: cdata ? 'cdata' : 'text',
      part: this.#part,
      from,
      to,
      skip: 0,
      escaped: true,
    } as const
    this.#places.push({ ...place, at: this.#text.length, length: shown.length })
    this.#text += shown
  }

  told(): { text: string; places: TextPlace[]; phonetic: { from: number; to: number }[] } {
    return { text: this.#text, places: this.#places, phonetic: this.#phonetic }
  }
}
