import { readXml, type XmlTag } from './xml.ts'

/** How a run looks, as far as it matters to whether anybody sees it. */
export interface Look {
  readonly vanish?: boolean
  readonly white?: boolean
  readonly tiny?: boolean
  readonly shaded?: boolean
}

/** Looks by the id of the style; all that a style inherits is in it. */
export type WordStyles = ReadonlyMap<string, Look>

export const noStyles: WordStyles = new Map()

/** Two points: nobody reads that. */
const tinyHalfPoints = 4

/** What an element of `w:rPr`, `w:pPr` or `w:tcPr` says of the look; null: nothing. */
export function lookOf(tag: XmlTag): Look | null {
  switch (tag.name) {
    case 'w:vanish':
    case 'w:specVanish':
      return { vanish: isOn(tag) }
    case 'w:color':
      return { white: isWhite(tag.get('w:val'), tag.get('w:themeColor')) }
    case 'w:sz':
      return { tiny: Number(tag.get('w:val') ?? 24) <= tinyHalfPoints }
    case 'w:highlight':
      return { shaded: !['none', 'white'].includes(tag.get('w:val') ?? 'none') }
    case 'w:shd':
      return { shaded: isShade(tag) }
    default:
      return null
  }
}

function isOn(tag: XmlTag): boolean {
  return !['0', 'false', 'off'].includes(tag.get('w:val') ?? 'true')
}

function isWhite(color: string | undefined, theme: string | undefined): boolean {
  return theme === 'background1' || theme === 'light1' || /^f[89a-f]f[89a-f]f[89a-f]$/i.test(color ?? '')
}

function isShade(tag: XmlTag): boolean {
  const [fill, theme, pattern] = [tag.get('w:fill'), tag.get('w:themeFill'), tag.get('w:val')]
  if (theme !== undefined) return !isWhite(undefined, theme)
  if (pattern !== undefined && !['clear', 'nil'].includes(pattern)) return true
  return fill !== undefined && fill !== 'auto' && !isWhite(fill, undefined)
}

interface OwnStyle {
  basedOn: string | undefined
  look: Look
}

/** The styles of `word/styles.xml`. */
export function readWordStyles(source: string): WordStyles {
  const own = new Map<string, OwnStyle>()
  let current: OwnStyle | null = null
  readXml(source, {
    open(tag) {
      if (tag.name === 'w:style') {
        current = { basedOn: undefined, look: {} }
        own.set(tag.get('w:styleId') ?? '', current)
      }
      if (current === null) return
      if (tag.name === 'w:basedOn') current.basedOn = tag.get('w:val')
      const look = lookOf(tag)
      if (look) current.look = { ...current.look, ...look }
    },
    close(tag) {
      if (tag.name === 'w:style') current = null
    },
  })
  return new Map([...own.keys()].map((id) => [id, inherited(own, id)]))
}

function inherited(own: ReadonlyMap<string, OwnStyle>, id: string): Look {
  const chain: Look[] = []
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = own.get(at)?.basedOn) {
    seen.add(at)
    chain.unshift(own.get(at)?.look ?? {})
  }
  return chain.reduce<Look>((all, one) => ({ ...all, ...one }), {})
}
