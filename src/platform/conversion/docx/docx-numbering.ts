import { all, firstOf, isOn, settingOf, type XmlElement } from '../xml-tree.ts'
import { countWord } from './count-words.ts'
import type { Styles } from './docx-styles.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** `%1、` */
  readonly text: string
  /** all counts in figures */
  readonly legal: boolean
  /** restarts after this level (from 1); 0: never; undefined: after any above it */
  readonly restart: number | undefined
}

interface List {
  readonly abstract: string
  readonly levels: readonly (Level | undefined)[]
  /** levels that this list begins anew, and where */
  readonly starts: readonly (number | undefined)[]
}

/** What numbering puts before a paragraph. */
export type Numbered = { readonly kind: 'number'; readonly text: string } | { readonly kind: 'bullet' }

/** Counts the numbered paragraphs of a document in their order, as Word does when it shows them. */
export interface Numbering {
  readonly next: (list: string, level: number) => Numbered | null
}

const deepest = 9

/** Reads `numbering.xml`. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles)
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(id, level) {
      const list = lists.get(id)
      const own = list?.levels[level]
      if (list === undefined || own === undefined) return null
      const known = counts.get(list.abstract) ?? []
      counts.set(list.abstract, known)
      for (const [at, start] of begun.has(id) ? [] : list.starts.entries()) {
        if (start !== undefined) known[at] = start - 1
      }
      begun.add(id)
      known[level] = (known[level] ?? own.start - 1) + 1
      for (let below = level + 1; below < deepest; below += 1) {
        const { restart } = list.levels[below] ?? {}
        if (restart === undefined || (restart > 0 && level < restart)) known[below] = undefined
      }
      if (own.format === 'bullet') return { kind: 'bullet' }
      return { kind: 'number', text: wordsOf(list, own, known) }
    },
  }
}

function wordsOf(list: List, own: Level, counts: readonly (number | undefined)[]): string {
  const text = own.text.replace(/%([1-9])/g, (_sign, digit: string) => {
    const at = Number(digit) - 1
    const level = list.levels[at]
    return countWord(counts[at] ?? level?.start ?? 1, own.legal ? 'decimal' : (level?.format ?? 'decimal'))
  })
  // “1、” and “（一）” stand close to their text, “1.1” does not
  return /[\p{L}\p{Nd}]$/u.test(text) && !/[\u2e80-\u9fff]$/.test(text) ? `${text} ` : text
}

function readLists(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map(
    all(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  )
  const numbers = all(root, 'w:num')
  const abstractOf = (id: string | undefined): string =>
    settingOf(
      numbers.find((one) => one.attributes['w:numId'] === id),
      'w:abstractNumId',
    ) ?? ''
  return new Map(
    numbers.map((number) => {
      const abstract = settingOf(number, 'w:abstractNumId') ?? ''
      const given = abstracts.get(abstract)
      const style = settingOf(given, 'w:numStyleLink')
      const linked =
        style === undefined ? undefined : abstracts.get(abstractOf(styles.paragraph(style).look.list?.list))
      const levels = readLevels(linked ?? given)
      const starts: (number | undefined)[] = []
      for (const override of all(number, 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl'])
        if (!(at >= 0 && at < deepest)) continue
        const start = settingOf(override, 'w:startOverride')
        if (start !== undefined) starts[at] = numberOf(start, 1)
        const own = firstOf(override, 'w:lvl')
        if (own) levels[at] = readLevel(own)
      }
      return [number.attributes['w:numId'] ?? '', { abstract, levels, starts }]
    }),
  )
}

function readLevels(abstract: XmlElement | undefined): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const level of all(abstract, 'w:lvl')) {
    const at = Number(level.attributes['w:ilvl'])
    if (at >= 0 && at < deepest) levels[at] = readLevel(level)
  }
  return levels
}

function readLevel(level: XmlElement): Level {
  const restart = settingOf(level, 'w:lvlRestart')
  return {
    start: numberOf(settingOf(level, 'w:start'), 0),
    format: settingOf(level, 'w:numFmt') ?? 'decimal',
    text: settingOf(level, 'w:lvlText') ?? '',
    legal: isOn(firstOf(level, 'w:isLgl')) === true,
    restart: restart === undefined ? undefined : numberOf(restart, 0),
  }
}

function numberOf(given: string | undefined, otherwise: number): number {
  const number = Number(given)
  return given !== undefined && Number.isInteger(number) && Math.abs(number) < 32_768 ? number : otherwise
}
