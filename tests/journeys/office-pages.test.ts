import { expect, test } from 'vitest'
import { settled, signedIn } from './office.ts'
import { expectSound, openCounty } from './steps.ts'

const county = openCounty()

/** What each finds in the navigation: his own work, and nothing that is not his. */
test.each([
  ['yangdian.caibian', ['今天要办的', '主动公开', '年度报告']],
  ['yangdian.yishen', ['今天要办的', '主动公开', '审核发布']],
  ['yangdian.baomi', ['今天要办的', '主动公开', '审核发布']],
  [
    'yangdian.gongkai',
    ['今天要办的', '依申请公开', '复议与诉讼', '主动公开', '目录与指南', '年度报告', '机关与人员'],
  ],
  [
    'yangdian.fuzeren',
    [
      '今天要办的',
      '依申请公开',
      '逾期与督办',
      '复议与诉讼',
      '主动公开',
      '发布监督',
      '目录与指南',
      '年度报告',
      '机关与人员',
    ],
  ],
  [
    'wenshang.zhuguan',
    [
      '今天要办的',
      '依申请公开',
      '逾期与督办',
      '复议与诉讼',
      '主动公开',
      '发布监督',
      '目录与指南',
      '年度报告',
      '放假安排',
      '检查规则',
      '机关与人员',
    ],
  ],
  ['wenshang.shenji', ['今天要办的', '机关与人员', '审计日志']],
  ['wenshang.guanli', ['今天要办的', '机关与人员']],
])('%s finds %j, each page sound', async (username, labels) => {
  const page = await signedIn(county, username)
  const navigation = page.getByRole('navigation', { name: '主导航' })
  const found = await navigation.locator('.side-label').allInnerTexts()
  expect(found).toEqual(labels)
  for (const label of labels) {
    await navigation.getByRole('link', { name: label }).click()
    await page.getByRole('heading', { level: 1, name: label }).waitFor()
    await settled(page)
    await expectSound(page)
    expect(await page.getByText('演示数据').first().isVisible(), label).toBe(true)
  }
  await page.context().close()
})

test('whoever has signed out is out, in every window', async () => {
  const page = await signedIn(county, 'yangdian.gongkai')
  const second = await county.open('/office/applications', { beside: page })
  await second.getByRole('heading', { level: 1, name: '依申请公开' }).waitFor()
  await page.getByRole('button', { name: /我的账号$/ }).click()
  await page.getByRole('menuitem', { name: '退出登录', exact: true }).click()
  await page.getByLabel('用户名').waitFor()
  await second.reload()
  await second.getByLabel('用户名').waitFor()
  expect(await second.getByRole('navigation').count()).toBe(0)
})

test.each([
  ['yangdian.caibian', '/audit'],
  ['yangdian.caibian', '/nowhere'],
  ['yangdian.gongkai', '/reports/2026/nowhere'],
  ['wenshang.guanli', '/audit'],
])('%s at %s is told that there is no such page for him', async (username, path) => {
  const page = await signedIn(county, username)
  await page.goto(`${county.demonstration.url}/office${path}`)
  await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor()
  await expectSound(page)
  await page.getByRole('link', { name: '回到今天要办的' }).click()
  await page.getByRole('heading', { level: 1, name: '今天要办的' }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/office\/?$/)
  await page.context().close()
})
