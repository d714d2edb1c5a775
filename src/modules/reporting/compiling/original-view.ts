import { extname } from 'node:path'
import { decodeText } from '../reading/decode-text.ts'

/** What a browser can show of an original by itself. */
export interface OriginalView {
  readonly kind: 'pdf' | 'html' | 'text'
  readonly bytes: Uint8Array
}

const kinds: Readonly<Record<string, OriginalView['kind']>> = {
  '.pdf': 'pdf',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
}

/**
 * The original for the browser: a PDF as it is, pages and texts in UTF-8, whatever they were written in. Null where the
 * browser shows nothing of its kind (Word, Excel), or the file is not what its name says.
 */
export function originalView(bytes: Uint8Array, fileName: string): OriginalView | null {
  const kind = kinds[extname(fileName).toLowerCase()]
  if (kind === undefined) return null
  if (kind === 'pdf') return startsAsPdf(bytes) ? { kind, bytes } : null
  const decoded = decodeText(bytes, bytes.length)
  return 'text' in decoded ? { kind, bytes: new TextEncoder().encode(decoded.text) } : null
}

function startsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
}
