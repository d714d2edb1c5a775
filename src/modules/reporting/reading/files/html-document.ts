import type { Block, Document } from '../document.ts'
import { findHeadings } from '../headings.ts'
import { htmlLines, type PageLine } from './html-lines.ts'

/**
 * A report out of a web page, whatever stands around it: the article is the innermost element that holds the
 * headings of the report; its title is looked for there, else in what the page calls itself.
 */
export function htmlDocument(html: string): Document {
  const { lines, parents, titles } = htmlLines(html)
  const all = lines.map(blockOf)
  const headings = findHeadings(all)
  if (headings.length < 3) return { blocks: all, wrapped: false }
  const inside = innermost(
    headings.map(({ block }) => lines[block]?.owner ?? 0),
    parents,
  )
  const stands = within(inside, parents)
  const first = headings[0]?.block ?? 0
  const last = headings.at(-1)?.block ?? 0
  const article = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line, index }) => (index >= first && index <= last) || stands[line.owner] === true)
  const furniture = article.findIndex(({ line, index }) => index > last && pageFurniture.test(line.text))
  const kept = furniture < 0 ? article : article.slice(0, furniture)
  const blocks = kept.map(({ line }) => blockOf(line))
  const named = kept.some(({ line, index }) => index < first && isTitle(line.text))
  const title = named ? undefined : titles.find(isTitle)
  return { blocks: title === undefined ? blocks : [blockOf(titleLine(title)), ...blocks], wrapped: false }
}

const pageFurniture =
  /^(?:【?\s*(?:打印|关闭|字体|分享|收藏|返回)|扫一扫|上一[篇条]|下一[篇条]|相关(?:附件|链接|文章|阅读|解读)|主办(?:单位)?[：:]|版权所有|网站(?:地图|标识码)|[^。]{0,60}ICP备)/

function isTitle(text: string): boolean {
  return text.length < 120 && /年/.test(text) && /报告/.test(text)
}

/** A page's name goes on with the site's: “……年度报告_某县人民政府”. */
function titleLine(text: string): PageLine {
  const own = text.split(/\s*[_|｜]\s*|\s+[-—–]+\s+/)[0] ?? text
  return { text: own.trim(), cells: null, owner: 0, picture: false }
}

function blockOf({ text, cells, picture }: PageLine): Block {
  return { text, cells, indent: 0, ...(picture && { picture }) }
}

/**
 * The innermost element around all of these. An element is numbered before those in it: the larger of two numbers is
 * never around the other, so it gives way to the element around it. Each step goes up, none is gone twice.
 */
function innermost(owners: readonly number[], parents: readonly number[]): number {
  const [first = 0, ...others] = owners
  return others.reduce((around, owner) => {
    let [one, other] = [around, owner]
    while (one !== other) {
      if (one > other) one = parents[one] ?? 0
      else other = parents[other] ?? 0
    }
    return one
  }, first)
}

/** For each element whether it stands within this one: one pass, as what is around an element comes before it. */
function within(element: number, parents: readonly number[]): readonly boolean[] {
  const inside: boolean[] = []
  for (const [at, parent] of parents.entries()) inside.push(at === element || inside[parent] === true)
  return inside
}
