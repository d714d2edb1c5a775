import { type AccountActor, type Desk } from '../desk/index.ts'
import { selectSessions } from './session-store.ts'
import { sessionEnd } from './session-limits.ts'

/** One of a person's own open sessions, as he is shown it. */
export interface OwnSession {
  readonly id: string
  /** e.g. “Windows · Edge” */
  readonly device: string
  /** shortened */
  readonly address: string
  readonly since: Temporal.Instant
  /** to a few minutes */
  readonly lastSeen: Temporal.Instant
}

/** 我的登录: where I am signed in, newest first. */
export async function ownSessions(desk: Desk, account: AccountActor): Promise<OwnSession[]> {
  const now = desk.now()
  const rows = await selectSessions(desk.read, account.id)
  return rows.flatMap((row) => {
    const since = Temporal.Instant.from(row.created_at)
    const lastSeen = Temporal.Instant.from(row.updated_at)
    const open =
      Temporal.Instant.compare(now, Temporal.Instant.from(row.expires_at)) < 0 &&
      Temporal.Instant.compare(now, sessionEnd(since, lastSeen)) < 0
    return open ? [{ id: row.id, device: row.device, address: row.address, since, lastSeen }] : []
  })
}
