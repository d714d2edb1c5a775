import { expect, test, vi } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import { registerApplication } from '../../requests/index.ts'
import { createAccount } from '../../units/index.ts'
import { accountsKept, accountsOf } from './accounts.ts'
import { openCompilations } from './compilations.ts'

const year = 2025
const none = { units: 0, cases: 0 }

onBothEngines('compiled reports that are kept', (open) => {
  test('a large county is added up apart; the page has the state, and what was made until something moves', async () => {
    const world = await open()
    world.at('2025-06-02')
    const { county, officer } = await openOffice(world)
    const enter = async (): Promise<void> => {
      const arrivedOn = Temporal.PlainDate.from('2025-06-02')
      const request = { unitCode: 'yangdian', form: personForm(), channel: 'counter', arrivedOn } as const
      expectDone(await registerApplication(officer, request))
    }
    await enter()
    const { read } = world.desk
    const now = () => world.desk.now()
    const compilations = openCompilations({ address: world.address, now, small: none })

    expect(await compilations.look(read, county, year)).toEqual({ made: null, state: 'making' })
    const first = await compilations.whole(read, county, year)
    expect(first?.accounts).toEqual(await accountsOf(read, county, year))
    expect(first?.report.requests.rows.received[6]).toBe(1)
    expect(await compilations.look(read, county, year)).toEqual({ made: first, state: 'current' })

    // no figure rests on an account
    const account = { username: 'yangdian.xin', unit: 'yangdian', roles: ['editor'] as const }
    expectDone(await createAccount(world.desk, { ...account, password: 'Zhi-yong-yu-ceshi-2026' }))
    expect((await compilations.look(read, county, year)).state).toBe('current')

    const page = await accountsKept(read, county, year)
    expect(await accountsKept(read, county, year)).toBe(page)

    await enter()
    expect(await accountsKept(read, county, year)).toEqual(await accountsOf(read, county, year))
    expect(await accountsKept(read, county, year)).not.toEqual(page)
    expect(await compilations.look(read, county, year)).toEqual({ made: first, state: 'making' })
    const second = await compilations.whole(read, county, year)
    expect(second?.report.requests.rows.received[6]).toBe(2)
    expect(second?.hash).not.toBe(first?.hash)

    // a small one is added up where it is asked for
    const small = await openCompilations({ address: world.address, now }).look(read, county, year)
    expect(small).toEqual({ made: second, state: 'current' })
  })

  test('what could not be made is told once, and tried again when somebody asks again', async () => {
    const world = await open()
    const { county } = await openOffice(world)
    const address = { file: `${world.folder}/nowhere/gongkai.db` }
    const compilations = openCompilations({ address, now: () => world.desk.now(), small: none })
    const look = async () => (await compilations.look(world.desk.read, county, year)).state
    expect(await look()).toBe('making')
    expect(await compilations.whole(world.desk.read, county, year)).toBeNull()
    expect(await look()).toBe('making')
    await vi.waitFor(async () => expect(await look()).toBe('failed'), { timeout: 20_000 })
    expect(await look()).toBe('making')
    expect(await compilations.whole(world.desk.read, county, year)).toBeNull()
  })
})
