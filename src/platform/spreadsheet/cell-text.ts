import type { Cell } from './table.ts'

/** The text of a cell, or what is wrong with it and the way out. */
export type CellText = string | { readonly fault: string }

const writtenDay = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/

/** A day as a cell has it, as 2023-03-01. What people and programs make of it is understood; anything else stays. */
export function dayText(cell: Cell): CellText {
  if (cell instanceof Temporal.PlainDate) return cell.toString()
  const text = String(cell)
  const [, year = '', month = '', day = ''] =
    writtenDay.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (year !== '' && isDay(Number(year), Number(month), Number(day))) return written
  if (typeof cell === 'string') return cell
  return {
    fault: `是数字 ${cell}，不是日期。请把单元格的格式设为“日期”，或者按 2023-03-01 的样式填写。`,
  }
}

function isDay(year: number, month: number, day: number): boolean {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

const errorValue = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!)$/
const asText = '请把单元格的格式设为“文本”，再重新填写。'

/** A text as a cell has it; what a program made of it that is no text any more is a fault. */
export function plainText(cell: Cell): CellText {
  if (typeof cell === 'string') {
    return errorValue.test(cell) ? { fault: `是公式错误 ${cell}，请改正公式，或者直接填写内容。` } : cell
  }
  if (typeof cell === 'number') {
    return Math.abs(cell) < 1e15 ? String(cell) : { fault: `是很长的数字，后几位已经不准。${asText}` }
  }
  return { fault: `被当作日期 ${String(cell)}。${asText}` }
}
