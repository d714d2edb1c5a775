import type { XmlTag } from './xml.ts'

/** The sign that an element of a run stands for; null: it stands for none. */
export function signOf(tag: XmlTag): string | null {
  switch (tag.name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
    case 'a:br':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbol(tag.get('w:char'))
    default:
      return null
  }
}

/** Fonts of symbols put ordinary signs 0xF000 higher. */
function symbol(char: string | undefined): string | null {
  if (char === undefined || !/^[0-9a-f]{1,4}$/i.test(char)) return null
  const code = Number.parseInt(char, 16)
  const shown = code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : code
  return shown < 0x20 || (shown >= 0xd800 && shown < 0xe000) ? null : String.fromCharCode(shown)
}

/** White space around a text of Word counts only where it says so. */
export function isTrimmed(tag: XmlTag): boolean {
  return tag.name.startsWith('w:') && tag.get('xml:space') !== 'preserve'
}

/** Slide numbers and dates that write themselves. */
export function isCounter(tag: XmlTag): boolean {
  return tag.name === 'a:fld' && /^(slidenum|datetime)/.test(tag.get('type') ?? '')
}
