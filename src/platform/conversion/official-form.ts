import { type Block, type TextBlock, textOf } from './block.ts'
import { readChineseDay } from './chinese-day.ts'

/**
 * Gives paragraphs the form that a 公文 gives them, by the file's own styles and by their wording: 一、 and （一）
 * head a section where the line is short and no sentence; the line that ends in a colon addresses; the names over
 * the date sign.
 */
export function asOfficial(given: readonly Block[]): Block[] {
  const levels = given.flatMap((block) => (block.kind === 'text' && block.outline ? [block.outline] : []))
  const top = Math.min(...levels)
  const addressee = addresseeOf(given)
  const formed = given.map((block, index): Block => {
    if (block.kind !== 'text') return block
    if (index === addressee) return { ...block, form: 'addressee' }
    const form = headingForm(block, given[index + 1], top)
    return form === null ? block : { ...block, form, inlines: unmarked(block) }
  })
  return withCaptions(withSignatures(formed))
}

const longestHeading = 40
/** What a heading does not hold; a colon may end it. */
const sentence = /[。；;！!？?]|[：:](?!$)/

/** 一级标题: 一、 · 第一章. */
const firstLevel = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章编])/
/** 二级标题: （一） · 第一节. */
const secondLevel = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}节)/
/** 三级标题: 1. */
const thirdLevel = /^\d{1,2}[.．、](?!\d)/

function headingForm(block: TextBlock, next: Block | undefined, top: number): 'h2' | 'h3' | 'h4' | null {
  const line = textOf(block.inlines)
  const short = line.length <= longestHeading && !line.includes('\n')
  if (!short || sentence.test(line)) return null
  if (firstLevel.test(line)) return 'h2'
  if (secondLevel.test(line)) return 'h3'
  if (thirdLevel.test(line)) return headsText(block, next) ? 'h4' : null
  if (!block.outline) return null
  return (['h2', 'h3', 'h4'] as const)[Math.min(2, block.outline - top)] ?? null
}

/** A line with 1. heads something where running text follows; where 2. follows it is an item of a list. */
function headsText(block: TextBlock, next: Block | undefined): boolean {
  if (block.outline !== null) return true
  if (next?.kind !== 'text') return false
  const text = textOf(next.inlines)
  return text.length > longestHeading / 2 && !thirdLevel.test(text) && !secondLevel.test(text)
}

/** A heading is strong by itself. */
function unmarked({ inlines }: TextBlock): TextBlock['inlines'] {
  return inlines.map(({ marks, ...inline }) => {
    const left = marks?.filter((mark) => mark === 'sub' || mark === 'sup') ?? []
    return left.length > 0 ? { ...inline, marks: left } : inline
  })
}

const searchedForAddressee = 15
const longestAddressee = 150

/** The number of the block that names whom a document goes to; -1 where none does. */
function addresseeOf(blocks: readonly Block[]): number {
  return blocks.slice(0, searchedForAddressee).findIndex((block) => {
    if (block.kind !== 'text' || block.align !== 'start' || block.outline !== null) return false
    const line = textOf(block.inlines)
    if (line.length > longestAddressee || !/[：:]$/.test(line) || /[。；\n]/.test(line)) return false
    return (
      !/如下|以下|现将|根据|为了|下列|附件|其中|包括/.test(line) &&
      !firstLevel.test(line) &&
      !secondLevel.test(line)
    )
  })
}

const longestName = 40
const mostNames = 6

/** Joins the names of a signature with the day under them. */
function withSignatures(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    if (!isPlain(block) || readChineseDay(textOf(block.inlines)) === null) {
      joined.push(block)
      continue
    }
    const names = namesBefore(joined)
    if (names.length === 0 && block.align !== 'end') {
      joined.push(block)
      continue
    }
    joined.splice(joined.length - names.length)
    const lines = [...names, block].map(({ inlines }) => textOf(inlines))
    joined.push({ ...block, form: 'signature', inlines: [{ text: lines.join('\n') }] })
  }
  return joined
}

function namesBefore(blocks: readonly Block[]): TextBlock[] {
  const names: TextBlock[] = []
  for (const block of blocks.toReversed()) {
    if (!isPlain(block) || names.length === mostNames || !isSigner(block)) break
    names.unshift(block)
  }
  return names
}

const unitEnds =
  /(?:政府|办公室|委员会|办事处|局|厅|部|处|科|所|站|队|中心|院|馆|校|学校|公司|协会|法院|检察院|指挥部|领导小组|工作组|小组|支部|党委|党组|机关|大队|联合会|联社|银行|基金会)(?:[（(](?:盖章|印章|章|公章|印)[）)])?$/

function isSigner(block: TextBlock): boolean {
  const line = textOf(block.inlines)
  if (line.length > longestName || /[。，；：:、！？]/.test(line)) return false
  return block.align === 'end' ? /\p{Script=Han}{2,}/u.test(line) : unitEnds.test(line.replace(/\s/g, ''))
}

function isPlain(block: Block): block is TextBlock {
  return block.kind === 'text' && block.form === 'p'
}

/** 表1 … over a table becomes its caption. */
function withCaptions(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'table' && block.caption === null && last && isPlain(last) && isCaption(last)) {
      joined[joined.length - 1] = { ...block, caption: textOf(last.inlines) }
    } else joined.push(block)
  }
  return joined
}

function isCaption({ inlines, align }: TextBlock): boolean {
  const line = textOf(inlines)
  return (
    align === 'center' &&
    line.length <= 60 &&
    /^(?:附?表)\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)?/.test(line)
  )
}
