import { TextRun, type IRunOptions } from 'docx'
import { printable } from './docx-package.ts'

/** The text as runs, a line break for each `\n`. */
export function lines(text: string, options: IRunOptions = {}): TextRun[] {
  return printable(text)
    .split(/\r\n|[\n\r]/)
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}
