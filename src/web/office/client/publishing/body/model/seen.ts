import { classesOf, type Element, styleOf } from './html-tree.ts'

/** What was left out of a text, or changed in it, counted. */
export interface Lost {
  /** pictures that stand on somebody else's page and cannot be fetched */
  webPictures: number
  /** shapes, films, formulas and the like */
  drawings: number
  /** hidden text, hidden rows */
  hidden: number
  /** text that a revision has struck out */
  deleted: number
  /** struck out by hand: the text stays, the line goes */
  struck: number
  comments: number
  /** tables too large to be edited here: their text stays, line by line */
  tables: number
}

export function nothingLost(): Lost {
  return { webPictures: 0, drawings: 0, hidden: 0, deleted: 0, struck: 0, comments: 0, tables: 0 }
}

/** In words for the person who pasted. */
export function lostWords(lost: Lost): string[] {
  const counts: readonly (readonly [number, string])[] = [
    [lost.webPictures, '张网页上的图片没有贴入，需要的请另存以后用“图片”放进来'],
    [lost.drawings, '个图形、公式或视频没有贴入，需要的请另存为图片再放进来'],
    [lost.hidden, '处隐藏的文字没有贴入'],
    [lost.deleted, '处修订中已删去的文字没有贴入'],
    [lost.struck, '处删除线已去掉，请核对这些文字还要不要'],
    [lost.comments, '处批注没有贴入'],
    [lost.tables, '个表格太大，已改成逐行文字，请改作附件'],
  ]
  return counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
}

const unread = new Set('style script head meta link title xml template noscript base col colgroup'.split(' '))
const drawings = new Set('svg math canvas video audio object embed iframe'.split(' '))

/** Whether a reader of the page would not see it; what is left out so is counted. */
export function isUnseen(element: Element, lost: Lost): boolean {
  const { name, attributes } = element
  if (unread.has(name)) return true
  if (drawings.has(name)) {
    lost.drawings += 1
    return true
  }
  const classes = classesOf(element)
  if (name === 'del' || classes.includes('msoDel')) {
    lost.deleted += 1
    return true
  }
  const style = styleOf(element)
  if (style.get('mso-element') === 'comment-list') {
    lost.comments += 1
    return true
  }
  if (classes.some((one) => /^(?:MsoCommentReference|msocomanchor|msocomoff)$/i.test(one))) return true
  const hidden =
    'hidden' in attributes ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  if (hidden) lost.hidden += 1
  return hidden
}
