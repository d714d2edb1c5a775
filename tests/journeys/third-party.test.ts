import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { begin, drawer, send, settled, signedIn } from './office.ts'
import { receivedCase } from './cases-made.ts'
import { eventually, expectSound, openCounty, phone, words } from './steps.ts'
import { expectDone } from '../../src/modules/desk/index.ts'
import { signedDraft } from '../support/decide.ts'
import { consultThirdParty } from '../support/letters.ts'
import { sealLetter } from './letters.ts'

const county = openCounty()

async function openCase(page: Page, id: string): Promise<void> {
  await page.goto(`${county.demonstration.url}/office/applications/${id}`)
  await page.getByRole('region', { name: '现在可以做的' }).waitFor()
  await settled(page)
  await expectSound(page)
}

test('a third party objects; the office discloses for the public interest, and tells it first', async () => {
  // given a case that touches a company's secrets
  const { id, officer } = await receivedCase(county, '2026-09-29', '2025年道路工程的施工合同和综合单价分析表')
  const page = await signedIn(county, 'yangdian.gongkai')
  await openCase(page, id)

  // when the company was asked by letter
  expectDone(
    await consultThirdParty(officer, {
      id,
      on: Temporal.PlainDate.from('2026-10-09'),
      consulted: '某建设工程公司',
      contact: '',
      matter: '拟公开施工合同正文和综合单价分析表，请提出意见和理由。',
      method: 'mail',
      trackingNumber: 'XA00000000CN',
    }),
  )
  await openCase(page, id)
  const parties = page.getByRole('region', { name: '相关方' })
  expect(await words(parties)).toContain('送达之日待登记')
  expect(await words(parties)).toContain('等到10月29日')

  // when the postal receipt comes back
  const delivery = await begin(page, /^登记送达：登记/)
  await delivery.getByLabel('送达之日').fill('2026-10-12')
  await delivery.getByLabel('送达之日').press('Enter')
  await delivery.getByRole('radio', { name: '邮寄送达' }).check()
  await delivery.getByLabel('邮件号码').fill('XA00000000CN')
  await send(page, '登记送达之日', '已登记送达之日')
  // then its 15 working days are counted from there
  expect(await words(parties)).toContain('10月12日送达')
  expect(await words(parties)).toContain('等到11月2日')

  // when it objects with reasons, and the office finds the public interest heavier
  const answer = await begin(page, '登记意见：登记答复意见')
  await answer.getByRole('radio', { name: '不同意公开', exact: true }).check()
  await answer.getByLabel('意见和理由').fill('综合单价分析表是本公司的商业秘密。')
  await send(page, '登记意见', '已登记答复意见')
  await signedDraft(
    officer,
    {
      id,
      outcome: 'granted',
      ground: 'disclosed',
      text: '现将施工合同予以公开，见附件。',
      reasons: '价款由财政资金支付，不公开会对公共利益造成重大影响。',
    },
    { thirdParty: 'objects' },
  )
  await openCase(page, id)

  // then the answer does not leave before the company was told, and the page says why
  await page.getByRole('button', { name: '全部展开' }).click()
  const barred = page.getByRole('region', { name: '现在可以做的' })
  expect(await words(barred)).toContain('有1个第三方不同意公开')
  expect(await words(parties)).toContain('送出答复以前应当先书面告知它')

  // when it is told, the answer may go
  const told = await begin(page, /^登记告知：告知第三方/)
  await told.getByLabel('决定公开的内容').fill('施工合同正文和综合单价分析表，不含联系人电话。')
  await told.getByRole('radio', { name: '当面送达' }).check()
  await send(page, '登记已告知第三方', '可以送出答复')
  expect(await words(parties)).toContain('告知决定公开')
  await sealLetter(page, '政府信息公开告知书')
  const out = await begin(page, /^登记送出：登记答复送出/)
  await out.getByRole('radio', { name: '网上送达' }).check()
  await send(page, '登记送出，办结', '本件办结')
  await eventually(page, '答复：予以公开')
  await page.context().close()
})

test('a third party is silent: the page says that the office decides, and that silence is no consent', async () => {
  const { id, officer } = await receivedCase(county, '2026-09-01', '2025年水利工程的验收报告')
  const on = Temporal.PlainDate.from('2026-09-07')
  expectDone(
    await consultThirdParty(officer, {
      id,
      on,
      consulted: '某水利公司',
      contact: '',
      matter: '是否同意公开',
    }),
  )
  const page = await signedIn(county, 'yangdian.gongkai', phone)
  await openCase(page, id)
  const parties = page.getByRole('region', { name: '相关方' })
  const said = await words(parties)
  expect(said).toContain('没有答复')
  expect(said).toContain('第三方逾期未答复：由本机关依照条例决定是否公开，不等于同意')
  // the clock runs again, and a clerk may still note what came late
  const late = await begin(page, '登记意见：登记答复意见')
  expect(await words(late)).toContain('不等于同意')
  await late.getByRole('button', { name: '暂不办理' }).click()
  await drawer(page).waitFor({ state: 'hidden' })
  await page.context().close()
})
