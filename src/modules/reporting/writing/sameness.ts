import type { ReportPartNumber } from '../../../law/report/report-rows.ts'
import { shingles, sharedShare } from '../../../platform/shingles.ts'

/** A paragraph of prose. */
export interface Passage {
  readonly part: ReportPartNumber
  readonly text: string
}

/** 内容雷同: a paragraph that stands nearly word for word in another report. */
export interface Repeated {
  readonly part: ReportPartNumber
  readonly passage: string
  /** the other report's paragraph */
  readonly earlier: string
  /** 0 to 1, figures and punctuation left aside */
  readonly similarity: number
}

/** From here on a paragraph is nearly the same. */
const nearlySame = 0.8
/** Shorter ones are headings and fixed phrases. */
const shortest = 20
const length = 3

/** Sentences that the forms prescribe are the same every year by right. */
const prescribed = /信息处理费|统计期限|没有其他需要报告/

/**
 * The paragraphs that repeat another report nearly word for word; numbers and years are no difference. Late,
 * inaccurate or copied reports fall under 条例第四十七条 where a county says so.
 */
export function repeatedPassages(own: readonly Passage[], others: readonly Passage[]): Repeated[] {
  const known = others.map(({ text }) => ({ text, marks: marksOf(text) }))
  return own.flatMap(({ part, text }) => {
    const marks = marksOf(text)
    if (marks.size === 0) return []
    let best = { text: '', similarity: 0 }
    for (const other of known) {
      const similarity = sharedShare(marks, other.marks)
      if (similarity > best.similarity) best = { text: other.text, similarity }
    }
    if (best.similarity < nearlySame) return []
    return [{ part, passage: text, earlier: best.text, similarity: best.similarity }]
  })
}

/** The paragraphs of a report's prose parts. */
export function passagesOf(
  parts: readonly { readonly number: ReportPartNumber; readonly text: string }[],
): Passage[] {
  return parts
    .filter(({ number }) => number === '一' || number === '五' || number === '六')
    .flatMap(({ number, text }) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => ({ part: number, text: line })),
    )
}

function marksOf(text: string): Set<string> {
  if (prescribed.test(text)) return new Set()
  const words = text.normalize('NFKC').replace(/[\s\p{P}\p{S}\d]+/gu, '')
  return words.length < shortest ? new Set() : shingles(words, length)
}
