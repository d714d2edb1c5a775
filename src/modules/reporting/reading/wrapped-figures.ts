import { requestLabel } from './request-labels.ts'

/** A figure in a line, by the signs at which it begins and ends. */
interface Placed {
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * Figures that a narrow column broke over two lines (2049 as 204 and, under it, 9), put together: in text that keeps
 * the places of a page the rest stands right under its beginning.
 */
export function withWrappedFigures(lines: readonly string[]): string[] {
  const kept: string[] = []
  for (const line of lines) {
    const above = kept.at(-1)
    const joined = above === undefined ? null : joinedLine(above, line)
    if (joined === null) kept.push(line)
    else kept[kept.length - 1] = joined
  }
  return kept
}

function joinedLine(above: string, line: string): string | null {
  const [, words] = /^ *(\D{0,60}?)(?:^| {2,})\d[\d ]*$/.exec(line) ?? []
  // the rest of a label may stand before it, a label of its own begins a row
  if (words === undefined || /^[（(]?[一二三四五六七八九十][）)、.．]/.test(words)) return null
  if (requestLabel(words, true) !== null) return null
  // only gaps of several blanks show that the text keeps its places
  if (!/\d {2,}\d/.test(above) || !/^ {4}| {4}\d/.test(line)) return null
  const rests = figuresOf(line)
  const figures = figuresOf(above)
  if (rests.length >= figures.length || figures.length < 3) return null
  const pairs = rests.map((rest) => ({ rest, figure: figures.find((figure) => isUnder(rest, figure)) }))
  let joined = above
  for (const { rest, figure } of pairs.toReversed()) {
    if (figure === undefined) return null
    joined = joined.slice(0, figure.to) + rest.text + joined.slice(figure.to)
  }
  return joined
}

/** The rest of a figure begins where the figure does, or in its middle, and is no longer. */
function isUnder(rest: Placed, figure: Placed): boolean {
  return (
    figure.to - figure.from >= 2 &&
    rest.to - rest.from <= figure.to - figure.from &&
    rest.from >= figure.from - 1 &&
    rest.to <= figure.to + 1
  )
}

function figuresOf(line: string): Placed[] {
  return [...line.matchAll(/(?<=^|\s)\d+(?=\s|$)/g)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }))
}
