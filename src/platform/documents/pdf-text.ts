import { printable } from './docx-package.ts'
import type { FaceName } from './form.ts'
import { breakLines, type Measure } from './line-breaking.ts'
import type { Fonts, OpenFont } from './pdf-fonts.ts'

/** Text in one typeface. */
export interface Phrase {
  readonly text: string
  readonly face: FaceName
}

/** How a paragraph is set; lengths in points. */
export interface TextStyle {
  readonly size: number
  /** distance of lines */
  readonly leading: number
  /** added to every sign: −0.25 lets 28 of 16 pt fill the line */
  readonly tracking: number
  readonly align: 'start' | 'center' | 'end' | 'justify'
  /** from the left: of the first line, and of those after it */
  readonly indent: { readonly first: number; readonly rest: number }
}

/** Signs of one font, side by side. */
export interface Run {
  readonly font: OpenFont
  readonly text: string
  /** from the left edge of the column of text */
  readonly x: number
  /** added to every sign */
  readonly spacing: number
  /** true: one sign of a line written from top to bottom */
  readonly vertical?: boolean
}

export interface Line {
  readonly runs: readonly Run[]
  readonly size: number
  readonly leading: number
}

/**
 * The phrases as one paragraph of lines, broken by 禁则; `\n` ends a line.
 *
 * @param width of the column, in points
 */
export function typeset(
  phrases: readonly Phrase[],
  width: number,
  style: TextStyle,
  fonts: Fonts,
): readonly Line[] {
  const { first, rest } = style.indent
  return givenLines(phrases, fonts).flatMap((signs, given) => {
    const text = signs.map(({ sign }) => sign).join('')
    const left = given === 0 ? first : rest
    const breaks = breakLines(text, measureOf(signs, style), { first: width - left, rest: width - rest })
    return breaks.map(({ start, end }, index): Line => {
      const indent = index === 0 ? left : rest
      const shown = signs.filter(({ at }) => at >= start && at < end)
      while (shown.at(-1)?.sign.trim() === '') shown.pop()
      const last = index === breaks.length - 1
      return lineOf(shown, indent, width - indent, last && style.align === 'justify' ? startOf(style) : style)
    })
  })
}

/** The text written from top to bottom: each sign a line of its own. */
export function typesetDown(phrase: Phrase, width: number, style: TextStyle, fonts: Fonts): readonly Line[] {
  const { size, leading } = style
  return givenLines([phrase], fonts)
    .flat()
    .filter(({ sign }) => sign.trim() !== '')
    .map(({ font, sign, width: ems }) => {
      const x = (width - ems * size) / 2
      return { size, leading, runs: [{ font, text: sign, x, spacing: 0, vertical: true }] }
    })
}

const startOf = (style: TextStyle): TextStyle => ({ ...style, align: 'start' })

interface SetSign {
  readonly sign: string
  readonly font: OpenFont
  /** in ems */
  readonly width: number
  /** its first UTF-16 unit within the line */
  readonly at: number
}

/** The signs with their fonts, a list for each line that the text itself asks for. */
function givenLines(phrases: readonly Phrase[], fonts: Fonts): readonly SetSign[][] {
  const lines: SetSign[][] = [[]]
  let at = 0
  for (const { text, face } of phrases) {
    const clean = printable(text).replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(unseen, '')
    for (const given of clean) {
      if (given === '\n') {
        lines.push([])
        at = 0
        continue
      }
      const { font, sign } = fonts.setIn(face, given)
      lines.at(-1)?.push({ sign, font, width: fonts.widthOf(font, sign), at })
      at += sign.length
    }
  }
  return lines
}

/** Signs without a form of their own: joiners, marks of direction, selectors of variants. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu

function measureOf(signs: readonly SetSign[], { size, tracking }: TextStyle): Measure {
  const upTo: number[] = []
  let sum = 0
  for (const { sign, width } of signs) {
    for (let unit = 0; unit < sign.length; unit += 1) upTo.push(sum)
    sum += width * size + tracking
  }
  upTo.push(sum)
  return (start, end) => (upTo[end] ?? sum) - (upTo[start] ?? 0)
}

/** One line in its place within the width. */
function lineOf(signs: readonly SetSign[], indent: number, width: number, style: TextStyle): Line {
  const { size, leading, tracking, align } = style
  const groups: { font: OpenFont; text: string; count: number }[] = []
  for (const { sign, font } of signs) {
    const last = groups.at(-1)
    if (last?.font === font) {
      last.text += sign
      last.count += 1
    } else groups.push({ font, text: sign, count: 1 })
  }
  const natural = groups.map(({ font, text, count }) => naturalWidth(font, text) * size + count * tracking)
  const free = width - natural.reduce((sum, each) => sum + each, 0) + tracking
  const gaps = signs.length - 1
  const even = align === 'justify' && gaps > 0 ? free / gaps : 0
  // a line that a long word left half empty is not drawn apart
  const stretch = even > size / 4 ? 0 : even
  let x = indent + { start: 0, justify: 0, center: free / 2, end: free }[align]
  const runs = groups.map(({ font, text, count }, index): Run => {
    const run = { font, text, x, spacing: tracking + stretch }
    x += (natural[index] ?? 0) + count * stretch
    return run
  })
  return { runs, size, leading }
}

/** Width in ems as it will be drawn: letters of a word stand closer than each for itself. */
function naturalWidth({ font }: OpenFont, text: string): number {
  return font.layout(text).advanceWidth / font.unitsPerEm
}
