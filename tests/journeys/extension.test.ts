import { expect, test } from 'vitest'
import { readPdf } from '../support/read-pdf.ts'
import { handedIn } from './counter.ts'
import { sealLetter } from './letters.ts'
import { begin, drawer, send, settled, signedIn } from './office.ts'
import { download, eventually, expectSound, heading, openCounty, phone, press, words } from './steps.ts'

const county = openCounty()
const description = '杨店镇2015年以来全部村级公路建设项目的竣工资料'

test('an extension: tried out, proposed, approved, told in time, shown day by day and printed for the file', async () => {
  // given an application handed in today: to be answered by 11 November
  const { id, number, queryCode } = await handedIn(county, description)
  const clerk = await signedIn(county, 'yangdian.gongkai')
  await clerk.goto(`${county.demonstration.url}/office/applications/${id}`)
  const clock = clerk.getByRole('region', { name: '法定期限' })
  await clock.waitFor()
  expect(await words(clock)).toContain('答复期限2026年11月11日')

  // when the clerk asks what each step would do
  await clock.getByText('若今天办理下一步，期限会怎样').click()
  await clock.getByText('若今天告知延期20个工作日').waitFor()
  await settled(clerk)
  await expectSound(clerk)
  const tried = await words(clock)
  expect(tried).toContain('若今天告知延期20个工作日答复期限延到2026年12月9日。＋20个工作日条例第三十三条')
  expect(tried).toContain('若今天征求第三方意见')

  // and types fewer days than the law allows at most, he sees at once where they lead
  const proposal = await begin(clerk, /^提请延期/)
  await proposal.getByLabel('延长几个工作日').fill('10')
  await proposal.getByText('若今天告知延期10个工作日：答复期限延到2026年11月25日。').waitFor()
  await proposal.getByLabel('延长几个工作日').fill('0')
  await proposal.getByLabel('延长几个工作日').fill('10')
  await proposal.getByLabel('需要延期的理由').fill('涉及档案120余卷，逐卷检索、核对需要时间。')
  await send(clerk, '提请负责人同意', '已提请延期')

  // when the head of the disclosure office agrees
  const head = await signedIn(county, 'yangdian.fuzeren', phone)
  const waiting = head.getByRole('row').filter({ hasText: description })
  expect(await words(waiting)).toContain('延期待负责人同意')
  await waiting.getByRole('button', { name: /^批延期/ }).click()
  const approval = drawer(head)
  // he may say no as easily, and come back to it
  await approval.getByRole('button', { name: '不同意', exact: true }).click()
  await approval.getByRole('button', { name: '不同意，退回专员' }).waitFor()
  await settled(head)
  await expectSound(head)
  await head.goBack()
  await approval.getByText('若今天告知延期10个工作日').waitFor()
  await send(head, '同意延期', '已同意延期')

  // then the due day has not moved: nobody told the applicant yet
  await clerk.reload()
  await clock.waitFor()
  expect(await words(clock)).toContain('答复期限2026年11月11日')
  await sealLetter(clerk, '延期答复告知书')
  await begin(clerk, '告知申请人延期')
  await send(clerk, '登记已告知申请人', '期限已延长')
  await clock.getByText('2026年11月25日').first().waitFor()
  expect(await words(clock)).toContain('延长10个工作日。第30个工作日是11月25日。')

  // and a second one is not offered, and says why
  await clock.getByText('若今天办理下一步，期限会怎样').click()
  await clock.getByText('本次答复期限已经延长过一次，不能办理。').waitFor()

  // then the account of the days goes into the paper file
  const { name, bytes } = await download(clerk, clock.getByRole('link', { name: /计算说明.*PDF/ }))
  expect(name).toMatch(/^答复期限计算说明-.+（演示数据）\.pdf$/)
  const { pages, text } = await readPdf(bytes)
  for (const page of pages) expect(page).toContain('演示数据')
  for (const line of [
    '答复期限2026年11月25日',
    '延长10个工作日',
    '第30个工作日，答复期限届满之日',
    '国办发明电〔2025〕7号',
  ]) {
    expect(text).toContain(line)
  }
  expect(text).not.toContain(description.slice(0, 12))
  const word = await download(clerk, clock.getByRole('link', { name: /计算说明.*Word/ }))
  expect(word.name).toMatch(/\.docx$/)

  // and the applicant reads that, why, and until when
  const page = await county.open('/status', { width: phone })
  await page.getByLabel('申请编号').fill(number)
  await page.getByLabel('查询码').fill(queryCode)
  await press(page, '查办理进度')
  expect(await heading(page)).toBe('正在办理')
  expect(await words(page)).toContain('机关应当在2026年11月25日以前（含当日）答复您。')
  await eventually(page, /涉及档案120余卷/)
})
