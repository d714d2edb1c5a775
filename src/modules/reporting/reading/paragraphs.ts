import type { Block, Document } from './document.ts'
import { isSentence } from './row-scanner.ts'

/** The prose of some blocks as paragraphs; rows are left out, and short lines too where tables stand. */
export function paragraphsOf(blocks: readonly Block[], document: Document, withTables: boolean): string[] {
  const lines = blocks.filter((block) => block.cells === null && (!withTables || isSentence(block.text)))
  if (!document.wrapped) return lines.map(({ text }) => text)
  const width = lines.reduce((longest, { text }) => Math.max(longest, text.length), 0)
  const paragraphs: string[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const last = paragraphs.at(-1)
    const text = tidy(line.text)
    if (before === undefined || last === undefined || begins(line, before, lines[index + 1], width)) {
      paragraphs.push([text])
    } else if (/[A-Za-z]$/.test(last.at(-1) ?? '') && /^[A-Za-z]/.test(text)) last.push(' ', text)
    else last.push(text)
  }
  return paragraphs.map((pieces) => pieces.join(''))
}

/** A line of hard-wrapped text that begins a paragraph: numbered, or indented after a finished one. */
function begins(line: Block, before: Block, after: Block | undefined, width: number): boolean {
  if (/^(?:[（(][一二三四五六七八九十]{1,3}[）)]|\.{3}|…)/.test(line.text)) return true
  if (!/[。！？；：]$/.test(before.text)) return false
  return before.text.length < width * 0.8 || line.indent > (after?.indent ?? line.indent)
}

/** Spaces that justified setting has left between Chinese characters and figures. */
function tidy(text: string): string {
  return text.replace(/\s+(?=[\p{Script=Han}\p{P}])/gu, '').replace(/(?<=[\p{Script=Han}\p{P}])\s+/gu, '')
}
