import { indexDocuments } from '../../platform/search/index.ts'
import type { Session } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import {
  actorName,
  type Answer,
  type Desk,
  done,
  forbidden,
  type Issue,
  mend,
  refuse,
} from '../desk/index.ts'
import { findUnit, type Unit } from '../units/index.ts'
import { attachmentRow, checkFile, keepFile } from './attach-file.ts'
import { checkLedger, type LedgerItem } from './check-ledger.ts'
import type { Attachment, Disclosure } from './disclosure.ts'
import { eventRow, versionRow } from './disclosure-event.ts'
import type { FileType } from './file-type.ts'
import { defaultIndexPattern, formatIndexNumber } from './index-number.ts'
import { type LedgerLine, lineIssue } from './ledger.ts'
import { disclosurePolicy } from './policy.ts'
import { searchDocumentOf } from './release/publish.ts'
import { selectIndexPattern, takeSerials } from './settings-store.ts'
import { insertAttachments, insertDisclosures, selectPublishedKeys } from './store.ts'
import { notYet } from './write-draft.ts'

export interface ImportDisclosures {
  readonly unit: string
  /** name of the ledger, kept with every item */
  readonly source: string
  readonly lines: readonly LedgerLine[]
  /** lines of the file that are no items at all, as the reader of the file found them */
  readonly unreadable?: readonly Issue[]
  /** the bytes of an attachment that the ledger names, or why they cannot be had */
  readonly readAttachment: (path: string) => Promise<Uint8Array | { readonly refused: string }>
  /** looks at everything and writes nothing */
  readonly dryRun?: boolean
}

export interface Imported {
  readonly disclosures: number
  readonly attachments: number
}

/** Items written by one statement, and under one event of the chain. */
const chunk = 400

/**
 * 导入主动公开信息台账: takes over what was published before this system, all of it or nothing, with every bad
 * line named. The original day stays as 原发布日期 and is the day by which an item is listed and counted;
 * items are marked 导入 and never count as reviewed. What stands in two ledgers is a fault.
 */
export async function importDisclosures(desk: Desk, request: ImportDisclosures): Promise<Answer<Imported>> {
  const unit = await findUnit(desk.read, request.unit)
  if (!unit) return refuse('notFound', `没有代码为“${request.unit}”的机关。`)
  const refused = forbidden(desk.actor, disclosurePolicy.import, unit)
  if (refused) return refused
  const catalogue = await catalogueOf(desk.read, unit.code)
  const { items, issues } = checkLedger(unit, catalogue, request.lines, desk.today())
  const doubled = await findDoubled(desk.read, unit, items)
  const files = await attachmentIssues(items, request.readAttachment)
  const faults = [...(request.unreadable ?? []), ...issues, ...doubled, ...files].sort(
    (a, b) => lineOf(a) - lineOf(b),
  )
  if (faults.length > 0) return mend(...faults)
  if (items.length === 0) return mend({ field: '', text: '台账里没有一条信息。' })
  const attachmentCount = items.reduce((sum, item) => sum + item.attachments.length, 0)
  const answer = { disclosures: items.length, attachments: attachmentCount }
  if (request.dryRun) return done(answer)

  const attachments = await keepFiles(desk, items, request.readAttachment)
  return desk.transaction(async (transaction) => {
    // another import may have come first
    const late = await findDoubled(transaction, unit, items)
    if (late.length > 0) return mend(...late)
    const disclosures = await numbered(transaction, desk, unit, request.source, items, attachments)
    for (let start = 0; start < disclosures.length; start += chunk) {
      await write(transaction, desk, unit, request.source, disclosures.slice(start, start + chunk))
    }
    return done(answer)
  })
}

/**
 * Lines that say again what an earlier line says, word for word, or what stands published already: same column,
 * title, number and days.
 */
async function findDoubled(session: Session, unit: Unit, items: readonly LedgerItem[]): Promise<Issue[]> {
  const published = new Set(
    (await selectPublishedKeys(session, unit.code)).map((known) =>
      keyOf(known.column, known.title, known.documentNumber, known.madeOn, known.disclosedOn),
    ),
  )
  const seen = new Map<string, number>()
  const issues: Issue[] = []
  for (const { line, content, publishedOn, attachments } of items) {
    const { column, title, documentNumber } = content
    const key = keyOf(column, title, documentNumber, content.madeOn.toString(), publishedOn.toString())
    const whole = JSON.stringify([content, publishedOn, attachments])
    const before = seen.get(whole)
    if (before !== undefined) issues.push(lineIssue(line, '', `与第 ${before} 行完全相同：${title}。`))
    else if (published.has(key)) {
      const same = '栏目、标题、发文字号和日期都相同的信息已经发布，不能再导入'
      issues.push(lineIssue(line, '', `${same}：${title}。`))
    }
    seen.set(whole, before ?? line)
  }
  return issues
}

