import { expect, test } from 'vitest'
import { expectDone } from '../../src/modules/desk/index.ts'
import { registerApplication, remindUnits } from '../../src/modules/requests/index.ts'
import { personForm } from '../support/cases.ts'
import { begin, send, settled, signedIn } from './office.ts'
import { expectSound, openCounty, phone, words } from './steps.ts'

const county = openCounty()
const title = '杨店镇2026年防汛物资采购合同'

test('a late case: the leader and the county see it, the county urges, the unit answers, the county is content', async () => {
  // given an application received in August that nobody has answered by the middle of October
  const { instance } = county.demonstration
  const august = instance.deskAt(() => Temporal.Instant.from('2026-08-03T10:00+08:00'))
  expectDone(
    await registerApplication(august, {
      unitCode: 'yangdian',
      form: personForm({ description: title }),
      channel: 'counter',
      arrivedOn: Temporal.PlainDate.from('2026-08-03'),
    }),
  )
  // and the morning's summaries have gone out, once
  const morning = instance.deskAt(() => Temporal.Instant.from('2026-10-14T08:05+08:00'))
  expect(await remindUnits(morning)).toBeGreaterThan(0)
  expect(await remindUnits(morning)).toBe(null)

  // then the leader of the unit sees on his telephone that it is late, apart from what he himself has to do
  const leader = await signedIn(county, 'yangdian.lingdao', phone)
  const others = leader.getByRole('region', { name: /^等别人办/ })
  expect(await words(others)).toMatch(/其中\d+件已逾期/)
  const late = others.getByRole('listitem').filter({ hasText: title })
  expect(await words(late)).toMatch(/逾期\d+天/)

  // and the county finds it under 逾期与督办
  const supervisor = await signedIn(county, 'wenshang.zhuguan')
  await supervisor
    .getByRole('link', { name: /逾期与督办/ })
    .first()
    .click()
  const line = supervisor.getByRole('row').filter({ hasText: title })
  await line.waitFor()
  await settled(supervisor)
  await expectSound(supervisor)
  expect(await words(line)).toMatch(/杨店镇逾期\d+个工作日.*没有督办/)

  // when it urges, with what is proposed
  await line.getByRole('button', { name: /^督办/ }).click()
  const demand = supervisor.getByRole('dialog')
  await demand.getByRole('button', { name: '暂不办理' }).waitFor()
  await settled(supervisor)
  await expectSound(supervisor)
  expect(await demand.getByLabel('督办要求').inputValue()).toContain('已经逾期')
  await send(supervisor, '发出督办', '已发出督办')

  // then it stands red before the officer, who answers
  const officer = await signedIn(county, 'yangdian.gongkai')
  const asked = officer.getByRole('row').filter({ hasText: '县里督办' })
  expect(await words(asked)).toContain('待答复')
  expect(await asked.locator('strong.late').count()).toBe(1)
  await asked.getByRole('button', { name: /^答复督办/ }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('答复内容').fill('档案移交耽误了查找，今天下午寄出答复书。')
  await send(officer, '答复督办', '已答复督办')

  // and the county reads the answer and settles it
  await supervisor.getByRole('link', { name: '今天要办的' }).first().click()
  const answer = supervisor.getByRole('row').filter({ hasText: '单位答复' })
  await answer.waitFor()
  expect(await words(answer)).toContain('今天下午寄出')
  await answer.getByRole('link').first().click()
  await supervisor.getByRole('heading', { level: 1, name: title }).waitFor()
  await settled(supervisor)
  await begin(supervisor, /督办办结/)
  await send(supervisor, '认可答复，督办办结', '督办已办结')
  expect(await words(supervisor.getByRole('main'))).toContain('督办已办结')
})
