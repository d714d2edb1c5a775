/**
 * One spelling for everything that is compared: half-width digits and letters, full-width Chinese
 * punctuation, no white space, thousands separators dropped. Circled numbers are list marks, not figures.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u2460-\u24FF\u2776-\u2793]/g, '，')
    .normalize('NFKC')
    .replace(/(?!\s)\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\uFFFC\uFFFD]/gu, '')
    .replace(/(\d)\s+(?=\d)/g, '$1、')
    .replace(/\s+/g, '')
    .replace(/(?<![\d.])(\d{1,3}(?:,\d{3})+)(?!\d)/g, (group) => group.replaceAll(',', ''))
    .replace(/[,;:()!?]/g, (mark) => chineseMarks[mark] ?? mark)
}

const chineseMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
}

/** Letters and digits alone, for comparing labels that are printed with varying punctuation. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** True where the text holds at least one Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
