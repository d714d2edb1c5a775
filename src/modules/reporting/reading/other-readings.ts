/** Readings under which parts above their total are no contradiction. */
import type { Item, Lead } from './clauses.ts'
import { sameUnit, sumOf } from './parts-of.ts'

/** 20件，其中网上12件、信函8件，自然人15件、企业5件: one list after the other makes the whole total. */
export function repeatsTotal(total: Item, parts: readonly Item[]): boolean {
  let sum = 0
  let lists = 0
  let length = 0
  for (const part of parts) {
    sum = Math.round((sum + part.value) * 1e6) / 1e6
    length += 1
    if (sum > total.value) return false
    if (sum < total.value || length < 2) continue
    lists += 1
    sum = 0
    length = 0
  }
  // zeros at the end belong to the last list
  return lists > 1 && sum === 0 && total.value > 0
}

const stage =
  /(?:受理|登记|接收|办结|办理|答复|回复|回应|办复|反馈|处理|审结|采纳|采用|录用)(?:完毕)?(?:的)?$|被[^，]{0,10}(?:转载|转发)$/
const contrast = /未|正在|尚|撤|结转|其余|剩余|不予/

/** 20件，其中受理18件，答复18件: what was done with the same ones, one after the other. */
export function overlaps(total: Item, parts: readonly Item[]): boolean {
  const stages = parts.filter(({ label }) => stage.test(label))
  if (stages.length === 0 || parts.some(({ label }) => contrast.test(label))) return false
  if (stages.some(({ value }) => value > total.value)) return false
  return stages.length > 1 || sumOf(parts.filter((part) => !stages.includes(part))) <= total.value
}

/** 专栏5个，包括栏目12个: things within things, not parts of a total. */
export function holdsOthers(total: Item, lead: Lead | null): boolean {
  return /^[个项类种]$/.test(total.unit) && /包括|包含|涵盖/.test(lead?.word ?? '')
}

/** What a list divides by: how it came, who applied, what became of it. */
const measures: readonly RegExp[] = [
  /网站|微信|微博|公众号|平台|抖音|客户端|公开栏|公示栏|宣传|电子屏|网上|网络|在线|当面|现场|窗口|信函|邮寄|来信|传真|邮件|线上|线下|广播|渠道|方式/,
  /自然人|公民|个人|企业|法人|组织|机构|律师|群众/,
  /新收|上年|上一年/,
  /予|办结|答复|回复|结转|撤|补正|告知|按期|延期|正在|在办|无法|处理/,
]

export function measureOf(part: Item): number {
  return measures.findIndex((pattern) => pattern.test(part.label))
}

/** The first parts make the total by themselves and the rest reads like another matter. */
export function reachesTotal(total: Item, parts: readonly Item[]): boolean {
  const end = parts.findIndex(
    (_, index) => index < parts.length - 1 && sumOf(parts.slice(0, index + 1)) === total.value,
  )
  if (end < 0) return false
  const rest = parts.slice(end + 1)
  const [next] = rest
  if (
    next !== undefined &&
    !/^其[他它余]/.test(next.label) &&
    parts.slice(0, end + 1).every((part) => measureOf(part) !== measureOf(next))
  )
    return true
  // one part alone shows no separator: what goes on with 、 is the same list
  const list = new Set(end === 0 ? ['、'] : parts.slice(1, end + 1).map((part) => part.separator))
  return !rest.every((part) => sameUnit(total, part) && part.label.length <= 12 && list.has(part.separator))
}
