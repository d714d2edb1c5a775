/**
 * 文书: what each kind of letter must contain, by which article, in which series its number is taken, to whom it goes and
 * whether it tells the remedies (条例第三十条至第四十五条; law.md §7.2).
 */
import type { LetterKind } from '../decision/outcome.ts'
import { letterKinds } from '../decision/outcome.ts'
import { type LetterField, letterFields, type LetterValues } from './letter-fields.ts'

/** 答复: tells what was decided · 程序: a step on the way · 无文号: receipts and proofs of service. */
export type LetterSeries = 'answer' | 'procedure' | 'none'

/** A field that a letter must have, with the article that asks for it. */
export interface RequiredField {
  readonly field: LetterField
  readonly article: string
}

export interface LetterRule {
  readonly kind: LetterKind
  readonly series: LetterSeries
  readonly to: 'applicant' | 'thirdParty' | 'agency'
  /** 告知救济途径 (行政复议法第二十条、第二十三条第二款); procedural notices carry none */
  readonly remedies: boolean
  readonly required: readonly RequiredField[]
  /** what the letter may say besides, if there is something to say */
  readonly optional: readonly LetterField[]
}

type Need = readonly [field: LetterField, article: string]

const form = '党政机关公文处理工作条例'
const signed: readonly Need[] = [
  ['title', form],
  ['addressee', form],
  ['agency', form],
  ['date', form],
]
/** The receipt sentence: when it came in, and what was applied for, in the applicant's own words. */
const received: readonly Need[] = [
  ['receivedOn', '条例第三十一条'],
  ['description', '条例第二十九条'],
]
const appeal = '行政复议法第二十条、第二十三条第二款'

/** An answer: what was decided by which article, and what can be done about it. */
function answer(kind: LetterKind, needs: readonly Need[], optional: readonly LetterField[] = []): LetterRule {
  return {
    kind,
    series: 'answer',
    to: 'applicant',
    remedies: true,
    required: required([
      ...signed,
      ['number', form],
      ...received,
      ['outcome', '条例第三十六条'],
      ['article', '条例第三十六条'],
      ...needs,
      ['remedies', appeal],
    ]),
    optional: ['correction', 'contact', ...optional],
  }
}

function procedure(
  kind: LetterKind,
  needs: readonly Need[],
  optional: readonly LetterField[] = [],
  to: LetterRule['to'] = 'applicant',
): LetterRule {
  const about = to === 'applicant' ? received : []
  return {
    kind,
    series: 'procedure',
    to,
    remedies: false,
    required: required([...signed, ['number', form], ...about, ...needs]),
    optional: ['correction', 'contact', ...optional],
  }
}

function required(needs: readonly Need[]): RequiredField[] {
  return needs.map(([field, article]) => ({ field, article }))
}

const fees = '条例第四十二条、国办函〔2020〕109号'

