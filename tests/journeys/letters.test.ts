import { expect, test } from 'vitest'
import { expectNoAxeViolations } from '../support/browser.ts'
import { makeDocx } from '../support/handmade-files.ts'
import { readDocx } from '../support/read-docx.ts'
import { readPdf } from '../support/read-pdf.ts'
import { lettersSay, sealLetter, stampedScan } from './letters.ts'
import { begin, drawer, send, settled, signedIn } from './office.ts'
import { desk, download, eventually, expectSound, openCounty, phone, words } from './steps.ts'

const county = openCounty()

const running = '办理中'

test('a correction notice: nothing goes out without its sealed letter; a voided one keeps its number', async () => {
  // given a case that runs
  const page = await signedIn(county, 'yangdian.gongkai')
  await page.goto(`${county.demonstration.url}/office/applications`)
  const row = page.getByRole('row').filter({ hasText: running }).first()
  await row.getByRole('link').first().click()
  const card = page.getByRole('region', { name: '文书', exact: true })
  await card.waitFor()
  await settled(page)
  await expectSound(page)

  // when the clerk writes a letter and leaves out what only he can say, the letter says so
  await card.getByRole('button', { name: '拟写文书' }).click()
  await page.getByRole('menuitem', { name: '说明理由告知书', exact: true }).waitFor()
  await settled(page)
  await expectSound(page)
  await page.getByRole('menuitem', { name: '说明理由告知书', exact: true }).click()
  await drawer(page).getByRole('button', { name: '保存草稿' }).waitFor()
  await send(page, '保存草稿', '草稿已保存')
  const letter = card.getByRole('listitem').filter({ hasText: '说明理由告知书' }).first()
  expect(await words(letter)).toContain('编号以前还缺2项')
  await letter.getByText('编号以前还缺').click()
  expect(await words(letter)).toContain('缺少“请说明的事项”')

  // when he writes what is missing, it takes the next number
  await letter.getByRole('button', { name: '修改' }).click()
  await drawer(page).getByLabel('请说明的事项').fill('您今年以来提出相近的申请共46件，请说明理由。')
  await drawer(page).getByLabel('说明的期限').fill('2026-11-04')
  await drawer(page).getByLabel('说明的期限').press('Tab')
  await send(page, '保存草稿', '草稿已保存')
  await letter.getByRole('button', { name: '编号' }).click()
  await send(page, '检查并编号', '已编号')
  const number = /杨店公函〔2026〕\d+号/u.exec(await lettersSay(page))?.[0] ?? ''
  expect(number).not.toBe('')

  // then Word file and PDF say the same
  const word = await download(page, letter.getByRole('link', { name: 'Word' }))
  const pdf = await download(page, letter.getByRole('link', { name: 'PDF' }))
  expect(word.name).toBe(`${number} 说明理由告知书.docx`)
  const printed = (await readPdf(pdf.bytes)).text
  for (const { text } of readDocx(word.bytes).paragraphs)
    expect(printed).toContain(text.replaceAll(/\s/gu, ''))
  expect(printed).toContain('共46件')

  // when it was printed with a fault, it is voided, and its number is not given again
  await letter.getByRole('button', { name: '作废' }).click()
  await drawer(page).getByLabel('作废的原因').fill('落款日期有误')
  await send(page, '作废', '文书已作废')
  expect(await lettersSay(page)).toContain(`${number}（作废，不再使用）`)
  await sealLetter(page, '说明理由告知书', async () => {
    await drawer(page).getByLabel('请说明的事项').fill('请说明理由。')
    await drawer(page).getByLabel('说明的期限').fill('2026-11-04')
    await drawer(page).getByLabel('说明的期限').press('Tab')
  })
  const second = card.getByRole('listitem').filter({ hasText: '已盖章' }).first()
  const sealed = await download(page, second.getByRole('link', { name: '盖章文书' }))
  expect(sealed.bytes).toEqual(stampedScan.buffer)

  // when it is handed over, and the receiver has signed
  await second.getByRole('button', { name: '登记送出' }).click()
  await drawer(page).getByRole('radio', { name: '当面送达' }).check()
  await send(page, '登记送出', '已登记送出')
  const third = card.getByRole('listitem').filter({ hasText: '已送出' }).first()
  await third.getByRole('button', { name: '登记送达' }).click()
  await drawer(page).getByRole('radio', { name: '当面送达' }).check()
  await settled(page)
  await expectSound(page)
  await drawer(page)
    .getByLabel(/^签收人/)
    .fill('申请人本人')
  await send(page, '登记送达', '已登记送达')
  expect(await lettersSay(page)).toContain('送达')

  // then the register shows every number, the voided one too
  await page.goto(`${county.demonstration.url}/office/applications/letters`)
  const register = page.getByRole('region', { name: /文号登记簿/ })
  await register.waitFor()
  await settled(page)
  await expectSound(page)
  expect(await words(register)).toContain(number)
  expect(await words(register)).toContain('作废')
  await page.context().close()
})

