import { phrasesOf } from '../phrases.ts'
import { page, size, widthInEms } from './form.ts'

/** How many characters of 二号 a line holds. */
const lineWidth = Math.floor((((page.width - page.left - page.right) / 25.4) * 72) / size.title)

/**
 * A title in lines that end between words and are about as long as each other (GB/T 9704: 词意完整、排列对称、长短
 * 适宜); a title with line breaks of its own, or with a word longer than a line, stays as it is.
 */
export function titleBrokenBySense(title: string): string {
  const width = widthInEms(title)
  if (title.includes('\n') || width <= lineWidth) return title
  const phrases = withYears(phrasesOf(title))
  const fewest = Math.ceil(width / lineWidth)
  for (const count of [fewest, fewest + 1]) {
    const lines = evenLines(phrases, count, width / count)
    if (lines) return lines.join('\n')
  }
  return title
}

/** A year stays with what it is the year of. */
function withYears(phrases: readonly string[]): string[] {
  const joined: string[] = []
  for (const phrase of phrases) {
    if (/\d{4}年$/.test(joined.at(-1) ?? '')) joined.push((joined.pop() ?? '') + phrase)
    else joined.push(phrase)
  }
  return joined
}

/** What is issued begins a line of its own, if the lines are not too uneven for it. */
const verb = /(印发|转发|批转|发布|公布)$/
const goodBreak = 12

interface Way {
  readonly lines: readonly string[]
  readonly unevenness: number
}

/** The phrases in so many lines, as near to the width wished for as can be; null where a line would be too long. */
function evenLines(phrases: readonly string[], count: number, wished: number): readonly string[] | null {
  /** the best way to set the phrases up to each index in the lines so far */
  let best: (Way | null)[] = phrases.map(() => null)
  const startOf = (): Way => ({ lines: [], unevenness: 0 })
  for (let line = 0; line < count; line += 1) {
    best = phrases.map((_phrase, end) => {
      let found: Way | null = null
      let text = ''
      for (let start = end; start >= 0; start -= 1) {
        text = (phrases[start] ?? '') + text
        const width = widthInEms(text.trim())
        if (width > lineWidth) break
        const before = start === 0 ? (line === 0 ? startOf() : null) : line === 0 ? null : best[start - 1]
        if (!before) continue
        const unevenness = before.unevenness + (width - wished) ** 2 - (verb.test(text) ? goodBreak : 0)
        if (!found || unevenness < found.unevenness)
          found = { lines: [...before.lines, text.trim()], unevenness }
      }
      return found
    })
  }
  return best.at(-1)?.lines ?? null
}
