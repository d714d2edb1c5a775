import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Groups } from './groups.ts'
import { differenceOf, nearName, plainName } from './name-forms.ts'

test.each([
  ['某伟', '某 偉', 'script'],
  ['某·甲', '某・甲', 'none'],
  ['某己', '某巳', 'picture'],
  ['某䶮', '某䶮', 'none'],
  ['𠮷某', '𠮷 某', 'none'],
  ['某伟', '某玮', 'other'],
  ['（某）公司', '(某)公司', 'none'],
] as const)('%s and %s: %s', (one, other, difference) => {
  expect(differenceOf(one, other)).toBe(difference)
  expect(nearName(one) === nearName(other)).toBe(difference !== 'other')
})

test('a near name is near itself, whatever the signs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
      expect(nearName(nearName(name))).toBe(nearName(name))
      expect(plainName(plainName(name))).toBe(plainName(name))
    }),
  )
})

test('groups are those that a slow walk along the joinings finds', () => {
  const mark = fc.integer({ min: 0, max: 9 }).map(String)
  const joins = fc.array(fc.record({ person_mark: mark, other_mark: mark }), { maxLength: 12 })
  fc.assert(
    fc.property(joins, mark, (all, start) => {
      const reached = new Set([start])
      for (let before = 0; before !== reached.size;) {
        before = reached.size
        for (const { person_mark: a, other_mark: b } of all) {
          if (reached.has(a) || reached.has(b)) reached.add(a).add(b)
        }
      }
      expect([...new Groups(all).marksOf(start)].toSorted()).toEqual([...reached].toSorted())
    }),
  )
})
