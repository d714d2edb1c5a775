import { readXml, type XmlTag } from './xml.ts'

/** How a cell shows what it holds, as far as the reading of it needs. */
export interface CellStyle {
  /** `date`: a day; a number: padded with zeros to so many digits */
  readonly shows: 'number' | 'date' | 'nothing' | { readonly digits: number }
  /** white signs on white ground */
  readonly white: boolean
}

const plain: CellStyle = { shows: 'number', white: false }

interface Raw {
  readonly formats: Map<number, string>
  readonly whiteFonts: boolean[]
  readonly filled: boolean[]
  readonly cells: { readonly format: number; readonly font: number; readonly fill: number }[]
}

/** The styles of `xl/styles.xml`, by the number that a cell names. */
export function readCellStyles(source: string): (index: number) => CellStyle {
  const raw: Raw = { formats: new Map(), whiteFonts: [], filled: [], cells: [] }
  const open: string[] = []
  readXml(source, {
    open(tag) {
      readStyle(tag, open.at(-1) ?? '', raw)
      open.push(tag.name)
    },
    close: () => open.pop(),
  })
  const styles = raw.cells.map(({ format, font, fill }): CellStyle => {
    const white = raw.whiteFonts[font] === true && raw.filled[fill] !== true
    return { shows: shownBy(format, raw.formats.get(format)), white }
  })
  return (index) => styles[index] ?? plain
}

function readStyle(tag: XmlTag, parent: string, raw: Raw): void {
  const number = (name: string): number => Number(tag.get(name) ?? 0)
  switch (`${parent} ${tag.name}`) {
    case 's:numFmts s:numFmt':
      raw.formats.set(number('numFmtId'), tag.get('formatCode') ?? '')
      return
    case 's:fonts s:font':
      raw.whiteFonts.push(false)
      return
    case 's:font s:color':
      if (isWhite(tag) && raw.whiteFonts.length > 0) raw.whiteFonts[raw.whiteFonts.length - 1] = true
      return
    case 's:fills s:fill':
      raw.filled.push(false)
      return
    case 's:fill s:gradientFill':
      if (raw.filled.length > 0) raw.filled[raw.filled.length - 1] = true
      return
    case 's:fill s:patternFill':
      if (raw.filled.length > 0)
        raw.filled[raw.filled.length - 1] = (tag.get('patternType') ?? 'none') !== 'none'
      return
    case 's:patternFill s:fgColor':
      if (isWhite(tag) && raw.filled.length > 0) raw.filled[raw.filled.length - 1] = false
      return
    case 's:cellXfs s:xf':
      raw.cells.push({ format: number('numFmtId'), font: number('fontId'), fill: number('fillId') })
  }
}

/** White by its value, by the theme's ground, or by the old table of colours. */
function isWhite(tag: XmlTag): boolean {
  if (/^(ff)?f[89a-f]f[89a-f]f[89a-f]$/i.test(tag.get('rgb') ?? '')) return true
  if (tag.get('theme') === '0') return Math.abs(Number(tag.get('tint') ?? 0)) < 0.03
  return ['1', '9'].includes(tag.get('indexed') ?? '')
}

/** Built-in formats that show a day; 27 to 36 and 50 to 58 are those of Chinese programs. */
const dateFormats = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const

function shownBy(id: number, code: string | undefined): CellStyle['shows'] {
  if (code === undefined) {
    return dateFormats.some(([from, to]) => id >= from && id <= to) ? 'date' : 'number'
  }
  if (code.startsWith(';;;')) return 'nothing'
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  if (/^0{2,20}$/.test(bare)) return { digits: bare.length }
  if (/[yd]/i.test(bare)) return 'date'
  return 'number'
}
