import { createHash } from 'node:crypto'
import { stamp } from '../../../platform/day.ts'
import { readFileBounded } from '../../../platform/office-files/index.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import {
  portalPathsIn,
  scanInWorker,
  type ScanInput,
  type ScannedFile,
  type ScanReport,
  scanRulesOf,
} from '../../scanning/index.ts'
import { findCounty, findUnit, type Unit } from '../../units/index.ts'
import { guideText } from '../content/service-guide.ts'
import type { Attachment, Disclosure } from '../disclosure.ts'
import { sealedContent } from '../disclosure-event.ts'
import { fileKindOf } from '../file-type.ts'
import { findDisclosure } from '../find-disclosure.ts'
import { findPublicAttachment, findPublishedRow } from '../published-store.ts'
import { selectReviews } from '../review/review-store.ts'
import { findDisclosureRow } from '../store.ts'
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
export async function scanItem(desk: Desk, id: string): Promise<Answer<KeptScan>> {
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
  const report = await scanInWorker(await inputOf(desk, item), rules)
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

/** How many findings block and were not let through when the item was signed. */
async function blockingOf(desk: Desk, { id }: Disclosure, { findings }: ScanReport): Promise<number> {
  const signing = (await selectReviews(desk.read, id)).findLast(({ step }) => step === 'signing')
  const settled = new Set(signing?.record.overrides.map(({ finding }) => finding))
  return findings.filter(({ key, severity }) => severity === 'block' && !settled.has(key)).length
}

function contentKeyOf(item: Disclosure): string {
  const names = item.attachments.map(({ id, name }) => [id, name])
  return createHash('sha256')
    .update(JSON.stringify([sealedContent(item), names]))
    .digest('hex')
}

async function inputOf(desk: Desk, item: Disclosure): Promise<ScanInput> {
  const unit = await findUnit(desk.read, item.unitCode)
  const county = await findCounty(desk.read)
  const contacts = [unit, county].filter((one) => one !== null).map(({ contact }: Unit) => contact)
  const guide = item.guide
  const ownPhones = guide ? [guide.phone] : []
  const input: ScanInput = {
    texts: [
      { part: 'title', text: item.title },
      { part: 'summary', text: item.summary ?? '' },
      { part: 'documentNumber', text: item.documentNumber ?? '' },
      { part: 'keywords', text: item.keywords.join('　') },
      { part: 'guide', text: guide ? guideText(guide) : '' },
    ],
    body: item.body,
    files: await Promise.all(item.attachments.map((one) => readAttachment(desk, one))),
    context: {
      today: desk.today(),
      phones: [...contacts.flatMap(({ phone, fax }) => [phone, fax]), ...ownPhones],
      emails: contacts.map(({ email }) => email),
      addresses: [...contacts.map(({ address }) => address), ...(guide ? [guide.place] : [])],
      ownHosts: desk.publicOrigin === null ? [] : [new URL(desk.publicOrigin).host],
      deadPaths: [],
    },
  }
  const deadPaths = await deadPathsOf(desk, portalPathsIn(input))
  return { ...input, context: { ...input.context, deadPaths } }
}

async function readAttachment(desk: Desk, { id, name, type, hash }: Attachment): Promise<ScannedFile> {
  const bytes = await desk.files.load(hash)
  const kind = fileKindOf(type)
  const reading =
    bytes && kind
      ? await readFileBounded(bytes, kind)
      : { pieces: [], traces: [], unread: bytes ? '这种文件读不了' : '文件不在了' }
  return { file: id, name, reading }
}

const itemPath = /\/disclosures\/(.+)$/
const filePath = /\/attachments\/([A-Za-z0-9_-]+)$/

/** Of links to our own portal, those that lead to nothing: an item or a file that is not public. */
async function deadPathsOf(desk: Desk, paths: readonly string[]): Promise<string[]> {
  const dead: string[] = []
  for (const path of paths) {
    const [, indexNumber] = itemPath.exec(path) ?? []
    const [, file] = filePath.exec(path) ?? []
    const item =
      indexNumber === undefined
        ? null
        : await findPublishedRow(desk.read, { indexNumber: decode(indexNumber) })
    const isDead =
      (indexNumber !== undefined && item?.state !== 'published') ||
      (file !== undefined && (await findPublicAttachment(desk.read, file)) === null)
    if (isDead) dead.push(path)
  }
  return dead
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
