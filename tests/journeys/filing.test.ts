import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled, signedIn } from './office.ts'
import { eventually, expectSound, heading, keysOf, openCounty, phone, press, words } from './steps.ts'

const county = openCounty()

/** Plainly invented: a birth date that many have, and the check digit that belongs to it. */
const invented = { name: '某某', other: '另某', idNumber: '110101190001010014' }
const wanted = '杨店镇2026年防汛抗旱应急预案的全文和演练记录'

/** Presses a button where no script runs: there axe cannot look. */
async function push(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()])
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel('公民', { exact: false }).first().check()
  await page.locator('#name').fill(invented.name)
  await page.locator('#idKind').selectOption({ label: '居民身份证' })
  await page.locator('#idNumber').fill(invented.idNumber)
  await page.locator('#phone').fill('13800000000')
  await page.locator('#description').fill(wanted)
  await page.getByLabel('电子文件').check()
  await page.getByLabel('在本网站查看和下载').check()
}

test('without script, on a telephone: a draft, published items, two applicants, a file, the receipt', async () => {
  const page = await county.open('/units/yangdian/apply', { width: phone, script: false })
  expect(await words(page)).toContain('口头提出，由工作人员代您填写')

  // given a form that is half filled in and saved
  await fill(page)
  await push(page, '先保存，稍后继续')
  expect(await heading(page)).toBe('已保存，还没有提交')
  const code = (await page.locator('dl.keys dd').innerText()).trim()
  expect(page.url()).not.toContain(code.slice(0, 4))

  // when he goes on with it on another day, in another window
  const later = await county.open('/apply', { width: phone, script: false })
  await later.getByRole('link', { name: '继续填写' }).click()
  await later.getByLabel('草稿码').fill('2222 2222 2222 2222')
  await push(later, '继续填写')
  expect(await words(later)).toContain('没有找到')
  await later.getByLabel('草稿码').fill(code.toLowerCase())
  await push(later, '继续填写')
  expect(await later.locator('#description').inputValue()).toBe(wanted)

  // and somebody joins him, first with a wrong number
  await push(later, '添加一位共同申请人')
  await later.locator('#coName-0').fill(invented.other)
  await later.locator('#coIdKind-0').selectOption({ label: '居民身份证' })
  await later.locator('#coIdNumber-0').fill('110101190001010015')
  const map = { name: '地块.txt', mimeType: 'text/plain', buffer: Buffer.from('某村一组东头') }
  await later.locator('#files').setInputFiles(map)
  await push(later, '下一步：核对内容')
  expect(await words(later)).toContain('第2位申请人的居民身份证号码不对')
  expect(await words(later)).toContain('地块.txt')
  // then with his friend's, which names both places
  await later.locator('#coIdNumber-0').fill(invented.idNumber)
  await push(later, '下一步：核对内容')
  expect(await words(later)).toContain('第2位申请人的证件号码与第1位申请人（联系人）的证件号码相同')
  await later.locator('#coIdKind-0').selectOption({ label: '护照' })
  await later.locator('#coIdNumber-0').fill('X0000001')

  // a program that calls itself a PDF is named, and nothing else is lost
  const program = {
    name: '方案.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ\x90\x00program\x00'),
  }
  await later.locator('#files').setInputFiles(program)
  await push(later, '下一步：核对内容')
  expect(await words(later)).toContain('方案.pdf')
  expect(await later.locator('#name').inputValue()).toBe(invented.name)
  await push(later, '下一步：核对内容')

  // then what is public already is offered before he files, with the plain way on
  expect(await heading(later)).toBe('请核对申请内容')
  expect(await words(later)).toContain('这些信息已经公开，现在就能看')
  expect(await words(later)).toContain('第2位申请人')
  await push(later, '仍然申请，确认提交')
  expect(await heading(later)).toBe('已提交，待双方确认')
  const { number } = await keysOf(later)

  // and the receipt comes as a file, without anything of it in an address
  const [download] = await Promise.all([
    later.waitForEvent('download'),
    later.getByRole('button', { name: '下载接收回执（PDF）' }).click(),
  ])
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  expect(download.url()).not.toContain(number)

  // the draft is gone with it
  await later.goto(`${county.demonstration.url}/apply/draft`)
  await later.getByLabel('草稿码').fill(code)
  await push(later, '继续填写')
  expect(await words(later)).toContain('没有找到')
})

