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
const kills = 6
/** Longest wait before a kill (ms): about as long as all releases together take. */
const longestLife = 400

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
  expect((await instance.verifyAudit()).faults).toEqual([])
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
    for (let round = 0; round < kills; round += 1) {
      const program = startProgram(['serve'], env)
      await program.serving
      // the jobs look for the first time a second after the start
      await setTimeout(1_000 + (round * longestLife) / kills)
      program.signal('SIGKILL')
      expect((await program.ended).signal).toBe('SIGKILL')
      const now = await inspect()
      expect(now).toBeGreaterThanOrEqual(out)
      out = now
    }
    const program = startProgram(['serve'], env)
    const address = await program.serving
    const feed = async (): Promise<string> => (await fetch(`${address}/units/yangdian/feed.xml`)).text()
    while (!(await feed()).includes('第60号公示')) await setTimeout(50)
    program.signal('SIGTERM')
    await program.ended
    expect(await inspect()).toBe(items)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 120_000)
