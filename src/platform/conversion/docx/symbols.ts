/** Signs out of picture fonts that people put into forms, by the font's own code. */
const wingdings: Readonly<Record<string, string>> = {
  '6c': '●',
  '6e': '■',
  '6f': '□',
  '70': '□',
  '71': '□',
  '72': '□',
  '74': '◆',
  '75': '◆',
  '76': '❖',
  '6d': '○',
  a1: '○',
  a8: '□',
  d8: '➢',
  e0: '→',
  e8: '➔',
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
}
const wingdings2: Readonly<Record<string, string>> = {
  '2a': '□',
  '50': '✓',
  '4f': '✗',
  '51': '☒',
  '52': '☑',
  '53': '☒',
  '54': '☒',
  a3: '□',
}

/** The sign that `w:sym` shows; □ where it is not known, so that something stands where something stood. */
export function symbolOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16)
  if (!Number.isInteger(number) || number > 0xffff) return '□'
  const inFont = (number >= 0xf000 ? number - 0xf000 : number).toString(16).padStart(2, '0')
  if (/wingdings\s*2/i.test(font)) return wingdings2[inFont] ?? '□'
  if (/wingdings/i.test(font)) return wingdings[inFont] ?? '□'
  return number >= 0xe000 && number < 0xf900 ? '□' : String.fromCodePoint(number)
}
