import type { Term } from './query.ts'
import { fold } from './tokens.ts'

/** A piece of text, marked where it matches the query. */
export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

/** The whole text in pieces, hits marked. */
export function markHits(text: string, terms: readonly Term[]): TextPart[] {
  const parts: TextPart[] = []
  let done = 0
  for (const hit of hitsIn(text, terms)) {
    if (hit.from > done) parts.push({ text: text.slice(done, hit.from), hit: false })
    parts.push({ text: text.slice(hit.from, hit.to), hit: true })
    done = hit.to
  }
  if (done < text.length) parts.push({ text: text.slice(done), hit: false })
  return parts
}

/**
 * The stretch of a text, about `length` signs, that shows most of the query; the beginning where nothing
 * of it stands here. “……” says that something was left out.
 */
export function snippet(text: string, terms: readonly Term[], length = 110): TextPart[] {
  const flat = text.replace(/\s+/g, ' ').trim()
  const start = bestStart(flat, hitsIn(flat, terms), length)
  const end = wholeSign(flat, Math.min(flat.length, start + length))
  const parts = markHits(flat.slice(start, end), terms)
  if (start > 0) parts.unshift({ text: '……', hit: false })
  if (end < flat.length) parts.push({ text: '……', hit: false })
  return parts
}

interface Hit {
  readonly from: number
  readonly to: number
}

/** Where terms stand, in order; what overlaps or touches is one hit. */
function hitsIn(text: string, terms: readonly Term[]): Hit[] {
  const folded = fold(text)
  const found: Hit[] = []
  for (const term of terms) {
    for (let from = folded.indexOf(term.text); from >= 0; from = folded.indexOf(term.text, from + 1)) {
      const to = from + term.text.length
      if (term.kind !== 'word' || isWholeWord(folded, from, to)) found.push({ from, to })
    }
  }
  const merged: Hit[] = []
  for (const hit of found.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && hit.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, hit.to) }
    else merged.push(hit)
  }
  return merged
}

const wordSign = /^(?!\p{Script=Han})[\p{L}\p{N}]$/u

function isWholeWord(text: string, from: number, to: number): boolean {
  return !wordSign.test(text.charAt(from - 1)) && !wordSign.test(text.charAt(to))
}

/** The start of the window that holds most marked signs, a little before its first hit. */
function bestStart(text: string, hits: readonly Hit[], length: number): number {
  let best = 0
  let most = 0
  for (const first of hits.slice(0, 200)) {
    const start = Math.max(0, first.from - Math.floor(length / 4))
    let marked = 0
    for (const hit of hits) {
      if (hit.from >= first.from && hit.to <= start + length) marked += hit.to - hit.from
    }
    if (marked > most) {
      most = marked
      best = start
    }
  }
  const latest = Math.max(0, text.length - length)
  return wholeSign(text, Math.min(best, latest))
}

/** Not between the two halves of one sign. */
function wholeSign(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
