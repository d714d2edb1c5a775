import { type Block, plainOf, type TextBlock } from '../../../platform/conversion/index.ts'
import { isNumberLine } from './document-number.ts'
import { genreOf } from './genre.ts'

/** What stands before the text of a document, taken apart. */
export interface Front {
  /** 版头: 杨店镇人民政府文件 */
  readonly head: string | null
  /** the line with the 发文字号 */
  readonly number: string | null
  /** lines as they stood */
  readonly title: readonly string[]
  /** 份号、密级、紧急程度、签发人 … */
  readonly marks: readonly string[]
  /** a day or a note under the title, which stays in the text: （2026年3月1日） */
  readonly under: string | null
  /** everything after it */
  readonly rest: readonly Block[]
  /** what was taken out, as it stood */
  readonly taken: readonly string[]
}

const searched = 20
const mostTitleLines = 6
const longestTitle = 200

/** Takes 版头, 发文字号 and title off the beginning of a document. */
export function takeFront(blocks: readonly Block[]): Front {
  const left = [...blocks]
  const taken: string[] = []
  const marks: string[] = []
  let head: string | null = null
  let number: string | null = null
  const take = (): string => {
    const block = left.shift()
    const text = block ? plainOf(block) : ''
    if (text !== '') taken.push(text)
    return text
  }
  const takeHead = (): void => {
    while (taken.length < searched) {
      const [block] = left
      const line = block && lineOf(block)
      if (line === null || line === undefined) return
      if (isNumberLine(line)) number ??= take()
      else if (isMark(line)) marks.push(take())
      else if (head === null && isHead(line, block)) head = take()
      else if (!isRule(line)) return
      else take()
    }
  }
  takeHead()
  let title = titleLines(left)
  if (head === null && isUnit(title.join('')) && left[title.length]) {
    // a letter is headed by the name alone
    for (const _line of title) head = take()
    takeHead()
    title = titleLines(left)
  }
  for (const _line of title) take()
  takeHead()
  const [next] = left
  return {
    head,
    number,
    title,
    marks,
    under: next && isUnderTitle(next) ? plainOf(next) : null,
    rest: left,
    taken,
  }
}

/** The name of an agency and nothing else. */
function isUnit(text: string): boolean {
  return /^[\p{Script=Han}]{3,30}(?:政府|办公室|委员会|局|办事处)$/u.test(text) && !/关于/.test(text)
}

/** A short line of text; the cells of a small table over the text, where several agencies head a document. */
function lineOf(block: Block): string | null {
  if (block.kind === 'table') {
    const cells = block.rows.flat()
    const text = plainOf(block).replace(/\s/g, '')
    return cells.length <= 6 && text.endsWith('文件') && text.length <= 80 ? text : null
  }
  if (block.kind !== 'text' || block.form === 'addressee' || block.form === 'signature') return null
  const text = plainOf(block).trim()
  return text.length <= longestTitle ? text : null
}

function isMark(line: string): boolean {
  const bare = line.replace(/\s/g, '')
  return (
    /^(?:№|No\.?|份号[：:]?)?\d{6}$/i.test(bare) ||
    /^(?:绝密|机密|秘密)(?:★.{0,8})?$/.test(bare) ||
    /^(?:特急|加急|特提|平急|急件)$/.test(bare) ||
    /^签发人[：:]?[\p{Script=Han}、]{0,20}$/u.test(bare)
  )
}

function isHead(line: string, block: Block | undefined): boolean {
  const bare = line.replace(/\s/g, '')
  const centred = block?.kind !== 'text' || block.align === 'center' || bare.length <= 30
  return bare.endsWith('文件') && bare.length <= 80 && centred && !/关于/.test(bare)
}

/** A line drawn of signs. */
function isRule(line: string): boolean {
  return /^[\s\-—_─━=★☆*]+$/.test(line)
}

function titleLines(blocks: readonly Block[]): string[] {
  const [first] = blocks
  if (first?.kind !== 'text' || first.form === 'addressee' || first.form === 'signature') return []
  if (first.outline === 0) return run(blocks, ({ outline }) => outline === 0)
  // a heading by wording, 一、…, is no title; one by style may be
  if (/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(plainOf(first)))
    return []
  if (first.align === 'center') return run(blocks, ({ align }) => align === 'center')
  return isTitle(plainOf(first)) ? plainTitle(blocks) : []
}

/** Lines set alike, up to the end of the title. */
function run(blocks: readonly Block[], alike: (block: TextBlock) => boolean): string[] {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.kind !== 'text' || !alike(block) || lines.length === mostTitleLines) break
    const line = plainOf(block)
    if (isNumberLine(line) || isUnderTitle(block) || block.form === 'addressee' || block.form === 'signature')
      break
    if (lines.length > 0 && [...lines, line].join('').length > longestTitle) break
    if (lines.length > 0 && /^第[一二三四五六七八九十]{1,3}[章节编]|^目\s*录$/.test(line)) break
    lines.push(line)
  }
  return lines
}

/** Lines that nothing sets apart: they go on until they end as titles do, or the text begins. */
function plainTitle(blocks: readonly Block[]): string[] {
  const lines: string[] = []
  for (const block of blocks.slice(0, 4)) {
    const line = plainOf(block)
    if (block.kind !== 'text' || block.form !== 'p' || !isTitle(line) || isNumberLine(line)) break
    if (lines.length > 0 && (isUnderTitle(block) || line.length > 30)) break
    lines.push(line)
    if (genreOf(line) !== null) break
  }
  // lines that never came to an end were no title beyond the first
  return lines.length > 1 && genreOf(lines.join('')) === null ? lines.slice(0, 1) : lines
}

function isTitle(line: string): boolean {
  return line.length <= 80 && !/[。；：:！？]$/.test(line)
}

/** A note or a day in brackets, or a bare day, in the middle under the title. */
function isUnderTitle(block: Block): boolean {
  if (block.kind !== 'text' || block.form !== 'p') return false
  const line = plainOf(block).replace(/\s/g, '')
  return (
    line.length <= 80 && /^[（(]?\d{4}年\d{1,2}月\d{1,2}日.{0,40}[）)]?$/.test(line) && !/[。；：]/.test(line)
  )
}