const rules: readonly LetterRule[] = [
  {
    kind: 'receipt',
    series: 'none',
    to: 'applicant',
    remedies: false,
    required: required([
      ...signed,
      ['caseNumber', '条例第四十五条'],
      ...received,
      ['channel', '条例第三十一条'],
      ['materials', '条例第二十九条'],
      ['dueOn', '条例第三十三条'],
      ['contact', '条例第四十五条'],
    ]),
    optional: [],
  },
  procedure('correctionNotice', [
    ['items', '条例第三十条'],
    ['advice', '条例第三十条'],
    ['respondBy', '条例第三十条'],
    ['consequence', '条例第三十条'],
    ['contact', '条例第三十条'],
  ]),
  procedure('reasonsRequest', [
    ['reasonsAsked', '条例第三十五条'],
    ['reasonsBy', '条例第三十五条'],
  ]),
  procedure('extensionNotice', [
    ['extensionReason', '条例第三十三条第二款'],
    ['extensionDays', '条例第三十三条第二款'],
    ['newDueOn', '条例第三十三条第二款'],
    ['approvedBy', '条例第三十三条第二款'],
  ]),
  procedure(
    'thirdPartyConsultation',
    [
      ['matter', '条例第三十二条'],
      ['extract', '条例第三十二条'],
      ['replyTerm', '条例第三十二条'],
      ['silence', '条例第三十二条'],
      ['replyForm', '条例第三十二条'],
      ['contact', '条例第三十二条'],
    ],
    [],
    'thirdParty',
  ),
  procedure('consultationNotice', [['notCounted', '条例第三十三条第三款']]),
  procedure(
    'agencyConsultation',
    [
      ['matter', '条例第三十四条'],
      ['replyTerm', '条例第三十四条'],
      ['silence', '条例第三十四条'],
      ['contact', '条例第三十四条'],
    ],
    ['extract'],
    'agency',
  ),
  procedure(
    'disclosureNotice',
    [
      ['disclosedContent', '条例第三十二条'],
      ['disclosedReasons', '条例第三十二条'],
    ],
    [],
    'thirdParty',
  ),
  procedure(
    'feeNotice',
    [
      ['feeBasis', fees],
      ['feeStandard', fees],
      ['feeAmount', fees],
      ['payment', fees],
      ['payTerm', fees],
      ['consequence', fees],
    ],
    ['feeManner', 'feeCount', 'feeCounting'],
  ),
  answer(
    'granted',
    [
      ['content', '条例第三十六条第（二）项'],
      ['provision', '条例第三十六条第（二）项、第四十条'],
    ],
    ['reasons'],
  ),
  answer('alreadyPublic', [['wayToObtain', '条例第三十六条第（一）项']]),
  answer('partial', [
    ['content', '条例第三十七条'],
    ['provision', '条例第四十条'],
    ['reasons', '条例第三十七条'],
  ]),
  answer('refused', [['reasons', '条例第三十六条第（三）项']], ['forbiddingLaw']),
  answer(
    'administrativeQuery',
    [
      ['specialLaw', '条例第三十六条第（七）项'],
      ['specialOffice', '条例第三十六条第（七）项'],
    ],
    ['reasons'],
  ),
  answer('notExist', [['search', '条例第三十六条第（四）项']], ['reasons']),
  answer('notOurs', [
    ['reasons', '条例第三十六条第（五）项'],
    ['responsible', '条例第三十六条第（五）项'],
  ]),
  answer('needsCreation', [['reasons', '条例第三十八条']]),
  answer('stillUnclear', [
    ['correction', '条例第三十条'],
    ['reasons', '条例第三十条'],
  ]),
  answer('petition', [['reasons', '条例第三十九条第一款']], ['rightChannel']),
  answer('duplicate', [['earlierReply', '条例第三十六条第（六）项']], ['reasons']),
  answer('publication', [['wayToObtain', '条例第三十九条第二款']], ['reasons']),
  answer('massRepeat', [['reasons', '条例第三十五条']]),
  answer('confirmation', [['reasons', '国办公开办函〔2021〕30号']]),
  answer('termination', [], ['reasons', 'content']),
  answer('recordCorrection', [['recordResult', '条例第四十一条']]),
  {
    kind: 'serviceRecord',
    series: 'none',
    to: 'applicant',
    remedies: false,
    required: required([
      ['title', form],
      ['agency', form],
      ['addressee', form],
      ['caseNumber', '条例第四十五条'],
      ['served', '条例第四十五条'],
      ['servedHow', '条例第四十五条'],
    ]),
    optional: ['servedOn', 'receiver', 'date'],
  },
]

const byKind = new Map(rules.map((rule) => [rule.kind, rule]))

/** What the law asks of a letter of this kind. */
export function letterRule(kind: LetterKind): LetterRule {
  const rule = byKind.get(kind)
  if (!rule) throw new RangeError(`no rule for the letter ${kind}`)
  return rule
}

export const letterRules: readonly LetterRule[] = letterKinds.map(letterRule)

/** All fields that a letter of this kind may have, the required ones first. */
export function fieldsOfLetter(kind: LetterKind): readonly LetterField[] {
  const { required: needs, optional } = letterRule(kind)
  return [...new Set([...needs.map(({ field }) => field), ...optional])]
}

/** A required field that is empty. */
export interface MissingField extends RequiredField {
  readonly label: string
}

/**
 * Check before issue: each field that the letter must have and has not. `otherLaw`: refused by another law, which must
 * then be named (条例第十四条).
 */
export function missingIn(
  kind: LetterKind,
  values: LetterValues,
  circumstances: { readonly otherLaw?: boolean; readonly corrected?: boolean } = {},
): MissingField[] {
  const needs = [...letterRule(kind).required]
  if (kind === 'refused' && circumstances.otherLaw === true)
    needs.push({ field: 'forbiddingLaw', article: '条例第十四条' })
  if (circumstances.corrected === true && !needs.some(({ field }) => field === 'correction'))
    if (letterRule(kind).series === 'answer') needs.push({ field: 'correction', article: '条例第三十条' })
  return needs
    .filter(({ field }) => (values[field] ?? '').trim() === '')
    .map((need) => ({ ...need, label: letterFields[need.field].label }))
}
