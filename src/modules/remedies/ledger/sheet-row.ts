import { regulationInForce } from '../../../law/clock/case-event.ts'
import { type Day, isAfter, isBefore, parseDay } from '../../../law/calendar/day.ts'
import { type Cell, dayText, plainText } from '../../../platform/spreadsheet/index.ts'
import { codeOf, wordsOf } from './ledger-choices.ts'
import { type ColumnName, columnOf } from './ledger-columns.ts'

/** What is wrong with one cell. */
export interface CellFault {
  readonly column: ColumnName
  readonly text: string
}

/** The cells of a row, read: texts, codes, days as text, whole numbers, money in 分. */
export type RowCells = Readonly<Partial<Record<ColumnName, string | number>>>

/** Reads the cells of one row; an empty one is absent. */
export function readCells(
  cells: ReadonlyMap<ColumnName, Cell>,
  today: Day,
): { readonly values: RowCells; readonly faults: readonly CellFault[] } {
  const values: Partial<Record<ColumnName, string | number>> = {}
  const faults: CellFault[] = []
  for (const [column, cell] of cells) {
    const read = readCell(column, cell, today)
    if (typeof read === 'object') faults.push({ column, text: read.fault })
    else if (read !== '') values[column] = read
  }
  return { values, faults }
}

type Read = string | number | { readonly fault: string }

function readCell(column: ColumnName, cell: Cell, today: Day): Read {
  const { kind } = columnOf(column)
  if (kind === 'day') return dayOf(column, cell, today)
  const text = plainText(cell)
  if (typeof text !== 'string') return text
  const plain = text.trim()
  if (plain === '') return ''
  switch (kind) {
    case 'text':
      return plain
    case 'choice':
      return codeOf(column, plain) ?? unknown(column, plain)
    case 'whole':
      return /^\d{1,7}$/.test(plain) ? Number(plain) : { fault: `“${short(plain)}”不是整数，请填写整数。` }
    case 'money':
      return fenOf(plain)
  }
}

function unknown(column: ColumnName, typed: string): { readonly fault: string } {
  return { fault: `不认识“${short(typed)}”。可以填：${wordsOf(column).join('、')}。` }
}

/** 2000、2,000.50、2000元 in 分. */
function fenOf(text: string): Read {
  const plain = text.normalize('NFKC').replace(/[,\s]|元$|^[¥￥]/gu, '')
  const [, yuan, fen = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  if (yuan === undefined) {
    return { fault: `“${short(text)}”不是金额，请以元为单位填写，最多两位小数，例如 2000 或者 2000.50。` }
  }
  const amount = Number(yuan) * 100 + Number(fen.padEnd(2, '0'))
  return amount > 0 ? amount : { fault: '金额是0，没有收退的请留空。' }
}

function dayOf(column: ColumnName, cell: Cell, today: Day): Read {
  const text = dayText(cell)
  if (typeof text !== 'string') return text
  if (text.trim() === '') return ''
  const day = parseDay(text.trim())
  if (day === null) return { fault: `“${short(text)}”不是存在的日期，请写作 2023-03-01。` }
  if (column !== 'respondBy' && isAfter(day, today)) {
    return { fault: `${day.toString()}晚于今天（${today.toString()}），还没有发生的请留空。` }
  }
  if (column === 'receivedOn' && isBefore(day, regulationInForce)) {
    return { fault: `${day.toString()}早于现行条例施行之日（${regulationInForce.toString()}），不能导入。` }
  }
  return day.toString()
}

function short(text: string): string {
  const signs = [...text]
  return signs.length <= 30 ? text : `${signs.slice(0, 30).join('')}…`
}
