import { expect, test } from 'vitest'
import { readDocx } from '../support/read-docx.ts'
import { readPdf } from '../support/read-pdf.ts'
import { begin, send, settled, signedIn } from './office.ts'
import { download, eventually, expectSound, openCounty, phone, words } from './steps.ts'

/** A Tuesday of January: last year is over, its report is due on the 31st. */
const county = openCounty({ env: { DEMO_TODAY: '2027-01-12' } })
const report = '/office/reports/2026'

test('a township’s January: figures, prose, checks, review, signature, submission, publication', async () => {
  // given a clerk whose queue says that last year's report has not been begun
  const clerk = await signedIn(county, 'yangdian.gongkai')
  const row = clerk.getByRole('row').filter({ hasText: '2026年度政府信息公开工作年度报告' })
  expect(await row.innerText()).toContain('还没有开始编制')
  await row.getByRole('button', { name: /开始编制/ }).click()
  await eventually(clerk, '填报业务数据')
  await settled(clerk)
  await expectSound(clerk)
  const steps = clerk.getByRole('list', { name: '编制步骤' })
  expect(await steps.locator('[aria-current=step]').innerText()).toContain('核对数字')

  // when she looks at what stands behind the tables: a figure of part 二, a figure and the turn of the year of part 三
  await clerk.getByRole('button', { name: /^二、/ }).click()
  await clerk.getByRole('textbox', { name: '12月行政处罚' }).waitFor()
  await clerk
    .getByRole('button', { name: /看是哪些/ })
    .first()
    .click()
  await clerk.getByRole('button', { name: '收起' }).waitFor()
  await settled(clerk)
  await expectSound(clerk)
  await clerk.getByRole('button', { name: /^三、/ }).click()
  await clerk.getByRole('heading', { name: /^年度衔接/ }).waitFor()
  await clerk.locator('.official.requests td button').first().click()
  await clerk.getByRole('button', { name: '收起' }).waitFor()
  await settled(clerk)
  await expectSound(clerk)

  // when an editor, who reads no report, enters his months on a telephone
  const editor = await signedIn(county, 'yangdian.caibian', phone)
  await editor.goto(`${county.demonstration.url}/office/reports`)
  await editor.getByRole('link', { name: '2026年业务数据按月填报' }).click()
  await editor.getByRole('textbox', { name: '12月行政处罚' }).fill('3')
  await editor.getByRole('button', { name: '保存各月' }).click()
  await eventually(editor, '填报人：')
  await settled(editor)
  await expectSound(editor)

  // when she takes the one next step after the other: figures, with the month that the editor entered …
  await clerk.reload()
  await clerk.getByRole('button', { name: /^二、/ }).click()
  await clerk.getByLabel('行政许可（本年处理决定数量）').fill('26')
  await clerk.getByRole('button', { name: '保存数据' }).click()
  await eventually(clerk, '编写第五部分')
  // … part 五, with a figure out of the ledger
  await clerk.getByRole('button', { name: '打开第五部分', exact: true }).first().click()
  const five = clerk.getByRole('textbox', { name: /第五部分/ })
  await five.fill(
    '（一）主要问题\n主动公开{{主动公开总数}}条，解读偏少。\n（二）改进情况\n上年的问题已经整改。',
  )
  await clerk.getByRole('button', { name: '保存第五部分' }).click()
  await eventually(clerk, '第五部分已保存')
  await settled(clerk)
  await expectSound(clerk)

  // … and a figure typed by hand that the table contradicts
  await clerk.getByRole('button', { name: /^六、/ }).click()
  const six = clerk.getByRole('textbox', { name: /第六部分/ })
  await six.fill('（一）本年度收取信息处理费{{信息处理费}}元。\n（二）本年度承办人大代表建议9件。')
  await clerk.getByRole('button', { name: '保存第六部分' }).click()
  // then the report does not go out: the check says which figure, which is right, and mends it
  await eventually(clerk, '改正 1 项校验')
  expect(await words(clerk)).toContain('正文与表格不一致')
  expect(await steps.locator('[aria-current=step]').innerText()).toContain('校验')
  await settled(clerk)
  await expectSound(clerk)
  await clerk.getByRole('button', { name: '改为 0' }).click()
  await eventually(clerk, '校验都已通过')
  await expect.poll(() => six.inputValue(), { timeout: 30_000 }).toContain('承办人大代表建议0件')

  // when it is sent for review
  await begin(clerk, '送审')
  await send(clerk, '送审', '报告已送审')
  expect(await words(clerk)).toContain('等待“政府信息公开工作机构负责人审核”')

  // then the head finds it in his queue, and sends it back with a remark on a passage
  const head = await signedIn(county, 'yangdian.fuzeren')
  await head.getByRole('row').filter({ hasText: '2026年度' }).getByRole('button', { name: /审核/ }).click()
  await eventually(head, '请审核')
  await head.getByRole('button', { name: '退回修改' }).click()
  await head.getByLabel('对全文的意见').fill('改进情况请写具体。')
  await head.getByRole('button', { name: /^表二 行政处罚：.*对这一格提意见$/ }).focus()
  await head.keyboard.press('Enter')
  await head.getByLabel('表二 行政处罚', { exact: true }).fill('请与综合执法队核对')
  await head.getByRole('button', { name: /^对这段提意见：（二）改进情况/ }).press('Enter')
  await head.getByLabel(/^第五部分“（二）改进情况/).fill('写明整改了哪几项')
  await settled(head)
  await expectSound(head)
  await head.getByRole('button', { name: '退回修改' }).click()
  await eventually(head, '已退回')
  await clerk.goto(county.demonstration.url + report)
  await eventually(clerk, '改进情况请写具体。')
  await settled(clerk)
  await expectSound(clerk)
  await clerk.getByRole('button', { name: /^五、/ }).click()
  await five.fill(
    '（一）主要问题\n主动公开{{主动公开总数}}条，解读偏少。\n（二）改进情况\n上年提出的培训已经完成，全年两次。',
  )
  await clerk.getByRole('button', { name: '保存第五部分' }).click()
  await eventually(clerk, '第五部分已保存')
  await begin(clerk, '送审')
  await send(clerk, '送审', '报告已送审')
  await head.goto(county.demonstration.url + report)
  await begin(head, '审核通过')
  await send(head, '审核通过', '已审核通过')

  // when the leader signs on his telephone
  const leader = await signedIn(county, 'yangdian.lingdao', phone)
  await leader.goto(county.demonstration.url + report)
  await eventually(leader, '请签发')
  await begin(leader, '签发')
  await send(leader, '签发', '已签发')

  // then the clerk hands it in and publishes it
  await clerk.goto(county.demonstration.url + report)
  await begin(clerk, '报送')
  await send(clerk, '报送', '报告已报送')
  expect(await words(clerk)).toContain('第1次报送，2027年1月12日锁定')
  await begin(clerk, '发布')
  await send(clerk, '发布', '报告已发布')
  await eventually(clerk, '这份报告已经发布')

  // and every citizen reads it and takes its files, all of the one version
  const citizen = await county.open('/units/yangdian/reports/2026')
  await expectSound(citizen)
  expect(await words(citizen)).toContain('杨店镇人民政府2026年政府信息公开工作年度报告')
  expect(await words(citizen)).toContain('上年提出的培训已经完成，全年两次。')
  const file = async (type: string) => download(citizen, citizen.getByRole('link', { name: `下载 ${type}` }))
  const docx = await file('DOCX')
  expect(JSON.stringify(readDocx(docx.bytes))).toContain('上年提出的培训已经完成')
  const pdf = await file('PDF')
  expect((await readPdf(pdf.bytes)).text).toContain('杨店镇人民政府2026年')
  const json = await file('JSON')
  const { proactive, parts } = JSON.parse(json.bytes.toString()) as {
    proactive: { licensing: number }
    parts: { number: string; text: string }[]
  }
  expect(proactive.licensing).toBe(26)
  expect(parts.find(({ number }) => number === '六')?.text).toContain('承办人大代表建议0件')
  const xlsx = await file('XLSX')
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
})
