import type { FileReading } from '../../platform/office-files/reading.ts'
import type { ScanReport } from './finding.ts'
import type { ScanRules } from './rules.ts'
import { scanInWorker } from './scan-in-worker.ts'
import type { ScanContext, ScannedFile, ScanInput } from './scan-input.ts'
import { portalPathsIn } from './scan-links.ts'

/** An item with files that are still to be read. */
export interface ItemToScan extends Pick<ScanInput, 'texts' | 'body'> {
  readonly files: readonly FileToScan[]
  readonly context: Omit<ScanContext, 'deadPaths'>
}

export interface FileToScan {
  readonly file: string
  readonly name: string
  /** as the readers of files name it: PDF, DOCX, XLSX … */
  readonly type: string
  readonly load: () => Promise<Uint8Array>
}

/** What the scan asks of the house around it. */
export interface ScanHelp {
  /** reads a file within bounds of time and memory, and says what it could not read */
  readonly readFile: (bytes: Uint8Array, type: string) => Promise<FileReading>
  /** whether a path of our own portal leads somewhere */
  readonly isThere: (path: string) => Promise<boolean>
}

/** More links to our own portal than these are not looked up. */
const mostPaths = 500

/** 发布前检查 of an item: its files are read, its links to the portal looked up, then all of it is scanned. */
export async function scanItem(item: ItemToScan, rules: ScanRules, help: ScanHelp): Promise<ScanReport> {
  const files: ScannedFile[] = []
  for (const one of item.files)
    files.push({ file: one.file, name: one.name, reading: await readingOf(one, help) })
  const input: ScanInput = { ...item, files, context: { ...item.context, deadPaths: [] } }
  const deadPaths: string[] = []
  for (const path of portalPathsIn(input).slice(0, mostPaths)) {
    if (!(await help.isThere(path))) deadPaths.push(path)
  }
  return scanInWorker({ ...input, context: { ...item.context, deadPaths } }, rules)
}

/** A reader that fails is no reason to let a file pass. */
async function readingOf({ load, type }: FileToScan, { readFile }: ScanHelp): Promise<FileReading> {
  try {
    return await readFile(await load(), type)
  } catch {
    return { pieces: [], traces: [], unread: '读取这个文件时出错。' }
  }
}