function keyOf(
  column: string,
  title: string,
  documentNumber: string | null,
  madeOn: string,
  disclosedOn: string | null,
): string {
  return JSON.stringify([column, title, documentNumber, madeOn, disclosedOn])
}

type ReadAttachment = ImportDisclosures['readAttachment']
type CheckedFile = { readonly bytes: Uint8Array; readonly type: FileType }

/** Reads one attachment and tells what it is, or what is wrong with it. */
async function checkAttachment(path: string, read: ReadAttachment): Promise<CheckedFile | { fault: string }> {
  const bytes = await read(path)
  if ('refused' in bytes) return { fault: `“${path}”${bytes.refused}。` }
  const type = checkFile(path, bytes)
  return 'text' in type ? { fault: type.text } : { bytes, type }
}

/** What is wrong with the attachments of all lines. Their bytes are not held: they are read again to be kept. */
async function attachmentIssues(items: readonly LedgerItem[], read: ReadAttachment): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const { line, attachments } of items) {
    for (const path of attachments) {
      const file = await checkAttachment(path, read)
      if ('fault' in file) issues.push(lineIssue(line, 'attachments', file.fault))
    }
  }
  return issues
}

async function keepFiles(
  desk: Desk,
  items: readonly LedgerItem[],
  read: ReadAttachment,
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

/** The items as they will stand, in the order of their days, each with the next number of its year. */
async function numbered(
  transaction: Session,
  desk: Desk,
  unit: Unit,
  source: string,
  items: readonly LedgerItem[],
  attachments: ReadonlyMap<number, readonly Attachment[]>,
): Promise<Disclosure[]> {
  const pattern = (await selectIndexPattern(transaction)) ?? defaultIndexPattern
  const today = desk.today()
  const now = desk.now()
  const ordered = items.toSorted(
    (a, b) => Temporal.PlainDate.compare(a.publishedOn, b.publishedOn) || a.line - b.line,
  )
  const disclosures: Disclosure[] = []
  for (const [year, ofYear] of Map.groupBy(ordered, (item) => item.publishedOn.year)) {
    const last = await takeSerials(transaction, unit.code, year, ofYear.length)
    for (const [index, item] of ofYear.entries()) {
      const serial = last - ofYear.length + index + 1
      disclosures.push({
        ...item.content,
        id: desk.newId(),
        unitCode: unit.code,
        entry: item.column.entry,
        state: 'published',
        step: null,
        version: 1,
        writers: [],
        validity: item.validity,
        validityChange: null,
        attachments: attachments.get(item.line) ?? [],
        indexNumber: formatIndexNumber(pattern, { unit: unit.code, year, serial }),
        publishedOn: today,
        publishedAt: now,
        imported: { originallyPublishedOn: item.publishedOn, source, by: actorName(desk.actor), at: now },
        withdrawn: null,
        ...notYet,
        updatedAt: now,
      })
    }
  }
  return disclosures
}

async function write(
  transaction: Session,
  desk: Desk,
  unit: Unit,
  source: string,
  disclosures: readonly Disclosure[],
): Promise<void> {
  const rowIds = await indexDocuments(transaction, disclosures.map(searchDocumentOf))
  await insertDisclosures(
    transaction,
    disclosures,
    new Map(disclosures.map((disclosure, index) => [disclosure.id, rowIds[index] ?? 0])),
  )
  const rows = disclosures.flatMap((disclosure) =>
    disclosure.attachments.map((attachment, index) => attachmentRow(disclosure, attachment, index + 1)),
  )
  await insertAttachments(transaction, rows)
  await record(transaction, desk, {
    act: 'disclosure.import',
    object: { kind: 'ledger', id: source },
    unitCode: unit.code,
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
}

function lineOf(issue: Issue): number {
  return Number.parseInt(issue.field, 10) || 0
}
