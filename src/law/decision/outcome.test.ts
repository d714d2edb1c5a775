import { expect, test } from 'vitest'
import {
  articleFor,
  factsOf,
  groundOf,
  groupOf,
  letterFor,
  letterKinds,
  letterLabels,
  outcomeFacts,
  outcomeGroupLabels,
  outcomeGroups,
} from './outcome.ts'
import { outcomes, requestRowLabels, type Outcome } from '../report/report-rows.ts'

test('every outcome has label, article, letter and group', () => {
  expect(outcomeFacts.map(({ outcome }) => outcome)).toEqual([...outcomes])
  for (const facts of outcomeFacts) {
    expect(facts.rowLabel).toBe(requestRowLabels[facts.outcome])
    expect(facts.article).toMatch(/^条例第|^国办公开办函/)
    expect(facts.mustTell).not.toBe('')
    expect(letterLabels[facts.letter]).toBeDefined()
    expect(new Set(facts.grounds.map(({ code }) => code)).size).toBe(facts.grounds.length)
  }
  expect(new Set(outcomeFacts.map(({ label }) => label)).size).toBe(21)
})

test('the groups hold 1, 1, 8, 3, 5 and 3 outcomes', () => {
  const sizes = outcomeGroups.map((group) => outcomes.filter((outcome) => groupOf(outcome) === group).length)
  expect(sizes).toEqual([1, 1, 8, 3, 5, 3])
  expect(Object.keys(outcomeGroupLabels)).toEqual([...outcomeGroups])
  expect(Object.keys(letterLabels)).toEqual([...letterKinds])
})

test.each<[Outcome, string | undefined, string, string]>([
  ['granted', undefined, 'granted', '条例第三十六条第（二）项'],
  ['granted', 'alreadyPublic', 'alreadyPublic', '条例第三十六条第（一）项'],
  ['partial', undefined, 'partial', '条例第三十七条'],
  ['refused.stateSecret', undefined, 'refused', '条例第十四条、第三十六条第（三）项'],
  ['refused.process', 'draft', 'refused', '条例第十六条第二款'],
  ['refused.administrativeQuery', undefined, 'administrativeQuery', '条例第三十六条第（七）项'],
  ['unavailable.notHeld', 'notExist', 'notExist', '条例第三十六条第（四）项'],
  ['unavailable.notHeld', 'notOurs', 'notOurs', '条例第三十六条第（五）项'],
  ['unavailable.notHeld', 'made up by the office', 'notExist', '条例第三十六条第（四）项、第（五）项'],
  ['notProcessed.duplicate', undefined, 'duplicate', '条例第三十六条第（六）项'],
  ['other.correctionLapsed', undefined, 'termination', '条例第三十条'],
])('%s on the ground %s: letter %s, %s', (outcome, ground, letter, article) => {
  expect(letterFor(outcome, ground)).toBe(letter)
  expect(articleFor(outcome, ground)).toBe(article)
})

test('a ground belongs to its outcome', () => {
  expect(groundOf('granted', 'alreadyPublic')?.label).toBe('已经主动公开')
  expect(groundOf('partial', 'alreadyPublic')).toBeNull()
  expect(factsOf('partial').grounds).toEqual([])
})
