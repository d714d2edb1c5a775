import { describe, expect, test } from 'vitest'
import { wholeDraft } from '../../../../tests/support/decide.ts'
import { allEndings } from '../../../law/decision/five-questions.ts'
import type { FiveFacts } from '../../../law/decision/question.ts'
import { articleFor } from '../../../law/decision/outcome.ts'
import { draftIssues } from './decision-checks.ts'
import { type DecisionDraft, noEvidence as empty } from './decision-draft.ts'

const granted = { outcome: 'granted', ground: 'disclosed', text: '现予公开，见附件。' } as const
const plain: FiveFacts = { lapse: null, corrected: false, correctionBar: null, thirdParty: 'notAsked' }
const today = Temporal.PlainDate.from('2026-03-02')

/** The issues of a draft of this outcome, everything else in order, with one thing changed. */
function issuesOf(
  outcome: Parameters<typeof wholeDraft>[0],
  change: Partial<DecisionDraft> = {},
  facts: Partial<FiveFacts> = {},
): string[] {
  const whole = wholeDraft(outcome, facts)
  const draft: DecisionDraft = {
    text: '',
    reasons: '',
    search: '',
    nothingInPost: false,
    ...whole,
    ground: whole.ground ?? '',
    answers: (whole.answers ?? []).map((one) => ({ note: '', question: one.question, answer: one.answer })),
    evidence: { ...empty, ...whole.evidence },
    ...change,
  }
  return draftIssues(draft, { ...plain, ...facts }, today).map(({ field }) => field)
}

