import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { pdfOf } from '../../../../tests/support/office-files.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { addMaster, countMasters, dropOldMasters } from '../../../platform/key-ring.ts'
import { openVault, type Vault } from '../../../platform/vault.ts'
import { sealedTables } from '../../../schema.ts'
import { verifyChain } from '../../audit/index.ts'
import { type Desk, expectDone } from '../../desk/index.ts'
import { addPaper, applicationFile, readPaper, statusOf, submitApplication } from '../index.ts'
import { keyPlaces } from './key-store.ts'
import { checkKeys, rewrapKeys } from './rewrap-keys.ts'

/** Desks with keys of their own, in a folder, as a data folder has them. */
async function withKeys(world: World) {
  const { officer } = await openOffice(world)
  const folder = join(world.folder, 'keys')
  await mkdir(folder)
  // the world's own key, as a data folder of before there was rotation holds it
  await writeFile(join(folder, 'master.key'), Buffer.alloc(32, 7).toString('base64'))
  const at = (vault: Vault): { officer: Desk; system: Desk } => ({
    officer: { ...officer, vault },
    system: { ...world.desk, vault },
  })
  return { folder, at }
}

async function file(desk: Desk, name: string) {
  const form = personForm({ name })
  return expectDone(await submitApplication(desk, { unitCode: 'yangdian', form }))
}

onBothEngines('rotation of the master key', (open) => {
  test('seals every key anew, keeps what is found by fingerprints, and leaves the chain whole', async () => {
    const world = await open()
    world.at('2026-10-08')
    const { folder, at } = await withKeys(world)
    const server = at(await openVault(folder))
    const first = await file(server.system, '甲某')
    const pdf = await pdfOf((page) => page.text('X'))
    expectDone(
      await addPaper(server.officer, {
        id: first.id,
        kind: 'evidence',
        upload: { name: '检索.pdf', bytes: pdf },
        note: '',
      }),
    )
    const audited = async () =>
      (await verifyChain(world.desk.read, server.system.vault.auditKey, sealedTables, [])).faults
    expect(await audited()).toEqual([])

    await addMaster(folder)
    const rotation = at(await openVault(folder)).system
    expect(await checkKeys(rotation)).toMatchObject({ keys: 2, outdated: 2, broken: [] })
    expect(await rewrapKeys(rotation, () => dropOldMasters(folder))).toBe(2)
    expect(countMasters(folder)).toBe(1)

    // the server that was running all the time, and one that starts now
    for (const desk of [server, at(await openVault(folder))]) {
      const { papers } = expectDone(await applicationFile(desk.officer, first.id))
      const [paper] = papers
      expect(expectDone(await readPaper(desk.officer, first.id, paper?.id ?? '')).bytes).toEqual(pdf)
      expect(await statusOf(desk.system, { number: first.number, code: first.queryCode })).not.toBeNull()
      expect(await checkKeys(desk.system)).toMatchObject({ keys: 2, outdated: 0, broken: [] })
    }
    expect(await audited()).toEqual([])
    const later = await file(server.system, '乙某')
    expectDone(await applicationFile(at(await openVault(folder)).officer, later.id))
  })

  test('a key that no master key opens is named', async () => {
    const world = await open()
    const { folder, at } = await withKeys(world)
    const { system } = at(await openVault(folder))
    await file(system, '甲某')
    await addMaster(folder)
    await dropOldMasters(folder)
    const { broken } = await checkKeys(at(await openVault(folder)).system)
    expect(broken).toHaveLength(1)
  })

  test('every table with keys is rotated', async () => {
    const world = await open()
    const tables = await world.database.read.introspection.getTables()
    const holding = tables.filter(({ columns }) => columns.some(({ name }) => name === 'sealed_key'))
    expect(holding.map(({ name }) => name).toSorted()).toEqual(keyPlaces.map(({ table }) => table).toSorted())
  })
})
