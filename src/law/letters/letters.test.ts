import { describe, expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import { type LetterField, letterFieldKeys, letterFields, type LetterValues } from './letter-fields.ts'
import { citation, lawfulSentences, letterTitle, outcomeSentence, ownName } from './letter-sentences.ts'
import { letterParagraphs } from './letter-text.ts'
import { fieldsOfLetter, letterRule, letterRules, missingIn } from './letters.ts'
import {
  articleFor,
  letterFor,
  type LetterKind,
  letterKinds,
  letterLabels,
  outcomeFacts,
} from '../decision/outcome.ts'
import {
  missingPlaces,
  noRemedyPlaces,
  remedyAdvice,
  remedyParagraph,
  type RemedyPlaces,
} from '../remedies/remedy.ts'
import type { Outcome } from '../report/report-rows.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** law.md §7.2, beyond the frame; what this table asks for, the check asks for. */
const mustContain: Readonly<Record<LetterKind, readonly LetterField[]>> = {
  receipt: ['caseNumber', 'receivedOn', 'channel', 'materials', 'dueOn', 'contact'],
  correctionNotice: ['items', 'advice', 'respondBy', 'consequence'],
  reasonsRequest: ['reasonsAsked', 'reasonsBy'],
  extensionNotice: ['extensionReason', 'newDueOn', 'extensionDays', 'approvedBy'],
  thirdPartyConsultation: ['matter', 'extract', 'replyTerm', 'silence', 'replyForm'],
  consultationNotice: ['notCounted'],
  agencyConsultation: ['matter', 'replyTerm', 'silence'],
  disclosureNotice: ['disclosedContent', 'disclosedReasons'],
  feeNotice: ['feeBasis', 'feeStandard', 'feeAmount', 'payment', 'payTerm', 'consequence'],
  granted: ['content', 'provision'],
  alreadyPublic: ['wayToObtain'],
  partial: ['content', 'reasons'],
  refused: ['article', 'reasons'],
  administrativeQuery: ['specialLaw', 'specialOffice'],
  notExist: ['search'],
  notOurs: ['reasons', 'responsible'],
  needsCreation: ['article', 'reasons'],
  stillUnclear: ['correction', 'reasons'],
  petition: ['outcome', 'reasons'],
  duplicate: ['earlierReply'],
  publication: ['wayToObtain'],
  massRepeat: ['reasons'],
  confirmation: ['reasons'],
  termination: ['article', 'outcome'],
  recordCorrection: ['recordResult'],
  serviceRecord: ['served', 'servedHow', 'addressee'],
}

/** Every field filled with a text that no sentence of ours says. */
function full(kind: LetterKind): LetterValues {
  return Object.fromEntries(fieldsOfLetter(kind).map((field) => [field, `《${field}之文》`]))
}

describe.each(letterKinds)('%s', (kind) => {
  test.each(mustContain[kind])('must say %s, and is named by its label where it does not', (field) => {
    const { [field]: _, ...rest } = full(kind)
    expect(missingIn(kind, full(kind))).toEqual([])
    const [missing, ...more] = missingIn(kind, rest)
    expect(more).toEqual([])
    expect(missing).toMatchObject({ field, label: letterFields[field].label })
    expect(missing?.article).toMatch(/条例|行政复议法|109号|30号/)
  })

  test('white space is no content', () => {
    const [field] = mustContain[kind]
    if (field === undefined) throw new Error('a kind without contents')
    expect(missingIn(kind, { ...full(kind), [field]: ' \n　' })).toHaveLength(1)
  })

  test('everything that it must say stands in its text', () => {
    if (kind === 'serviceRecord') return expect(letterRule(kind).series).toBe('none')
    const said = letterParagraphs(kind, full(kind), '您')
      .map(({ text }) => text)
      .join('\n')
    const around: readonly LetterField[] = ['title', 'number', 'addressee', 'agency', 'date']
    const body = letterRule(kind).required.filter(({ field }) => !around.includes(field))
    return expect(body.filter(({ field }) => !said.includes(`《${field}之文》`))).toEqual([])
  })

  test('what is written by hand says what belongs there, with an example', () => {
    for (const field of fieldsOfLetter(kind)) {
      const { source, guidance, example } = letterFields[field]
      expect(source !== 'clerk' || (guidance !== '' && example !== ''), field).toBe(true)
    }
  })
})

test('every answer tells the remedies, no notice and no receipt does', () => {
  const telling = letterRules.filter(({ remedies }) => remedies).map(({ kind }) => kind)
  expect(telling).toEqual(letterRules.filter(({ series }) => series === 'answer').map(({ kind }) => kind))
  for (const { kind, required, remedies } of letterRules) {
    expect(
      required.some(({ field }) => field === 'remedies'),
      kind,
    ).toBe(remedies)
  }
})

test('a refusal by another law names that law; an answer to a corrected application says how it was corrected', () => {
  const refused = full('refused')
  const { forbiddingLaw: _, ...unnamed } = refused
  expect(missingIn('refused', unnamed, { otherLaw: true }).map(({ field }) => field)).toEqual([
    'forbiddingLaw',
  ])
  expect(missingIn('refused', unnamed)).toEqual([])
  const { correction: __, ...plain } = full('granted')
  expect(missingIn('granted', plain, { corrected: true }).map(({ field }) => field)).toEqual(['correction'])
  expect(missingIn('feeNotice', { ...full('feeNotice'), correction: '' }, { corrected: true })).toEqual([])
})

test('the names of fields are each their own', () => {
  const labels = letterFieldKeys.map((key) => letterFields[key].label)
  expect(new Set(labels).size).toBe(labels.length)
})

const places: RemedyPlaces = {
  body: '某某县人民政府',
  address: '某某路1号',
  onlineChannel: 'https://reconsideration.example.invalid/',
  court: '某某县人民法院',
}

const bands = ['2023-12-31', '2024-01-01', '2025-06-01'] as const
const decisions = outcomeFacts.flatMap(({ outcome, grounds }) => {
  const codes = grounds.length === 0 ? [''] : grounds.map(({ code }) => code)
  return codes.map((ground) => ({ outcome, ground }))
})

describe.each(bands)('decided on %s', (decidedOn) => {
  test.each(decisions)(
    '$outcome $ground: every letter has its contents and the right remedies',
    (decision) => {
      const { outcome, ground } = decision
      const kind = letterFor(outcome, ground)
      const advice = remedyAdvice({ outcome, decidedOn: day(decidedOn), countyName: '', places }, calendar)
      const values: LetterValues = {
        ...full(kind),
        outcome: outcomeSentence(kind, outcome, '您'),
        article: articleFor(outcome, ground),
        remedies: remedyParagraph(advice, ownName(kind)),
      }
      expect(missingIn(kind, values, { otherLaw: outcome === 'refused.otherLaw', corrected: true })).toEqual(
        [],
      )
      const said = letterParagraphs(kind, values, '您').map(({ text }) => text)
      const remedies = said.find((text) => text.includes('如对')) ?? ''
      expect(remedies).toContain('60日内向某某县人民政府（地址：某某路1号）申请行政复议')
      expect(remedies).toContain('某某县人民法院')
      const first = expectedFirst(outcome, decidedOn)
      expect(remedies.includes('应当先')).toBe(first)
      expect(remedies.includes('自收到行政复议决定书之日起15日内')).toBe(first)
      expect(remedies.includes('6个月内')).toBe(!first || outcome === 'partial')
      expect(remedies.includes('互联网渠道')).toBe(decidedOn !== '2023-12-31')
      expect(said.join('')).toContain(citation(articleFor(outcome, ground)))
      expect(said.join('')).not.toContain('undefined')
    },
  )
})

/** law.md §11.6, put again: refusals and the refused part, since 2024. */
function expectedFirst(outcome: Outcome, decidedOn: string): boolean {
  return decidedOn >= '2024-01-01' && (outcome === 'partial' || outcome.startsWith('refused.'))
}

test('what a unit lacks for the remedies is named: body, court, and the online channel where it serves online', () => {
  const at = (decidedOn: string, servedOnline: boolean, of: RemedyPlaces) =>
    missingPlaces(of, { decidedOn: day(decidedOn), servedOnline }).map(({ place }) => place)
  expect(at('2026-03-02', false, places)).toEqual([])
  expect(at('2026-03-02', false, noRemedyPlaces)).toEqual(['body', 'court'])
  expect(at('2026-03-02', true, noRemedyPlaces)).toEqual(['body', 'court', 'onlineChannel'])
  expect(at('2023-12-31', true, { ...places, onlineChannel: '' })).toEqual([])
})

test('the law’s own sentences: terms, silence and consequences', () => {
  expect(lawfulSentences('thirdPartyConsultation', '您').replyTerm).toContain('15个工作日')
  expect(lawfulSentences('agencyConsultation', '您').silence).toBe('逾期未提出意见的，视为同意公开。')
  expect(lawfulSentences('thirdPartyConsultation', '您').silence).not.toContain('视为同意')
  expect(lawfulSentences('feeNotice', '您').payTerm).toContain('次日起20个工作日')
  expect(lawfulSentences('correctionNotice', '您').consequence).toContain('视为放弃申请')
  expect(outcomeSentence('termination', 'other.correctionLapsed', '你单位')).toContain(
    '你单位没有在补正期限内补正',
  )
  expect(letterTitle('granted', '某某镇人民政府')).toBe(`某某镇人民政府${letterLabels.granted}`)
  expect(ownName('feeNotice')).toBe('本通知书')
  expect(ownName('granted')).toBe('本告知书')
})
