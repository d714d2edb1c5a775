import { cellLabel, cellNamed } from '../compiling/report-cells.ts'
import type { ReportCells } from '../filing/submission.ts'

/** 失效: no cell of the form, and told beside it. */
const expiredCell = 'proactive.normativeDocuments.expired'

/** Whether a list of this cell was frozen; older reports kept none of 失效 and of the columns. */
export function keepsCell(frozen: ReportCells, cell: string): boolean {
  const later = cell === expiredCell || cell.startsWith('disclosed.')
  return !later || Object.hasOwn(frozen, cell)
}

/** What a frozen cell counted, beside where the ledger counts it today. */
export interface SinceFrozen {
  /** ids, as they were frozen */
  readonly ids: readonly string[]
  /** 现在的台账不再计入本年度; null: it counts there still */
  readonly otherwise: (id: string) => string | null
  /** how many the ledger counts in the cell today that were not frozen with it */
  readonly added: number
}

/** The cell (`requests.received.total`) of a frozen report, and what became of it since; `today`: its table now. */
export function sinceFrozen(frozen: ReportCells, today: ReportCells, cell: string): SinceFrozen {
  const places = placesOf(today)
  const keptIn = new Map(
    partsOf(frozen, cell).flatMap((part) => (frozen[part] ?? []).map((id): [string, string] => [id, part])),
  )
  const now = new Set(idsInCell(today, cell))
  return {
    ids: [...keptIn.keys()],
    otherwise: (id) => {
      const counted = places.get(id) ?? []
      const part = keptIn.get(id)
      if (part !== undefined && counted.includes(part)) return null
      const named = counted.filter((name) => !name.startsWith('requests.concluded.')).map(labelOf)
      return named.length === 0 ? '现在的台账不再计入本年度。' : `现在的台账计入：${named.join('；')}。`
    },
    added: [...now].filter((id) => !keptIn.has(id)).length,
  }
}

/** What a cell counts; 总计 is the union of its row. */
export function idsInCell(cells: ReportCells, cell: string): string[] {
  return [...new Set(partsOf(cells, cell).flatMap((part) => cells[part] ?? []))]
}

function partsOf(cells: ReportCells, cell: string): string[] {
  const total = '.total'
  // a column of the catalogue may be called anything
  if (!cell.endsWith(total) || cell.startsWith('disclosed.')) return Object.hasOwn(cells, cell) ? [cell] : []
  const row = cell.slice(0, -total.length + 1)
  return Object.keys(cells).filter((name) => name.startsWith(row) && !name.slice(row.length).includes('.'))
}

function placesOf(cells: ReportCells): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const [cell, ids] of Object.entries(cells)) {
    for (const id of ids) {
      const known = places.get(id)
      if (known) known.push(cell)
      else places.set(id, [cell])
    }
  }
  return places
}

function labelOf(name: string): string {
  if (name === expiredCell) return '行政规范性文件·本年失效'
  if (name.startsWith('disclosed.')) return `栏目“${name.slice('disclosed.'.length)}”`
  const cell = cellNamed(name)
  return cell === null ? name : cellLabel(cell)
}