describe('what a draft must bring', () => {
  test.each(allEndings)('$outcome $ground: whole, nothing is missing', (ending) => {
    const thirdParty = ending.outcome === 'refused.thirdParty' ? 'objects' : 'notAsked'
    const lapse = { 'other.correctionLapsed': 'correction', 'other.feeLapsed': 'fee' } as const
    const known = lapse[ending.outcome as keyof typeof lapse] ?? null
    const corrected = ending.outcome === 'unavailable.stillUnclear'
    expect(issuesOf(ending, {}, { thirdParty, lapse: known, corrected })).toEqual([])
  })

  test.each<[string, Parameters<typeof wholeDraft>[0], Partial<DecisionDraft>, string[]]>([
    [
      '信息不存在 without a search',
      { outcome: 'unavailable.notHeld', ground: 'notExist' },
      { evidence: empty },
      ['evidence.searches'],
    ],
    [
      'a search that names nobody, on no day',
      { outcome: 'unavailable.notHeld', ground: 'notExist' },
      {
        evidence: {
          ...empty,
          searches: [{ where: '档案室', how: '关键词', by: '', on: '2026-02-30', result: '没有' }],
        },
      },
      ['evidence.searches.0.by', 'evidence.searches.0.on'],
    ],
    [
      'a search in the future',
      { outcome: 'unavailable.notHeld', ground: 'notExist' },
      {
        evidence: {
          ...empty,
          searches: [{ where: '档案室', how: '关键词', by: '某某', on: '2026-03-03', result: '没有' }],
        },
      },
      ['evidence.searches.0.on'],
    ],
    [
      '非本机关 without the agency',
      { outcome: 'unavailable.notHeld', ground: 'notOurs' },
      { evidence: empty },
      ['evidence.agency.name', 'evidence.agency.contact'],
    ],
    [
      '非本机关, which one cannot be known',
      { outcome: 'unavailable.notHeld', ground: 'notOurs' },
      { evidence: { ...empty, agency: { name: '', contact: '', unknown: true } } },
      [],
    ],
    [
      '国家秘密 without its classification and harm',
      { outcome: 'refused.stateSecret' },
      { evidence: empty },
      [
        'evidence.harm.what',
        'evidence.harm.whom',
        'evidence.harm.likelihood',
        'evidence.secrecy.basis',
        'evidence.secrecy.level',
        'evidence.secrecy.period',
      ],
    ],
    [
      'another law without the law',
      { outcome: 'refused.otherLaw' },
      { evidence: { ...empty, harm: { what: '一', whom: '二', likelihood: '三' } } },
      ['evidence.law.name', 'evidence.law.article'],
    ],
    [
      '行政查询 without the rules',
      { outcome: 'refused.administrativeQuery' },
      { evidence: empty },
      ['evidence.law.name', 'evidence.law.article'],
    ],
    [
      '过程性信息 without harm',
      { outcome: 'refused.process', ground: 'minutes' },
      { evidence: empty },
      ['evidence.harm.what', 'evidence.harm.whom', 'evidence.harm.likelihood'],
    ],
    [
      '部分公开 without saying what is withheld',
      { outcome: 'partial' },
      { evidence: empty },
      ['evidence.withheld'],
    ],
    [
      'a withheld part of no exception, without a why',
      { outcome: 'partial' },
      { evidence: { ...empty, withheld: [{ what: '附件', exception: 'granted', why: ' ' }] } },
      ['evidence.withheld.0.why', 'evidence.withheld.0.exception'],
    ],
    [
      '重复申请 without the earlier answer',
      { outcome: 'notProcessed.duplicate' },
      { evidence: empty },
      ['evidence.earlier.documentNumber', 'evidence.earlier.on'],
    ],
    [
      '信访 without a channel',
      { outcome: 'notProcessed.petition' },
      { evidence: empty },
      ['evidence.channel'],
    ],
    [
      '出版物 without a way to it',
      { outcome: 'notProcessed.publication' },
      { evidence: empty },
      ['evidence.channel'],
    ],
    ['予以公开 without a text', granted, { text: '' }, ['text']],
    ['不予公开 without reasons', { outcome: 'refused.enforcementFile' }, { reasons: '' }, ['reasons']],
    ['no answers to the five questions', granted, { answers: [] }, ['answers.goesOn']],
    [
      'answers that lead elsewhere',
      granted,
      {
        answers:
          wholeDraft({ outcome: 'notProcessed.petition' }).answers?.map((one) => ({ ...one, note: '' })) ??
          [],
      },
      ['answers'],
    ],
    [
      'answers that lead to 补正',
      granted,
      {
        answers: [
          { question: 'goesOn', answer: 'yes', note: '' },
          { question: 'complete', answer: 'correctIt', note: '' },
        ],
      },
      ['answers.complete'],
    ],
    ['a ground of another outcome', { outcome: 'partial' }, { ground: 'minutes' }, ['ground', 'answers']],
    [
      'no ground where one is to be chosen',
      { outcome: 'refused.internal', ground: 'personnel' },
      { ground: '' },
      ['ground', 'answers'],
    ],
    ['a text without end', granted, { text: '长'.repeat(20_001) }, ['text']],
    ['an outcome that is none', granted, { outcome: 'nonsense' as 'granted' }, ['outcome']],
  ])('%s', (_, outcome, change, fields) => {
    expect(issuesOf(outcome, change)).toEqual(fields)
  })

  test('公开 against a third party: the public interest or the weakness of his reasons is written down', () => {
    const answers = [
      'goesOn=yes',
      'complete=clear',
      'nature=information',
      'repeated=no',
      'ours=yes',
      'held=yes',
      'public=no',
      'exception=thirdParty',
      'thirdParty=founded',
      'override=yes',
      'supply=asWanted',
      'proper=asRequested',
    ].map((one) => {
      const [question = '', answer = ''] = one.split('=')
      return { question, answer, note: '' }
    })
    const facts = { thirdParty: 'objects' } as const
    expect(issuesOf(granted, { answers }, facts)).toEqual([])
    expect(issuesOf(granted, { answers, evidence: empty }, facts)).toEqual(['evidence.override'])
    expect(issuesOf(granted, { answers, reasons: '' }, facts)).toEqual(['reasons'])
  })

  test('every message names the article', () => {
    const [issue] = draftIssues(
      { outcome: 'partial', ground: '', text: '一', reasons: '二', search: '', nothingInPost: false },
      plain,
      today,
    )
    expect(issue).toMatchObject({ field: 'evidence.withheld', ground: articleFor('partial') })
  })
})
