import { expect, test } from 'vitest'
import type { Finding } from '../../scanning/index.ts'
import { reviewChecks } from './review-checks.ts'
import { checkReview, nothingWrong } from './review-record.ts'
import { reviewSteps } from './review-step.ts'

const noScan = { findings: [], unread: [], rulesVersion: '1' }

test('every step looks at something, each thing once', () => {
  for (const { step } of reviewSteps) {
    const keys = reviewChecks[step].map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(2)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('一审 and 二审 look at content and at text', () => {
  for (const step of ['firstReview', 'secondReview'] as const) {
    expect(new Set(reviewChecks[step].map(({ of }) => of))).toEqual(new Set(['审', '校']))
  }
})

test('nothing passes with a check left out, with a faulty text, or without its five answers', () => {
  for (const { step } of reviewSteps) {
    const all = nothingWrong(step)
    expect(checkReview(step, 'pass', all, noScan)).toMatchObject({
      record: { verdict: 'pass', proof: 'passed' },
    })
    for (const key of all.checked ?? []) {
      const rest = { ...all, checked: all.checked?.filter((one) => one !== key) ?? [] }
      expect(checkReview(step, 'pass', rest, noScan)).toMatchObject({ issues: [{ field: 'checked' }] })
    }
    for (const field of ['content', 'proof'] as const) {
      const faulty = { ...all, [field]: 'faulty' as const }
      expect(checkReview(step, 'pass', faulty, noScan)).toMatchObject({ issues: [{ field }] })
    }
  }
  const { secrecy, ...unanswered } = nothingWrong('secrecyReview')
  expect(checkReview('secrecyReview', 'pass', unanswered, noScan)).toMatchObject({
    issues: [{ field: 'secrecy' }],
  })
  const touched = { ...unanswered, secrecy: secrecy && { ...secrecy, workSecret: 'yes' as const } }
  expect(checkReview('secrecyReview', 'pass', touched, noScan)).toMatchObject({
    issues: [{ field: 'secrecy', text: expect.stringContaining('工作秘密') }],
  })
  const handled = { ...unanswered, secrecy: secrecy && { ...secrecy, privacy: 'handled' as const } }
  expect(checkReview('secrecyReview', 'pass', handled, noScan)).toMatchObject({
    issues: [{ field: 'remarks' }],
  })
  expect(
    checkReview('secrecyReview', 'pass', { ...handled, remarks: '身份证号已遮盖' }, noScan),
  ).toMatchObject({ record: { secrecy: { privacy: 'handled' } } })
})

test('a finding that blocks needs a reason at every step, and a reason for what is not there is dropped', () => {
  const finding: Finding = {
    key: 'k1',
    rule: 'mobile',
    severity: 'block',
    part: { kind: 'title' },
    where: '标题',
    from: 0,
    to: 11,
    quote: '138****1234',
    proposal: null,
    text: '',
    ground: '条例第十五条',
  }
  const scan = { ...noScan, findings: [finding, { ...finding, key: 'k2', severity: 'warn' as const }] }
  const all = nothingWrong('signing')
  expect(checkReview('signing', 'pass', all, scan)).toMatchObject({
    issues: [{ field: 'overrides', text: expect.stringContaining('标题“138****1234”') }],
  })
  const blank = { ...all, overrides: [{ finding: 'k1', reason: '  ' }] }
  expect(checkReview('signing', 'pass', blank, scan)).toMatchObject({ issues: [{ field: 'overrides' }] })
  const reasons = [
    { finding: 'k1', reason: '本机关公开的值班电话' },
    { finding: 'k9', reason: '没有这一处' },
  ]
  expect(checkReview('signing', 'pass', { ...all, overrides: reasons }, scan)).toMatchObject({
    record: { overrides: [{ finding: 'k1', where: '标题', quote: '138****1234' }] },
  })
})

test('what stays inside may touch what the form asks about, and hold what was found', () => {
  const all = nothingWrong('secrecyReview')
  const touched = { ...all, secrecy: all.secrecy && { ...all.secrecy, workSecret: 'yes' as const } }
  expect(checkReview('secrecyReview', 'pass', touched, noScan, true)).toMatchObject({
    issues: [{ field: 'secrecy' }],
  })
  expect(checkReview('secrecyReview', 'pass', touched, noScan, false)).toMatchObject({
    record: { secrecy: { workSecret: 'yes' } },
  })
})

test('a return needs its reason, or a remark on a passage', () => {
  const silent = { remarks: ' ', notes: [{ passage: '第二段', text: ' ' }] }
  expect(checkReview('firstReview', 'sendBack', silent, noScan)).toMatchObject({
    issues: [{ field: 'remarks' }],
  })
  const pointed = { notes: [{ passage: '公示期7天', text: '少于规定的天数' }] }
  expect(checkReview('firstReview', 'sendBack', pointed, noScan)).toMatchObject({ record: { notes: [{}] } })
})
