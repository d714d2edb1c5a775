import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type ReviewStep, reviewStepLabel } from '../../src/modules/publishing/index.ts'
import { settled, signedIn } from './office.ts'
import { type County, desk, eventually, expectSound, phone } from './steps.ts'

/** Who takes which step in 杨店镇; the leader signs on his telephone. */
const reviewers: Readonly<Record<ReviewStep, { readonly username: string; readonly width: number }>> = {
  firstReview: { username: 'yangdian.yishen', width: desk },
  secondReview: { username: 'yangdian.ershen', width: desk },
  secrecyReview: { username: 'yangdian.baomi', width: desk },
  signing: { username: 'yangdian.qianfa', width: phone },
}

/** The item of this title, opened out of what waits for this person's review. */
export async function openReview(county: County, step: ReviewStep, title: string): Promise<Page> {
  const { username, width } = reviewers[step]
  const page = await signedIn(county, username, width)
  if (width === phone) await page.getByRole('button', { name: '菜单' }).click()
  const menu = page.getByRole('navigation', { name: '主导航' })
  await menu.getByRole('link', { name: /审核发布/ }).click()
  await page
    .getByRole('button', { name: `${reviewStepLabel(step)}：${title}` })
    .first()
    .click()
  await opened(page, title)
  return page
}

/** Waits for an item's page and finds it sound. */
export async function opened(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await settled(page)
  await expectSound(page)
}

/** Takes a step of an item as somebody does who finds nothing wrong; then it has moved on. */
export async function passStep(county: County, step: ReviewStep, title: string): Promise<void> {
  const page = await openReview(county, step, title)
  const pass = page.getByRole('button', { name: /^(?:通过，送|签发并发布)/ }).first()
  // what is not checked cannot be passed, and how much is open is said
  expect(await pass.isDisabled()).toBe(true)
  await eventually(page, /还不能通过：.*项没有核对/)
  await findNothingWrong(page)
  await pass.click()
  if (step === 'signing') {
    const dialog = page.getByRole('dialog')
    await eventually(dialog, /签发后立即公开，索引号由系统给出/)
    await settled(page)
    await expectSound(page)
    await dialog.getByRole('button', { name: '签发并发布' }).click()
    await eventually(page, /已发布，索引号/)
  } else {
    await eventually(page, /已通过，送/)
  }
  await settled(page)
  await expectSound(page)
  await page.context().close()
}

/** Ticks every check, passes content and text, answers the secrecy questions with no. */
export async function findNothingWrong(page: Page): Promise<void> {
  const card = page.locator('fieldset.checks')
  for (const check of await card.getByRole('checkbox').all()) await check.check()
  for (const result of await page.getByRole('radiogroup', { name: /，结果$/ }).all()) {
    await result.getByRole('radio', { name: '通过' }).check()
  }
  for (const question of await page.locator('.question').all()) {
    await question.getByRole('radio', { name: '不涉及' }).check()
  }
}
