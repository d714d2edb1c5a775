import { channelLabels } from '../../../law/clock/case-event.ts'
import { outcomeFacts } from '../../../law/decision/outcome.ts'
import {
  applicantKinds,
  remedyBlockLabels,
  remedyColumnLabels,
  remedyResults,
  requestColumnLabels,
  requestRowLabels,
} from '../../../law/report/report-rows.ts'
import { carrierLabels, deliveryLabels, idKindLabels } from '../../requests/index.ts'
import type { ColumnName } from './ledger-columns.ts'

/** The words of a column with the code of each; the first word of a code is the one that is written. */
export type Choices = readonly (readonly [code: string, ...words: string[]])[]

const opinions: Choices = [
  ['agrees', '同意', '同意公开'],
  ['objects', '不同意', '不同意公开'],
  ['partly', '部分同意'],
]

/** As a ledger writes a row of table 三: without its number. */
const plainRow = (label: string): string => label.replace(/^(?:\d+\.|（.）)/u, '')

const choices: Readonly<Partial<Record<ColumnName, Choices>>> = {
  kind: [
    ...applicantKinds.map((kind) => [kind, requestColumnLabels[kind]] as const),
    ['naturalPerson', '公民', '个人'],
    ['business', '企业', '公司'],
    ['otherOrganisation', '其他组织'],
  ],
  idKind: [...pairs(idKindLabels), ['residentIdCard', '身份证']],
  carrier: [...pairs(carrierLabels), ['electronic', '电子'], ['paper', '纸质', '纸面']],
  delivery: [
    ...pairs(deliveryLabels),
    ['online', '网上'],
    ['email', '邮件'],
    ['pickup', '自取', '领取'],
    ['inspect', '查阅'],
  ],
  channel: [
    ...pairs(channelLabels),
    ['counter', '当面', '现场'],
    ['signedMail', '邮寄', '邮寄签收', '挂号信', '特快专递', 'EMS'],
    ['ordinaryMail', '平信', '信函'],
    ['online', '网上', '网络', '网站', '在线'],
    ['email', '邮件', '电子邮箱'],
  ],
  thirdPartyAnswer: opinions,
  agencyAnswer: opinions,
  feeBasis: [
    ['item', '按件', '按件计收'],
    ['page', '按量', '按量计收'],
  ],
  outcome: outcomeFacts.map(
    ({ outcome, label }) => [outcome, label, plainRow(requestRowLabels[outcome])] as const,
  ),
  ground: outcomeFacts.flatMap(({ grounds }) => grounds.map(({ code, label }) => [code, label] as const)),
  remedyKind: [...pairs(remedyBlockLabels), ['reconsideration', '复议'], ['litigationDirect', '直接起诉']],
  remedyResult: [
    ...remedyResults.map((result) => [result, remedyColumnLabels[result]] as const),
    ['upheld', '维持'],
    ['corrected', '纠正'],
    ['otherResult', '其他'],
    ['pending', '未审结', '审理中'],
  ],
}

function pairs(labels: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(labels)
}

/** The words that a column knows, as they are written. */
export function wordsOf(column: ColumnName): string[] {
  const written = new Map<string, string>()
  for (const [code, word] of choices[column] ?? []) {
    if (word !== undefined && !written.has(code)) written.set(code, word)
  }
  return [...written.values()]
}

/** The code behind a word; the code itself is understood too. Null: the column does not know it. */
export function codeOf(column: ColumnName, typed: string): string | null {
  const plain = compact(typed)
  const found = (choices[column] ?? []).find(([code, ...words]) =>
    [code, ...words].some((word) => compact(word) === plain),
  )
  return found?.[0] ?? null
}

/** The word for a code; the code where there is none. */
export function wordOf(column: ColumnName, code: string): string {
  return (choices[column] ?? []).find(([known]) => known === code)?.[1] ?? code
}

/** Width, blanks and quotation marks do not make another word. */
function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"'‘’]+/gu, '')
    .toLowerCase()
}
