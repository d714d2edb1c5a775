import { extname } from 'node:path'

const endings: Readonly<Record<string, string>> = { '.pdf': 'PDF', '.docx': 'Word', '.xlsx': 'Excel' }

/** What a file calls itself by its name, of those that are told by their bytes: PDF, Word, Excel; else null. */
export function claimedKind(fileName: string): string | null {
  return endings[extname(fileName).toLowerCase()] ?? null
}

/** A file that is not what its name says. */
export function misnamed(fileName: string, kind: string): string {
  return `文件名以 ${extname(fileName).toLowerCase()} 结尾，内容却不是 ${kind} 文件，无法读取。请检查是不是选错了文件、没有下载完整或者改过扩展名，重新导出后再试。`
}

/** A program, by its first bytes. */
export function isProgram(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  return /^(?:MZ|\x7fELF|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe)/.test(start) && start.includes('\0')
}

export const program = '这是程序文件，不是年度报告，没有读取。请检查是不是选错了文件。'

/** Ways out that are for somebody who publishes a document, not for one who hands in a report. */
const ofPublishing = /附件|正文|公开|网页/

/** Why an office file cannot be read, as it is told whoever wants to publish it, in words for a report. */
export function inOwnWords(reason: string): string {
  const [fault = '', ...ways] = reason.replaceAll('转换', '读取').split('。')
  const way = ways.join('。')
  if (!ofPublishing.test(`${fault}${way}`)) return `这个文件${fault}。${way}`
  const own = fault.replace(/，(?:一个)?网页放不下$/, '')
  return /太长|行、/.test(own)
    ? `这个文件${own}，不像一份年度报告，没有读取。请另存为只含年度报告的文件再试。`
    : `这个文件${own}，读不出报告。请改用可以编辑的 Word、Excel 原文件，或者有文字的 PDF、网页、纯文本文件再试。`
}
