import type { Outcome } from '../../../law/report/report-rows.ts'
import type { Item } from './clauses.ts'
import type { BareStatement, Fact } from './statement.ts'

const caseUnits = /^(?:件|宗|条|份|起|次|个|)$/

const groups: readonly (readonly [Fact, RegExp])[] = [
  ['granted', /^(?:其中)?(?:作出)?予以公开(?:的|决定)?(?:有|共)?$/],
  ['partial', /^(?:作出)?(?:予以)?部分公开(?:的|决定)?(?:有|共)?$/],
  ['refused', /^(?:作出)?不予公开(?:的|决定)?(?:有|共)?$/],
  ['unavailable', /^无法提供(?:的)?(?:有|共)?$/],
  ['notProcessed', /^不予处理(?:的)?(?:有|共)?$/],
  ['other', /^作?其他处理(?:的)?(?:有|共)?$/],
]

/** Rows of table 三 by the table's own words; what is worded otherwise may be cut otherwise. */
const rows: readonly (readonly [Outcome, string])[] = [
  ['refused.stateSecret', '(?:属于)?国家秘密'],
  ['refused.securityStability', '危及三安全一稳定'],
  ['refused.thirdParty', '保护第三方合法权益'],
  ['refused.internal', '(?:属于)?三类内部事务信息'],
  ['refused.process', '(?:属于)?四类过程性信息'],
  ['refused.enforcementFile', '(?:属于)?行政执法案卷'],
  ['refused.administrativeQuery', '(?:属于)?行政查询事项'],
  ['unavailable.notHeld', '本机关不掌握(?:相关)?(?:政府)?(?:信息)?'],
  ['unavailable.needsCreation', '没有现成信息(?:需要?另行制作)?'],
  ['unavailable.stillUnclear', '补正后(?:申请内容)?仍不明确'],
  ['notProcessed.petition', '信访举报投诉类(?:申请)?'],
  ['notProcessed.duplicate', '重复申请'],
  ['notProcessed.publication', '要求提供公开出版物'],
  ['notProcessed.massRepeat', '无正当理由大量反复申请'],
]
const rowPatterns = rows.map(
  ([row, words]) => [row, new RegExp(`^(?:其中)?${words}(?:的)?(?:有|共)?$`)] as const,
)

/** What became of applications, by the groups and rows of table 三; `words` stand before the item, brackets and all. */
export function outcomeFact(item: Item, words: string, sentence: string): BareStatement[] {
  if (item.vague || item.comparison || !caseUnits.test(item.unit)) return []
  // 不予公开5件（含无法提供3件）and 予以公开（含部分公开）51件 count more than the row
  if (/含|包括/.test(item.innerText) || /（[^（）]*(?:含|包括|和|及)/.test(words)) return []
  const label = item.label.replaceAll(/^[一二三四五六七八九十]是|[“”"，]/g, '')
  const group = groups.find(([, pattern]) => pattern.test(label))?.[0]
  const named = rowPatterns.find(([, pattern]) => pattern.test(label))?.[0]
  // 收到申请80件，其中重复申请5件 tells what came in, not what became of it
  const row = named?.startsWith('notProcessed.') && !sentence.includes('不予处理') ? undefined : named
  const fact: Fact | undefined = group ?? (row === undefined ? undefined : `row.${row}`)
  return fact === undefined ? [] : [{ fact, value: item.value, verb: '办理结果' }]
}
