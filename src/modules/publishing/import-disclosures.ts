import type { Session } from '../../platform/database/index.ts'
import { indexDocuments } from '../../platform/search/index.ts'
import { takingTurns } from '../../platform/turns.ts'
import { record } from '../audit/index.ts'
import { actorName, type Answer, type Desk, done } from '../desk/index.ts'
import { attachmentRow, keepFile } from './attach-file.ts'
import { cleanLine } from './body.ts'
import type { LedgerItem } from './check-ledger.ts'
import type { Attachment, Disclosure } from './disclosure.ts'
import { eventRow, versionRow } from './disclosure-event.ts'
import { checkAttachment, type ExamineLedger, examineLedger, type LedgerContents } from './examine-ledger.ts'
import { defaultIndexPattern, formatIndexNumber } from './index-number.ts'
import { alreadyPublished, itemKey, publishedKeys } from './ledger-doubles.ts'
import { gatherFaults } from './ledger-faults.ts'
import { searchDocumentOf } from './release/publish.ts'
import { selectIndexPattern, takeSerials } from './settings-store.ts'
import { insertAttachments, insertDisclosures } from './store.ts'
import { notYet } from './write-draft.ts'

export interface ImportDisclosures extends ExamineLedger {
  /** name of the ledger, kept with every item */
  readonly source: string
  /** looks at everything and writes nothing */
  readonly dryRun?: boolean
}

/** Items written at once, under one event of the chain. */
const chunk = 200
const longestSource = 100

/**
 * 导入主动公开信息台账: takes over what was published before this system, all of it or nothing, with every bad
 * line named. The original day stays as 原发布日期 and is the day by which an item is listed and counted;
 * items are marked 导入 and never count as reviewed. What stands in two ledgers is a fault. It is one transaction,
 * in which other requests of this process are answered between two chunks.
 */
export async function importDisclosures(
  desk: Desk,
  request: ImportDisclosures,
): Promise<Answer<LedgerContents>> {
  const examined = await examineLedger(desk, request)
  if (examined.kind !== 'done') return examined
  const { unit, items, contents, faults } = examined.value
  if (faults.count > 0) return { kind: 'issues', issues: faults.issues() }
  if (request.dryRun) return done(contents)

  // one import is one moment
  const now = desk.now()
  const stopped: Desk = { ...desk, now: () => now }
  const attachments = await keepFiles(desk, items, request.readAttachment)
  const source = cleanLine(request.source).slice(0, longestSource)
  return desk.transaction(async (transaction) => {
    // another import may have come first
    const published = await publishedKeys(transaction, unit.code)
    const late = gatherFaults()
    if (published.size > 0)
      late.add(items.filter((item) => published.has(itemKey(item))).map(alreadyPublished))
    if (late.count > 0) return { kind: 'issues', issues: late.issues() }
    const turn = takingTurns()
    for await (const disclosures of numbered(transaction, stopped, unit.code, source, items, attachments)) {
      await write(transaction, stopped, unit.code, source, disclosures, turn)
    }
    return done(contents)
  })
}

async function keepFiles(
  desk: Desk,
  items: readonly LedgerItem[],
  read: ImportDisclosures['readAttachment'],
): Promise<Map<number, Attachment[]>> {
  const kept = new Map<number, Attachment[]>()
  for (const { line, attachments } of items) {
    const ofLine: Attachment[] = []
    for (const path of attachments) {
      const file = await checkAttachment(path, read)
      if ('fault' in file) throw new Error(`an attachment changed while it was imported: ${file.fault}`)
      ofLine.push(await keepFile(desk, path, file.bytes, file.type))
    }
    if (ofLine.length > 0) kept.set(line, ofLine)
  }
  return kept
}

/** The items as they will stand, in chunks, in the order of their days, each with the next number of its year. */
async function* numbered(
  transaction: Session,
  desk: Desk,
  unitCode: string,
  source: string,
  items: readonly LedgerItem[],
  attachments: ReadonlyMap<number, readonly Attachment[]>,
): AsyncGenerator<Disclosure[]> {
  const pattern = (await selectIndexPattern(transaction)) ?? defaultIndexPattern
  const publishedOn = desk.today()
  const now = desk.now()
  const by = actorName(desk.actor)
  for (const [year, ofYear] of Map.groupBy(inOrder(items), (item) => item.publishedOn.year)) {
    const before = (await takeSerials(transaction, unitCode, year, ofYear.length)) - ofYear.length
    for (let start = 0; start < ofYear.length; start += chunk) {
      yield ofYear.slice(start, start + chunk).map((item, index) => ({
        ...item.content,
        id: desk.newId(),
        unitCode,
        entry: item.column.entry,
        state: 'published',
        step: null,
        version: 1,
        writers: [],
        validity: item.validity,
        validityChange: null,
        attachments: attachments.get(item.line) ?? [],
        indexNumber: formatIndexNumber(pattern, { unit: unitCode, year, serial: before + start + index + 1 }),
        publishedOn,
        publishedAt: now,
        imported: { originallyPublishedOn: item.publishedOn, source, by, at: now },
        withdrawn: null,
        ...notYet,
        updatedAt: now,
      }))
    }
  }
}

/** By day; lines of one day as they stand in the ledger. Days are compared as text, which is many times faster. */
function inOrder(items: readonly LedgerItem[]): LedgerItem[] {
  return items
    .map((item) => ({ item, day: item.publishedOn.toString() }))
    .sort((a, b) => (a.day === b.day ? a.item.line - b.item.line : a.day < b.day ? -1 : 1))
    .map(({ item }) => item)
}

async function write(
  transaction: Session,
  desk: Desk,
  unitCode: string,
  source: string,
  disclosures: readonly Disclosure[],
  turn: () => Promise<void>,
): Promise<void> {
  const rowIds = await indexDocuments(transaction, disclosures.map(searchDocumentOf))
  await turn()
  await insertDisclosures(
    transaction,
    disclosures,
    new Map(disclosures.map((disclosure, index) => [disclosure.id, rowIds[index] ?? 0])),
  )
  const rows = disclosures.flatMap((disclosure) =>
    disclosure.attachments.map((attachment, index) => attachmentRow(disclosure, attachment, index + 1)),
  )
  await insertAttachments(transaction, rows)
  await turn()
  await record(transaction, desk, {
    act: 'disclosure.import',
    object: { kind: 'ledger', id: source },
    unitCode,
    after: {
      count: disclosures.length,
      from: disclosures[0]?.indexNumber ?? null,
      to: disclosures.at(-1)?.indexNumber ?? null,
    },
    sealed: disclosures.flatMap((disclosure) => [
      versionRow(disclosure),
      eventRow(desk, disclosure, { kind: 'imported', remarks: source }),
    ]),
  })
  await turn()
}