test('with script on a telephone: offered while it is typed, every page sound, nothing sideways', async () => {
  const page = await county.open('/units/yangdian/apply', { width: phone })
  await fill(page)
  await eventually(page, '这些信息已经公开，现在就能看')
  await expectSound(page)
  await press(page, '添加一位共同申请人')
  await press(page, '先保存，稍后继续')
  await press(page, '现在继续填写')
  await press(page, '去掉第 2 位申请人')
  await press(page, '下一步：核对内容')
  expect(await heading(page)).toBe('请核对申请内容')
  await press(page, '已经找到，不用申请了')
  expect(await heading(page)).toBe('不用申请了')

  // the kiosk: large, one way back, nothing kept
  const kiosk = await county.open('/kiosk/units/yangdian/apply', { width: 1080 })
  await expectSound(kiosk)
  await kiosk.getByRole('link', { name: '不填了，回到首页' }).click()
  await eventually(kiosk, '大家常查的')

  // and the office sees how often it helped: numbers alone
  const office = await signedIn(county, 'yangdian.gongkai')
  await office.goto(`${county.demonstration.url}/office/applications`)
  await eventually(office, /提示“这些信息已经公开”\d+次/)
})

test('an ordinary letter: the questions, nobody reached, a task for the next day, then confirmed', async () => {
  const office = await signedIn(county, 'yangdian.gongkai')
  await office.getByRole('button', { name: '登记申请' }).click()
  await office.getByRole('heading', { level: 1, name: '登记申请' }).waitFor()
  await office.getByRole('radio', { name: '邮寄' }).first().check()
  await office.getByRole('radio', { name: /^不要签收/ }).check()
  await office.getByRole('radio', { name: /^本机关，或者/ }).check()
  await eventually(office, '还没有收到申请：应当当天与申请人确认')
  await office.getByLabel(/^联系电话/).fill('13800000001')
  await office.getByLabel('内容描述').fill('杨店镇2025年某村道路硬化工程的结算书')

  // the one question that decides the day is not passed over, and is told with all else, beginning at the first
  await office.getByRole('button', { name: '登记申请' }).click()
  await eventually(office, '请先回答这一问')
  expect(await words(office)).toContain('请填写申请人姓名')
  const first = office.getByRole('radio', { name: /^打过了，联系不上/ })
  const group = office.locator('#contact')
  await first.waitFor()
  expect(await group.locator(':focus').count()).toBe(1)
  // what was mended is no fault any more, though another stands
  await office.getByLabel(/^姓名/).fill('信某某')
  await office.getByRole('button', { name: '登记申请' }).click()
  await office.getByText('请填写申请人姓名').waitFor({ state: 'hidden' })
  await eventually(office, '请先回答这一问')
  await first.check()
  await office.getByLabel('怎样联系的').fill('按申请书上的手机，10时05分，无人接听。')
  await settled(office)
  await expectSound(office)
  await office.getByRole('button', { name: '登记申请' }).click()
  await office.getByRole('heading', { level: 1, name: '已登记' }).waitFor()
  await settled(office)
  await expectSound(office)
  expect(await words(office)).toContain('待与申请人确认')

  // then it waits among what is to be done, for the next working day
  await office.getByRole('link', { name: '打开案卷' }).click()
  await eventually(office, '联系申请人未果')
  expect(await words(office)).toContain('无人接听')

  // when contact is restored, that day is the day of receipt
  await office
    .getByRole('button', { name: /^登记确认|^确认收到/ })
    .first()
    .click()
  await office.getByLabel('怎样确认的').fill('电话，15时30分，本人接听。')
  await office.getByRole('button', { name: '登记确认，开始计算期限' }).click()
  await eventually(office, '已登记双方确认')
  expect(await words(office)).toContain('2026年11月11日')
})
