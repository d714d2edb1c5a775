import { paragraph, type Block } from '../../../platform/documents/model.ts'

/** Longest line that is taken for a heading rather than a sentence, in characters. */
const headingLength = 30

/**
 * The prose of a part as paragraphs, one a line: a short “（一）…” without a full stop is a heading; a
 * paragraph that begins with one, as in “（一）主动公开情况。全年…”, has it in its first line.
 */
export function proseBlocks(text: string): Block[] {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(proseBlock)
}

function proseBlock(line: string): Block {
  const numbered = /^（[一二三四五六七八九十]{1,3}）/.test(line)
  if (!numbered) return paragraph('body', line)
  const sentenceEnd = line.indexOf('。')
  if (
    line.length <= headingLength &&
    (sentenceEnd === -1 || sentenceEnd === line.length - 1) &&
    isName(line)
  ) {
    return paragraph('heading2', line)
  }
  const first = line.slice(0, sentenceEnd + 1)
  const rest = line.slice(sentenceEnd + 1)
  return rest !== '' && first.length > 0 && first.length <= headingLength && isName(first)
    ? { type: 'paragraph', kind: 'body', runIn: first, text: rest }
    : paragraph('body', line)
}

/** A heading names something; a figure or a comma makes it a statement. */
function isName(text: string): boolean {
  return !/[0-9０-９，；：,;:]/.test(text)
}
