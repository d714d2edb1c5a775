import { expect, test } from 'vitest'
import {
  agency,
  agencyAnswered,
  answered,
  calendar,
  consulted,
  corrected,
  correction,
  decided,
  extended,
  fee,
  type Json,
  paid,
  read,
  received,
  withdrawn,
} from '../../../../tests/support/case-steps.ts'
import { explainDays } from '../../../law/clock/day-strip.ts'
import { proceed } from '../../../law/clock/proceed.ts'
import { stepForApplicant, stripForApplicant, submittedForApplicant } from './step-words.ts'

const textsOf = (events: readonly Json[]): string[] =>
  proceed(read('2024-12-31', events).events, calendar)
    .steps.map(stepForApplicant)
    .map(({ text }) => text)

test('every kind of step speaks to the applicant', () => {
  const texts = textsOf([
    received('2024-09-20', 'ordinaryMail'),
    correction('2024-09-24', '2024-10-10'),
    corrected('2024-10-09'),
    consulted('2024-10-10'),
    agency('2024-10-10'),
    answered('2024-10-11'),
    agencyAnswered('2024-10-11'),
    fee('2024-10-12'),
    paid('2024-10-14'),
    extended('2024-10-15', 3),
    { ...decided('2024-10-16'), ground: 'alreadyPublic' },
  ])
  expect(texts).toEqual([
    '机关收到您的申请（平常信函），从次日起计算20个工作日；需要您补正的，最迟应当在第7个工作日（2024年9月30日）一次告知您。机关最迟应当在2024年10月23日答复您。',
    '机关请您补正，您可以补正到2024年10月10日。等您补正的时间不计算答复期限。',
    '机关收到您补正后的申请，答复期限从次日起重新计算20个工作日。机关最迟应当在2024年11月5日答复您。',
    '机关征求第三方意见，从次日起不计入答复期限，最长到第15个工作日（2024年10月30日）。',
    '机关征求其他机关意见，从次日起不计入答复期限，最长到第15个工作日（2024年10月30日）。',
    '机关收到第三方意见，征求意见的时间到当天为止，10月12日起不再因此扣除。',
    '机关收到其他机关意见，征求意见的时间到当天为止，10月12日起不再因此扣除。机关最迟应当在2024年11月6日答复您。',
    '机关向您送出收费通知，请您从收到的次日起20个工作日内（2024年11月8日以前，含当日）缴费。等您缴费的时间不计算答复期限。',
    '您已缴费，答复期限从次日起重新计算20个工作日。机关最迟应当在2024年11月11日答复您。',
    '机关告知您：经政府信息公开工作机构负责人同意，答复期限延长3个工作日。机关最迟应当在2024年11月14日答复您。',
    '机关答复您：已经主动公开。',
  ])
  const idle = textsOf([
    received('2024-09-20'),
    correction('2024-10-08', '2024-10-20'),
    corrected('2024-10-09'),
    consulted('2024-10-24'),
    answered('2024-10-28'),
    withdrawn('2024-10-29'),
  ])
  expect(idle.at(-1)).toBe('您撤回了申请，本件不再办理。')
  expect([...texts, ...idle].join('')).not.toContain('申请人')
})

test('the days of the term and how it came in speak to him too', () => {
  const events = [received('2024-09-20'), correction('2024-09-24', '2024-10-10')]
  const { days, summary } = stripForApplicant(explainDays(read('2024-09-29', events), calendar))
  expect(summary).toContain('正在等待您补正')
  expect(days.map(({ why }) => why).join('')).toContain('等待您补正')
  expect(`${summary}${days.map(({ why }) => why).join('')}`).not.toContain('申请人')
  expect(submittedForApplicant({ channel: 'counter', oral: true, addressedElsewhere: true })).toBe(
    '当面提交。您口头提出，由工作人员代为填写，已读给您听并经您确认（条例第二十九条）。',
  )
})
