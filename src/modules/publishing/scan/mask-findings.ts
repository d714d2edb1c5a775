import { cleanFileBounded, maskFileBounded } from '../../../platform/office-files/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { type Finding, maskBody, masksOfFile, maskText, scanRulesOf } from '../../scanning/index.ts'
import { findUnit } from '../../units/index.ts'
import { attachmentRow } from '../attach-file.ts'
import { guideText, guideWithText } from '../content/service-guide.ts'
import type { Attachment, Disclosure } from '../disclosure.ts'
import { eventRow, versionRow } from '../disclosure-event.ts'
import { changedMeanwhile, notFound, personOf, type SeenDisclosure } from '../open-disclosure.ts'
import { fileKindOf } from '../../../platform/file-type.ts'
import { disclosurePolicy } from '../policy.ts'
import { capacityOf } from '../review/review-settings.ts'
import { reviewSettingsOf } from '../review/review-store.ts'
import { deleteAttachmentsOf, findDisclosureRow, insertAttachments, updateDisclosure } from '../store.ts'
import { scanContent, scanDisclosure } from './scan-disclosure.ts'

export interface MaskFindings extends SeenDisclosure {
  /** keys of the findings to cover; those that are not there any more are passed over */
  readonly findings: readonly string[]
  /** also everything else that the same rules find: a long list is told in part */
  readonly all?: boolean | undefined
}

/** What was covered, and what could not be, each with the reason. */
export interface Masked {
  readonly disclosure: Disclosure
  readonly masked: number
  readonly left: readonly string[]
}

/**
 * 遮盖: puts the proposed masks in their places, in the texts and inside the files, and takes makers' names out of
 * files. Nothing of anybody's own goes in: who covers is no author. What reviewers saw before stays on record.
 */
export async function maskFindings(desk: Desk, request: MaskFindings): Promise<Answer<Masked>> {
  const before = await findDisclosureRow(desk.read, request.id)
  const refused = await unlessHeMay(desk, before)
  if (refused || !before) return refused ?? notFound()
  if (before.version !== request.version) return changedMeanwhile()
  const report = await scanDisclosure(desk, request.id)
  const wanted = new Set(request.findings)
  const chosen = report.findings.filter(({ key, proposal }) => wanted.has(key) && proposal !== null)
  if (chosen.length === 0) {
    return mend({ field: 'findings', text: '选中的这几处没有可以遮盖的内容，请退回修改或者写明放行的理由。' })
  }
  const kinds = [...new Set(chosen.map(({ rule }) => rule))]
  let made = await coverOnce(desk, before, chosen)
  for (let round = 1; request.all === true && round < mostRounds && made.covered > 0; round += 1) {
    const next = await coverOnce(desk, made.item, await stillFound(desk, made.item, kinds))
    if (next.covered === 0) break
    made = { item: next.item, covered: made.covered + next.covered, left: next.left }
  }
  const { covered, left } = made
  if (covered === 0) return mend(...left.map((text) => ({ field: 'findings', text })))
  const changed: Disclosure = { ...made.item, version: before.version + 1, updatedAt: desk.now() }
  return desk.transaction(async (transaction) => {
    if (!(await updateDisclosure(transaction, before.version, changed))) return changedMeanwhile()
    await deleteAttachmentsOf(transaction, [changed.id])
    await insertAttachments(
      transaction,
      changed.attachments.map((one, index) => attachmentRow(changed, one, index + 1)),
    )
    await record(transaction, desk, {
      act: 'disclosure.mask',
      object: { kind: 'disclosure', id: changed.id },
      unitCode: changed.unitCode,
      after: { version: changed.version, covered, rules: kinds },
      sealed: [
        ...(changed.state === 'inReview' ? [versionRow(changed)] : []),
        eventRow(desk, changed, {
          kind: 'masked',
          ...(changed.step && { step: changed.step }),
          remarks: `按检查的建议遮盖了 ${covered} 处。`,
        }),
      ],
    })
    return done({ disclosure: changed, masked: covered, left })
  })
}

/** A scan tells two hundred of a kind in one place: a list of thousands is covered in as many rounds. */
const mostRounds = 60

