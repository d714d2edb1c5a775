import { proactiveLabel, type RowKey } from '../proactive-table.ts'
import type { PrintedRow } from '../row-scanner.ts'
import { cellsIn, columnsOf } from './columns.ts'
import {
  type FigureLine,
  figureLines,
  isFigure,
  middleOf,
  overlap,
  type Span,
  type Word,
} from './page-words.ts'

/** A label, from its first line to its last. */
interface Label {
  readonly text: string
  readonly key: RowKey
  readonly words: readonly Word[]
}

/** A label takes so many lines at the most. */
const mostLines = 4

/** Table 二 of a page that draws no lines; null where not everything fits together. */
export function proactiveGrid(words: readonly Word[]): PrintedRow[] | null {
  const lines = figureLines(words)
  const texts = words.filter((word) => !isFigure(word))
  const labels = labelsOf(texts)
  const [regulations] = labels
  if (labels.length !== 6 || regulations?.key !== 'regulations') return null
  const owners = lines.map((line) => labels.filter((label) => isBeside(label, line)))
  if (owners.some((found) => found.length !== 1)) return null
  const own = (label: Label): FigureLine[] => lines.filter((_, at) => owners[at]?.[0] === label)
  if (labels.some((label) => own(label).length > 1)) return null
  const three = labels.filter(({ key }) => key === 'regulations' || key === 'normativeDocuments')
  const edge = Math.max(...labels.flatMap((label) => label.words.map(({ right }) => right)))
  const right = texts.filter((word) => middleOf(word) > edge)
  const above = right.filter(({ down }) => down < (regulations.words[0]?.down ?? 0))
  const columns = columnsOf(three.flatMap(own), 3, headsOf(above))
  if (!columns) return null
  const rows = labels.map((label): PrintedRow | null => {
    const [line] = own(label)
    const blank = line === undefined && three.includes(label)
    const cells = blank ? ['', '', ''] : line && three.includes(label) ? cellsIn(line, columns) : oneOf(line)
    return cells && { cells: [label.text, ...cells], bordered: true }
  })
  if (rows.includes(null)) return null
  const [place = []] = columns.values()
  const heads = place.map((column) => joined(above.filter((word) => overlap(word, column) > 0)))
  return [
    { cells: heads, bordered: true },
    { cells: [joined(right)], bordered: true },
    ...rows.flatMap((row) => row ?? []),
  ]
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('')
}

function oneOf(line: FigureLine | undefined): string[] | null {
  const [figure, ...others] = line?.words ?? []
  return others.length > 0 ? null : [figure?.text ?? '']
}

/** The six labels, each once, put together from the lines of the column on the left. */
function labelsOf(texts: readonly Word[]): Label[] {
  const found: Label[] = []
  for (let at = 0; at < texts.length; at += 1) {
    const label = longest(texts, at)
    if (label === null || found.some(({ key }) => key === label.key)) continue
    found.push(label)
    at += label.words.length - 1
  }
  return found
}

function longest(texts: readonly Word[], from: number): Label | null {
  const start = texts[from]
  const under = texts.slice(from, from + mostLines).filter((word) => start && overlap(word, start) > 0)
  for (let count = under.length; count > 0; count -= 1) {
    const words = under.slice(0, count)
    const text = joined(words)
    const key = proactiveLabel(text)
    if (key !== null) return { text, key, words }
  }
  return null
}

function isBeside({ words }: Label, line: FigureLine): boolean {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return false
  const near = Math.max(first.size, line.size) * 0.5
  return line.down >= first.down - near && line.down <= last.down + near
}

const heads = [/^本年制/, /^本年废/, /^现行/]

function headsOf(words: readonly Word[]): readonly Span[] | null {
  const found = heads.flatMap((head) => words.filter(({ text }) => head.test(text)))
  return found.length === heads.length ? found : null
}
