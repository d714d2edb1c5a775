import { expect, test } from 'vitest'
import { begin, drawer, send, settled, signedIn, textField } from './office.ts'
import { findNothingWrong, opened, openReview, passStep } from './reviewing.ts'
import { eventually, expectSound, openCounty, words } from './steps.ts'

const county = openCounty()

test('a draft that was sent back comes back to the step that sent it back', async () => {
  const title = '杨店镇农村危房改造对象核查结果公示'
  await passStep(county, 'firstReview', title)

  // when 二审 remarks on a passage, by keyboard, and sends it back to go on with himself
  const reviewer = await openReview(county, 'secondReview', title)
  await reviewer
    .getByRole('button', { name: /^对这一段提意见/ })
    .first()
    .focus()
  await reviewer.keyboard.press('Enter')
  await reviewer.getByLabel('意见', { exact: true }).fill('公示期写明起止日期')
  await settled(reviewer)
  await expectSound(reviewer)
  await reviewer.getByRole('button', { name: '记下意见' }).click()
  await eventually(reviewer, '对段落的意见 1 条')
  await reviewer.getByRole('radiogroup', { name: '校：文字，结果' }).getByLabel('有问题').check()
  const form = await begin(reviewer, '退回修改')
  expect(await form.getByLabel('退回的原因').inputValue()).toBe('请按对 1 处段落的意见修改。')
  expect(await form.getByRole('radio', { name: /^二审/ }).isChecked()).toBe(true)
  await eventually(form, '保密审查对改过的稿子总要重新看一遍。')
  await send(reviewer, '退回修改', '已退回拟稿人修改。')

  // then the writer reads why, mends it and hands it in again
  const editor = await signedIn(county, 'yangdian.caibian')
  await editor
    .getByRole('link', { name: '去修改', exact: true })
    .or(editor.getByRole('button', { name: new RegExp(`^去修改.*${title}`) }))
    .first()
    .click()
  await editor.getByRole('heading', { level: 1, name: title }).waitFor()
  await eventually(editor, /公示期写明起止日期/)
  await textField(editor).getByText('公示期7天').click()
  await editor.keyboard.press('End')
  await editor.keyboard.type('公示期自10月15日至10月21日。')
  await editor.getByRole('button', { name: '保存并送审' }).click()
  await eventually(editor, /^已送/)

  // and 二审 finds it again, what has changed before his eyes; nobody asks 一审 anew
  await reviewer.reload()
  await reviewer.getByRole('button', { name: `二审：${title}` }).click()
  await opened(reviewer, title)
  await eventually(reviewer, /^正文改动 1 段/)
  expect(
    await words(reviewer.getByRole('list', { name: '审核环节' }).getByRole('listitem').first()),
  ).toContain('通过')
  await findNothingWrong(reviewer)
  await reviewer.getByRole('button', { name: '通过，送保密审查' }).click()
  await eventually(reviewer, '已通过，送保密审查。')
})

test('in an emergency the signing leader alone makes it public; the others look at it afterwards', async () => {
  const title = '杨店镇人民政府2026年冬春生产专题会议'
  const leader = await signedIn(county, 'yangdian.qianfa')
  await leader.goto(`${county.demonstration.url}/office/publishing?list=draft`)
  await leader.getByRole('link', { name: title }).click()
  await opened(leader, title)
  const form = await begin(leader, '突发事件，应急发布')
  await eventually(form, /只用于自然灾害、事故灾难、公共卫生、社会安全等突发事件/)
  const release = form.getByRole('button', { name: '应急发布，立即公开' })
  expect(await release.isDisabled()).toBe(true)
  await form.getByLabel(/^什么突发事件/).fill('突发山洪，须立即告知转移安排')
  await findNothingWrong(leader)
  await release.click()
  await eventually(leader, /已应急发布，索引号/)
  await drawer(leader).waitFor({ state: 'hidden' })
  await settled(leader)
  await expectSound(leader)

  // then everybody sees it at once, and 一审 is asked afterwards
  const reader = await county.open(`/search?q=${encodeURIComponent('冬春生产专题会议')}`)
  expect(await words(reader)).toContain(title)
  const reviewer = await openReview(county, 'firstReview', title)
  await eventually(reviewer, /^待事后审核：一审、二审、保密审查/)
  await findNothingWrong(reviewer)
  await reviewer.getByRole('button', { name: '通过', exact: true }).click()
  await eventually(reviewer, '事后审核已通过。')
  await leader.reload()
  await opened(leader, title)
  await eventually(leader, /^待事后审核：二审、保密审查/)
})

test('taken down, it keeps a page that says when and why, and is found no more', async () => {
  const title = '杨店镇2023年第四季度特困人员救助供养情况公示'
  const reader = await county.open(`/search?q=${encodeURIComponent('第四季度特困人员')}`)
  await reader.getByRole('main').getByRole('link', { name: title }).first().click()
  const address = reader.url()
  const leader = await signedIn(county, 'yangdian.qianfa')
  await leader.goto(`${county.demonstration.url}/office/publishing?list=published&year=2023`)
  await leader.getByRole('link', { name: title }).click()
  await opened(leader, title)
  await begin(leader, '撤下')
  await drawer(leader).getByLabel('撤下的原因').fill('名单有误，已重新公示')
  await send(leader, '撤下这条信息', '已撤下。门户上保留说明页。')
  await eventually(leader, '名单有误，已重新公示')

  await reader.goto(address)
  await expectSound(reader)
  const page = await words(reader)
  expect(page).toContain('名单有误，已重新公示')
  expect(page).toContain('撤下')
  await reader.goto(`${county.demonstration.url}/search?q=${encodeURIComponent('第四季度特困人员')}`)
  expect(await reader.getByRole('main').getByRole('link', { name: title }).count()).toBe(0)
})