interface CoveredItem {
  readonly item: Disclosure
  readonly covered: number
  readonly left: readonly string[]
}

async function coverOnce(desk: Desk, before: Disclosure, findings: readonly Finding[]): Promise<CoveredItem> {
  const files = await maskFiles(desk, before.attachments, findings)
  return {
    item: { ...masked(before, findings), attachments: files.attachments },
    covered: findings.filter(({ key }) => !files.failed.has(key)).length,
    left: files.left,
  }
}

/** What the same rules still find that can be covered. */
async function stillFound(
  desk: Desk,
  item: Disclosure,
  rules: readonly Finding['rule'][],
): Promise<Finding[]> {
  const { findings } = await scanContent(desk, item, await scanRulesOf(desk.read))
  return findings.filter(({ rule, proposal }) => rules.includes(rule) && proposal !== null)
}

async function unlessHeMay(desk: Desk, before: Disclosure | null): Promise<Answer<never> | null> {
  const person = personOf(desk)
  if ('refused' in person) return person.refused
  const unit = before && (await findUnit(desk.read, before.unitCode))
  if (!before || !unit) return notFound()
  if (before.state !== 'draft' && before.state !== 'inReview') {
    return refuse('notNow', '只有草稿和审核中的信息可以遮盖；已经发布的，请用“更正”或者先撤下。')
  }
  const refused = forbidden(person, disclosurePolicy.mask, unit)
  if (!refused) return null
  const settings = await reviewSettingsOf(desk.read, unit.code)
  // lent by the county, or standing in without such a role of his own
  const takes = before.step && capacityOf(person, unit.code, before.step, settings, desk.today()) !== null
  if (takes) return null
  return forbidden(person, disclosurePolicy.read, unit) ? notFound() : refused
}

/** The texts of an item with the masks in their places. */
function masked(before: Disclosure, findings: readonly Finding[]): Disclosure {
  return {
    ...before,
    title: maskText('title', before.title, findings),
    summary: before.summary && maskText('summary', before.summary, findings),
    documentNumber: before.documentNumber && maskText('documentNumber', before.documentNumber, findings),
    body: maskBody(before.body, findings),
    guide: before.guide && guideWithText(before.guide, maskText('guide', guideText(before.guide), findings)),
  }
}

interface MaskedFiles {
  readonly attachments: readonly Attachment[]
  /** keys of findings that could not be covered */
  readonly failed: ReadonlySet<string>
  readonly left: readonly string[]
}

/** Copies of the files with the masks in their places; a file that cannot be changed stays, and is named. */
async function maskFiles(
  desk: Desk,
  attachments: readonly Attachment[],
  findings: readonly Finding[],
): Promise<MaskedFiles> {
  const failed = new Set<string>()
  const left: string[] = []
  const changed: Attachment[] = []
  for (const attachment of attachments) {
    const own = findings.filter(({ part }) => part.kind === 'file' && part.file === attachment.id)
    const bytes = own.length === 0 ? null : await desk.files.load(attachment.hash)
    const result = bytes ? await maskOne(attachment, bytes, own) : null
    if (result && 'refused' in result) {
      for (const { key } of own) failed.add(key)
      left.push(`附件“${attachment.name}”没有遮盖：${result.refused}`)
    }
    const saved = result && 'bytes' in result ? await desk.files.save(result.bytes) : null
    changed.push(saved ? { ...attachment, hash: saved.hash, sizeBytes: saved.size } : attachment)
  }
  return { attachments: changed, failed, left }
}

async function maskOne(
  { id, type }: Attachment,
  bytes: Uint8Array,
  findings: readonly Finding[],
): Promise<{ readonly bytes: Uint8Array } | { readonly refused: string }> {
  const kind = fileKindOf(type)
  if (!kind) return { refused: '这种文件不能在系统里遮盖，请在本机处理后重新上传。' }
  const masks = masksOfFile(findings, id)
  const covered = masks.length === 0 ? { bytes } : await maskFileBounded(bytes, kind, masks)
  if ('refused' in covered || !findings.some(({ rule }) => rule === 'fileTrace')) return covered
  return cleanFileBounded(covered.bytes, kind)
}
