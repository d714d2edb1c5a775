import { type Element, styleOf, type Tree } from './html-tree.ts'
import { ordered, type Run } from './inline.ts'
import type { Mark, MarkName } from './node.ts'
import { isUnseen, type Lost } from './seen.ts'

const byName: Readonly<Record<string, MarkName>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  sub: 'subscript',
  sup: 'superscript',
}

/** The text of a tree, run by run, under the marks that hold around it. */
export function runsOf(tree: Tree, marks: readonly Mark[], lost: Lost): Run[] {
  if (typeof tree === 'string') return [{ text: tree, marks }]
  if (tree.name === 'br') return [null]
  if (tree.name === 'img' || isUnseen(tree, lost)) return []
  const within = marksIn(tree, marks, lost)
  const runs = tree.children.flatMap((child) => runsOf(child, within, lost))
  return isSymbolFont(tree) ? runs.map(asSigns) : runs
}

/** The marks that hold inside an element, by its name and by its style. */
export function marksIn(element: Element, marks: readonly Mark[], lost: Lost): readonly Mark[] {
  const style = styleOf(element)
  const weight = style.get('font-weight')
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (line.includes('line-through') || element.name === 's' || element.name === 'strike') lost.struck += 1
  const added: Mark[] = [...marks]
  const named = byName[element.name]
  const href = element.name === 'a' ? webAddress(element.attributes['href']) : null
  if (href !== null) added.push({ type: 'link', attrs: { href } })
  if (named !== undefined) added.push({ type: named })
  if (isBold(weight)) added.push({ type: 'bold' })
  if (style.get('font-style') === 'italic') added.push({ type: 'italic' })
  // a link is underlined by itself
  if (line.includes('underline') && element.name !== 'a') added.push({ type: 'underline' })
  const raised = style.get('vertical-align')
  if (raised === 'super') added.push({ type: 'superscript' })
  if (raised === 'sub') added.push({ type: 'subscript' })
  const not = new Set<Mark['type']>([
    ...(isLight(weight) ? (['bold'] as const) : []),
    ...(style.get('font-style') === 'normal' ? (['italic'] as const) : []),
  ])
  return cleared(added.filter(({ type }) => !not.has(type)))
}

/** Each mark once; the innermost link, and not raised and lowered at once. */
function cleared(marks: readonly Mark[]): readonly Mark[] {
  const kept = new Map<Mark['type'], Mark>()
  for (const mark of marks) {
    if (mark.type === 'superscript') kept.delete('subscript')
    if (mark.type === 'subscript') kept.delete('superscript')
    kept.set(mark.type, mark)
  }
  return ordered([...kept.values()])
}

function isBold(weight: string | undefined): boolean {
  return weight !== undefined && (weight.startsWith('bold') || Number(weight) >= 600)
}

function isLight(weight: string | undefined): boolean {
  return weight !== undefined && (weight === 'normal' || Number(weight) < 600)
}

/** A whole address of the web; anything else leads nowhere from a published page. */
export function webAddress(given: string | undefined): string | null {
  const address = given?.trim() ?? ''
  return /^https?:\/\/[^\s]+$/i.test(address) ? address : null
}

/** Signs that Word writes as letters of a font of pictures: boxes to tick, ticks, bullets. */
const signs: Readonly<Record<string, string>> = {
  o: '□',
  '¨': '□',
  q: '□',
  þ: '☑',
  ý: '☒',
  ü: '✓',
  û: '✗',
  l: '●',
  n: '■',
  u: '◆',
  '§': '▪',
}

function isSymbolFont(element: Element): boolean {
  return /wingdings/.test(styleOf(element).get('font-family') ?? '')
}

function asSigns(run: Run): Run {
  return run && { ...run, text: run.text.replace(/./gu, (sign) => signs[sign] ?? sign) }
}
