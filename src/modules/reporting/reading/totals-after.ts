import type { Clause, Item } from './clauses.ts'
import { sumOf } from './parts-of.ts'
import type { Split } from './split.ts'

const closing = /^(?:共|共计|合计|总计|总共|一共)(?:为|有|是)?$/

/** A total behind its parts: `公告20条、文件15条，共35条`. How far the list reaches back is not said. */
export function totalsAfter(clause: Clause): Split[] {
  return clause.items.flatMap((total, index): Split[] => {
    if (!closing.test(total.label) || total.vague || total.unit === '') return []
    const before = clause.items.slice(0, index)
    const parts = ofBothYears(before) ? before : before.slice(listStart(before))
    const alike = before.every((item) => item.unit === total.unit && !item.vague && !item.comparison)
    // 3个镇、5个部门，共120个信息点: the total counts something else
    if ([total, ...before].some(({ after }) => after.replaceAll('\uFFFC', '') !== '')) return []
    if (parts.length < 2 || !alike || before.some(({ aside, lead }) => aside || lead !== null)) return []
    const sums = before.map((_, from) => sumOf(before.slice(from)))
    const sum = sumOf(parts)
    const verdict = sums.includes(total.value) ? 'agrees' : 'breaks'
    return [{ total, parts, sum, verdict, passage: clause.text }]
  })
}

/** 上年结转1件，本年新收9件，共10件: what there was to do, whatever stands between the two. */
function ofBothYears(items: readonly Item[]): boolean {
  const carried = ({ label }: Item): boolean =>
    /^加?(?:上年|上年度|上一年度?)结转(?:的)?(?:申请)?$/.test(label)
  const fresh = ({ label }: Item): boolean => /新收|收到|受理/.test(label)
  const [one, two] = items
  if (one === undefined || two === undefined || items.length > 2) return false
  return (carried(one) && fresh(two)) || (fresh(one) && carried(two))
}

/** The items at the end that 、 joins. */
function listStart(items: readonly Item[]): number {
  const last = items.findLastIndex(({ separator }, index) => index === 0 || separator !== '、')
  return Math.max(last, 0)
}
