import { expect, test } from 'vitest'
import {
  agency,
  agencyAnswered,
  answered,
  clockOf,
  consulted,
  corrected,
  correction,
  decided,
  extended,
  fee,
  paid,
  received,
  withdrawn,
} from '../../../tests/support/case-steps.ts'

test('every kind of step is told in words', () => {
  const { steps } = clockOf('2024-12-31', [
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
  expect(steps.map(({ text }) => text)).toEqual([
    '收到申请：平常信函，次日起算20个工作日；需要补正的，最迟应当在第7个工作日（2024年9月30日）一次性告知。答复期限为2024年10月23日。',
    '告知申请人补正，补正期限至2024年10月10日，等待期间不计算答复期限。',
    '收到补正后的申请，答复期限自次日起重新计算20个工作日。答复期限为2024年11月5日。',
    '征求第三方意见，次日起不计入答复期限，最迟至第15个工作日（2024年10月30日）。',
    '征求其他机关意见，次日起不计入答复期限，最迟至第15个工作日（2024年10月30日）。',
    '收到第三方意见，其所需时间至当日止，10月12日起不再因此扣除。',
    '收到其他机关意见，其所需时间至当日止，10月12日起不再因此扣除。答复期限为2024年11月6日。',
    '向申请人送出收费通知，应当在送达次日起20个工作日内（2024年11月8日前，含当日）缴费，等待期间不计算答复期限。',
    '申请人完成缴费，答复期限自次日起重新计算20个工作日。答复期限为2024年11月11日。',
    '经政府信息公开工作机构负责人同意并告知申请人，延长3个工作日。答复期限为2024年11月14日。',
    '答复申请人：已经主动公开。答复期限为2024年11月14日。',
  ])
})

test('what changes nothing is told as such', () => {
  const { steps } = clockOf('2024-12-31', [
    received('2024-09-20'),
    correction('2024-10-08', '2024-10-20'),
    corrected('2024-10-09'),
    consulted('2024-10-24'),
    answered('2024-10-28'),
    withdrawn('2024-10-29'),
  ])
  expect(steps.map(({ text }) => text).slice(1)).toEqual([
    '收到对无效补正告知的答复，答复期限不变。答复期限为2024年10月23日。',
    '征求第三方意见时已超过答复期限，所需时间不予扣除。答复期限为2024年10月23日。',
    '收到第三方意见，答复期限不受影响。答复期限为2024年10月23日。',
    '申请人撤回申请，办理终止。答复期限为2024年10月23日。',
  ])
})
