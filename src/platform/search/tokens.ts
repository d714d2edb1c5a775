/**
 * How text becomes index tokens. Chinese has no spaces, and no two programs cut it into the same words; so
 * a run of Chinese characters is indexed by its overlapping pairs (人居环境 → 人居 居环 环境 境). Whatever
 * stands in a text, 居环 too, is then found, and the index does not depend on a dictionary. Letters and
 * digits are indexed as whole words. Tokens hold letters and digits only: no sign of any query language.
 */

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const han = /^\p{Script=Han}/u
/** A word of letters or digits is kept up to this length. */
const longestWord = 64

/** A stretch of signs of one sort, as it stands in the (folded) text. */
export interface Run {
  readonly text: string
  readonly chinese: boolean
}

/** Equal signs made equal: ASCII letters small, full-width letters and digits half-width. Keeps the length. */
export function fold(text: string): string {
  return text.replace(/[A-ZＡ-Ｚａ-ｚ０-９]/g, (sign) => {
    const code = sign.charCodeAt(0)
    return String.fromCharCode(code > 0xff00 ? code - 0xfee0 : code).toLowerCase()
  })
}

/** Every sign that {@link fold} changes, for engines that fold in SQL. */
export const lettersToFold =
  lettersFrom('A', 'Z') + lettersFrom('Ａ', 'Ｚ') + lettersFrom('ａ', 'ｚ') + lettersFrom('０', '９')

function lettersFrom(first: string, last: string): string {
  let letters = ''
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code += 1) {
    letters += String.fromCharCode(code)
  }
  return letters
}

/** The runs of a folded text, in order. */
export function runsOf(folded: string): Run[] {
  return Array.from(folded.matchAll(runs), ([text]) => ({ text, chinese: han.test(text) }))
}

/** The tokens under which a text is kept, in order; `limit` signs of it at most. */
export function documentTokens(text: string, limit: number): string[] {
  const tokens: string[] = []
  for (const [run] of fold(text.slice(0, limit)).matchAll(runs)) {
    if (han.test(run)) pushPairs(run, tokens)
    else tokens.push(run.slice(0, longestWord))
  }
  return tokens
}

/** Each pair of neighbours, and the last character alone: every character begins some token. */
function pushPairs(run: string, tokens: string[]): void {
  let before = ''
  for (const sign of run) {
    if (before !== '') tokens.push(before + sign)
    before = sign
  }
  tokens.push(before)
}

/** The pairs in which a Chinese word of two characters or more is found. */
export function pairsOf(word: string): string[] {
  const signs = Array.from(word)
  return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`)
}

/** A word of letters or digits as it is kept. */
export function wordToken(word: string): string {
  return word.slice(0, longestWord)
}
