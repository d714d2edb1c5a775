import { fold, pairsOf, runsOf, wordToken } from './tokens.ts'

/** One thing that a document must hold to be found. */
export interface Term {
  /** as it must stand in the folded text */
  readonly text: string
  /** its tokens, next to each other */
  readonly tokens: readonly string[]
  /** `phrase`: Chinese, two characters or more; `word`: letters or digits; `sign`: one Chinese character */
  readonly kind: 'phrase' | 'word' | 'sign'
}

/** Cuts a run of Chinese characters into words; the words joined give the run. */
export type CutWords = (run: string) => readonly string[]

const longestQuery = 200
const mostTerms = 20
/** Words that stand between words and tell nothing apart. */
const particles = new Set('的了和与及或在是之等为对于将其以所而')

/**
 * What somebody typed, as terms that a document must hold all of. The query is data: it has no syntax, and
 * whatever signs it holds, only its letters, digits and characters count. Nothing to search for: no terms.
 */
export function parseQuery(query: string, cut: CutWords): Term[] {
  const terms = new Map<string, Term>()
  const leftOver = new Map<string, Term>()
  for (const chunk of fold(query.slice(0, longestQuery)).split(/\s+/)) {
    const found = runsOf(chunk)
    for (const run of found) {
      if (!run.chinese) add(terms, { text: wordToken(run.text), tokens: [wordToken(run.text)], kind: 'word' })
      else if (isOneSign(run.text)) add(found.length === 1 ? terms : leftOver, chineseTerm(run.text))
      else for (const word of wordsOf(run.text, cut)) add(terms, chineseTerm(word))
    }
  }
  const wanted = terms.size > 0 ? terms : leftOver
  return [...wanted.values()].slice(0, mostTerms)
}

function add(terms: Map<string, Term>, term: Term): void {
  terms.set(`${term.kind} ${term.text}`, term)
}

/**
 * The words of a run. Single characters say too little to be searched for alone: particles are left out,
 * others stay with their neighbour. Each word is a piece of the run, so that a text that holds the run
 * holds every word, wherever the dictionary would have cut it.
 */
function wordsOf(run: string, cut: CutWords): string[] {
  const words: string[] = []
  let loose = ''
  for (const word of cut(run)) {
    if (isOneSign(word)) {
      if (!particles.has(word)) {
        loose += word
        continue
      }
      flush()
      continue
    }
    if (isOneSign(loose)) {
      words.push(loose + word)
      loose = ''
      continue
    }
    flush()
    words.push(word)
  }
  flush()
  return words.length > 0 ? words : [run]

  function flush(): void {
    if (loose === '') return
    if (!isOneSign(loose)) words.push(loose)
    loose = ''
  }
}

function chineseTerm(word: string): Term {
  return isOneSign(word)
    ? { text: word, tokens: [word], kind: 'sign' }
    : { text: word, tokens: pairsOf(word), kind: 'phrase' }
}

function isOneSign(text: string): boolean {
  return text.length > 0 && text.length <= 2 && Array.from(text).length === 1
}
