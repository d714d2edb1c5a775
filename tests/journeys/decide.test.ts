import { expect, test } from 'vitest'
import { readDocx } from '../support/read-docx.ts'
import { answer, beginDraft, openReview, plainAnswers, take } from './deciding.ts'
import { begin, send, settled, signedIn } from './office.ts'
import { download, eventually, expectSound, openCounty, phone, words } from './steps.ts'

const county = openCounty()
const title = '低保的材料'

test('an answer from the review through the five questions, a return and the signature on a telephone', async () => {
  // given an application that was corrected and is to be looked at anew
  const office = await signedIn(county, 'yangdian.gongkai')
  await office.getByRole('row').filter({ hasText: title }).getByRole('link').first().click()
  await office.getByRole('heading', { level: 1, name: title }).waitFor()
  const file = office.url().replace(/\?.*$/, '')
  await office.goto(file)
  await office.getByRole('heading', { level: 1, name: title }).waitFor()
  const review = await begin(office, '审核')
  await review.getByLabel(/^审核意见/).fill('内容明确。')
  await send(office, '内容明确，通过审核', '已登记审核')

  // when the clerk answers the questions in the law's order
  await beginDraft(office)
  await answer(office, plainAnswers.slice(0, 1))
  // then what the file knows stands beside the question, and what it bars says why
  const clear = office.getByRole('group', { name: '申请的要素齐全、内容明确吗？' })
  expect(await words(clear)).toContain('收到补正')
  await answer(office, [
    ...plainAnswers.slice(1),
    ['里面有不予公开的内容吗？', '商业秘密、个人隐私'],
    ['第三方怎样答复？', '不用征求'],
    ['可以公开的部分用什么形式提供？', '按申请人要求'],
    ['文书和送达妥当吗？', '妥当'],
  ])
  await eventually(office, '得出的结果：')
  expect(await words(office)).toContain('得出的结果：部分公开')
  await office.getByLabel('告知申请人的内容').fill('现公开汇总表，见附件。')
  await office.getByLabel('理由和依据').fill('表中身份证号码属于个人隐私。')
  await office.getByRole('button', { name: '增加一处不公开的部分' }).click()
  await office.getByLabel('哪一部分').fill('身份证号码一列')
  await office.getByLabel('属于哪一种情形').click()
  await office.getByTitle(/^涉及商业秘密、个人隐私/).click()
  await office.getByLabel('为什么', { exact: true }).fill('属于个人隐私，遮盖后不影响其余内容')
  await settled(office)
  await expectSound(office)
  await office.getByRole('button', { name: '拟好答复' }).click()
  await eventually(office, '答复已拟好：部分公开')
  await settled(office)
  await expectSound(office)

  // and hands it to the reviewers
  await office.getByRole('link', { name: '看审签和理由' }).click()
  await office.getByRole('heading', { level: 1, name: '答复审签' }).waitFor()
  await take(office, '送审', '答复已送审')

  // then the head finds it among what waits for him, and sends it back with a remark on a passage
  const head = await signedIn(county, 'yangdian.fuzeren')
  await openReview(head, title, '审核')
  expect(await words(head)).toContain('身份证号码一列')
  // both choices stand in one row at the end of the letter
  const heights = await Promise.all(
    ['审核通过', '退回修改'].map(async (name) => {
      const box = await head.getByRole('button', { name, exact: true }).boundingBox()
      return Math.round(box?.y ?? Number.NaN)
    }),
  )
  expect(heights[0]).toBe(heights[1])
  await head.getByRole('button', { name: '退回修改' }).click()
  // a return without a word of what is to be changed is not taken
  await head.getByRole('main').getByRole('button', { name: '退回修改', exact: true }).click()
  await eventually(head, /退回修改请写明要改什么/)
  await head.getByLabel('要改什么').fill('请写明附件的页数。')
  await take(head, '退回修改', '已退回拟稿人')

  // when the clerk has changed it, it goes on
  await office.goto(`${file}/decide`)
  await eventually(office, '请写明附件的页数。')
  await settled(office)
  await expectSound(office)
  await office.getByLabel('告知申请人的内容').fill('现公开汇总表，共3页，见附件。')
  await office.getByRole('button', { name: '拟好答复' }).click()
  await eventually(office, '答复已拟好：部分公开')
  await office.goto(`${file}/decision`)
  await take(office, '送审', '答复已送审')
  await head.goto(`${file}/decision`)
  await take(head, '审核通过', '已审核通过')

  // then the leader signs on his telephone
  const leader = await signedIn(county, 'yangdian.lingdao', phone)
  await leader.goto(`${file}/decision`)
  // having read the letter whole
  await eventually(leader, '文书全文')
  expect(await words(leader)).toMatch(/部分公开告知书.*现公开汇总表，共3页，见附件。.*申请行政复议/)
  await eventually(leader, '五问的回答')
  await settled(leader)
  await expectSound(leader)
  await take(leader, '签发', '已签发')

  // and only now may it leave; how it was come to is a document for the file
  await office.goto(file)
  await office
    .getByRole('button', { name: /^登记送出/ })
    .first()
    .waitFor()
  await office.goto(`${file}/decision`)
  const sheet = await download(office, office.getByRole('link', { name: '审查记录（Word）' }))
  expect(sheet.name).toContain('审查记录')
  const text = JSON.stringify(readDocx(sheet.bytes))
  for (const part of ['一、五问', '身份证号码一列', '请写明附件的页数', '单位负责人签发']) {
    expect(text).toContain(part)
  }
})

test('from the outcome backwards, and on a telephone; the unit’s own steps', async () => {
  const office = await signedIn(county, 'yangdian.gongkai', phone)
  await office.goto(`${county.demonstration.url}/office/applications`)
  await office
    .getByRole('link', { name: /筹资筹劳方案/ })
    .first()
    .click()
  await office.getByRole('heading', { level: 1 }).waitFor()
  await settled(office)
  const file = office.url()
  await office.goto(`${file}/decide`)
  await office.getByRole('group', { name: '申请还要继续办理吗？' }).waitFor()
  await settled(office)
  await expectSound(office)

  // when the clerk knows the outcome and chooses it first
  await office.getByLabel('办理结果').click()
  await office.getByLabel('办理结果').fill('信访')
  await office.getByTitle('信访举报投诉类').click()
  // then the questions that lead there are to be confirmed one by one
  await office
    .getByRole('button', { name: /^核对无误/ })
    .first()
    .waitFor()
  expect(await office.getByRole('button', { name: /^核对无误/ }).count()).toBe(4)
  await settled(office)
  await expectSound(office)

  // unconfirmed they are not answered
  await office.getByRole('button', { name: '拟好答复' }).click()
  await eventually(office, /“五问”还没有答完/)

  const head = await signedIn(county, 'yangdian.fuzeren')
  await head.goto(`${county.demonstration.url}/office/applications/signing`)
  await head.getByRole('button', { name: '修改' }).click()
  await head.getByLabel('第2个环节的名称').fill('镇长签发')
  await settled(head)
  await expectSound(head)
  await head.getByRole('button', { name: '保存审签环节' }).click()
  await eventually(head, '2. 镇长签发')
  await settled(head)
  await expectSound(head)
})
