import { extname } from 'node:path'
import { withUnifiedSigns } from '../../../platform/conversion/index.ts'
import { decodeText, maximumCharacters, tooLong } from './decode-text.ts'
import type { Document } from './document.ts'
import { htmlDocument } from './files/html-document.ts'
import { readJsonReport } from './json-report.ts'
import { hasHan } from './plain.ts'
import { readDocument } from './read-document.ts'
import { simplified, simplifiedText } from './simplified.ts'
import type { ReadReport } from './reading.ts'
import { textDocument } from './text-document.ts'

/** More characters than any web page has around a report. */
const longestPage = 8_000_000
/** Tables, columns and findings around the prose. */
const longestJson = 2 * maximumCharacters

/** Reads a report that is text: a web page, `.txt` in any encoding a Chinese office uses, our own `.json`. */
export function readTextReport(bytes: Uint8Array, { fileName }: { readonly fileName: string }): ReadReport {
  const decoded = decodeText(bytes, longestPage)
  if ('reason' in decoded) return unreadable(decoded.reason)
  if (extname(fileName).toLowerCase() === '.json') {
    return decoded.text.length > longestJson ? unreadable(tooLong) : readJsonReport(decoded.text)
  }
  if (isPage(decoded.text, fileName))
    return interpreted(htmlDocument(simplifiedText(withUnifiedSigns(decoded.text))))
  const plain = decodeText(bytes)
  return 'reason' in plain
    ? unreadable(plain.reason)
    : interpreted(textDocument(withUnifiedSigns(plain.text)))
}

/** A document that holds anything Chinese, as a report; one longer than any report is refused before it is read. */
export function interpreted(document: Document): ReadReport {
  const characters = document.blocks.reduce((sum, { text }) => sum + text.length + 1, 0)
  if (characters > maximumCharacters) return unreadable(tooLong)
  if (!document.blocks.some(({ text }) => hasHan(text)))
    return unreadable(
      '文件中没有汉字，不是年度报告。请检查是不是选错了文件；扫描件、图片请改用有文字的原文件。',
    )
  return { readable: true, ...readDocument(simplified(document)) }
}

export function unreadable(reason: string): ReadReport {
  return { readable: false, reason }
}

export function isPage(text: string, fileName: string): boolean {
  if (/^\s*(?:<!--[^>]{0,400}-->\s*)?(?:<!doctype html|<html|<\?xml|<meta|<head|<body)/i.test(text))
    return true
  return /\.x?html?$/i.test(fileName) && /<(?:p|div|table|td|span)\b/i.test(text)
}
