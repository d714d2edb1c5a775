import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import {
  remedyAdvice,
  remedyBandOf,
  remedyParagraph,
  remedyRoute,
  suitAfterReconsiderationLastDay,
  type RemedyBand,
} from './remedy.ts'
import { outcomes, type Outcome } from '../report/report-rows.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const refusals: readonly Outcome[] = [
  'partial',
  'refused.stateSecret',
  'refused.otherLaw',
  'refused.securityStability',
  'refused.thirdParty',
  'refused.internal',
  'refused.process',
  'refused.enforcementFile',
  'refused.administrativeQuery',
]

test.each<[string, RemedyBand]>([
  ['2023-12-31', 'before2024'],
  ['2024-01-01', 'from2024'],
  ['2025-05-31', 'from2024'],
  ['2025-06-01', 'fromJune2025'],
])('a decision of %s is governed by %s', (decidedOn, band) => {
  expect(remedyBandOf(day(decidedOn))).toBe(band)
})

test.each(['2024-01-01', '2025-06-01'])(
  'reconsideration first for refusals only, decided on %s',
  (decidedOn) => {
    const first = outcomes.filter(
      (outcome) => remedyRoute(outcome, day(decidedOn)) === 'reconsiderationFirst',
    )
    expect(first).toEqual(refusals)
  },
)

test('before 2024 always free choice', () => {
  expect(outcomes.every((outcome) => remedyRoute(outcome, day('2023-12-31')) === 'either')).toBe(true)
})

test('what no text settles is the county’s to set, from June 2025 on', () => {
  const settings = { administrativeQueryFirst: false, otherLawFirst: false }
  const route = (outcome: Outcome, on: string) => remedyRoute(outcome, day(on), settings)
  expect(route('refused.administrativeQuery', '2025-06-01')).toBe('either')
  expect(route('refused.otherLaw', '2025-06-01')).toBe('either')
  expect(route('refused.internal', '2025-06-01')).toBe('reconsiderationFirst')
  expect(route('refused.administrativeQuery', '2025-05-31')).toBe('reconsiderationFirst')
})

const decision = { decidedOn: day('2026-03-02'), countyName: '汶上县' } as const

test('last days run from service, in calendar days, and move off days off', () => {
  const advice = (servedOn: string) =>
    remedyAdvice({ ...decision, outcome: 'granted', servedOn: day(servedOn) }, calendar)
  const lastDays = (servedOn: string) => {
    const { reconsideration, directSuit } = advice(servedOn)
    return [reconsideration.lastDay?.toString(), directSuit?.lastDay?.toString()]
  }
  expect(lastDays('2026-03-02')).toEqual(['2026-05-06', '2026-09-02'])
  // the 60th day is 2026-06-07, a Sunday; six months end on a Thursday
  expect(lastDays('2026-04-08')).toEqual(['2026-06-08', '2026-10-08'])
  // there is no 31 February
  expect(lastDays('2025-08-31')).toEqual(['2025-10-30', '2026-02-28'])
  const unserved = remedyAdvice({ ...decision, outcome: 'granted' }, calendar)
  expect([unserved.reconsideration.lastDay, unserved.directSuit?.lastDay]).toEqual([null, null])
  expect(suitAfterReconsiderationLastDay(day('2026-09-18'), calendar).toString()).toBe('2026-10-08')
})

test('the paragraph of a refusal', () => {
  const advice = remedyAdvice({ ...decision, outcome: 'refused.thirdParty' }, calendar)
  expect(advice).toMatchObject({ body: '汶上县人民政府', directSuit: null, mustNameOnlineChannel: false })
  expect(remedyParagraph(advice)).toBe(
    '如对本告知书不服，应当先自收到本告知书之日起60日内向汶上县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向人民法院提起行政诉讼。',
  )
  expect(advice.rules).toContain('法释〔2025〕8号第一条')
})

test('the paragraph of any other outcome, served online', () => {
  const advice = remedyAdvice({ ...decision, outcome: 'unavailable.notHeld', servedOnline: true }, calendar)
  expect(remedyParagraph(advice, '本答复书')).toBe(
    '如对本答复书不服，可以自收到本答复书之日起60日内向汶上县人民政府申请行政复议，或者自收到本答复书之日起6个月内向人民法院提起行政诉讼。申请行政复议也可以通过互联网渠道提出。',
  )
})

test('the paragraph of 部分公开 tells its two parts apart', () => {
  const advice = remedyAdvice({ ...decision, outcome: 'partial' }, calendar)
  expect(advice).toMatchObject({ route: 'reconsiderationFirst', onlyRefusedPart: true })
  expect(remedyParagraph(advice)).toBe(
    '如对本告知书中不予公开的部分不服，应当先自收到本告知书之日起60日内向汶上县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向人民法院提起行政诉讼；对其他部分不服的，可以自收到本告知书之日起60日内向汶上县人民政府申请行政复议，或者自收到本告知书之日起6个月内向人民法院提起行政诉讼。',
  )
})

test('each band cites its law', () => {
  const rules = (decidedOn: string, outcome: Outcome) =>
    remedyAdvice({ ...decision, decidedOn: day(decidedOn), outcome, servedOnline: true }, calendar)
  expect(rules('2023-06-01', 'refused.internal').rules).toContain('条例第五十一条')
  expect(rules('2023-06-01', 'refused.internal').mustNameOnlineChannel).toBe(false)
  expect(rules('2024-06-01', 'refused.internal').rules).toContain('行政复议法第二十三条第一款第（四）项')
  expect(rules('2024-06-01', 'granted').rules).not.toContain('行政复议法第二十三条第一款第（四）项')
})
