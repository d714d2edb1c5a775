import type { Clause, Item } from './clauses.ts'
import { sumOf } from './parts-of.ts'
import type { Split } from './split.ts'
import { measureOf } from './other-readings.ts'

const closing = /^(?:共|共计|合计|总计|总共|一共)(?:为|有|是)?$/
/** Behind 新收 and 结转 the words may be said again. */
const closingRequests = /^(?:共|共计|合计|总计|总共|一共)(?:受理|收到|有)?(?:政府信息公开)?(?:申请)?$/
/** Figures of so many in a row are tried in all their sums. */
const mostParts = 10

/** A total behind its parts: `公告20条、文件15条，共35条`. How far the list reaches back is not said. */
export function totalsAfter(clause: Clause, previous: Clause | undefined): Split[] {
  const { items } = clause
  return items.flatMap((total, index): Split[] => {
    const before = index === 0 && isNothingElse(clause) ? (previous?.items ?? []) : items.slice(0, index)
    const ofRequests = isFreshAndCarried(before)
    if (!(ofRequests ? closingRequests : closing).test(total.label) || total.vague || total.unit === '')
      return []
    const parts = ofRequests || isOneList(before) ? before : before.slice(listStart(before))
    const alike = before.every((item) => item.unit === total.unit && !item.vague && !item.comparison)
    // 3个镇、5个部门，共120个信息点: the total counts something else
    if ([total, ...before].some(({ after }) => after.replaceAll('\uFFFC', '') !== '')) return []
    if (parts.length < 2 || !alike || before.some(({ aside, lead }) => aside || lead !== null)) return []
    const sum = sumOf(parts)
    const verdict = isSumOfSome(before, total.value) ? 'agrees' : 'breaks'
    return [{ total, parts, sum, verdict, passage: clause.text }]
  })
}

/** 共计41条 as a sentence of its own. */
function isNothingElse({ text, items }: Clause): boolean {
  const [only, ...others] = items
  return only !== undefined && others.length === 0 && text.length === only.end && closing.test(only.label)
}

/** 上年结转2件，本年新收7件. */
function isFreshAndCarried(items: readonly Item[]): boolean {
  const carried = ({ label }: Item): boolean =>
    /(?:^|加)(?:上年|上年度|上一年度?|\d{4}年度?)?结转(?:的)?(?:申请)?$/.test(label)
  const fresh = ({ label }: Item): boolean => /新收|收到|受理/.test(label)
  const [one, other] = items
  if (one === undefined || other === undefined || items.length > 2) return false
  return (carried(one) && fresh(other)) || (fresh(one) && carried(other))
}

/** Items that one measure divides, and that are not told one after the other: 公告18条，会议12条. */
function isOneList(items: readonly Item[]): boolean {
  const [first, ...others] = items.map(measureOf)
  return (
    first === -1 &&
    others.every((one) => one === first) &&
    items.every(({ label }, at) => at === 0 || /^[\p{Script=Han}、]{1,12}$/u.test(label)) &&
    items.slice(1).every(({ separator, label }) => separator !== '' && !doing.test(label))
  )
}

/** A verb of its own makes an item tell of something else. */
const doing =
  /召开|开展|组织|举办|办理|办结|答复|回复|收到|受理|处理|解答|培训|发布|推送|更新|转发|公开(?=.)|制定|修订|废止|新增|同比|采纳|接受|接待/

function isSumOfSome(items: readonly Item[], value: number): boolean {
  if (items.length > mostParts) return true
  const sums = items.reduce<readonly number[]>(
    (known, item) => [...known, ...known.map((sum) => Math.round((sum + item.value) * 1e6) / 1e6)],
    [0],
  )
  return sums.slice(1).includes(value)
}

/** The items at the end that 、 joins. */
function listStart(items: readonly Item[]): number {
  const last = items.findLastIndex(({ separator }, index) => index === 0 || separator !== '、')
  return Math.max(last, 0)
}
