import { parseClause, sentences } from './clauses.ts'
import type { Item } from './clauses.ts'
import { plain } from './plain.ts'
import { findSplits } from './splits.ts'
import type { Split } from './split.ts'
import type { DisclosedFigures } from '../report.ts'

const aboutInformation =
  /(?:公开|发布)(?:了|的)?(?:各类|各项)?(?:政府|政务)?信息(?:共|共计|合计|总计|总数|数量|累计|为|达)*$/
const counted = /^(?:条|件|篇|份|条次|)$/

/**
 * How many items the prose says were disclosed, in all and by column (`主动公开信息25条，其中，镇街文件2条…`).
 * A list by channel (网站、微信) names no columns; rough figures are unknown.
 */
export function disclosedFigures(paragraphs: readonly string[]): DisclosedFigures {
  const texts = paragraphs.map(plain)
  const splits = texts.flatMap(findSplits).filter(({ total }) => isStatement(total) && !total.vague)
  const byColumns = splits.find((split) => split.parts.length > 0 && split.parts.every(isColumn))
  const chosen = byColumns ?? splits[0]
  if (chosen !== undefined) return { total: chosen.total.value, byColumn: columnsOf(chosen) }
  const items = texts.flatMap((text) => sentences(text).flatMap((sentence) => parseClause(sentence).items))
  const stated = items.filter((item) => item.lead === null && !item.comparison && isStatement(item))
  const proactive = stated.filter((item) => /主动/.test(item.between))
  const values = new Set(
    (proactive.length > 0 ? proactive : stated).map((item) => (item.vague ? null : item.value)),
  )
  const [only] = values
  return { total: values.size === 1 ? (only ?? null) : null, byColumn: {} }
}

function isStatement(item: Item): boolean {
  return counted.test(item.unit) && aboutInformation.test(item.label)
}

const channel = /通过|利用|网站|平台|微信|微博|公众号|客户端|抖音|渠道|累计|媒体|公开栏|电子屏|发布|方式|·/

function isColumn(part: Item): boolean {
  return !part.vague && part.label.length > 0 && part.label.length <= 20 && !channel.test(part.label)
}

function columnsOf(split: Split): Record<string, number> {
  if (!split.parts.every(isColumn)) return {}
  const names = split.parts.map((part) => part.label)
  if (new Set(names).size !== names.length) return {}
  return Object.fromEntries(split.parts.map((part) => [part.label, part.value]))
}
