import { fileTypeOf } from '../../../platform/file-type.ts'
import type { Issue } from '../../desk/index.ts'
import type { PaperUpload } from '../papers/paper.ts'

const sealedTypes: readonly string[] = ['PDF', 'JPG', 'PNG']

/** Why a file cannot be a sealed letter (盖章文书); null where it can. */
export function sealedFileFault({ name, bytes }: PaperUpload): Issue | null {
  const type = fileTypeOf(bytes)
  if ('refused' in type || sealedTypes.includes(type.type)) return null
  return {
    field: 'file',
    text: `盖章文书应当是签章的 PDF，或者盖章后扫描、拍照的 PDF、JPG、PNG；“${name}”是 ${type.type}。`,
  }
}
