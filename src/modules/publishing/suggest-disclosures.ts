import { loadWords, parseQuery, type Term } from '../../platform/search/index.ts'
import type { Desk } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { type PublishedFilter, type PublishedRow, selectFound } from './published-list-store.ts'

/** Words of a description that are searched for; the first of them, as people say first what they want. */
const mostWords = 8
/** Items looked at for each word. A word that more items hold tells nothing apart. */
const mostItems = 60
/** What of the weight of all words an item must hold to be offered. */
const leastShare = 0.2
/** A word in the title says more than one somewhere in the text. */
const titleWeight = 2
/** Among items alike the one of the year that is named comes first. */
const yearWeight = 0.1

/** Words that stand in every application or in every title. */
const common = new Set(
  '政府 信息 公开 申请 获取 提供 相关 有关 情况 材料 资料 文件 内容 全部 所有 复印 复印件 明细 本人 我们 希望 需要 请求 了解 以及 每个 关于 通知 公告 公示 人民政府'.split(
    ' ',
  ),
)

/**
 * 这些信息已经公开: published items of a unit that hold the most telling words of what somebody describes, best first.
 * The unit's own name, years and what every application says tell nothing apart. It only offers; whoever wants
 * something else goes on.
 */
export async function suggestDisclosures(
  desk: Desk,
  request: { readonly unit: string; readonly text: string; readonly limit: number },
): Promise<PublishedRow[]> {
  const unit = await findUnit(desk.read, request.unit)
  if (!unit) return []
  const terms = tellingTerms(parseQuery(request.text, await loadWords()), `${unit.name} ${unit.shortName}`)
  const filter: PublishedFilter = { today: desk.today(), units: [unit.code], entry: 'disclosures' }
  const page = { offset: 0, limit: mostItems }
  const scores = new Map<string, { row: PublishedRow; score: number }>()
  let whole = 0
  for (const term of terms) {
    const rows = await selectFound(desk.read, [term], 'anywhere', filter, page)
    // a word that no item holds weighs too: the item that is wanted may be none of these
    const weight = 1 / Math.log2(2 + rows.length)
    whole += weight * titleWeight
    if (rows.length === mostItems) continue
    for (const row of rows) {
      const held = row.title.toLowerCase().includes(term.text) ? titleWeight : 1
      const before = scores.get(row.indexNumber)?.score ?? 0
      scores.set(row.indexNumber, { row, score: before + weight * held })
    }
  }
  const years = request.text.match(/(?:19|20)\d\d/g) ?? []
  const ofYear = ({ title }: PublishedRow): number =>
    years.some((year) => title.includes(year)) ? yearWeight : 0
  return [...scores.values()]
    .filter(({ score }) => score / whole >= leastShare)
    .map(({ row, score }) => ({ row, score: score + ofYear(row) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, request.limit)
    .map(({ row }) => row)
}

function tellingTerms(terms: readonly Term[], unitName: string): Term[] {
  return terms
    .filter(({ text, kind }) => kind !== 'sign' && !common.has(text) && !/^\d+年?$/.test(text))
    .filter(({ text }) => !unitName.includes(text))
    .slice(0, mostWords)
}
