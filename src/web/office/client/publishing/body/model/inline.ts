import type { Inline, Mark, TextRun } from './node.ts'

/** A stretch of text before its white space is set in order; null breaks the line. */
export type Run = { readonly text: string; readonly marks: readonly Mark[] } | null

const wide =
  '[\\p{Script=Han}\\u2018-\\u201d\\u2026\\u2014\\u00b7\\u3000-\\u30ff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6]'
const wideEnd = new RegExp(`${wide}$`, 'u')
const wideStart = new RegExp(`^${wide}`, 'u')
// what no reader sees, and what the server takes out
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cs}\u00ad\u200b\ufeff\ufffe\uffff]/gu
const blank = /([ \t\r\n\f\u00a0\u3000]+)/
// under a line, blanks are a place to fill in, and seen
const blankUnderLine = /([ \t\r\n\f\u3000]+)/

/**
 * Runs as a paragraph holds them: white space as a browser shows it, none at the ends of a line, a typed
 * indent of full-width blanks taken away (the page indents by itself), equal neighbours joined.
 */
export function tidy(runs: readonly Run[]): readonly Inline[] {
  const line = new Line()
  for (const one of runs) {
    if (one === null) line.breakOff()
    else {
      const underLine = one.marks.some(({ type }) => type === 'underline')
      const pieces = one.text.replace(unseen, '').split(underLine ? blankUnderLine : blank)
      for (const [index, piece] of pieces.entries()) {
        if (piece === '') continue
        if (index % 2 === 1) line.leave(piece, one.marks)
        else line.write(piece, one.marks)
      }
    }
  }
  return line.written
}

/** What a node of the editor holds, set in order in the same way. */
export function tidied(content: readonly Inline[] = []): readonly Inline[] {
  return tidy(content.map((one) => (one.type === 'text' ? { text: one.text, marks: one.marks ?? [] } : null)))
}

class Line {
  readonly written: Inline[] = []
  #gap: { readonly text: string; readonly marks: readonly Mark[] } | null = null
  #broken = false

  breakOff(): void {
    this.#gap = null
    this.#broken = this.written.length > 0
  }

  leave(text: string, marks: readonly Mark[]): void {
    this.#gap = { text: (this.#gap?.text ?? '') + text, marks: this.#gap?.marks ?? marks }
  }

  write(text: string, marks: readonly Mark[]): void {
    if (this.#broken) this.written.push({ type: 'hardBreak' })
    this.#broken = false
    const before = this.written.at(-1)
    if (this.#gap && before?.type === 'text') {
      const between = gapText(this.#gap.text, before.text.slice(-2), text.slice(0, 2))
      if (between !== '') this.#add(between, this.#gap.marks)
    }
    this.#gap = null
    this.#add(text, marks)
  }

  #add(text: string, marks: readonly Mark[]): void {
    const last = this.written.at(-1)
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) {
      this.written[this.written.length - 1] = run(last.text + text, marks)
    } else this.written.push(run(text, marks))
  }
}

/** A line that the source breaks between two Chinese characters leaves no blank there. */
function gapText(gap: string, before: string, after: string): string {
  const full = gap.replace(/[^\u3000]/g, '')
  if (full !== '') return full
  return /[\r\n]/.test(gap) && wideEnd.test(before) && wideStart.test(after) ? '' : ' '
}

function run(text: string, marks: readonly Mark[]): TextRun {
  return { type: 'text', text, ...(marks.length > 0 && { marks }) }
}

export function sameMark(a: Mark, b: Mark): boolean {
  return a.type === 'link' && b.type === 'link' ? a.attrs.href === b.attrs.href : a.type === b.type
}

export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((one, index) => b[index] !== undefined && sameMark(one, b[index]))
}

const order: readonly Mark['type'][] = ['link', 'bold', 'italic', 'underline', 'subscript', 'superscript']

/** Marks in the order in which they are written. */
export function ordered(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
}
