import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allEndings,
  allQuestions,
  type GivenAnswer,
  isFinished,
  isSameEnding,
  pathTo,
  separationKey,
  walk,
} from './five-questions.ts'
import { fiveStages } from './question.ts'
import type { Ending, FiveFacts, ThirdPartyStand } from './question.ts'
import { outcomes } from '../report/report-rows.ts'

const plain: FiveFacts = { lapse: null, corrected: false, correctionBar: null, thirdParty: 'notAsked' }
const stands: readonly ThirdPartyStand[] = ['notAsked', 'waiting', 'agrees', 'partly', 'objects', 'silent']

const anyFacts: fc.Arbitrary<FiveFacts> = fc.record({
  lapse: fc.constantFrom('correction' as const, 'fee' as const, null),
  corrected: fc.boolean(),
  correctionBar: fc.constantFrom(null, '已经超过7个工作日。'),
  thirdParty: fc.constantFrom(...stands),
})

/** Walks by taking, at each question, the n-th of the answers that the case allows. */
function wander(facts: FiveFacts, picks: readonly number[]) {
  const answers: GivenAnswer[] = []
  let way = walk(answers, facts)
  for (const pick of picks) {
    if (way.next === null) break
    const open = way.next.choices.filter(({ bar }) => (bar?.(facts) ?? null) === null)
    const chosen = open[pick % open.length]
    if (chosen === undefined) throw new Error(`no answer is open to ${way.next.key}`)
    answers.push({ question: way.next.key, answer: chosen.key })
    way = walk(answers, facts)
  }
  return { answers, way }
}

const anyPicks = fc.array(fc.nat(50), { minLength: 20, maxLength: 20 })

/** The facts under which an ending can be had at all. */
function factsFor({ outcome }: Ending): FiveFacts {
  if (outcome === 'other.correctionLapsed') return { ...plain, lapse: 'correction' }
  if (outcome === 'other.feeLapsed') return { ...plain, lapse: 'fee' }
  if (outcome === 'unavailable.stillUnclear') return { ...plain, corrected: true }
  return outcome === 'refused.thirdParty' ? { ...plain, thirdParty: 'objects' } : plain
}

