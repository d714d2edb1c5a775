import type { Merged } from './header.ts'
import { sheetLimits } from './table.ts'
import type { PaddedFormat } from './xlsx-workbook.ts'

/** What the reader of cells does not tell of a worksheet, found in one pass over its text. */
export interface SheetScan {
  /** how many cells hold anything; counted no further than is read */
  readonly filled: number
  readonly hiddenRows: ReadonlySet<number>
  /** the first column of each hidden stretch, from 1 */
  readonly hiddenColumns: readonly number[]
  readonly merged: readonly Merged[]
  /** how numbers with leading zeros are shown, by the address of their cell */
  readonly padded: ReadonlyMap<string, PaddedFormat>
  /** errors of formulas, such as #REF!, by the address of their cell */
  readonly errors: ReadonlyMap<string, string>
  /** the last row that is spoken of at all */
  readonly lastRow: number
}

/** Merged areas that are looked at: a ledger has a few, above its header. */
const mostMerged = 10_000

const prefix = '(?:[A-Za-z0-9_]+:)?'
const hidden = /\bhidden\s*=\s*["'](?:1|true)["']/

export function scanSheet(text: string, padded: ReadonlyMap<number, PaddedFormat>): SheetScan {
  const hiddenRows = new Set<number>()
  let lastRow = 0
  for (const [tag] of text.matchAll(new RegExp(`<${prefix}row\\b[^>]*>`, 'g'))) {
    const line = numberOf(tag, 'r') ?? lastRow + 1
    lastRow = Math.max(lastRow, line)
    if (hidden.test(tag)) hiddenRows.add(line)
  }
  const hiddenColumns = Array.from(text.matchAll(new RegExp(`<${prefix}col\\b[^>]*>`, 'g')), ([tag]) => tag)
    .filter((tag) => hidden.test(tag))
    .map((tag) => numberOf(tag, 'min') ?? 1)
  const merged: Merged[] = []
  for (const [tag] of text.matchAll(new RegExp(`<${prefix}mergeCell\\b[^>]*>`, 'g'))) {
    const area = areaOf(tag)
    if (area && merged.length < mostMerged) merged.push(area)
  }
  return {
    filled: countFilled(text),
    hiddenRows,
    hiddenColumns,
    merged,
    padded: padded.size === 0 ? new Map() : paddedCells(text, padded),
    errors: errorCells(text),
    lastRow,
  }
}

function countFilled(text: string): number {
  const value = new RegExp(`<${prefix}(?:v|is)[\\s>]`, 'g')
  let count = 0
  while (count <= sheetLimits.cells && value.test(text)) count += 1
  return count
}

function errorCells(text: string): Map<string, string> {
  const cells = new Map<string, string>()
  const formula = `(?:<${prefix}f\\b[^>]*/>|<${prefix}f\\b[^>]*>[^<]*</${prefix}f>)?`
  const cell = `(<${prefix}c\\b[^>]*\\st\\s*=\\s*["']e["'][^>]*>)${formula}<${prefix}v>([^<]*)</`
  for (const [, tag = '', value = ''] of text.matchAll(new RegExp(cell, 'g'))) {
    const address = addressOf(tag)
    if (address !== null) cells.set(address, value)
  }
  return cells
}

function addressOf(tag: string): string | null {
  return /\sr\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["']/.exec(tag)?.[1] ?? null
}

function paddedCells(text: string, padded: ReadonlyMap<number, PaddedFormat>): Map<string, PaddedFormat> {
  const cells = new Map<string, PaddedFormat>()
  for (const [tag] of text.matchAll(new RegExp(`<${prefix}c\\b[^>]*>`, 'g'))) {
    const format = padded.get(numberOf(tag, 's') ?? -1)
    const address = addressOf(tag)
    if (format && address !== null) cells.set(address, format)
  }
  return cells
}

const numbers = {
  r: /\sr\s*=\s*["']([0-9]{1,9})["']/,
  s: /\ss\s*=\s*["']([0-9]{1,9})["']/,
  min: /\smin\s*=\s*["']([0-9]{1,9})["']/,
} as const

function numberOf(tag: string, attribute: keyof typeof numbers): number | null {
  const value = numbers[attribute].exec(tag)?.[1]
  return value === undefined ? null : Number(value)
}

function areaOf(tag: string): Merged | null {
  const [, left, top, right, bottom] = /["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/.exec(tag) ?? []
  if (left === undefined || right === undefined) return null
  return { top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) }
}

function columnNumber(name: string): number {
  return Array.from(name).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0)
}

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26)
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return before > 0 ? columnName(before) + last : last
}
