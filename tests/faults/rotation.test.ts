import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Instance, openInstance } from '../../src/instance.ts'
import { expectDone } from '../../src/modules/desk/index.ts'
import { checkKeys, enterImported, statusOf, submitApplication } from '../../src/modules/requests/index.ts'
import { addUnit, openCounty } from '../../src/modules/units/index.ts'
import { countMasters } from '../../src/platform/key-ring.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { startProgram } from '../doors/program.ts'
import { personForm } from '../support/cases.ts'

const cases = 8_000
/** The rotation is killed once so many keys are sealed anew, each time by another run. */
const killedAt = [500, 3_000]
/** between two looks from outside (ms) */
const pause = 1

async function filled(instance: Instance) {
  const { desk } = instance
  expectDone(await openCounty(desk, { code: 'wenshang', name: '汶上县人民政府' }))
  const unit = expectDone(
    await addUnit(desk, { code: 'yangdian', name: '杨店镇人民政府', kind: 'township', parent: 'wenshang' }),
  )
  const on = Temporal.PlainDate.from('2024-03-01')
  await desk.transaction((transaction) =>
    enterImported(
      transaction,
      desk,
      unit,
      Array.from({ length: cases }, (_, index) => ({
        number: `旧-${index + 1}`,
        kind: 'naturalPerson' as const,
        applicant: { name: `申请人${index + 1}` },
        content: '某某文件',
        events: [{ type: 'received' as const, on, channel: 'counter' as const }],
      })),
      'test',
    ),
  )
  const form = personForm()
  return expectDone(await submitApplication(desk, { unitCode: 'yangdian', form }))
}

/** Whether a rotation is under way that has sealed so many keys anew. */
async function renewed(server: Instance, folder: string, enough: number): Promise<boolean> {
  // first whether there is a new key: else the keys of now count as all renewed
  if (countMasters(folder) < 2) return false
  const { keys, outdated } = await checkKeys(server.desk)
  return keys - outdated >= enough
}

test('a rotation that is killed loses no key, and the next run ends it, beside a server that goes on filing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-rotation-'))
  const settings = readSettings({ DATA_DIR: folder, LOG_LEVEL: 'silent' }, folder)
  const keys = join(folder, 'keys')
  const env = { DATA_DIR: folder, LOG_LEVEL: 'silent' }
  try {
    const made = await openInstance(settings, { create: 'real' })
    const filed = await filled(made)
    await made.close()
    // stays open all the time, as a server does
    const server = await openInstance(settings)
    try {
      let left = cases + 1
      for (const enough of killedAt) {
        const program = startProgram(['keys', 'rotate'], env)
        while (!(await renewed(server, keys, enough))) await setTimeout(pause)
        program.signal('SIGKILL')
        expect((await program.ended).signal).toBe('SIGKILL')
        const { outdated, broken } = await checkKeys(server.desk)
        expect(broken).toEqual([])
        expect(outdated).toBeGreaterThan(0)
        expect(outdated).toBeLessThan(left)
        expect(countMasters(keys)).toBe(2)
        left = outdated
        const said = await startProgram(['verify'], env).ended
        expect([said.status, said.out.includes(`还有 ${outdated} 把`)]).toEqual([0, true])
      }
      const { number, queryCode } = expectDone(
        await submitApplication(server.desk, { unitCode: 'yangdian', form: personForm({ name: '又一人' }) }),
      )
      const ended = await startProgram(['keys', 'rotate'], env).ended
      expect(ended.status, ended.err).toBe(0)
      expect(ended.out).toContain('接着完成上次中断的轮换')
      expect(countMasters(keys)).toBe(1)
      for (const instance of [server, await openInstance(settings)]) {
        expect(await checkKeys(instance.desk)).toMatchObject({ keys: cases + 2, outdated: 0, broken: [] })
        for (const one of [filed, { number, queryCode }]) {
          expect(await statusOf(instance.desk, { number: one.number, code: one.queryCode })).not.toBeNull()
        }
        if (instance !== server) await instance.close()
      }
      const said = await startProgram(['verify'], env).ended
      expect([said.status, said.out]).toEqual([0, expect.stringMatching(/^完好：[^\n]*\n$/)])
    } finally {
      await server.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 120_000)
