import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from '../../platform/database/index.ts'
import { lastEvent } from './store.ts'

/**
 * The heads of the chain, outside the database: one line `number hash` after each commit. A table whose
 * last rows were cut off, or rewritten as a whole, no longer agrees with this file.
 */
export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

const fileName = 'audit-heads'

/**
 * Gives a function that adds the chain's present head to the file, if it moved. Appending one short line is
 * atomic between processes.
 */
export function headKeeper(session: Session, dataDir: string): () => Promise<void> {
  let noted = ''
  return async () => {
    const head = await lastEvent(session)
    if (!head || head.hash === noted) return
    await appendFile(join(dataDir, fileName), `${head.seq} ${head.hash}\n`, { mode: 0o600 })
    noted = head.hash
  }
}

/** All noted heads by number; the last line of a number counts. A missing file is empty. */
export async function notedHeads(dataDir: string): Promise<ChainHead[]> {
  let text: string
  try {
    text = await readFile(join(dataDir, fileName), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
  const heads = new Map<number, string>()
  for (const line of text.split('\n')) {
    const match = /^(\d+) ([0-9a-f]{64})$/.exec(line)
    if (match?.[1] && match[2]) heads.set(Number(match[1]), match[2])
  }
  return [...heads].map(([seq, hash]) => ({ seq, hash })).sort((a, b) => a.seq - b.seq)
}
