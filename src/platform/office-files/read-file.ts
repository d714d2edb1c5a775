import { readDocx } from './docx-reading.ts'
import { Gathering } from './gathering.ts'
import { readOfd } from './ofd-reading.ts'
import { openPackage } from './package.ts'
import { readPdf } from './pdf-reading.ts'
import { readPicture } from './picture-reading.ts'
import { readPptx } from './pptx-reading.ts'
import type { FileKind, FileReading } from './reading.ts'
import { readText } from './text-reading.ts'
import { reasons, Unreadable } from './unreadable.ts'
import { readXlsx } from './xlsx-reading.ts'

/**
 * What a file shows, what it hides, and what it tells of its makers. Hostile files do not make it throw: what
 * cannot be read is said in `unread`, beside what could. A picture (PNG, JPG) has no pieces even where it shows
 * text: nobody has read it, and that is no `unread`. It takes the time that the file takes; for files from
 * outside see `readFileBounded`.
 */
export async function readFile(bytes: Uint8Array, type: FileKind): Promise<FileReading> {
  return (await gatherFile(bytes, type)).reading()
}

/** The same, with the places of all texts, for those who write over them. */
export async function gatherFile(bytes: Uint8Array, type: FileKind): Promise<Gathering> {
  const into = new Gathering()
  try {
    await into.attemptAsync('', () => read(bytes, type, into))
  } catch {
    // a fault of ours or of a library must not let a file pass, nor stop the person who added it
    into.fail(reasons.unexpected)
  }
  return into
}

async function read(bytes: Uint8Array, type: FileKind, into: Gathering): Promise<void> {
  switch (type) {
    case 'DOCX':
      return readDocx(await openPackage(bytes), into)
    case 'XLSX':
      return readXlsx(await openPackage(bytes), into)
    case 'PPTX':
      return readPptx(await openPackage(bytes), into)
    case 'OFD':
      return readOfd(await openPackage(bytes), into)
    case 'PDF':
      return readPdf(bytes, into)
    case 'TXT':
      return readText(bytes, into)
    case 'PNG':
    case 'JPG':
      if (!readPicture(bytes, '图片', into)) throw new Unreadable(reasons.damaged)
      return
    case 'DOC':
      throw new Unreadable('旧格式（.doc、.wps）无法检查，请另存为 .docx 后再添加')
    case 'XLS':
      throw new Unreadable('旧格式（.xls、.et）无法检查，请另存为 .xlsx 后再添加')
  }
}
