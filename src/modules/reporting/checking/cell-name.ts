import {
  remedyBlockLabels,
  remedyBlocks,
  requestRowLabels,
  requestRows,
} from '../../../law/report/report-rows.ts'

const proactive: Readonly<Record<string, string>> = {
  regulations: '规章',
  normativeDocuments: '行政规范性文件',
  licensing: '行政许可',
  penalties: '行政处罚',
  coercion: '行政强制',
  chargesWanYuan: '行政事业性收费',
  otherService: '其他对外管理服务事项',
  procurement: '政府集中采购',
}

/** The printed row in which a cell (`requests.received.naturalPerson`) stands. */
export function rowName(cell: string): string {
  const [table, ...rest] = cell.split('.')
  if (table === 'proactive') return `“${proactive[rest[0] ?? ''] ?? cell}”`
  const block = remedyBlocks.find((name) => name === rest[0])
  if (table === 'remedies' && block !== undefined) return `“${remedyBlockLabels[block]}”`
  const row = requestRows.find((name) => cell.startsWith(`requests.${name}.`))
  return row === undefined ? cell : `“${requestRowLabels[row].replace(/（区分处理.*$/, '')}”`
}
