import type { Page } from 'playwright-core'
import { settled, signedIn } from './office.ts'
import { type County, expectSound } from './steps.ts'

/** Answers questions of the five in their order: each by its words and the beginning of the answer. */
export async function answer(page: Page, answers: readonly (readonly [question: string, answer: string])[]) {
  for (const [question, chosen] of answers) {
    const asked = page.getByRole('group', { name: question })
    await asked.getByRole('radio', { name: new RegExp(`^${chosen}`) }).check()
  }
  await settled(page)
}

/** What is asked of every application that is clear, asks for information and is ours, which we hold. */
export const plainAnswers = [
  ['申请还要继续办理吗？', '要继续办'],
  ['申请的要素齐全、内容明确吗？', '齐全、明确'],
  ['申请人实际要的是什么？', '政府信息'],
  ['申请人以前申请过吗？', '没有'],
  ['该由本机关公开吗？', '由本机关公开'],
  ['检索过了，有现成的吗？', '有'],
  ['已经主动公开了吗？', '没有'],
] as const

/** Presses a button of the page's form and waits for what is said. */
export async function take(page: Page, button: string, said: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).last().click()
  await page.getByText(said).first().waitFor()
  await settled(page)
  await expectSound(page)
}

/** Opens the drafting page from the case. */
export async function beginDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '拟定答复' }).first().click()
  await page.getByRole('heading', { level: 1, name: '拟定答复' }).waitFor()
  await page.getByRole('group', { name: '申请还要继续办理吗？' }).waitFor()
  await settled(page)
  await expectSound(page)
}

/** Opens the page of the reviewing steps from its line in the queue. */
export async function openReview(page: Page, title: string, act: string): Promise<void> {
  const line = page.getByRole('row').filter({ hasText: title })
  await line
    .getByRole('button', { name: new RegExp(`^${act}`) })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: '答复审签' }).waitFor()
  await page.getByRole('heading', { name: '五问的回答' }).waitFor()
  await settled(page)
  await expectSound(page)
}

/** The draft of a case goes through the usual steps of 杨店镇; the clerk stands before his case again. */
export async function signAll(county: County, office: Page, file: string): Promise<void> {
  await office.goto(`${file}/decision`)
  await take(office, '送审', '答复已送审')
  for (const [who, act, said] of [
    ['yangdian.fuzeren', '审核通过', '已审核通过'],
    ['yangdian.lingdao', '签发', '已签发'],
  ] as const) {
    const page = await signedIn(county, who)
    await page.goto(`${file}/decision`)
    await take(page, act, said)
  }
  await office.goto(file)
  await office
    .getByRole('button', { name: /^登记送出/ })
    .first()
    .waitFor()
  await settled(office)
}
