import type { WordEntry, WordList } from './word-list.ts'

/** A wrong wording as it stands in a text. */
export interface WordMatch {
  readonly from: number
  readonly to: number
  readonly entry: WordEntry
  readonly list: WordList
}

interface Node {
  readonly next: Map<string, Node>
  /** the longest end of this that begins another wording */
  fallback: Node | null
  readonly entries: { readonly entry: WordEntry; readonly list: WordList }[]
  /** the nearest node along the fallbacks at which a wording ends */
  output: Node | null
}

/** Finds the wordings of lists in texts: every one at every place, in one pass (Aho–Corasick). */
export interface WordMatcher {
  match(text: string): WordMatch[]
}

export function wordMatcher(lists: readonly WordList[]): WordMatcher {
  const root = newNode()
  for (const list of lists) {
    for (const entry of list.entries) plant(root, entry, list)
  }
  join(root)
  return { match: (text) => matchesIn(root, text) }
}

function newNode(): Node {
  return { next: new Map(), fallback: null, entries: [], output: null }
}

function plant(root: Node, entry: WordEntry, list: WordList): void {
  let node = root
  for (const sign of signsOf(entry.wrong)) {
    const known = node.next.get(sign)
    const next = known ?? newNode()
    if (!known) node.next.set(sign, next)
    node = next
  }
  // of two lists that say the same the first speaks
  if (node !== root && node.entries.length === 0) node.entries.push({ entry, list })
}

/** UTF-16 signs one by one, as the text is read. */
function signsOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => text.charAt(at))
}

/** Gives each node its fallback, breadth first. */
function join(root: Node): void {
  const queue: Node[] = [root]
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at]
    if (!node) continue
    for (const [sign, child] of node.next) {
      let fallback = node.fallback
      while (fallback && !fallback.next.has(sign)) fallback = fallback.fallback
      child.fallback = fallback?.next.get(sign) ?? root
      child.output = child.fallback.entries.length > 0 ? child.fallback : child.fallback.output
      queue.push(child)
    }
  }
}

function matchesIn(root: Node, text: string): WordMatch[] {
  const found: WordMatch[] = []
  let node = root
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    let step: Node | null = node
    while (step && !step.next.has(sign)) step = step.fallback
    node = step?.next.get(sign) ?? root
    for (let end: Node | null = node; end; end = end.output) {
      for (const { entry, list } of end.entries) {
        const to = at + 1
        const from = to - entry.wrong.length
        if (isWhole(text, from, to) && !isExcepted(text, from, entry)) found.push({ from, to, entry, list })
      }
    }
  }
  return longestOnly(found)
}

const latin = /[A-Za-z0-9]/

/** Letters and digits end where other signs begin; Chinese words have exceptions instead. */
function isWhole(text: string, from: number, to: number): boolean {
  const cut = (one: string, other: string): boolean => latin.test(one) && latin.test(other)
  return !cut(text.charAt(from - 1), text.charAt(from)) && !cut(text.charAt(to - 1), text.charAt(to))
}

/** Whether the place lies within one of the wordings in which it is right. */
function isExcepted(text: string, from: number, { wrong, except }: WordEntry): boolean {
  return except.some((right) => {
    for (let inside = right.indexOf(wrong); inside !== -1; inside = right.indexOf(wrong, inside + 1)) {
      if (text.startsWith(right, from - inside) && from >= inside) return true
    }
    return false
  })
}

/** Of wordings that overlap the first, and of those that begin together the longest. */
function longestOnly(found: readonly WordMatch[]): WordMatch[] {
  const kept: WordMatch[] = []
  for (const one of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one)
  }
  return kept
}
