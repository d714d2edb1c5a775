import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled, signedIn } from './office.ts'
import { expectNoAxeViolations } from '../support/browser.ts'
import { eventually, expectSound, openCounty } from './steps.ts'

const county = openCounty()

/* Faults come with the status 422, of which the browser tells its console: after them only axe looks. */

/** An empty form with what every item needs. */
async function begin(page: Page, title: string, column: string): Promise<void> {
  await page.goto(`${county.demonstration.url}/office/publishing/new`)
  await page.getByRole('heading', { level: 1, name: '写一条信息' }).waitFor()
  await choose(page, '栏目', column)
  await page.getByLabel('标题', { exact: true }).fill(title)
  await page.getByLabel('成文日期').fill('2026-10-13')
  await page.getByLabel('成文日期').press('Tab')
}

async function choose(page: Page, field: string | RegExp, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field })
  await box.click()
  await box.fill(words)
  await box.press('Enter')
}

/** 种类 is a list without a search of its own. */
async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.getByRole('combobox', { name: '种类' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: kind }).first().click()
}

async function savedContent(page: Page): Promise<unknown> {
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.waitForURL(/\/publishing\/[0-9a-f-]{36}$/)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const answer = await page.request.get(`${county.demonstration.url}/office/api/disclosures/${id}`)
  return answer.json()
}

test('a service guide is written part by part and read as its page will set it', async () => {
  // given a clerk who writes a service guide
  const page = await signedIn(county, 'yangdian.caibian')
  await begin(page, '新生儿参加居民医保办事指南', '公告公示')
  await chooseKind(page, '办事指南')
  await settled(page)
  await expectSound(page)

  // when he hands it in empty, each part says what it lacks
  await page.getByRole('button', { name: '保存并送审' }).click()
  await eventually(page, '办事指南还缺“事项名称”')
  await eventually(page, '办事指南还缺“办理材料”')
  await settled(page)
  await expectNoAxeViolations(page)

  // and when he fills the parts in
  await page.getByLabel('事项名称').fill('新生儿参加居民医保')
  await page.getByLabel('设定依据').fill('某办法第三条\n某通知')
  await page.getByLabel('办理条件').fill('父母一方在本镇参保')
  await page.getByLabel('材料1', { exact: true }).fill('户口簿')
  await page.getByLabel(/^形式和份数/).fill('原件')
  await page.getByRole('button', { name: '加一项材料' }).click()
  await page.getByLabel('材料2', { exact: true }).fill('登记表')
  await page.getByLabel('办理流程').fill('到2号窗口取号\n交材料，当场登记')
  await page.getByLabel('办理时限').fill('当场办结')
  await page.getByLabel('收费标准').fill('不收费')
  await page.getByLabel('办理地点').fill('镇便民服务中心2号窗口')
  await page.getByLabel('咨询电话').fill('000-0000')
  await page.getByText('预览', { exact: true }).click()
  await eventually(page.locator('.guide-shown'), '户口簿，原件')
  await settled(page)
  await expectNoAxeViolations(page)

  // then it is kept part by part
  expect(await savedContent(page)).toMatchObject({
    content: {
      kind: 'serviceGuide',
      guide: {
        basis: ['某办法第三条', '某通知'],
        materials: [
          { name: '户口簿', form: '原件', sample: null },
          { name: '登记表', form: '', sample: null },
        ],
        steps: ['到2号窗口取号', '交材料，当场登记'],
      },
    },
  })
})

test('a normative document brings its plan, an explanation names its document', async () => {
  // given a clerk who writes a normative document without a plan
  const page = await signedIn(county, 'yangdian.caibian')
  await begin(page, '杨店镇农田水利设施管护办法', '镇街文件')
  await chooseKind(page, '行政规范性文件')
  await page.getByRole('radio', { name: /^不需要解读/ }).check()
  await settled(page)
  await expectSound(page)

  // then what is missing is said where it is to be mended
  await page.getByRole('button', { name: '保存并送审' }).click()
  await eventually(page, '“行政规范性文件”必须有“实施日期”')
  await eventually(page, /确实不需要解读的，写明理由/)
  await settled(page)
  await expectNoAxeViolations(page)

  // when he plans the explanation and the hour
  await page.getByRole('radio', { name: /^要解读/ }).check()
  await page.getByLabel('解读提纲').fill('背景依据、主要内容')
  await page.getByRole('checkbox', { name: '图解' }).check()
  await page.getByLabel(/^计划发布时间（/).fill('2026-10-20')
  await page.getByLabel(/^计划发布时间（/).press('Tab')
  await page.getByLabel('计划发布时间：几点几分（北京时间）').fill('09:00')
  const kept = await savedContent(page)
  expect(kept).toMatchObject({
    content: {
      releaseAt: '2026-10-20T01:00:00Z',
      interpretation: { exempt: '', outline: '背景依据、主要内容', forms: ['图解'] },
    },
  })
  await settled(page)

  // and when he writes its explanation, he says what it explains
  await begin(page, '杨店镇农田水利设施管护办法政策解读', '公告公示')
  await chooseKind(page, '政策解读')
  await page.getByRole('button', { name: '保存并送审' }).click()
  await eventually(page, /“政策解读”必须有“所解读的文件”/)
  await settled(page)
  await expectNoAxeViolations(page)
  await choose(page, /^解读哪份文件/, '杨店镇')
  await page.getByLabel(/^公示期最后一天/).fill('2026-10-21')
  await page.getByLabel(/^公示期最后一天/).press('Tab')
  expect(await savedContent(page)).toMatchObject({
    content: {
      kind: 'interpretation',
      interprets: expect.stringMatching(/^[0-9a-f-]{36}$/),
      displayUntil: '2026-10-21',
    },
  })
})

test('what is not disclosed names its case', async () => {
  const page = await signedIn(county, 'yangdian.caibian')
  await begin(page, '杨店镇工作会议讨论记录', '公告公示')
  await page.getByRole('radio', { name: /^不予公开/ }).check()
  await settled(page)
  await expectSound(page)
  await page.getByRole('radio', { name: /^讨论记录/ }).check()
  expect(await savedContent(page)).toMatchObject({
    content: { openness: 'withheld', exception: 'process' },
  })
})
