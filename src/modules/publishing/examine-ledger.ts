import { takingTurns } from '../../platform/turns.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findUnit, type Unit } from '../units/index.ts'
import { checkFile } from './attach-file.ts'
import { ledgerChecker, type LedgerItem } from './check-ledger.ts'
import type { FileType } from '../../platform/file-type.ts'
import { doublesFinder, itemKey, publishedKeys } from './ledger-doubles.ts'
import { gatherFaults, type LedgerFaults } from './ledger-faults.ts'
import type { LedgerFault, LedgerLine } from './ledger.ts'
import { disclosurePolicy } from './policy.ts'

export interface ExamineLedger {
  readonly unit: string
  /** gone through once */
  readonly lines: Iterable<LedgerLine>
  /** the bytes of an attachment that the ledger names, or why they cannot be had */
  readonly readAttachment: (path: string) => Promise<Uint8Array | { readonly refused: string }>
  /** whether demonstration data may come in; false if left out */
  readonly demonstration?: boolean
}

/** How many items of a column were published in which year. */
export interface LedgerColumn {
  readonly code: string
  readonly name: string
  readonly total: number
  /** the latest first */
  readonly years: readonly { readonly year: number; readonly count: number }[]
}

/** What a ledger would bring. */
export interface LedgerContents {
  readonly disclosures: number
  readonly attachments: number
  /** in the order of the catalogue */
  readonly columns: readonly LedgerColumn[]
}

/** A ledger, looked at line by line. */
export interface ExaminedLedger {
  readonly unit: Unit
  readonly items: readonly LedgerItem[]
  readonly contents: LedgerContents
  readonly faults: LedgerFaults
}

/** What a ledger would bring, and everything that keeps it from being imported. */
export interface LedgerReview extends LedgerContents {
  /** the first faults, by line */
  readonly faults: readonly LedgerFault[]
  readonly faultCount: number
  /** lines with at least one fault */
  readonly faultLines: number
}

const mostListed = 100

/** For whoever may import: what a ledger would bring, column by column, and what is wrong in it. Writes nothing. */
export async function reviewLedger(desk: Desk, request: ExamineLedger): Promise<Answer<LedgerReview>> {
  const examined = await examineLedger(desk, request)
  if (examined.kind !== 'done') return examined
  const { contents, faults } = examined.value
  return done({
    ...contents,
    faults: faults.listed(mostListed),
    faultCount: faults.count,
    faultLines: faults.lines,
  })
}

/** Looks at every line of a ledger, giving way to other requests in between. */
export async function examineLedger(desk: Desk, request: ExamineLedger): Promise<Answer<ExaminedLedger>> {
  const unit = await findUnit(desk.read, request.unit)
  if (!unit) return refuse('notFound', `没有代码为“${request.unit}”的机关。`)
  const refused = forbidden(desk.actor, disclosurePolicy.import, unit)
  if (refused) return refused
  const catalogue = await catalogueOf(desk.read, unit.code)
  const check = ledgerChecker({
    unit,
    catalogue,
    today: desk.today(),
    demonstration: request.demonstration ?? false,
  })
  const doubled = doublesFinder(await publishedKeys(desk.read, unit.code))
  const items: LedgerItem[] = []
  const faults = gatherFaults()
  const turn = takingTurns()
  for (const line of request.lines) {
    const checked = check(line)
    if (Array.isArray(checked)) faults.add(checked)
    else {
      const again = doubled(checked, itemKey(checked))
      if (again) faults.add([again])
      items.push(checked)
    }
    await turn()
  }
  for (const item of items) faults.add(await attachmentFaults(item, request.readAttachment))
  if (items.length === 0 && faults.count === 0) {
    faults.add([{ line: 1, field: '', text: '台账里没有一条信息。' }])
  }
  const order = catalogue.columns.map(({ code }) => code)
  return done({ unit, items, contents: contentsOf(items, order), faults })
}

function contentsOf(items: readonly LedgerItem[], order: readonly string[]): LedgerContents {
  const columns = [...Map.groupBy(items, ({ column }) => column.code).values()].flatMap((ofColumn) => {
    const column = ofColumn[0]?.column
    if (!column) return []
    const years = Map.groupBy(ofColumn, ({ publishedOn }) => publishedOn.year)
    return {
      code: column.code,
      name: column.name,
      total: ofColumn.length,
      years: [...years]
        .map(([year, ofYear]) => ({ year, count: ofYear.length }))
        .toSorted((a, b) => b.year - a.year),
    }
  })
  return {
    disclosures: items.length,
    attachments: items.reduce((sum, item) => sum + item.attachments.length, 0),
    columns: columns.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
  }
}

type ReadAttachment = ExamineLedger['readAttachment']
type CheckedFile = { readonly bytes: Uint8Array; readonly type: FileType }

/** Reads one attachment and tells what it is, or what is wrong with it. */
export async function checkAttachment(
  path: string,
  read: ReadAttachment,
): Promise<CheckedFile | { readonly fault: string }> {
  const bytes = await read(path)
  if ('refused' in bytes) return { fault: `“${path}”${bytes.refused}。` }
  const type = checkFile(path, bytes)
  return 'text' in type ? { fault: type.text } : { bytes, type }
}

/** What is wrong with the attachments of a line. Their bytes are not held: they are read again to be kept. */
async function attachmentFaults(
  { line, attachments }: LedgerItem,
  read: ReadAttachment,
): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = []
  for (const path of attachments) {
    const file = await checkAttachment(path, read)
    if ('fault' in file) faults.push({ line, field: 'attachments', text: file.fault })
  }
  return faults
}
