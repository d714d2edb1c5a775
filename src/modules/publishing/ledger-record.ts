import type { Disclosure } from './disclosure.ts'
import type { LedgerField } from './ledger.ts'

/**
 * A published item as a line of a ledger, in the words of the import: what was exported can be imported elsewhere.
 * Attachments are named; their files have to be laid beside the ledger.
 */
export function ledgerRecord(
  disclosure: Disclosure,
  columnName: string,
): Partial<Record<LedgerField, string | readonly string[]>> {
  const { title, body, documentNumber, issuer, genre, topic, keywords, summary, validity, kind } = disclosure
  const { madeOn, publishedOn, imported, effectiveOn, expiresOn } = disclosure
  const day = imported?.originallyPublishedOn ?? publishedOn
  return {
    column: columnName,
    title,
    body,
    madeOn: madeOn.toString(),
    ...(day && { publishedOn: day.toString() }),
    ...(documentNumber !== null && { documentNumber }),
    issuer,
    genre,
    ...(topic !== null && { topic }),
    ...(keywords.length > 0 && { keywords }),
    ...(summary !== null && { summary }),
    ...(effectiveOn && { effectiveOn: effectiveOn.toString() }),
    ...(expiresOn && { expiresOn: expiresOn.toString() }),
    validity,
    kind,
    ...(disclosure.attachments.length > 0 && { attachments: disclosure.attachments.map(({ name }) => name) }),
  }
}
