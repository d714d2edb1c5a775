import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { computeReport } from '../../src/modules/reporting/index.ts'
import { findUnit } from '../../src/modules/units/index.ts'
import { answer, beginDraft, plainAnswers, signAll } from './deciding.ts'
import { sealLetter } from './letters.ts'
import { begin, send, settled, signedIn } from './office.ts'
import {
  citizen,
  desk,
  eventually,
  expectSound,
  fillApplication,
  follow,
  heading,
  keysOf,
  openCounty,
  phone,
  press,
  words,
} from './steps.ts'

const county = openCounty()

test('an application, from the citizen through the office back to the citizen and into the yearly report', async () => {
  // given the ledger of the year as it stands
  const before = await cells()

  // when a citizen on his telephone files an application
  const page = await county.open('/', { width: phone })
  await follow(page.getByRole('main'), /^依申请公开/)
  await follow(page.getByRole('main'), /^杨店镇人民政府/)
  expect(await heading(page)).toBe('向杨店镇人民政府申请公开信息')
  expect(await words(page)).toContain('不用说明理由和用途')
  await fillApplication(page)
  await press(page, '下一步：核对内容')
  expect(await heading(page)).toBe('请核对申请内容')
  expect(await words(page)).toContain(citizen.description)
  await press(page, '确认提交申请')
  expect(await heading(page)).toBe('已提交，待双方确认')
  const keys = await keysOf(page)
  expect(page.url()).not.toContain(keys.number)

  // then he can follow it: no term runs yet
  await follow(page, '查办理进度')
  await query(page, keys)
  expect(await heading(page)).toBe('已提交，待双方确认')
  expect(await words(page)).toContain('尚未起算')

  // and the clerk of 杨店镇 finds it among what is to be done today
  const office = await signedIn(county, 'yangdian.gongkai')
  const line = office.getByRole('row').filter({ hasText: citizen.description })
  expect(await words(line)).toContain('尚未起算')
  await line.getByRole('link').click()
  await office.getByRole('heading', { level: 1, name: citizen.description }).waitFor()
  await settled(office)
  await expectSound(office)

  // when he confirms the receipt by telephone
  const confirmation = await begin(office, /^登记确认/)
  await confirmation.getByLabel('怎样确认的').fill('电话，10时05分，申请人本人接听。')
  await send(office, '登记确认，开始计算期限', '已登记双方确认')

  // then the due day stands there, with the reason for every day
  const clock = office.getByRole('region', { name: '法定期限' })
  expect(await words(clock)).toContain('2026年11月11日')
  expect(await words(clock)).toContain('20个工作日')
  await clock.getByRole('button', { name: '逐日说明' }).click()
  const days = office.getByRole('dialog', { name: '逐日说明' })
  await days.getByRole('table').waitFor()
  await settled(office)
  await expectSound(office)
  const rows = await days.getByRole('row').allInnerTexts()
  const reasons = rows.slice(1).map((row) => row.split('\t').map((cell) => cell.trim()))
  expect(reasons.length).toBeGreaterThanOrEqual(28)
  for (const [day, , count, why] of reasons) {
    expect(why, day).not.toBe('')
    expect(count, day).toMatch(/^(不计|第\d+)$/)
  }
  expect(reasons.filter(([, , count]) => count !== '不计').map(([, , count]) => count)).toEqual(
    Array.from({ length: 20 }, (_, index) => `第${index + 1}`),
  )
  expect(reasons.find(([, , count]) => count === '第20')?.[0]).toBe('2026年11月11日')
  expect(reasons.find(([day]) => day === '2026年10月14日')?.[2]).toBe('不计')
  expect(reasons.find(([day]) => day === '2026年10月17日')?.slice(1, 3)).toEqual(['六', '不计'])
  await days.getByRole('button', { name: /Close|关闭/ }).click()
  await days.waitFor({ state: 'hidden' })

  // when he finds it clear, decides to disclose, and hands the answer over
  const review = await begin(office, '审核')
  await review.getByLabel(/^审核意见/).fill('内容明确，属本机关制作。')
  await send(office, '内容明确，通过审核', '已登记审核')
  const file = office.url().replace(/\?.*$/, '')
  await beginDraft(office)
  await answer(office, [
    ...plainAnswers,
    ['里面有不予公开的内容吗？', '没有'],
    ['用什么形式提供？', '按申请人要求'],
    ['文书和送达妥当吗？', '妥当'],
  ])
  await office.getByLabel('告知申请人的内容').fill('现将所申请的施工合同予以公开，共64页，见附件。')
  await settled(office)
  await expectSound(office)
  await office.getByRole('button', { name: '拟好答复' }).click()
  await eventually(office, '答复已拟好：予以公开')
  await signAll(county, office, file)
  // and the letter is printed, stamped and put up: without it nothing goes out
  await sealLetter(office, '政府信息公开告知书')
  const delivery = await begin(office, /^登记送出：登记答复送出/)
  await delivery.getByRole('radio', { name: '网上送达' }).check()
  await send(office, '登记送出，办结', '本件办结')
  await eventually(office, '答复：予以公开')

  // then the office's own report of the year counts it, and opens the case from the figure
  await office
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /年度报告/ })
    .click()
  await office.getByRole('link', { name: '2026年度政府信息公开工作年度报告' }).click()
  await office.getByRole('button', { name: /^三、收到和处理申请/ }).click()
  const granted = (before['granted']?.[0] ?? 0) + 1
  const figure = office.getByRole('button', { name: `予以公开，自然人：${granted}件，看是哪些案件` })
  await figure.waitFor()
  await settled(office)
  await expectSound(office)
  await figure.click()
  await eventually(office, citizen.description)

  // then the citizen reads the decision and what he can do against it
  await page.goto(`${county.demonstration.url}/status`)
  expect(await heading(page)).toBe('已答复')
  const told = await words(page)
  expect(told).toContain('办理结果：予以公开')
  expect(told).toContain('共64页')
  expect(told).toMatch(/行政复议.*60日/)
  expect(told).toMatch(/行政诉讼.*6个月/)
  expect(told).not.toContain(citizen.idNumber)

  // and the report of the year counts it, in the cells of a natural person and of no other
  const after = await cells()
  expect(after['received']).toEqual(plusOne(before['received']))
  expect(after['granted']).toEqual(plusOne(before['granted']))
  expect(after['concluded']).toEqual(plusOne(before['concluded']))
  for (const [row, figures] of Object.entries(after)) {
    if (!['received', 'granted', 'concluded'].includes(row)) expect(figures, row).toEqual(before[row])
  }
})

