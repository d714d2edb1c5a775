import { type Block, plainOf, readChineseDay } from '../../../platform/conversion/index.ts'

/** 落款: who signs, and the day as written. */
export interface Signature {
  readonly issuers: readonly string[]
  /** `YYYY-MM-DD`; null where the calendar has no such day */
  readonly day: string | null
  readonly passage: string
}

/** The signature of the document itself: the last one before its annexes begin; null where there is none. */
export function signatureOf(blocks: readonly Block[]): Signature | null {
  const annex = blocks.findIndex((block, index) => index > 0 && isAnnex(block))
  const own = annex < 0 ? blocks : blocks.slice(0, annex)
  const signed = own.findLast(isSignature) ?? blocks.find(isSignature)
  if (signed === undefined) return null
  const lines = plainOf(signed).split('\n')
  const issuers = lines
    .slice(0, -1)
    .map((line) => line.replace(/[（(](?:盖章|印章|章|公章|印)[）)]$/, '').replace(/\s/g, ''))
  return {
    issuers: issuers.filter((name) => name !== ''),
    day: isoDay(lines.at(-1) ?? ''),
    passage: lines.join(' '),
  }
}

function isSignature(block: Block): boolean {
  return block.kind === 'text' && block.form === 'signature'
}

/** The heading 附件1 over an annex; the list 附件：1.… under the text is none. */
function isAnnex(block: Block): boolean {
  return block.kind === 'text' && /^附\s*件\s*[\d一二三四五六七八九十]*\s*[：:]?$/.test(plainOf(block).trim())
}

/** A day as a document writes it, as `YYYY-MM-DD`; null where the calendar has none such. */
export function isoDay(text: string): string | null {
  const read = readChineseDay(text)
  if (read === null) return null
  try {
    return Temporal.PlainDate.from(read, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}
