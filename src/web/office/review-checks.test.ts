import { expect, test } from 'vitest'
import { reviewSteps } from '../../modules/publishing/index.ts'
import { remarksWithChecks, reviewChecks, uncheckedOf } from './review-checks.ts'

test('every step looks at something, each thing once', () => {
  for (const { step } of reviewSteps) {
    const keys = reviewChecks[step].map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(3)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('一审 and 二审 look at content and at text; the secrecy review asks the five questions of its form', () => {
  for (const step of ['firstReview', 'secondReview'] as const) {
    expect(new Set(reviewChecks[step].map(({ of }) => of))).toEqual(new Set(['审', '校']))
  }
  expect(reviewChecks.secrecyReview.map(({ label }) => label)).toEqual([
    '不涉及国家秘密',
    '不涉及工作秘密',
    '不涉及商业秘密',
    '不涉及个人隐私',
    '不危及“三安全一稳定”',
  ])
})

test('what is not ticked is named; what was looked at goes on record before the remarks', () => {
  const [first, ...rest] = reviewChecks.signing.map(({ key }) => key)
  expect(uncheckedOf('signing', rest).map(({ key }) => key)).toEqual([first])
  expect(uncheckedOf('signing', [...rest, first ?? '', 'unknown'])).toEqual([])
  expect(remarksWithChecks('signing', ' ')).toBe('核对了：栏目和公开属性、法律依据、前三步意见、文字。')
  expect(remarksWithChecks('signing', '同意。')).toMatch(/。同意。$/)
})
