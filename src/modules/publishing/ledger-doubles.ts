import type { Session } from '../../platform/database/index.ts'
import type { LedgerItem } from './check-ledger.ts'
import type { LedgerFault } from './ledger.ts'
import { selectPublishedKeys } from './store.ts'

/** What tells one published item from another: column, title, number and days. */
export function itemKey({ content, publishedOn }: LedgerItem): string {
  const { column, title, documentNumber, madeOn } = content
  return keyOf(column, title, documentNumber, madeOn.toString(), publishedOn.toString())
}

/** The keys of everything that a unit has published. */
export async function publishedKeys(session: Session, unitCode: string): Promise<Set<string>> {
  const published = await selectPublishedKeys(session, unitCode)
  return new Set(
    published.map(({ column, title, documentNumber, madeOn, disclosedOn }) =>
      keyOf(column, title, documentNumber, madeOn, disclosedOn ?? ''),
    ),
  )
}

/** No part holds a NUL: what people type is cleaned of it. */
function keyOf(...parts: readonly (string | null)[]): string {
  return parts.join('\0')
}

/** The item stands published already, under the same key. */
export function alreadyPublished({ line, content }: LedgerItem): LedgerFault {
  const same = '栏目、标题、发文字号和日期都相同的信息已经发布，不能再导入，请删去这一行'
  return { line, field: '', text: `${same}：${content.title}。` }
}

/**
 * A function that tells whether a line says again, word for word, what an earlier line says, or what stands
 * published. Two of one title and day that differ in anything else are two items.
 */
export function doublesFinder(
  published: ReadonlySet<string>,
): (item: LedgerItem, key: string) => LedgerFault | null {
  const seen = new Map<string, LedgerItem[]>()
  return (item, key) => {
    const alike = seen.get(key)
    const before = alike?.find((one) => wholeOf(one) === wholeOf(item))
    if (before) {
      const text = `与第 ${before.line} 行完全相同，请删去其中一行：${item.content.title}。`
      return { line: item.line, field: '', text }
    }
    if (alike) alike.push(item)
    else seen.set(key, [item])
    return published.has(key) ? alreadyPublished(item) : null
  }
}

function wholeOf({ content, attachments }: LedgerItem): string {
  return JSON.stringify([content, attachments])
}
