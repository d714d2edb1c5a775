import { innerText, type XmlElement } from '../xml-tree.ts'
import type { Context } from './docx-context.ts'

/**
 * Takes one step of a field (`w:fldChar`, `w:instrText`). Gives what is to be shown at its end where it has no
 * result of its own: the signs that an `EQ` field draws over each other.
 */
export function turnField(step: XmlElement, { fields, losses }: Context): string {
  const open = fields.at(-1)
  if (step.name === 'w:instrText') {
    if (open?.phase === 'instruction') open.instruction += innerText(step)
    return ''
  }
  switch (step.attributes['w:fldCharType'] ?? '') {
    case 'begin':
      fields.push({ phase: 'instruction', instruction: '' })
      return ''
    case 'separate':
      if (open) {
        open.phase = 'result'
        if (isContents(open.instruction)) losses.add('contents')
      }
      return ''
    case 'end':
      fields.pop()
      return open?.phase === 'instruction' ? drawn(open.instruction, losses) : ''
    default:
      return ''
  }
}

/** `EQ \o\ac(○,1)` shows ○ and 1 over each other: its signs are kept side by side. */
function drawn(instruction: string, losses: Context['losses']): string {
  const signs = /^\s*EQ\s+(.*)$/is.exec(instruction)?.[1]
  if (signs === undefined) return ''
  losses.add('formula')
  return signs.replace(/\\[a-z]+/gi, '').replace(/[\s(),，]/g, '')
}

/** Whether a field makes the table of contents, which a page does without. */
export function isContents(instruction: string): boolean {
  return /^\s*TOC\b/i.test(instruction)
}

/** A whole address, or undefined where it is none that a page may lead to. */
export function webAddress(given: string | undefined): string | undefined {
  const address = given?.trim() ?? ''
  return /^https?:\/\/[^\s"<>]+$/i.test(address) ? address : undefined
}
