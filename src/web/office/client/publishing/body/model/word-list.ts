import { classesOf, type Element, styleOf, type Tree } from './html-tree.ts'
import type { Block, Inline, List, ListItem } from './node.ts'
import { paragraph } from './node.ts'

/** An item of a list as Word writes it: a paragraph with a level and, before its text, its mark. */
export interface WordItem {
  readonly type: 'wordItem'
  /** from 1 */
  readonly level: number
  readonly content: readonly Inline[]
}

/** The level of a paragraph that Word counts to a list with bullets; null: to none, or to one with numbers. */
export function bulletLevel(element: Element): number | null {
  const list = /level(\d)/.exec(styleOf(element).get('mso-list') ?? '')
  if (!list) return null
  const marker = markerOf(element.children)
  return marker !== null && isBullet(marker) ? Number(list[1]) : null
}

/** Whether it is the mark that Word has put before an item. */
export function isMarker(element: Element): boolean {
  return (
    /ignore/.test(styleOf(element).get('mso-list') ?? '') || classesOf(element).includes('mso-list-ignore')
  )
}

function markerOf(trees: readonly Tree[]): string | null {
  for (const tree of trees) {
    if (typeof tree === 'string') continue
    const found = isMarker(tree) ? wordsOf(tree) : markerOf(tree.children)
    if (found !== null) return found
  }
  return null
}

function wordsOf(tree: Tree): string {
  return typeof tree === 'string' ? tree : tree.children.map(wordsOf).join('')
}

const counts = /[\d０-９零〇一二三四五六七八九十百甲乙丙丁①-⒛ⅰ-ⅿⅠ-Ⅿ第]|[a-z][.)）、．]/i

/** Numbers are part of what a document says and stay in its text; a bullet is not. */
function isBullet(marker: string): boolean {
  return !counts.test(marker)
}

/** No blank after a number that Word sets apart, unless it would run into a figure or a Latin word. */
export function closeUp(marker: string, content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content
  const number = marker.replace(/[\s\u00a0]+$/, '').trimStart()
  if (first?.type !== 'text' || number === '' || !first.text.startsWith(`${number} `)) return content
  const after = first.text.slice(number.length + 1)
  if (/[\w.]$/.test(number) && /^[\w]/.test(after)) return content
  return [{ ...first, text: number + after }, ...rest]
}

export function markerText(element: Element): string {
  return markerOf(element.children) ?? ''
}

/** Puts items that follow each other into lists, deeper ones into the item before them. */
export function withLists(found: readonly (Block | WordItem)[]): Block[] {
  const blocks: Block[] = []
  let items: WordItem[] = []
  const close = (): void => {
    if (items.length > 0) blocks.push(listOf(items))
    items = []
  }
  for (const one of found) {
    if (one.type === 'wordItem') items.push(one)
    else {
      close()
      blocks.push(one)
    }
  }
  close()
  return blocks
}

function listOf(items: readonly WordItem[]): List {
  const top = items.reduce((least, { level }) => Math.min(least, level), 9)
  const content: ListItem[] = []
  let at = 0
  while (at < items.length) {
    let until = at + 1
    while ((items[until]?.level ?? top) > top) until += 1
    const inner = items.slice(at + 1, until)
    const own = paragraph(items[at]?.content ?? [])
    content.push({ type: 'listItem', content: inner.length > 0 ? [own, listOf(inner)] : [own] })
    at = until
  }
  return { type: 'bulletList', content }
}
