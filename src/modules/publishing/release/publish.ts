import { indexDocument, removeDocument, type SearchDocument } from '../../../platform/search/index.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Desk } from '../../desk/index.ts'
import { plainText } from '../body.ts'
import { guideText } from '../content/service-guide.ts'
import type { Disclosure } from '../disclosure.ts'
import { defaultIndexPattern, formatIndexNumber } from '../index-number.ts'
import { selectIndexPattern, takeSerials } from '../settings-store.ts'
import { setSearchRow } from '../store.ts'

export const searchCollection = 'disclosure'

/** An item as it is when it becomes public now: numbered, dated today. Not stored yet. */
export async function asPublished(
  transaction: Session,
  desk: Desk,
  disclosure: Disclosure,
): Promise<Disclosure & { readonly indexNumber: string; readonly publishedOn: Temporal.PlainDate }> {
  const publishedOn = desk.today()
  const pattern = (await selectIndexPattern(transaction)) ?? defaultIndexPattern
  const year = publishedOn.year
  const serial = await takeSerials(transaction, disclosure.unitCode, year, 1)
  return {
    ...disclosure,
    state: 'published',
    step: null,
    releaseFailure: null,
    indexNumber: formatIndexNumber(pattern, { unit: disclosure.unitCode, year, serial }),
    publishedOn,
    publishedAt: desk.now(),
  }
}

/** Makes a published item findable, in the transaction that publishes it. */
export async function addToSearch(transaction: Session, disclosure: Disclosure): Promise<void> {
  const row = await indexDocument(transaction, searchDocumentOf(disclosure))
  await setSearchRow(transaction, disclosure.id, row)
}

/** Takes an item out of the search, in the transaction that takes it down. */
export async function removeFromSearch(transaction: Session, id: string): Promise<void> {
  await setSearchRow(transaction, id, null)
  await removeDocument(transaction, searchCollection, id)
}

/** Stands in the search index between an item's own text and what else finds it: numbers, names of files. */
export const endOfText = '\u{2029}'

/** What of an item can be searched: title, text, numbers, keywords, names of attachments. */
export function searchDocumentOf(disclosure: Disclosure): SearchDocument {
  const day = disclosure.imported?.originallyPublishedOn ?? disclosure.publishedOn
  if (!day) throw new Error('only what is published is indexed')
  const further = [
    disclosure.documentNumber,
    ...disclosure.keywords,
    ...disclosure.attachments.filter(({ role }) => role !== 'picture').map((attachment) => attachment.name),
    disclosure.indexNumber,
  ].filter((text) => text !== null)
  const text = [plainText(disclosure.body), ...(disclosure.guide ? [guideText(disclosure.guide)] : [])].join(
    '\n',
  )
  return {
    collection: searchCollection,
    id: disclosure.id,
    unitCode: disclosure.unitCode,
    title: disclosure.title,
    body: [text, further.join('　')].join(endOfText),
    day,
  }
}
