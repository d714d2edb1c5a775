import { requestColumnLabels } from '../../../law/report/report-rows.ts'
import { readCell } from './cells.ts'
import { bare } from './plain.ts'

const heads: ReadonlySet<string> = new Set([
  ...Object.values(requestColumnLabels),
  '申请人情况',
  '法人或其他组织',
  '合计',
  '其它',
])

/** The note in the top left cell of table 三, or a part of it. */
const note = /勾稽关系|等于第三项|第一项加第二项|申请人情况|法人或其他组织/

/** Whether a text belongs to the head of table 三 and to nothing else. */
export function opensHead(text: string): boolean {
  return note.test(bare(text))
}

/** A row that holds column heads only, as they are printed anew on each page. */
export function isHeadRow(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => readCell(text).kind !== 'blank')
  return (
    filled.length > 1 &&
    filled.every((text) => heads.has(bare(text)) || note.test(bare(text))) &&
    filled.some((text) => !/^(?:其[他它]|总计|合计)$/.test(bare(text)))
  )
}
