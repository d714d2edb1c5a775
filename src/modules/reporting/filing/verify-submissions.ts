import type { Session } from '../../../platform/database/index.ts'
import { selectHashed } from './filing-store.ts'
import { contentHashOf } from './snapshot.ts'

/**
 * Proves the fingerprints of what was submitted and of what went to the reviewers, and that what is public is what was
 * submitted. One line a fault.
 */
export async function verifySubmissions(session: Session): Promise<{ count: number; faults: string[] }> {
  let count = 0
  const faults: string[] = []
  for await (const { name, content, cells, contentHash, published } of selectHashed(session)) {
    count += 1
    if (contentHashOf(content, cells) !== contentHash) faults.push(`年度报告：${name}的内容与其校验值不符`)
    if (published.some((text) => text !== content)) {
      faults.push(`年度报告：${name}与公布的版本内容不一致`)
    }
  }
  return { count, faults }
}
