import type { Block, Document } from './document.ts'
import { isSentence } from './row-scanner.ts'

/** The prose of some blocks as paragraphs; rows are left out, and short lines too where tables stand. */
export function paragraphsOf(blocks: readonly Block[], document: Document, withTables: boolean): string[] {
  const lines = blocks.filter((block) => block.cells === null && (!withTables || isSentence(block.text)))
  if (!document.wrapped) return lines.map(({ text }) => text)
  const width = Math.max(0, ...lines.map(({ text }) => text.length))
  const paragraphs: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const last = paragraphs.at(-1)
    if (before === undefined || last === undefined || begins(line, before, lines[index + 1], width)) {
      paragraphs.push(tidy(line.text))
    } else {
      paragraphs[paragraphs.length - 1] = join(last, tidy(line.text))
    }
  }
  return paragraphs
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

function join(one: string, other: string): string {
  return /[A-Za-z]$/.test(one) && /^[A-Za-z]/.test(other) ? `${one} ${other}` : `${one}${other}`
}
