import { type Block, textBlock } from './block.ts'
import { FileFault } from './file-fault.ts'

/**
 * Reads plain text, one paragraph a line: UTF-8, UTF-16 with its mark, or what Chinese Windows writes.
 *
 * @throws FileFault where it is no text
 */
export function readPlain(bytes: Uint8Array): Block[] {
  const text = decode(bytes)
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text)) throw new FileFault('不是文字，无法读取。')
  return text
    .split(/\r\n|[\r\n\v\f]/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const blanks = [...(/^[\s\u3000]*/.exec(line)?.[0] ?? '')]
      const inset = blanks.reduce((sum, sign) => sum + (sign === '\u3000' ? 1 : sign === '\t' ? 4 : 0.5), 0)
      return textBlock(line.replace(/[ \t]+/g, ' ').trim(), { align: inset >= 10 ? 'end' : 'start' })
    })
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // not in this encoding: the next one
    }
  }
  throw new FileFault('不是文字，无法读取。')
}
