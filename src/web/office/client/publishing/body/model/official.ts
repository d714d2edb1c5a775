import {
  type Block,
  type Form,
  type Heading,
  type Inline,
  type Paragraph,
  paragraph,
  textOf,
} from './node.ts'

const first = /^[一二三四五六七八九十]{1,3}、/
const second = /^（[一二三四五六七八九十]{1,3}）/
const longestHeading = 40
const longestName = 40
const longestAddressee = 60
/** How far from the beginning the addressee stands, and from the end the signature. */
const nearBeginning = 4
const nearEnd = 6

/** 一、 heads a section, （一） a part of it. */
export function numberedLevel(line: string): 2 | 3 | null {
  return first.test(line) ? 2 : second.test(line) ? 3 : null
}

/** The level that a line has by its number, where it is short and no sentence; null: it is text. */
export function headingLevelOf(line: string): 2 | 3 | null {
  const heads = line.length <= longestHeading && !/[。；;！!？?：:，,\n]/.test(line)
  return heads ? numberedLevel(line) : null
}

/**
 * Gives paragraphs the form that a 公文 gives them by its wording: 一、 and （一） head a section where the line
 * is short and ends without a full stop, a line before the text that ends in a colon addresses, and the name
 * over the date at the end signs. What has a form already keeps it.
 */
export function asOfficial(given: readonly Block[]): readonly Block[] {
  return signed(addressed(given.map(headed)))
}

function headed(block: Block): Block {
  const line = lineOf(block)
  const level = line === null ? null : headingLevelOf(line)
  if (level === null || block.type !== 'paragraph') return block
  const content = withoutBold(block.content ?? [])
  return { type: 'heading', attrs: { level }, content } satisfies Heading
}

function withoutBold(content: readonly Inline[]): readonly Inline[] {
  return content.map((one) => {
    if (one.type !== 'text' || !one.marks) return one
    const { marks, ...rest } = one
    const kept = marks.filter(({ type }) => type !== 'bold')
    return kept.length === 0 ? rest : { ...rest, marks: kept }
  })
}

function addressed(given: readonly Block[]): readonly Block[] {
  if (given.some((block) => block.type === 'paragraph' && block.attrs.form === 'addressee')) return given
  const place = given.slice(0, nearBeginning).findIndex((block, index) => {
    const line = lineOf(block)
    return line !== null && isAddressee(line) && given.slice(0, index).every(isTitleLine)
  })
  return given.map((block, index) => (index === place ? withForm(block, 'addressee') : block))
}

function isAddressee(line: string): boolean {
  return (
    line.length <= longestAddressee && /[：:]$/.test(line) && !/[。；]|如下|以下|现将|为了|根据/.test(line)
  )
}

function isTitleLine(block: Block): boolean {
  const line = lineOf(block)
  return line !== null && line.length <= longestAddressee && !/[。；：:]/.test(line)
}

const dateLine =
  /^(?:[12]\d{3}|[一二〇○零三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/

/** The last date of the text, with the name over it. */
function signed(given: readonly Block[]): readonly Block[] {
  for (let at = given.length - 1; at >= Math.max(0, given.length - nearEnd); at -= 1) {
    const own = linesOf(given[at])
    const before = linesOf(given[at - 1])
    if (own === null || !dateLine.test(own.at(-1)?.replace(/[\s\u3000]/g, '') ?? '')) continue
    const isOne = own.length === 2 && isSigner(own[0] ?? '')
    if (isOne) return given.map((block, index) => (index === at ? withForm(block, 'signature') : block))
    if (own.length === 1 && before?.length === 1 && isSigner(before[0] ?? '')) {
      const [name, date] = [contentOf(given[at - 1]), contentOf(given[at])]
      const joined = paragraph([...name, { type: 'hardBreak' }, ...date], 'signature')
      return [...given.slice(0, at - 1), joined, ...given.slice(at + 1)]
    }
    return given
  }
  return given
}

function isSigner(line: string): boolean {
  return line.length <= longestName && !/[。，；：:、]/.test(line)
}

function withForm(block: Block, form: Form): Block {
  return block.type === 'paragraph' ? { ...block, attrs: { form } } : block
}

/** A plain paragraph of one line; null: it is something else. */
function lineOf(block: Block): string | null {
  const lines = linesOf(block)
  return lines?.length === 1 ? (lines[0] ?? null) : null
}

function linesOf(block: Block | undefined): readonly string[] | null {
  if (!isPlain(block)) return null
  const text = textOf(block.content).trim()
  return text === '' ? null : text.split('\n').map((line) => line.trim())
}

function isPlain(block: Block | undefined): block is Paragraph {
  return block?.type === 'paragraph' && block.attrs.form === 'body'
}

function contentOf(block: Block | undefined): readonly Inline[] {
  return block?.type === 'paragraph' ? (block.content ?? []) : []
}
