import { type Block, plainOf, readChineseDay } from '../../../platform/conversion/index.ts'

/** What stands after the text of a document, taken apart. */
export interface Back {
  /** 附注: 此件公开发布 */
  readonly note: string | null
  readonly rest: readonly Block[]
  /** what was taken out, as it stood */
  readonly taken: readonly string[]
}

const note = /^[（(]?\s*(?:此件|本件)?(?:公开发布|主动公开|依申请公开|不予公开|删减后公开|不公开)\s*[）)]?$/
const imprint =
  /^(?:抄\s*送|主\s*送|抄\s*报|分\s*送|主题词|信息公开(?:选项|类别|属性)|公开(?:属性|方式|选项))\s*[：:]|印\s*发\s*$|^共印\s*\d+\s*份/

/** Takes 附注 and 版记 (抄送, 印发机关 and 印发日期) off the end; they are of the paper, not of the text. */
export function takeBack(blocks: readonly Block[]): Back {
  const rest = [...blocks]
  const taken: string[] = []
  let own: string | null = null
  for (const block of blocks.toReversed()) {
    const line = plainOf(block).trim()
    if (isImprint(block, line)) taken.unshift(line)
    else break
    rest.pop()
  }
  // the note stands under the signature, which annexes may follow
  const at = rest.findIndex((block) => block.kind === 'text' && note.test(plainOf(block).replace(/\s/g, '')))
  if (at >= 0) {
    own = plainOf(rest[at] ?? rest[0] ?? { kind: 'list', items: [] }).trim()
    taken.unshift(own)
    rest.splice(at, 1)
  }
  return { note: own ?? taken.find((line) => /公开/.test(line)) ?? null, rest, taken }
}

function isImprint(block: Block, line: string): boolean {
  if (line.length > 300) return false
  if (block.kind === 'table')
    return block.rows.length <= 4 && line.split('\n').some((one) => imprint.test(one.trim()))
  if (block.kind !== 'text' || block.form === 'signature') return false
  return imprint.test(line) || /^[-—_─━=\s]+$/.test(line) || isPrintedDay(line)
}

/** 杨店镇党政综合办公室 2026年3月2日印发 */
function isPrintedDay(line: string): boolean {
  const printed = /(\d{4}年\d{1,2}月\d{1,2}日)\s*印发/.exec(line.replace(/\s/g, ''))?.[1]
  return printed !== undefined && readChineseDay(printed) !== null && line.length <= 60
}