describe('what a citizen may get wrong', () => {
  test.each([desk, phone])(
    'at %i pixels: each fault is named at the top and at its field, nothing is lost',
    async (width) => {
      const page = await county.open('/units/yangdian/apply', { width })
      await page.getByLabel('您要的信息是什么').fill(citizen.description)
      await press(page, '下一步：核对内容')
      const summary = page.getByRole('alert')
      expect(await words(summary)).toMatch(/^有\d+处需要修改/)
      // the focus stands at the summary, and each line leads to its field
      const first = summary.getByRole('link').first()
      const field = (await first.getAttribute('href'))?.slice(1) ?? ''
      await first.click()
      expect(await page.evaluate('document.activeElement?.id ?? ""')).toBe(field)
      expect(await page.getByLabel('您要的信息是什么').inputValue()).toBe(citizen.description)
      await fillApplication(page)
      await press(page, '下一步：核对内容')
      expect(await heading(page)).toBe('请核对申请内容')
      await press(page, '返回修改')
      expect(await page.getByLabel('证件号码').inputValue()).toBe(citizen.idNumber)
    },
  )

  test('a wrong query code finds nothing, and says no more than that', async () => {
    const page = await county.open('/status')
    await query(page, { number: 'YD-2026-9999', code: 'AAAA-BBBB-CCCC' })
    expect(await words(page)).toContain('两项中有一项不对，就查不到')
  })
})

test('without script a citizen applies and follows his application all the same', async () => {
  const page = await county.open('/units/yangdian/apply', { script: false })
  await fillApplication(page)
  await page.getByRole('button', { name: '下一步：核对内容' }).click()
  await page.getByRole('button', { name: '确认提交申请' }).click()
  const keys = await keysOf(page)
  await page.getByRole('link', { name: '查办理进度' }).click()
  await page.getByLabel('申请编号').fill(keys.number)
  await page.getByLabel('查询码').fill(keys.code)
  await page.getByRole('button', { name: '查办理进度' }).click()
  expect(await heading(page)).toBe('已提交，待双方确认')
})

async function query(page: Page, keys: { number: string; code: string }): Promise<void> {
  await page.getByLabel('申请编号').fill(keys.number)
  await page.getByLabel('查询码').fill(keys.code)
  await press(page, '查办理进度')
}

/** Table 三 of 杨店镇 for the running year, as it is computed now. */
async function cells(): Promise<Record<string, readonly number[]>> {
  const { read } = county.demonstration.instance.desk
  const unit = await findUnit(read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  const report = await computeReport(read, unit, 2026)
  return Object.fromEntries(
    Object.entries(report.requests.rows).map(([row, figures]) => [
      row,
      figures.map((figure) => Number(figure)),
    ]),
  )
}

/** One more natural person, and one more in all. */
function plusOne(figures: readonly number[] | undefined): number[] {
  return (figures ?? []).map((figure, index) => (index === 0 || index === 6 ? figure + 1 : figure))
}
