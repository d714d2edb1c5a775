import { createHash } from 'node:crypto'
import { stamp } from '../../../platform/day.ts'
import { type FileReading, readFile, readFileBounded } from '../../../platform/office-files/index.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import {
  type ItemToScan,
  scanItem,
  type ScanReport,
  type ScanRules,
  scanRulesOf,
} from '../../scanning/index.ts'
import { findCounty, findUnit, type Unit } from '../../units/index.ts'
import { guideText } from '../content/service-guide.ts'
import type { Disclosure } from '../disclosure.ts'
import { sealedContent } from '../disclosure-event.ts'
import { fileKindOf } from '../../../platform/file-type.ts'
import { findDisclosure } from '../find-disclosure.ts'
import { findPublicAttachment, findPublishedRow } from '../published-store.ts'
import { selectReviews } from '../review/review-store.ts'
import { findDisclosureRow } from '../store.ts'
import { selectAppliedRevisions } from '../watch-store.ts'
import { findScan, type KeptScan, upsertScan } from './scan-store.ts'

/**
 * 发布前检查 of an item as it stands, by the rules in force: the kept one where neither has changed, else a new one.
 * Whoever calls it has asked for the right before, or does what the law asks of the office.
 */
export async function scanDisclosure(desk: Desk, id: string): Promise<ScanReport> {
  const item = await findDisclosureRow(desk.read, id)
  if (!item) return { findings: [], unread: [], rulesVersion: '' }
  return (await scanned(desk, item)).report
}

/** For the office: the same, with its moment, for whoever may read the item. */
export async function scanForOffice(desk: Desk, id: string): Promise<Answer<KeptScan>> {
  const found = await findDisclosure(desk, id)
  return found.kind === 'done' ? done(await scanned(desk, found.value)) : found
}

/** For the office: what is kept of the scan of this very content; null: it was not scanned yet. */
export async function keptScanOf(desk: Desk, item: Disclosure): Promise<KeptScan | null> {
  const kept = await findScan(desk.read, item.id)
  return kept?.contentKey === contentKeyOf(item) ? kept : null
}

async function scanned(desk: Desk, item: Disclosure): Promise<KeptScan> {
  const rules = await scanRulesOf(desk.read)
  const kept = await keptScanOf(desk, item)
  if (kept && kept.report.rulesVersion === rules.version) return kept
  const report = await scanContent(desk, item, rules)
  const scan: KeptScan = { contentKey: contentKeyOf(item), at: desk.now(), report }
  await desk.transaction(async (transaction) => {
    await upsertScan(transaction, {
      disclosure_id: item.id,
      unit_id: item.unitCode,
      content_key: scan.contentKey,
      rules_version: report.rulesVersion,
      at: stamp(scan.at),
      blocking: await blockingOf(desk, item, report),
      report: JSON.stringify(report),
    })
  })
  return scan
}

/** The same of an item that is not kept anywhere yet. */
export async function scanContent(desk: Desk, item: Disclosure, rules: ScanRules): Promise<ScanReport> {
  return scanItem(await itemToScan(desk, item), rules, {
    readFile: read,
    isThere: (path) => isThere(desk, path),
  })
}

/** How many findings block and were not let through when the item was signed. */
async function blockingOf(desk: Desk, { id }: Disclosure, { findings }: ScanReport): Promise<number> {
  // a correction was signed under its own id
  const signed = [id, ...(await selectAppliedRevisions(desk.read, id))]
  const settled = new Set<string>()
  for (const one of signed) {
    for (const { step, record } of await selectReviews(desk.read, one)) {
      if (step === 'signing') for (const { finding } of record.overrides) settled.add(finding)
    }
  }
  return findings.filter(({ key, severity }) => severity === 'block' && !settled.has(key)).length
}

function contentKeyOf(item: Disclosure): string {
  const names = item.attachments.map(({ id, name }) => [id, name])
  return createHash('sha256')
    .update(JSON.stringify([sealedContent(item), names]))
    .digest('hex')
}

/** An item as the scan takes it, with what the unit has made public of itself anyway. */
async function itemToScan(desk: Desk, item: Disclosure): Promise<ItemToScan> {
  const unit = await findUnit(desk.read, item.unitCode)
  const county = await findCounty(desk.read)
  const contacts = [unit, county].filter((one) => one !== null).map(({ contact }: Unit) => contact)
  const { guide } = item
  return {
    texts: [
      { part: 'title', text: item.title },
      { part: 'summary', text: item.summary ?? '' },
      { part: 'documentNumber', text: item.documentNumber ?? '' },
      { part: 'keywords', text: item.keywords.join('　') },
      { part: 'guide', text: guide ? guideText(guide) : '' },
    ],
    body: item.body,
    files: item.attachments.map(({ id, name, type, hash }) => ({
      file: id,
      name,
      type,
      load: async () => {
        const bytes = await desk.files.load(hash)
        if (!bytes) throw new Error(`the file store lacks ${hash}`)
        return bytes
      },
    })),
    context: {
      today: desk.today(),
      phones: [...contacts.flatMap(({ phone, fax }) => [phone, fax]), ...(guide ? [guide.phone] : [])],
      emails: contacts.map(({ email }) => email),
      addresses: [...contacts.map(({ address }) => address), ...(guide ? [guide.place] : [])],
      ownHosts: desk.publicOrigin === null ? [] : [new URL(desk.publicOrigin).host],
    },
  }
}

/** Plain text of this size (bytes) is read at once; everything else is read in a thread of its own. */
const mostPlainText = 200_000

async function read(bytes: Uint8Array, type: string): Promise<FileReading> {
  const kind = fileKindOf(type)
  if (!kind) return { pieces: [], traces: [], unread: '这种文件读不了，请另存为 .docx、.xlsx 或者 .pdf' }
  const isPlain = kind === 'TXT' && bytes.byteLength < mostPlainText
  return isPlain ? readFile(bytes, kind) : readFileBounded(bytes, kind)
}

const itemPath = /\/disclosures\/(.+)$/
const filePath = /\/attachments\/([A-Za-z0-9_-]+)$/

/** Whether a path of our own portal leads to something: an item or a file must be public. */
async function isThere(desk: Desk, path: string): Promise<boolean> {
  const [, indexNumber] = itemPath.exec(path) ?? []
  const [, file] = filePath.exec(path) ?? []
  if (file !== undefined) return (await findPublicAttachment(desk.read, file)) !== null
  if (indexNumber === undefined) return true
  return (await findPublishedRow(desk.read, { indexNumber: decode(indexNumber) }))?.state === 'published'
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
