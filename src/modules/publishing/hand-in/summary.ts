import { type Block, plainOf } from '../../../platform/conversion/index.ts'

/** 内容概述 is short (law.md §8.4). */
const longest = 100

/** The first sentences of a text that say what it is about, as many as fit; null where it has none. */
export function summaryOf(blocks: readonly Block[]): string | null {
  const texts = blocks.flatMap((block) =>
    block.kind === 'text' && block.form === 'p' ? [plainOf(block)] : [],
  )
  const running = texts.filter((text) => text.length >= 15 && /[。；：]/.test(text) && !/^附\s*件/.test(text))
  let summary = ''
  for (const sentence of running.join('').split(/(?<=[。！？])/)) {
    const clean = sentence.replace(/\s+/g, '').replace(/[：；]$/, '。')
    if (summary.length + clean.length > longest) break
    summary += clean
  }
  if (summary !== '') return summary
  const [first = ''] = running
  return first === '' ? null : cut(first.replace(/\s+/g, ''))
}

/** A sentence that is too long, up to its last comma that fits. */
function cut(sentence: string): string {
  const fitting = sentence.slice(0, longest - 1)
  const comma = Math.max(fitting.lastIndexOf('，'), fitting.lastIndexOf('；'), fitting.lastIndexOf('：'))
  return `${comma > 20 ? fitting.slice(0, comma) : fitting}。`
}
