import { expect, test } from 'vitest'
import { changedSinceSeen, firstOther, otherTexts } from './versions.ts'

const kept = (...versions: readonly number[]) =>
  versions.map((version) => ({ version, label: '送审', at: '2026-10-14T01:00:00Z' }))
const base = { state: 'inReview', revision: null, lastSeen: null } as const
const revision = { of: 'a', note: '更正日期', title: '某' }

test('submitted once, there is nothing to compare with', () => {
  const view = { ...base, versions: kept(2) }
  expect(otherTexts(view)).toEqual([])
  expect(firstOther(view)).toBe(null)
  expect(changedSinceSeen(view)).toBe(false)
})

test('sent again, it is compared with what this person last saw, else with the text before', () => {
  const view = { ...base, versions: kept(12, 7, 2) }
  expect(otherTexts(view).map(({ key }) => key)).toEqual(['7', '2'])
  expect(firstOther(view)?.key).toBe('7')
  // he saw the second version and left the third
  expect(firstOther({ ...view, lastSeen: 3 })?.key).toBe('2')
  expect(changedSinceSeen({ ...view, lastSeen: 3 })).toBe(true)
  expect(changedSinceSeen({ ...view, lastSeen: 13 })).toBe(false)
})

test('a correction is compared with what it corrects, then with what was seen of itself', () => {
  const view = { ...base, revision, versions: kept(4) }
  expect(otherTexts(view).map(({ key }) => key)).toEqual(['original'])
  expect(firstOther(view)?.key).toBe('original')
  expect(firstOther({ ...view, versions: kept(9, 4), lastSeen: 5 })?.key).toBe('4')
  expect(changedSinceSeen(view)).toBe(true)
})

test('a draft may have moved on from the last text that was kept', () => {
  expect(firstOther({ ...base, state: 'draft', versions: kept(2) })?.key).toBe('2')
})
