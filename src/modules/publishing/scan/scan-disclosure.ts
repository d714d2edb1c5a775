import { type Answer, type Desk, done } from '../../desk/index.ts'
import type { ScanReport } from '../../scanning/index.ts'
import { findDisclosure } from '../find-disclosure.ts'
import type { KeptScan } from './scan-store.ts'

/** 发布前检查 of an item as it stands. */
export async function scanDisclosure(_desk: Desk, _id: string): Promise<ScanReport> {
  return { findings: [], unread: [], rulesVersion: '' }
}

export async function scanItem(desk: Desk, id: string): Promise<Answer<KeptScan>> {
  const found = await findDisclosure(desk, id)
  if (found.kind !== 'done') return found
  return done({ version: found.value.version, at: desk.now(), report: await scanDisclosure(desk, id) })
}
