import { expect, test } from 'vitest'
import { person } from '../../../../tests/support/people.ts'
import { openTown, submitted, type Town } from '../../../../tests/support/publishing.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import type { Notice } from '../../../platform/notifier.ts'
import { deliverNext } from '../../../platform/outbox.ts'
import { type AccountActor, expectDone, type Role } from '../../desk/index.ts'
import { createAccount, listAccountsOf, setNoticeMail } from '../../units/index.ts'
import { nothingWrong, publishingNotices, remindReviewers, reviewDisclosure } from '../index.ts'

async function account(world: World, unit: string, role: Role): Promise<AccountActor> {
  const username = `${unit}.${role.toLowerCase()}`
  expectDone(await createAccount(world.desk, { username, unit, roles: [role] }))
  const found = (await listAccountsOf(world.desk.read, unit)).find((one) => one.username === username)
  if (!found) throw new Error('no account')
  const { id, name, roles } = found
  const actor: AccountActor = { kind: 'account', id, username, name, unit: found.unit, roles }
  expectDone(await setNoticeMail(world.desk.as(actor), { mail: `${role}@example.invalid` }))
  return actor
}

/** Everything that the outbox sends now. */
async function sent(world: World): Promise<Notice[]> {
  const mails: Notice[] = []
  const sender = { channel: 'mail', send: async (notice: Notice) => void mails.push(notice) }
  const handlers = publishingNotices(world.desk, sender, 'https://www.example.invalid/office')
  while (await deliverNext(world.database, handlers, world.desk.now())) {
    // go on while there is something to send
  }
  return mails
}

async function people(world: World, town: Town): Promise<Town & { supervisor: AccountActor }> {
  return {
    ...town,
    editor: await account(world, 'yangdian', 'editor'),
    firstReview: await account(world, 'yangdian', 'firstReviewer'),
    secondReview: await account(world, 'yangdian', 'secondReviewer'),
    supervisor: await account(world, 'wenshang', 'supervisor'),
  }
}

onBothEngines('notices', (open) => {
  test('whoever can take the next step is told, nobody else; the mail says nothing of the item', async () => {
    const world = await open()
    const town = await people(world, await openTown(world))
    const item = await submitted(world, town, { title: '某某低保对象名单公示' })
    const [mail, ...others] = await sent(world)
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: 'firstReviewer@example.invalid', subject: '有信息等待您审核' })
    expect(mail?.text).toContain('一审')
    expect(mail?.text).toContain('https://www.example.invalid/office')
    expect(JSON.stringify(mail)).not.toContain('低保')

    const seen = { id: item.id, version: item.version, step: 'firstReview' } as const
    const desk = world.desk.as(town.firstReview)
    expectDone(await reviewDisclosure(desk, { ...seen, verdict: 'sendBack', remarks: '某某的名字写错' }))
    const back = await sent(world)
    expect(back.map(({ to }) => to)).toEqual(['editor@example.invalid'])
    expect(JSON.stringify(back)).not.toContain('某某')
  })

  test('without a sender, or without an address, nothing is sent and nothing waits', async () => {
    const world = await open()
    const town = await openTown(world)
    await submitted(world, town)
    const handlers = publishingNotices(world.desk, null, null)
    expect(await deliverNext(world.database, handlers, world.desk.now())).toBe(true)
    expect(await deliverNext(world.database, handlers, world.desk.now())).toBe(false)
  })

  test('one summary a person, once on a working day, of what waits longer than the unit allows', async () => {
    const world = await open()
    const town = await people(world, await openTown(world))
    world.at('2024-03-06')
    for (const title of ['一', '二', '三']) await submitted(world, town, { title })
    const passed = await submitted(world, town, { title: '四' })
    const seen = { id: passed.id, version: passed.version, step: 'firstReview', verdict: 'pass' } as const
    expectDone(
      await reviewDisclosure(world.desk.as(town.firstReview), { ...seen, ...nothingWrong('firstReview') }),
    )
    await sent(world)
    world.at('2024-03-07T09:00')
    expect(await remindReviewers(world.desk)).toBe(0)
    world.at('2024-03-08T07:59')
    expect(await remindReviewers(world.desk)).toBe(null)
    world.at('2024-03-08T08:00')
    const both = await Promise.all([remindReviewers(world.desk), remindReviewers(world.desk)])
    expect(both.toSorted()).toEqual([2, null])
    const mails = await sent(world)
    expect(mails.map(({ to, text }) => `${to} ${/您有 \d 条/.exec(text)?.[0]}`).toSorted()).toEqual([
      'firstReviewer@example.invalid 您有 3 条',
      'secondReviewer@example.invalid 您有 1 条',
    ])
    // a Sunday
    world.at('2024-03-10T10:00')
    expect(await remindReviewers(world.desk)).toBe(null)
  })

  test('an address is one’s own, and must be one', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(person('某', town.unit, 'editor'))
    expect(await setNoticeMail(desk, { mail: '没有' })).toMatchObject({ issues: [{ field: 'mail' }] })
    expect(await setNoticeMail(desk, { mail: 'a@b.c, d@e.f' })).toMatchObject({ issues: [{ field: 'mail' }] })
    expect(await setNoticeMail(world.desk.as({ kind: 'citizen' }), { mail: '' })).toMatchObject({
      refusal: { code: 'notSignedIn' },
    })
  })
})
