import type { Paragraph } from './statement.ts'

const opens = /(?:\d[余多]?(?:条|件|篇|份|次|宗|起|期|个|项)|其中|包括|如下|分别为)[^。；\d]{0,12}[：:]$/
const point =
  /^(?:[（(]?\d{1,2}[）).、．]|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]是)?[^。\d]{1,40}\d{1,9}(?:条|件|篇|份|次|宗|起|期|个|项)?[^。；，\d]{0,8}[；;，,。.]?$/

/** A total whose parts stand in the paragraphs below it (`其中：` and one part a line) is one passage. */
export function joinLists(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = []
  let open = false
  for (const paragraph of paragraphs) {
    const last = joined.at(-1)
    const text = paragraph.text.trim()
    if (open && last !== undefined && last.part === paragraph.part && point.test(text)) {
      joined[joined.length - 1] = { part: last.part, text: appended(last.text, text) }
    } else {
      joined.push(paragraph)
      open = opens.test(text)
    }
  }
  return joined
}

function appended(list: string, text: string): string {
  const item = text.replace(/^(?:[（(]?\d{1,2}[）).、．]|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])/, '')
  return `${list.replace(/[；;，,。.]$/, '；')}${item}`
}
