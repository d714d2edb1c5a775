import { expect, test } from 'vitest'
import { nextDueOf, reportDueDays } from './due-dates.ts'
import { nothingRuled, type ReportRules } from './report-rules.ts'
import { unbegunStanding } from './report-standing.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const document = '某政办函〔2026〕1号'
const earlier: ReportRules = {
  departments: { submitBy: { month: 1, day: 26 }, publishBy: { month: 1, day: 28 } },
  townships: { submitBy: { month: 1, day: 20 }, publishBy: null },
  acceptBeforePublishing: false,
  expiredWithRepealed: true,
  document,
}

test.each([
  ['department', nothingRuled, '2026-01-31', '2026-01-31', '条例第四十九条第一款'],
  ['township', nothingRuled, '2026-01-31', '2026-01-31', '主管部门规定（条例第四十九条未规定乡镇日期）'],
  ['county', nothingRuled, null, '2026-03-31', '条例第四十九条第二款'],
  ['department', earlier, '2026-01-26', '2026-01-28', document],
  ['township', earlier, '2026-01-20', '2026-01-31', '主管部门规定（条例第四十九条未规定乡镇日期）'],
  // the government's own day is the law's alone
  ['county', earlier, null, '2026-03-31', '条例第四十九条第二款'],
] as const)('a %s by %j: submit by %s, publish by %s', (kind, rules, submitBy, publishBy, ground) => {
  const days = reportDueDays(kind, 2025, rules)
  expect(days.submitBy?.on.toString() ?? null).toBe(submitBy)
  expect(days.publishBy.on.toString()).toBe(publishBy)
  expect(days.publishBy.ground).toBe(ground)
})

test('a county that set only a day of publication: what is published must have been submitted by then', () => {
  const only = { ...earlier, townships: { submitBy: null, publishBy: { month: 1, day: 25 } } }
  const { submitBy, publishBy } = reportDueDays('township', 2025, only)
  expect([submitBy?.on.toString(), publishBy.on.toString()]).toEqual(['2026-01-25', '2026-01-25'])
})

test('what is next: to submit, then to publish, then nothing; the last day itself is in time', () => {
  const days = reportDueDays('department', 2025, earlier)
  const head = { id: 's', unitCode: 'ju', year: 2025, number: 1, contentHash: '', overrides: [] }
  const submission = { ...head, correction: null, submittedOn: '2026-01-20', by: '', seq: 1 }
  const submitted = { ...unbegunStanding, state: 'submitted' as const, submission }
  expect(nextDueOf(unbegunStanding, days, day('2026-01-26'))).toMatchObject({ kind: 'submit', late: false })
  expect(nextDueOf(unbegunStanding, days, day('2026-01-27'))).toMatchObject({ kind: 'submit', late: true })
  expect(nextDueOf(submitted, days, day('2026-01-27'))).toMatchObject({ kind: 'publish', late: false })
  const back = { ...submitted, state: 'sentBack' as const }
  expect(nextDueOf(back, days, day('2026-01-27'))).toMatchObject({ kind: 'submit', late: true })
  const version = {
    id: 'v',
    unitCode: 'ju',
    version: 1,
    publishedOn: '2026-01-27',
    source: 'events' as const,
    submissionId: 's',
    seq: 2,
  }
  expect(nextDueOf({ ...submitted, version }, days, day('2026-02-27'))).toBe(null)
  // the government submits to nobody
  expect(nextDueOf(unbegunStanding, reportDueDays('county', 2025, earlier), day('2026-02-01'))).toMatchObject(
    { kind: 'publish', late: false },
  )
})
