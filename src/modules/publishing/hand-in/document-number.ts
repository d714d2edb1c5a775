/** 发文字号 within a line: 机关代字, the year in brackets of whatever kind, the serial. */
const pattern =
  /([\p{Script=Han}]{1,14})\s*[〔[［(（【﹝〈<]\s*((?:19|20)\d{2})\s*[〕\]］)）】﹞〉>]\s*第?\s*0*(\d{1,4})\s*号/u

/** What precedes a number where a text cites it, and is no part of it. */
const citing = /^(?:.*(?:根据|依据|按照|依照|关于|转发|执行|印发|详见|参见|附))/u

/** 发文字号 as a line has it, in the form of the standard: 杨政发〔2026〕3号. Null where there is none. */
export function readDocumentNumber(
  line: string,
): { readonly value: string; readonly passage: string } | null {
  const found = pattern.exec(line.normalize('NFC'))
  const [passage, code, year, serial] = found ?? []
  if (passage === undefined || code === undefined || year === undefined || serial === undefined) return null
  const own = code.replace(citing, '')
  if (own === '') return null
  return { value: `${own}〔${year}〕${Number(serial)}号`, passage: passage.trim() }
}

/** Whether a line holds a number and nothing else but the name of who signed it: no sentence that cites one. */
export function isNumberLine(line: string): boolean {
  const bare = line
    .replace(pattern, '')
    .replace(/签发人[：:]?[\p{Script=Han}\s、]{0,30}/u, '')
    .replace(/[\s()（）]/g, '')
  return pattern.test(line) && bare === ''
}