test.each([desk, phone])(
  'settings at %i pixels: a template that lacks a field is refused with its name',
  async (width) => {
    const page = await signedIn(county, 'yangdian.fuzeren', width)
    await page.goto(`${county.demonstration.url}/office/applications/letters`)
    await page.getByRole('heading', { level: 1, name: '文书设置' }).waitFor()
    await page.getByText('答复', { exact: true }).click()
    await page.getByRole('button', { name: '上传模板：政府信息公开告知书' }).waitFor()
    await settled(page)
    await expectSound(page)
    const lines = ['{{文号}}', '{{收件人}}', '{{成文日期}}'].map(
      (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`,
    )
    const row = page.getByRole('listitem').filter({ hasText: '政府信息公开告知书' }).first()
    await row.locator('input[type=file]').setInputFiles({
      name: '模板.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(makeDocx({ body: lines.join('') })),
    })
    await eventually(row, '模板缺少字段{{救济告知}}')
    const numbers = page.getByRole('region', { name: '文号规则' })
    await numbers.getByLabel('程序类文书').fill('杨店公函{号}号')
    await numbers.getByRole('button', { name: '保存文号规则' }).click()
    await eventually(numbers, '应当各有一个')
    // faults come with the status 422, of which the browser tells its console: only axe looks
    await expectNoAxeViolations(page)
    await page.context().close()
  },
)

test('the act that tells the applicant takes the sealed letter along, and says what it says', async () => {
  const page = await signedIn(county, 'yangdian.gongkai')
  await page.goto(`${county.demonstration.url}/office/applications`)
  // one that came in lately: the correction notice is still in time
  const row = page.getByRole('row').filter({ hasText: running }).first()
  await row.getByRole('link').first().click()
  await page.getByRole('region', { name: '文书', exact: true }).waitFor()
  await settled(page)
  const open = await begin(page, /^告知补正/)
  expect(await words(open)).toContain('还没有盖章的文书')
  await drawer(page).getByRole('button', { name: '暂不办理' }).click()
  await drawer(page).waitFor({ state: 'hidden' })
  await sealLetter(page, '政府信息公开申请补正告知书', async () => {
    await drawer(page).getByLabel('补正事项').fill('请写明所需文件的年度。')
    await drawer(page).getByLabel('指导和释明').fill('可以写文件名称、文号或者年度。')
    await drawer(page).getByLabel('补正期限').fill('2026-11-04')
    await drawer(page).getByLabel('补正期限').press('Tab')
  })
  const form = await begin(page, /^告知补正/)
  expect(await form.getByLabel('需要补正的事项').inputValue()).toBe('请写明所需文件的年度。')
  await send(page, '登记已告知补正', '已登记告知补正')
  await eventually(page, '待补正')
  await page.context().close()
})
