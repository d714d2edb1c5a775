import { expect, test } from 'vitest'
import { onBothEngines, type World } from '../../tests/support/world.ts'
import { deliverNext, enqueue, maxAttempts } from './outbox.ts'

onBothEngines('the outbox', (open) => {
  const start = Temporal.Instant.from('2024-03-01T01:00:00Z')

  async function withMessage(): Promise<World> {
    const world = await open()
    await world.desk.transaction((transaction) => enqueue(transaction, 'notice', { id: '1' }, start))
    return world
  }

  test('a message is done once, after its commit', async () => {
    const world = await withMessage()
    const done: unknown[] = []
    const handlers = { notice: async (payload: unknown) => void done.push(payload) }
    expect(await deliverNext(world.database, handlers, start)).toBe(true)
    expect(await deliverNext(world.database, handlers, start)).toBe(false)
    expect(done).toEqual([{ id: '1' }])
  })

  test('what was rolled back is never done', async () => {
    const world = await open()
    const failing = world.desk.transaction(async (transaction) => {
      await enqueue(transaction, 'notice', {}, start)
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await deliverNext(world.database, {}, start)).toBe(false)
  })

  test('a failure is tried again, later and later, and not for ever', async () => {
    const world = await withMessage()
    let tries = 0
    const handlers = {
      notice: async () => {
        tries += 1
        throw new Error('gateway down')
      },
    }
    expect(await deliverNext(world.database, handlers, start)).toBe(true)
    expect(await deliverNext(world.database, handlers, start)).toBe(false)
    let now = start
    for (let hour = 0; hour < 48; hour += 1) {
      now = now.add({ hours: 1 })
      await deliverNext(world.database, handlers, now)
    }
    expect(tries).toBe(maxAttempts)
  })

  test('a message whose worker died is taken back', async () => {
    const world = await withMessage()
    const never = deliverNext(world.database, { notice: () => new Promise(() => {}) }, start)
    void never
    await expect.poll(() => deliverNext(world.database, {}, start)).toBe(false)
    const done: unknown[] = []
    const later = start.add({ minutes: 6 })
    const handlers = { notice: async (payload: unknown) => void done.push(payload) }
    expect(await deliverNext(world.database, handlers, later)).toBe(true)
    expect(done).toHaveLength(1)
  })
})
