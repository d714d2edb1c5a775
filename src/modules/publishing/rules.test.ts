import { describe, expect, test } from 'vitest'
import { person } from '../../../tests/support/people.ts'
import { may, type Role, roles } from '../desk/index.ts'
import { formatIndexNumber, patternFault } from './index-number.ts'
import {
  type DisclosureAct,
  disclosurePolicy,
  nextStep,
  reviewSteps,
  shortIndexNumber,
  stepOrder,
  usualReviewSettings,
} from './index.ts'

describe('policy', () => {
  const unit = { code: 'yangdian', path: '/wenshang/yangdian/' }
  const elsewhere = { code: 'kangyi', path: '/wenshang/kangyi/' }
  const county = { code: 'wenshang', path: '/wenshang/' }
  const readers: readonly Role[] = [
    'editor',
    'firstReviewer',
    'secondReviewer',
    'secrecyReviewer',
    'signer',
    'disclosureOfficer',
    'disclosureHead',
    'unitHead',
  ]
  const own: Readonly<Record<DisclosureAct, readonly Role[]>> = {
    read: [...readers, 'supervisor'],
    write: ['editor'],
    submit: ['editor'],
    firstReview: ['firstReviewer'],
    secondReview: ['secondReviewer'],
    secrecyReview: ['secrecyReviewer'],
    signing: ['signer'],
    withdraw: ['signer'],
    changeValidity: ['signer'],
    mask: ['editor', 'firstReviewer', 'secondReviewer', 'secrecyReviewer', 'signer'],
    refer: ['secrecyReviewer'],
    reassess: ['secrecyReviewer', 'disclosureHead'],
    releaseUrgently: ['signer'],
    callBack: ['signer'],
    notePenaltyChange: ['editor', 'signer'],
    setReview: ['disclosureHead', 'unitHead'],
    lend: ['supervisor'],
    seeBoard: ['disclosureHead', 'unitHead', 'supervisor'],
    rescan: ['disclosureHead', 'supervisor'],
    import: ['supervisor'],
    setIndexPattern: ['supervisor'],
  }
  /** what the county does for the units below it */
  const watched: readonly DisclosureAct[] = ['read', 'lend', 'seeBoard', 'rescan', 'import']
  const acts = Object.keys(disclosurePolicy) as DisclosureAct[]

  test.each(acts)('%s: every role, in the unit, above it and beside it', (act) => {
    for (const role of roles) {
      const allowed = (place: typeof unit): boolean =>
        may(person('某', place, role), disclosurePolicy[act], unit)
      expect([role, allowed(unit)]).toEqual([role, own[act].includes(role)])
      expect([role, allowed(county)]).toEqual([role, watched.includes(act) && role === 'supervisor'])
      expect([role, allowed(elsewhere)]).toEqual([role, false])
    }
    expect(may({ kind: 'citizen' }, disclosurePolicy[act], unit)).toBe(false)
  })
})

test('the steps: three reviews with the secrecy review before the signature', () => {
  expect(reviewSteps.map(({ label }) => label)).toEqual(['一审', '二审', '保密审查', '签发（三审）'])
  const order = stepOrder(usualReviewSettings)
  expect(order).toEqual(reviewSteps.map(({ step }) => step))
  expect(order.map((step) => nextStep(order, step))).toEqual([
    'secondReview',
    'secrecyReview',
    'signing',
    null,
  ])
})

describe('index numbers', () => {
  test.each([
    ['{unit}/{year}-{serial:5}', 'yangdian/2023-00025'],
    ['{year}-{serial:3}/{unit}', '2023-025/yangdian'],
    ['GK-{unit}-{year}-{serial:1}', 'GK-yangdian-2023-25'],
  ])('%s', (pattern, expected) => {
    expect(patternFault(pattern)).toBe(null)
    expect(formatIndexNumber(pattern, { unit: 'yangdian', year: 2023, serial: 25 })).toBe(expected)
  })

  test.each([
    ['', '{unit}'],
    ['{unit}-{year}', '{serial:5}'],
    ['{unit}-{unit}-{year}-{serial:5}', '{unit}'],
    ['{unit}/{year}{serial:5}', '隔开'],
    ['{unit}/{year}0{serial:5}', '隔开'],
    ['{unit}/{year}-{serial:5}<b>', '只能用'],
    ['{unit}/{year}-{serial:0}', '{serial:5}'],
  ])('%j is refused', (pattern, reason) => {
    expect(patternFault(pattern)).toContain(reason)
  })

  test('more items than digits make it longer, never equal', () => {
    const number = formatIndexNumber('{unit}/{year}-{serial:2}', { unit: 'a', year: 2023, serial: 100 })
    expect(number).toBe('a/2023-100')
    expect(shortIndexNumber(number)).toBe('2023-100')
    expect(shortIndexNumber('2023-1')).toBe('2023-1')
  })
})
