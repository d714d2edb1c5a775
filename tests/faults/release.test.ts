import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Instance, openInstance } from '../../src/instance.ts'
import { applyTemplate } from '../../src/modules/catalogue/index.ts'
import { expectDone } from '../../src/modules/desk/index.ts'
import {
  type Disclosure,
  findPublished,
  listPublished,
  nothingWrong,
  reviewDisclosure,
  reviewSteps,
  searchDisclosures,
  submitDisclosure,
  verifyDisclosures,
  writeDraft,
} from '../../src/modules/publishing/index.ts'
import { addUnit, openCounty } from '../../src/modules/units/index.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { startProgram } from '../doors/program.ts'
import { person } from '../support/people.ts'

const items = 60
/** The program is killed while it releases, once so many are out. */
const killedAt = [3, 12, 24, 36]
/** between two looks from outside (ms) */
const pause = 5

/** How many items the feed shows, fifty at most. */
async function shown(address: string): Promise<number> {
  const feed = await (await fetch(`${address}/units/yangdian/feed.xml`)).text()
  return feed.split('<item>').length - 1
}

/** How many items the unit's page counts. */
async function total(address: string): Promise<number> {
  const page = await (await fetch(`${address}/units/yangdian`)).text()
  return Number(/共 (\d+) 条/.exec(page)?.[1] ?? 0)
}

/** Items of a township that were signed yesterday for a moment that has come. */
async function scheduled(instance: Instance): Promise<void> {
  const yesterday = Temporal.Now.instant().subtract({ hours: 24 })
  const desk = instance.deskAt(() => yesterday)
  expectDone(await openCounty(desk, { code: 'wenshang', name: '汶上县人民政府' }))
  const unit = expectDone(
    await addUnit(desk, { code: 'yangdian', name: '杨店镇人民政府', kind: 'township', parent: 'wenshang' }),
  )
  expectDone(await applyTemplate(desk, { unit: unit.code }))
  const releaseAt = yesterday.add({ hours: 1 }).toString()
  for (let number = 1; number <= items; number += 1) {
    const editor = desk.as(person('采编', unit, 'editor'))
    const draft = {
      unit: unit.code,
      column: 'gonggao-gongshi',
      title: `第${number}号公示`,
      madeOn: '2024-01-02',
    }
    let item: Disclosure = expectDone(
      await writeDraft(editor, { ...draft, body: '<p>现予公示。</p>', releaseAt }),
    )
    item = expectDone(await submitDisclosure(editor, { id: item.id, version: item.version }))
    for (const { step, role } of reviewSteps) {
      const { id, version } = item
      const seen = { id, version, step, verdict: 'pass' } as const
      const reviewer = desk.as(person(step, unit, role))
      item = expectDone(await reviewDisclosure(reviewer, { ...seen, ...nothingWrong(step) }))
    }
  }
}

/** How many are public, having made sure that each of them is so everywhere, and none of the others anywhere. */
async function wholeOrNotAtAll(instance: Instance): Promise<number> {
  const { desk } = instance
  // a head that was not yet noted beside the table is what a kill may leave: the next act notes it (decision 0004)
  const faults = (await instance.verifyAudit()).faults.filter(
    ({ text }) => !text.includes('再办一件事就会补记'),
  )
  expect(faults).toEqual([])
  expect((await verifyDisclosures(desk.read)).faults).toEqual([])
  const list = await listPublished(desk, { unit: 'yangdian', pageSize: 500 })
  const found = await searchDisclosures(desk, { query: '公示', pageSize: 500 })
  expect(found.hits.map(({ id }) => id).toSorted()).toEqual(list.items.map(({ id }) => id).toSorted())
  for (const { indexNumber } of list.items) {
    expect(await findPublished(desk, { indexNumber })).toMatchObject({ state: 'published' })
  }
  const numbers = list.items.map(({ indexNumber }) => indexNumber)
  expect(new Set(numbers).size).toBe(numbers.length)
  return list.total
}

test('killed at any point of a release: afterwards nothing is half public, and the rest goes out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-kill-'))
  const settings = readSettings({ DATA_DIR: folder, LOG_LEVEL: 'silent' }, folder)
  try {
    const made = await openInstance(settings, { create: 'real' })
    await scheduled(made)
    await made.close()
    const inspect = async (): Promise<number> => {
      const instance = await openInstance(settings)
      try {
        return await wholeOrNotAtAll(instance)
      } finally {
        await instance.close()
      }
    }
    let out = await inspect()
    expect(out).toBe(0)
    const env = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' }
    for (const enough of killedAt) {
      const program = startProgram(['serve'], env)
      const address = await program.serving
      while ((await shown(address)) < enough) await setTimeout(pause)
      program.signal('SIGKILL')
      expect((await program.ended).signal).toBe('SIGKILL')
      const now = await inspect()
      expect(now).toBeGreaterThan(out)
      out = now
    }
    // it did not all go out before the last kill, or nothing was proved
    expect(out).toBeLessThan(items)
    const program = startProgram(['serve'], env)
    const address = await program.serving
    while ((await total(address)) < items) await setTimeout(pause)
    program.signal('SIGTERM')
    await program.ended
    expect(await inspect()).toBe(items)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 120_000)
