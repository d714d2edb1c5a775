const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' })
const single = /^\p{Script=Han}$/u
const opening = /[（《〈“‘〔【「『([]$/u

/**
 * The text in phrases between which a title may break: words, with punctuation and 的 at the word before, opening
 * marks at the word after, measures at their number; single characters in a row are a name that the dictionary
 * lacks and stay together.
 */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = []
  let before = ''
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = phrases.at(-1)
    const joins =
      opening.test(before) ||
      (isWordLike !== true && !opening.test(segment)) ||
      segment === '的' ||
      (single.test(segment) && (single.test(before) || /\d$/.test(before)))
    if (last !== undefined && joins) phrases.splice(-1, 1, last + segment)
    else phrases.push(segment)
    before = segment
  }
  return phrases
}
