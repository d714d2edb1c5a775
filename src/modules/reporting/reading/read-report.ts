import { extname } from 'node:path'
import { decodeText } from './decode-text.ts'
import { readDocument } from './read-document.ts'
import { readJsonReport } from './json-report.ts'
import type { ReadReport } from './reading.ts'
import { hasHan } from './plain.ts'
import { textDocument } from './text-document.ts'

/**
 * Reads a finished yearly report: `.txt` (any encoding a Chinese office uses) and our own `.json`. What
 * the file does not state is null in the account. Junk gives a reason, never an exception.
 */
export function readReport(bytes: Uint8Array, { fileName }: { readonly fileName: string }): ReadReport {
  const form = formOf(bytes, fileName)
  if (form !== null) return { readable: false, reason: form }
  const decoded = decodeText(bytes)
  if ('reason' in decoded) return { readable: false, reason: decoded.reason }
  if (extname(fileName).toLowerCase() === '.json') return readJsonReport(decoded.text)
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(decoded.text))
    return { readable: false, reason: notYet('网页') }
  if (!hasHan(decoded.text)) return { readable: false, reason: '文件中没有汉字，不是年度报告。' }
  return { readable: true, ...readDocument(textDocument(decoded.text)) }
}

const binaryForms: readonly { name: string; extensions: readonly string[]; start: string }[] = [
  { name: ' PDF 文件', extensions: ['.pdf'], start: '%PDF' },
  { name: ' Word 或者 Excel 文件', extensions: ['.docx'], start: 'PK\u0003\u0004' },
  { name: '网页', extensions: ['.html', '.htm', '.mht', '.xhtml'], start: '<!DOCTYPE html' },
]

/** Why a file of this form is not read; null for text and JSON. */
function formOf(bytes: Uint8Array, fileName: string): string | null {
  const extension = extname(fileName).toLowerCase()
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const form = binaryForms.find(
    ({ extensions, start: mark }) => extensions.includes(extension) || start.startsWith(mark),
  )
  return form === undefined ? null : notYet(form.name)
}

function notYet(form: string): string {
  return `这是${form}，目前只能读取文本文件（.txt）和本系统导出的 .json。请在原软件中另存为纯文本（.txt）后再检查。`
}
