import { expect, test } from 'vitest'
import { endDisplays, releaseDue } from '../../src/modules/publishing/index.ts'
import { settled } from './office.ts'
import { findNothingWrong, openReview } from './reviewing.ts'
import { eventually, expectSound, openCounty, phone, words } from './steps.ts'

const county = openCounty()

test('signed for a morning to come it goes out then, and comes down by itself when its days are over', async () => {
  const title = '杨店镇行政执法人员名录调整公告'
  const { instance } = county.demonstration
  const at = (moment: string) => instance.deskAt(() => Temporal.Instant.from(`${moment}+08:00`))

  // when the leader signs it on his telephone for 20 October, to be shown for a week
  const leader = await openReview(county, 'signing', title)
  await findNothingWrong(leader)
  await leader.getByRole('radio', { name: '定时公开' }).check()
  const pass = leader.getByRole('button', { name: '签发，定时公开' }).first()
  await eventually(leader, '公开的日期和时间没有选定')
  expect(await pass.isDisabled()).toBe(true)
  for (const [label, day] of [
    ['日期', '2026-10-20'],
    [/^公示期最后一天/, '2026-10-26'],
  ] as const) {
    const field = leader.getByLabel(label, { exact: true })
    await field.fill(day)
    await field.press('Enter')
  }
  await leader.getByLabel('时间（北京时间）').fill('08:30')
  await settled(leader)
  await expectSound(leader)
  await pass.click()
  const dialog = leader.getByRole('dialog')
  await eventually(dialog, /08:30自动公开，在那以前可以取消/)
  await dialog.getByRole('button', { name: '签发，定时公开' }).click()
  await eventually(leader, '已签发，到时自动公开。')

  // then nobody outside finds a word of it before
  const search = `/search?q=${encodeURIComponent('行政执法人员名录调整')}`
  const citizen = await county.open(search, { width: phone })
  const found = citizen.getByRole('main').getByRole('link', { name: title })
  await releaseDue(at('2026-10-20T08:29:59'))
  await citizen.reload()
  expect(await found.count()).toBe(0)
  await releaseDue(at('2026-10-20T08:30:00'))

  // when the moment has come a citizen reads it, and until which day it is shown
  await citizen.reload()
  await found.first().click()
  expect(await words(citizen.getByRole('heading', { level: 1 }))).toBe(title)
  await eventually(citizen, /公示期至/)
  await expectSound(citizen)
  await endDisplays(at('2026-10-26T23:59:00'))
  await citizen.reload()
  await eventually(citizen, /公示期至/)

  // and afterwards that its days are over, without its text
  await endDisplays(at('2026-10-27T00:01:00'))
  await citizen.reload()
  await eventually(citizen, '这条信息公示期已满')
  await expectSound(citizen)
  await citizen.goto(county.demonstration.url + search)
  expect(await found.count()).toBe(0)
})
