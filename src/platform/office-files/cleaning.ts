import { cleanDocx } from './docx-cleaning.ts'
import { openPackage, remembering, rewritePackage, type ChangedParts, type Package } from './package.ts'
import { cleanPicture } from './picture-cleaning.ts'
import { cleanPptx } from './pptx-cleaning.ts'
import { readFile } from './read-file.ts'
import type { FileKind, FileReading } from './reading.ts'
import { reasons, Unreadable } from './unreadable.ts'
import { cleanXlsx } from './xlsx-cleaning.ts'

export type Cleaned = { readonly bytes: Uint8Array } | { readonly refused: string }

/**
 * Takes traces out of a file without touching what it shows: names in its properties, remarks, tracked changes
 * (accepted), hidden runs of text, what cameras write into pictures. What only a person can decide is refused
 * with the way out: hidden rows, columns, sheets and slides, text in white. Links and embedded files stay.
 */
export async function cleanFile(bytes: Uint8Array, type: FileKind): Promise<Cleaned> {
  try {
    return await clean(bytes, type)
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.message }
    throw error
  }
}

async function clean(bytes: Uint8Array, type: FileKind): Promise<Cleaned> {
  switch (type) {
    case 'DOCX':
      return cleanOffice(bytes, type, cleanDocx)
    case 'XLSX':
      return cleanOffice(bytes, type, cleanXlsx)
    case 'PPTX':
      return cleanOffice(bytes, type, cleanPptx)
    case 'PNG':
    case 'JPG': {
      const picture = cleanPicture(bytes)
      return picture ? { bytes: picture } : { refused: reasons.damaged }
    }
    case 'TXT':
      return { bytes }
    case 'PDF':
    case 'OFD': {
      const { traces, unread } = await readFile(bytes, type)
      if (traces.length === 0 && unread === null) return { bytes }
      return { refused: '这种文件不能直接清除，请在原来的软件里清除文档属性和批注后重新导出' }
    }
    case 'DOC':
      return { refused: '旧格式（.doc、.wps）不能清除，请另存为 .docx 后再添加' }
    case 'XLS':
      return { refused: '旧格式（.xls、.et）不能清除，请另存为 .xlsx 后再添加' }
  }
}

/** Says what is to change. @throws Unreadable where a person must decide */
type Cleaner = (pack: Package, reading: FileReading) => ChangedParts

async function cleanOffice(bytes: Uint8Array, type: FileKind, cleaner: Cleaner): Promise<Cleaned> {
  const reading = await readFile(bytes, type)
  if (reading.unread !== null) return { refused: reading.unread }
  const blocked = blockedBy(reading)
  if (blocked !== null) return { refused: blocked }
  const pack = remembering(await openPackage(bytes))
  const cleaned = rewritePackage(pack, cleaner(pack, reading))
  const after = await readFile(cleaned, type)
  if (after.unread !== null) return { refused: reasons.unexpected }
  const left = after.pieces.find(({ hidden }) => hidden !== null && hidden !== 'headerFooter')
  return left
    ? { refused: `${left.where}有看不见的内容，请在原来的软件里改成看得见的或者删除` }
    : { bytes: cleaned }
}

const byHand: ReadonlyMap<string | null, string> = new Map([
  ['hiddenRow', '有隐藏的行，请取消隐藏后确认，或者删除'],
  ['hiddenColumn', '有隐藏的列，请取消隐藏后确认，或者删除'],
  ['hiddenSheet', '已隐藏，请取消隐藏后确认，或者删除'],
])

/** What nobody may take out without having looked at it. */
function blockedBy({ traces, pieces }: FileReading): string | null {
  if (traces.some(({ kind }) => kind === 'macro')) return '带有宏，请另存为不带宏的文件'
  const said = [...traces, ...pieces.map(({ hidden, where }) => ({ kind: hidden, where }))]
  const found = said.find(({ kind }) => byHand.has(kind))
  return found ? `${found.where}${byHand.get(found.kind) ?? ''}` : null
}
