import { convertBounded } from '../../../platform/conversion/index.ts'
import { decodeText } from './decode-text.ts'
import type { Document } from './document.ts'
import { htmlDocument } from './files/html-document.ts'
import { officeDocument } from './files/office-document.ts'
import { isOfficeFile } from './read-report.ts'
import { isPage } from './read-text-report.ts'
import { textDocument } from './text-document.ts'

/**
 * What a handed-in file says, block by block and uninterpreted, so that a person can compare it with what was
 * read out of it; null where it can no longer be opened.
 */
export async function originalDocument(
  bytes: Uint8Array,
  { fileName }: { readonly fileName: string },
): Promise<Document | null> {
  if (isOfficeFile(bytes)) {
    const conversion = await convertBounded(bytes, fileName)
    return conversion.kind === 'refused' ? null : officeDocument(conversion.value.blocks)
  }
  const decoded = decodeText(bytes)
  if ('reason' in decoded) return null
  return isPage(decoded.text, fileName) ? htmlDocument(decoded.text) : textDocument(decoded.text)
}
