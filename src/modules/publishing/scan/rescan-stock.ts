import { z } from 'zod'
import { stamp } from '../../../platform/day.ts'
import { enqueue, type OutboxHandler } from '../../../platform/outbox.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, may, refuse } from '../../desk/index.ts'
import { scanRulesOf } from '../../scanning/index.ts'
import { findUnit, listUnits } from '../../units/index.ts'
import { disclosurePolicy } from '../policy.ts'
import { scanDisclosure } from './scan-disclosure.ts'
import { countStock, insertRescan, selectRescans, selectStock, updateRescan } from './scan-store.ts'

/** A round through what was published: how far it has come. */
export interface Rescan {
  readonly id: string
  readonly startedAt: Temporal.Instant
  readonly looked: number
  readonly total: number
  readonly finishedAt: Temporal.Instant | null
}

const message = 'disclosure.rescan'
const batch = 20
const shape = z.object({ rescan: z.string(), unit: z.string(), after: z.string(), looked: z.number().int() })

/**
 * 存量检查: looks at everything that a unit and those below it have published once more, by the rules in force now. It
 * goes on in the background, a few items at a time, also after a restart; what it finds stands on the board.
 */
export async function rescanStock(desk: Desk, request: { readonly unit: string }): Promise<Answer<Rescan>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, disclosurePolicy.rescan, unit)
    if (refused) return refused
    const running = (await selectRescans(transaction, [unit.code])).some(
      ({ finished_at: end }) => end === null,
    )
    if (running) return refuse('alreadyExists', '这个机关的存量检查正在进行，请等它完成。')
    const total = await countStock(transaction, await codesBelow(desk, unit.path))
    const id = desk.newId()
    await insertRescan(transaction, {
      id,
      unit_id: unit.code,
      rules_version: (await scanRulesOf(transaction)).version,
      started_at: stamp(desk.now()),
      looked: 0,
      total,
      finished_at: null,
    })
    await enqueue(transaction, message, { rescan: id, unit: unit.code, after: '', looked: 0 }, desk.now())
    await record(transaction, desk, {
      act: 'disclosure.rescan',
      object: { kind: 'rescan', id },
      unitCode: unit.code,
      after: { total },
    })
    return done({ id, startedAt: desk.now(), looked: 0, total, finishedAt: null })
  })
}

/** What the outbox does for it: a few items, then the message for the next ones. */
export function rescanHandlers(desk: Desk): Readonly<Record<string, OutboxHandler>> {
  return {
    [message]: async (payload) => {
      const { rescan, unit: code, after, looked } = shape.parse(payload)
      const unit = await findUnit(desk.read, code)
      const units = unit ? await codesBelow(desk, unit.path) : []
      const ids = await selectStock(desk.read, units, { after, limit: batch })
      for (const id of ids) await scanDisclosure(desk, id)
      const last = ids.at(-1)
      const now = looked + ids.length
      await desk.transaction(async (transaction) => {
        await updateRescan(transaction, rescan, {
          looked: now,
          finishedAt: last === undefined ? stamp(desk.now()) : null,
        })
        if (last === undefined) return
        await enqueue(transaction, message, { rescan, unit: code, after: last, looked: now }, desk.now())
      })
    },
  }
}

/** The rounds that this person may see, the last first. */
export async function rescansOf(desk: Desk): Promise<Rescan[]> {
  const units = (await listUnits(desk.read)).filter((unit) => may(desk.actor, disclosurePolicy.rescan, unit))
  const rows = await selectRescans(
    desk.read,
    units.map(({ code }) => code),
  )
  return rows.map(({ id, started_at: started, looked, total, finished_at: finished }) => ({
    id,
    startedAt: Temporal.Instant.from(started),
    looked,
    total,
    finishedAt: finished === null ? null : Temporal.Instant.from(finished),
  }))
}

async function codesBelow(desk: Desk, path: string): Promise<string[]> {
  return (await listUnits(desk.read)).filter((unit) => unit.path.startsWith(path)).map(({ code }) => code)
}
