import { requestColumns, requestRowLabels, requestRows } from '../../../../law/report/report-rows.ts'
import type { TableReading } from '../reading.ts'

/**
 * A table on a page whose rows could not be told apart: what was not found may stand there all the same, so its cells are
 * unknown and nothing is said to be missing.
 */
export function withUnsureRows<T extends TableReading>(
  reading: T,
  cellsOf: (label: string) => readonly string[],
): T {
  const cells = reading.missingRows.flatMap(cellsOf)
  return { ...reading, missingRows: [], blankCells: [...reading.blankCells, ...cells] }
}

export function requestCellsOf(label: string): string[] {
  return requestRows
    .filter((row) => requestRowLabels[row] === label)
    .flatMap((row) => requestColumns.map((column) => `requests.${row}.${column}`))
}

const ofDocuments = ['issued', 'repealed', 'inForce'] as const
const proactiveCells: Readonly<Record<string, readonly string[]>> = {
  规章: ofDocuments.map((column) => `proactive.regulations.${column}`),
  行政规范性文件: ofDocuments.map((column) => `proactive.normativeDocuments.${column}`),
  行政许可: ['proactive.licensing'],
  行政处罚: ['proactive.penalties'],
  行政强制: ['proactive.coercion'],
  行政事业性收费: ['proactive.chargesWanYuan'],
}

export function proactiveCellsOf(label: string): readonly string[] {
  return proactiveCells[label] ?? []
}
