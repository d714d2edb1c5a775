import { stamp } from '../../../platform/day.ts'
import { record } from '../../audit/index.ts'
import { type Desk, type Issue } from '../../desk/index.ts'
import type { ScanReport } from '../../scanning/index.ts'
import type { Disclosure } from '../disclosure.ts'
import { eventRow } from '../disclosure-event.ts'
import { noticeTo } from '../notices/notice.ts'
import { selectReviews } from '../review/review-store.ts'
import { scanDisclosure } from '../scan/scan-disclosure.ts'
import { findDisclosureRow, updateDisclosure } from '../store.ts'
import { selectDueForRelease } from '../watch-store.ts'
import { release } from './release-disclosure.ts'

/**
 * Releases what was signed for a moment that has come; returns how many. What cannot go out stays, with the reason
 * on it, is told to its author, and is tried again. It may run in several processes: each item goes out once.
 */
export async function releaseDue(desk: Desk): Promise<number> {
  let released = 0
  for (const id of await selectDueForRelease(desk.read, stamp(desk.now()))) {
    if (await releaseOne(desk, id)) released += 1
  }
  return released
}

async function releaseOne(desk: Desk, id: string): Promise<boolean> {
  const scan = await scanDisclosure(desk, id)
  try {
    return await desk.transaction(async (transaction) => {
      const before = await findDisclosureRow(transaction, id)
      if (before?.state !== 'scheduled') return false
      const fault = await newFault(transaction, before, scan)
      if (fault !== null) {
        await noteFailure(transaction, desk, before, fault)
        return false
      }
      const answer = await release(transaction, desk, { seenVersion: before.version, before, rows: () => [] })
      if (answer.kind === 'done') return true
      await noteFailure(
        transaction,
        desk,
        before,
        answer.kind === 'refused' ? answer.refusal.text : textOf(answer.issues),
      )
      return false
    })
  } catch (error) {
    const reason = `系统没有办成（${error instanceof Error ? error.name : '未知原因'}），正在自动重试。`
    await desk.transaction(async (transaction) => {
      const before = await findDisclosureRow(transaction, id)
      if (before?.state === 'scheduled') await noteFailure(transaction, desk, before, reason)
    })
    return false
  }
}

type Transaction = Parameters<Parameters<Desk['transaction']>[0]>[0]

/** What the scan finds now that the signing leader did not let through then: rules may have changed since. */
async function newFault(
  transaction: Transaction,
  { id }: Pick<Disclosure, 'id'>,
  scan: ScanReport,
): Promise<string | null> {
  const signing = (await selectReviews(transaction, id)).findLast(({ step }) => step === 'signing')
  const settled = new Set(signing?.record.overrides.map(({ finding }) => finding))
  const open = scan.findings.filter(({ key, severity }) => severity === 'block' && !settled.has(key))
  if (open.length === 0) return null
  const first = open[0]
  return `发布前检查又发现 ${open.length} 处问题（${first ? `${first.where}“${first.quote}”` : ''}）。请签发人取消定时，处理后重新签发。`
}

function textOf(issues: readonly Issue[]): string {
  return issues.map(({ text }) => text).join('')
}

/** The reason stands on the item; it is told and recorded once, not at each try. */
async function noteFailure(
  transaction: Transaction,
  desk: Desk,
  before: Disclosure,
  reason: string,
): Promise<void> {
  if (before.releaseFailure === reason) return
  const disclosure: Disclosure = {
    ...before,
    releaseFailure: reason,
    version: before.version + 1,
    updatedAt: desk.now(),
  }
  if (!(await updateDisclosure(transaction, before.version, disclosure))) return
  await record(transaction, desk, {
    act: 'disclosure.fail-release',
    object: { kind: 'disclosure', id: disclosure.id },
    unitCode: disclosure.unitCode,
    after: { reason },
    sealed: [eventRow(desk, disclosure, { kind: 'releaseFailed', remarks: reason })],
  })
  await noticeTo(transaction, desk, { kind: 'releaseFailed', disclosure })
}