describe('五问', () => {
  test('every outcome with each of its grounds is an ending, and each is reached', () => {
    expect(new Set(allEndings.map(({ outcome }) => outcome))).toEqual(new Set(outcomes))
    expect(allEndings).toHaveLength(28)
    for (const ending of allEndings) {
      const facts = factsFor(ending)
      const path = pathTo(ending, facts)
      expect(path, `${ending.outcome}/${ending.ground}`).not.toBeNull()
      const way = walk(path ?? [], facts)
      expect(isFinished(way)).toBe(true)
      expect(way.ending).toEqual(ending)
    }
  })

  test('one question alone settles each ending', () => {
    const settling = new Map<string, Set<string>>()
    for (const { key, choices } of allQuestions) {
      for (const { leads } of choices) {
        if (!('ending' in leads)) continue
        const name = `${leads.ending.outcome}/${leads.ending.ground}`
        settling.set(name, (settling.get(name) ?? new Set()).add(key))
      }
    }
    expect(settling.size).toBe(allEndings.length)
    for (const [name, keys] of settling) expect([...keys], name).toHaveLength(1)
  })

  test.each([
    ['goesOn=yes complete=clear nature=petition', 'notProcessed.petition', ''],
    ['goesOn=moot', 'other.other', ''],
    ['goesOn=yes complete=clear nature=query', 'refused.administrativeQuery', ''],
    ['goesOn=yes complete=clear nature=information repeated=duplicate', 'notProcessed.duplicate', ''],
    ['goesOn=yes complete=clear nature=information repeated=no ours=no', 'unavailable.notHeld', 'notOurs'],
    ['… ours=yes held=no', 'unavailable.notHeld', 'notExist'],
    ['… ours=yes held=yes public=yes', 'granted', 'alreadyPublic'],
    ['… ours=yes held=yes public=no exception=none supply=asWanted', 'granted', 'disclosed'],
    [
      '… ours=yes held=yes public=no exception=process processProviso=no processKind=draft separable/refused.process/draft=no',
      'refused.process',
      'draft',
    ],
    ['… ours=yes held=yes public=no exception=process processProviso=yes supply=way', 'granted', 'disclosed'],
    [
      '… ours=yes held=yes public=no exception=stateSecret separable/refused.stateSecret=yes supplyPart=otherForm',
      'partial',
      '',
    ],
  ])('%s → %s %s', (text, outcome, ground) => {
    const whole = text.replace('…', 'goesOn=yes complete=clear nature=information repeated=no')
    const answers = `${whole} proper=asRequested`.split(' ').map((one): GivenAnswer => {
      const [question = '', answer = ''] = one.split('=')
      return { question, answer }
    })
    const way = walk(answers, plain)
    expect(way.fault).toBeNull()
    expect(way.steps).toHaveLength(answers.length)
    expect(way.ending).toEqual({ outcome, ground })
    expect(isFinished(way)).toBe(true)
  })

  test.each([
    ['objects', 'thirdParty=founded override=yes supply=asWanted', 'granted'],
    ['objects', 'thirdParty=founded override=no separable/refused.thirdParty=no', 'refused.thirdParty'],
    ['objects', 'thirdParty=unfounded supply=asWanted', 'granted'],
    [
      'silent',
      'thirdParty=silent ownJudgment=yes override=no separable/refused.thirdParty=yes supplyPart=way',
      'partial',
    ],
    ['silent', 'thirdParty=silent ownJudgment=no supply=way', 'granted'],
    ['agrees', 'thirdParty=agrees supply=way', 'granted'],
    ['partly', 'thirdParty=partly separable/refused.thirdParty=yes supplyPart=way', 'partial'],
    ['notAsked', 'thirdParty=maskable supplyPart=asWanted', 'partial'],
  ] as const)('a third party that %s: %s → %s', (thirdParty, text, outcome) => {
    const whole = `goesOn=yes complete=clear nature=information repeated=no ours=yes held=yes public=no exception=thirdParty ${text} proper=otherWay`
    const answers = whole.split(' ').map((one): GivenAnswer => {
      const [question = '', answer = ''] = one.split('=')
      return { question, answer }
    })
    const way = walk(answers, { ...plain, thirdParty })
    expect(way.fault).toBeNull()
    expect(way.ending?.outcome).toBe(outcome)
    expect(isFinished(way)).toBe(true)
  })

  test('without having asked him nothing is refused for the sake of a third party', () => {
    const wanted = { outcome: 'refused.thirdParty', ground: '' } as const
    for (const thirdParty of ['notAsked', 'waiting', 'agrees'] as const) {
      expect(pathTo(wanted, { ...plain, thirdParty })).toBeNull()
    }
  })

  test('every way comes to an end, in one outcome or one act, and the stages follow one another', () => {
    fc.assert(
      fc.property(anyFacts, anyPicks, (facts, picks) => {
        const { way } = wander(facts, picks)
        expect(way.next).toBeNull()
        expect(way.fault).toBeNull()
        expect((way.ending === null) !== (way.act === null)).toBe(true)
        if (way.ending !== null) {
          const { ending } = way
          expect(allEndings.filter((one) => isSameEnding(one, ending))).toHaveLength(1)
          expect(way.steps.at(-1)?.question.key).toBe('proper')
        }
        const places = way.steps.map(({ question }) => fiveStages.indexOf(question.stage))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })

  test('a lapse only where one was computed, 补正后仍不明确 only after a correction', () => {
    fc.assert(
      fc.property(anyFacts, anyPicks, (facts, picks) => {
        const outcome = wander(facts, picks).way.ending?.outcome
        if (outcome === 'other.correctionLapsed') expect(facts.lapse).toBe('correction')
        if (outcome === 'other.feeLapsed') expect(facts.lapse).toBe('fee')
        if (outcome === 'unavailable.stillUnclear') expect(facts.corrected).toBe(true)
        if (outcome === 'refused.thirdParty') {
          expect(['objects', 'partly', 'silent']).toContain(facts.thirdParty)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('from the outcome backwards: the way found leads there, and through what was named', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...allEndings), (facts, ending) => {
        const path = pathTo(ending, facts)
        if (path === null) return
        const way = walk(path, facts)
        expect(isFinished(way)).toBe(true)
        expect(way.ending).toEqual(ending)
        expect(way.steps).toHaveLength(path.length)
      }),
    )
    const through = separationKey({ outcome: 'refused.internal', ground: 'logistics' })
    const path = pathTo({ outcome: 'partial', ground: '' }, plain, through)
    expect(path?.map(({ question }) => question)).toContain(through)
  })

  test('what is no answer, or is barred, is said at its question', () => {
    expect(walk([{ question: 'goesOn', answer: 'perhaps' }], plain).fault?.question).toBe('goesOn')
    const answers = [
      { question: 'goesOn', answer: 'yes' },
      { question: 'complete', answer: 'stillUnclear' },
    ]
    expect(walk(answers, plain).fault).toMatchObject({ question: 'complete' })
    expect(walk(answers, plain).fault?.text).toMatch(/补正/)
    expect(walk(answers, { ...plain, corrected: true }).ending?.outcome).toBe('unavailable.stillUnclear')
  })

  test('every question says what it means, by which article, and with an example', () => {
    for (const { key, text, meaning, article, example, choices } of allQuestions) {
      for (const part of [text, meaning, article, example]) expect(part, key).not.toBe('')
      expect(choices.length, key).toBeGreaterThan(1)
      expect(new Set(choices.map((choice) => choice.key)).size, key).toBe(choices.length)
    }
  })
})
