import { create, type Font } from 'fontkit'
import { fontFiles, type FontFile } from './pdf-font-files.ts'
import type { FaceName } from './form.ts'

/** A font open for measuring, and its bytes for embedding. */
export interface OpenFont {
  readonly name: string
  readonly bytes: Buffer
  /** which font of a collection (`.ttc`); absent: the file is one font */
  readonly member?: string
  readonly font: Font
}

/** The fonts of one folder: opened when a document first needs them, then kept. */
export interface Fonts {
  /**
   * The font that the sign is set in, and the sign to set: itself, or 〓 where no font has it.
   *
   * @param sign one character, by code point
   */
  setIn(face: FaceName, sign: string): { readonly font: OpenFont; readonly sign: string }
  /** width of the sign in ems */
  widthOf(font: OpenFont, sign: string): number
  /** signs that no font has, since the last call */
  takeMissing(): string[]
  /** names of files in the county's folder that cannot be used */
  readonly unusable: readonly string[]
}

/** 〓: stands where a sign is missing in every font, as typesetters do. */
export const missingSign = '〓'

export function openFonts(folder?: string): Fonts {
  const filesOf = fontFiles(folder)
  const opened = new Map<FontFile, OpenFont | null>()
  const unusable: string[] = []
  const missing = new Set<string>()
  const homes = new Map<string, { font: OpenFont; sign: string }>()

  const open = (file: FontFile): OpenFont | null => {
    let font = opened.get(file)
    if (font === undefined) {
      font = openFile(file)
      opened.set(file, font)
      if (!font) unusable.push(file.name)
    }
    return font
  }
  const find = (face: FaceName, sign: string): OpenFont | null => {
    const codePoint = sign.codePointAt(0) ?? 0
    for (const file of filesOf(face)) {
      const font = open(file)
      if (font?.font.hasGlyphForCodePoint(codePoint)) return font
    }
    return null
  }

  return {
    setIn(face, sign) {
      const key = `${face} ${sign}`
      let home = homes.get(key)
      if (!home) {
        const font = find(face, sign)
        home = font ? { font, sign } : { font: certainly(find(face, missingSign)), sign: missingSign }
        homes.set(key, home)
      }
      if (home.sign !== sign) missing.add(sign)
      return home
    },
    widthOf({ font }, sign) {
      return font.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
    },
    takeMissing() {
      const signs = [...missing].toSorted()
      missing.clear()
      return signs
    },
    unusable,
  }
}

/** null: the file is broken, or its maker does not allow embedding it. */
function openFile(file: FontFile): OpenFont | null {
  try {
    const read = file.read()
    const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength)
    const opened = create(bytes)
    const font = 'fonts' in opened ? opened.fonts[0] : opened
    if (!font || font.numGlyphs === 0 || font.unitsPerEm === 0) throw new Error('no font')
    const { noEmbedding, noSubsetting, bitmapOnly } = font['OS/2']?.fsType ?? {}
    if (noEmbedding || noSubsetting || bitmapOnly) throw new Error('may not be embedded')
    return { name: file.name, bytes, font, ...('fonts' in opened ? { member: font.postscriptName } : {}) }
  } catch (error) {
    if (file.own) throw error
    return null
  }
}

function certainly<T>(value: T | null): T {
  if (value === null) throw new Error('no font has 〓')
  return value
}
