/**
 * What a file shows and what it hides: reads office documents, PDF, OFD, pictures and text files, writes signs
 * over texts in place, and takes traces out. It knows nothing of what may be published.
 */
export {
  cleanFileBounded,
  closeReaders,
  fillDocxBounded,
  maskFileBounded,
  readFileBounded,
  type ReadingLimits,
} from './bounded.ts'
export { cleanFile, type Cleaned } from './cleaning.ts'
export { fieldNamesIn } from './filling.ts'
export { maskFile, type Masked } from './masking.ts'
export { readFile } from './read-file.ts'
export type { FileKind, FilePiece, FileReading, FileTrace, HiddenKind, Mask, TraceKind } from './reading.ts'
