/**
 * What stands in a text and must go before it is handed in: it is kept as words, so that nothing is lost
 * when the draft is saved, and read again as what it is.
 */

/** Stands for what a picture shows as long as nobody has said it. */
export const unsaidAlternative = '（还没有写替代文字）'

const missing = /^〔这里缺一张图片(?:：([^〕]*))?〕$/

/** A picture that has not been sent up, in words. */
export function missingWords(alt: string): string {
  const said = alt.replace(/[〔〕]/g, ' ').trim()
  return said === '' ? '〔这里缺一张图片〕' : `〔这里缺一张图片：${said}〕`
}

/** What the missing picture shows, as far as it was said; null: it is no such paragraph. */
export function missingAlternative(text: string): string | null {
  const found = missing.exec(text.trim())
  return found ? (found[1] ?? '').trim() : null
}

/** Around what two people wrote in the same place. */
export const conflictMarks = {
  mine: '〔两个人改了同一处，请留下一种，再删去这三行。下面是您写的：〕',
  theirs: '〔下面是对方写的：〕',
  end: '〔同一处到此为止〕',
  nothing: '〔删去了这一处〕',
} as const

/** What is still to be settled in a text, in words for the person who writes it; none: it can be handed in. */
export function unfinishedIn(html: string): string[] {
  const count = (words: string): number => html.split(words).length - 1
  const counts: readonly (readonly [number, (count: number) => string])[] = [
    [count('〔这里缺一张图片'), (n) => `正文里缺 ${n} 张图片，请放进去，或者删去那一段。`],
    [count(unsaidAlternative), (n) => `正文里有 ${n} 张图片没有写替代文字，请写明图片上有什么。`],
    [count(conflictMarks.mine), (n) => `正文里有 ${n} 处两个人都改过，请留下一种。`],
  ]
  return counts.filter(([n]) => n > 0).map(([n, words]) => words(n))
}
