import { dutyWithKey } from '../../law/publishing/duty.ts'
import type { Issue } from '../desk/index.ts'
import type { Catalogue, Column } from './column.ts'

const longestName = 30

/** What is wrong with a column's own fields, its code aside. */
export function columnFaults(catalogue: Catalogue, column: Column): Issue[] {
  const faults: Issue[] = []
  if (column.name === '' || column.name.length > longestName) {
    faults.push({ field: 'name', text: `请填写栏目名称，1 至 ${longestName} 个字。` })
  }
  if (catalogue.columns.some((other) => other.name === column.name && other.code !== column.code)) {
    faults.push({ field: 'name', text: `本机关已有名为“${column.name}”的栏目，请换一个名称。` })
  }
  const unknown = column.duties.filter((key) => dutyWithKey(key) === null)
  if (unknown.length > 0) {
    faults.push({
      field: 'duties',
      text: `没有这样的法定公开事项：${unknown.join('、')}。请从条例第二十条、第二十一条所列事项中选择。`,
      ground: '条例第二十条、第二十一条',
    })
  }
  return faults
}
