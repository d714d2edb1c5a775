import { expect, test } from 'vitest'
import { announcementOf } from '../../src/law/calendar/check-notice.ts'
import { moveDeadlines } from '../../src/modules/requests/index.ts'
import { notice2027 } from '../support/notices.ts'
import { handedIn } from './counter.ts'
import { settled, signedIn } from './office.ts'
import { eventually, expectSound, openCounty, phone, words } from './steps.ts'

const county = openCounty({ env: { DEMO_TODAY: '2026-12-01' } })
const number = notice2027.notice.number

test('a new holiday notice: looked through, taken in, written into each case that moves, told to its clerk', async () => {
  // given a case whose last days run into a year that is not announced yet
  const { caseNumber } = await handedIn(county, '杨店镇2026年冬季清雪服务的合同')

  // when the supervising department reads the notice in from a file
  const supervisor = await signedIn(county, 'wenshang.zhuguan')
  await supervisor
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /放假安排/ })
    .click()
  await eventually(supervisor, '2027年的放假安排还没有录入')
  await expectSound(supervisor)
  await supervisor.getByRole('button', { name: '录入新的通知' }).click()
  await supervisor.getByLabel('文号').waitFor()
  await expectSound(supervisor)

  await supervisor.locator('input[type=file]').setInputFiles({
    name: '2027.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...announcementOf(notice2027), changes: [] })),
  })
  await eventually(supervisor, '“2027.json”已读入，请对照通知核对。')
  expect(await supervisor.getByLabel('文号').inputValue()).toBe(number)

  // and before anything is kept he sees which cases move
  await supervisor.getByRole('button', { name: '核对，看哪些期限会变动' }).click()
  const preview = supervisor.getByRole('region', { name: '核对结果' })
  await preview.waitFor()
  await settled(supervisor)
  await expectSound(supervisor)
  const line = preview.getByRole('row').filter({ hasText: caseNumber })
  expect(await words(line)).toContain('答复期限2026年12月29日2026年12月28日')
  const { desk } = county.demonstration.instance
  expect(desk.calendar.isAnnounced(2027)).toBe(false)

  // when he confirms it
  await preview.getByRole('button', { name: '确认录入，重新计算期限' }).click()
  await eventually(supervisor, '在办申请正在重新计算期限')
  await supervisor.getByRole('row').filter({ hasText: number }).waitFor()
  await settled(supervisor)
  await expectSound(supervisor)
  expect(await words(supervisor)).not.toContain('2027年的放假安排还没有录入')
  // and the server comes to its round
  expect(desk.calendar.isAnnounced(2027)).toBe(true)
  expect(await moveDeadlines(desk)).toBeGreaterThan(0)

  // then the clerk of 杨店镇 finds one line about it among what is to be done today
  const clerk = await signedIn(county, 'yangdian.gongkai', phone)
  const row = clerk.getByRole('row').filter({ hasText: '2027年放假安排' })
  await row.getByRole('button', { name: /^查看变动/ }).click()
  await clerk.getByRole('heading', { level: 1, name: '随放假安排变动的期限' }).waitFor()
  await settled(clerk)
  await expectSound(clerk)

  // and in the case what moved, by which notice, with the day that now holds
  await clerk.getByRole('link', { name: caseNumber }).click()
  const clock = clerk.getByRole('region', { name: '法定期限' })
  await clock.waitFor()
  await settled(clerk)
  await expectSound(clerk)
  expect(await words(clock)).toContain('答复期限2026年12月28日')
  await eventually(clerk, `因${number}公布的放假安排，答复期限由2026年12月29日改为2026年12月28日。`)

  // when he says that he has seen it, then the line is gone
  await clerk.goBack()
  await clerk.getByRole('button', { name: '已核对，知道了' }).click()
  await clerk.getByRole('heading', { level: 1, name: '今天要办的' }).waitFor()
  await settled(clerk)
  expect(await words(clerk)).not.toContain('2027年放假安排')
})
