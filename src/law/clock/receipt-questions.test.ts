import { expect, test } from 'vitest'
import {
  channelFrom,
  receiptConsequence,
  receiptQuestions,
  receiptStepsOf,
  ways,
  type ReceiptAnswers,
  type ReceiptStep,
} from './receipt-questions.ts'
import { receiptRules } from './receipt.ts'

const post = { way: 'post' } as const
const registered = { ...post, signedFor: 'yes', addressee: 'office' } as const
const elsewhere = { ...post, signedFor: 'yes', addressee: 'other' } as const
const plain = { ...post, signedFor: 'no', addressee: 'office' } as const

test.each<[ReceiptAnswers, string | null, readonly ReceiptStep[]]>([
  [{ way: 'counter' }, 'counter', ['writing', 'submittedOn']],
  [{ way: 'counter', writing: 'oral' }, 'counter', ['writing', 'submittedOn']],
  [post, null, ['signedFor']],
  [{ ...post, signedFor: 'yes' }, null, ['signedFor', 'addressee']],
  [registered, 'signedMail', ['signedFor', 'addressee', 'signedOn']],
  // 207号: signed for, but not by those who have to answer
  [elsewhere, 'ordinaryMail', ['signedFor', 'addressee', 'arrivedOn', 'contact']],
  [plain, 'ordinaryMail', ['signedFor', 'addressee', 'arrivedOn', 'contact']],
  [
    { ...plain, contact: 'confirmed' },
    'ordinaryMail',
    ['signedFor', 'addressee', 'arrivedOn', 'contact', 'confirmedOn'],
  ],
  [{ ...plain, contact: 'unreachable' }, 'ordinaryMail', ['signedFor', 'addressee', 'arrivedOn', 'contact']],
  [{ way: 'fax' }, 'fax', ['arrivedOn', 'contact']],
  [{ way: 'email' }, 'email', ['systemReceivedAt', 'contact']],
  [{ way: 'email', contact: 'confirmed' }, 'email', ['systemReceivedAt', 'contact', 'confirmedOn']],
])('%j: %s, asked in this order', (answers, channel, steps) => {
  expect(channelFrom(answers)).toBe(channel)
  expect(receiptStepsOf(answers)).toEqual(steps)
})

test.each<[ReceiptAnswers, RegExp | null]>([
  [post, null],
  [{ way: 'counter' }, /提交之日为收到申请之日/],
  [registered, /签收之日为收到申请之日/],
  [plain, /还没有收到申请.*当天与申请人确认/],
  [{ ...plain, contact: 'unreachable' }, /先登记.*恢复联系之日/],
  [{ ...plain, contact: 'confirmed' }, /确认之日为收到申请之日/],
  [{ ...elsewhere, contact: 'confirmed' }, /不以签收之日起算/],
  [{ way: 'email', contact: 'notYet' }, /确认之日起算/],
])('what follows from %j', (answers, words) => {
  const said = receiptConsequence(answers)
  if (words === null) expect(said).toBeNull()
  else expect(said).toMatch(words)
})

test('each way ends in a channel whose rule asks for the day that the last questions give', () => {
  const all: readonly ReceiptAnswers[] = ways.flatMap((way) =>
    (['yes', 'no'] as const).flatMap((signedFor) =>
      (['office', 'other'] as const).map((addressee) => ({
        way,
        signedFor,
        addressee,
        contact: 'confirmed' as const,
      })),
    ),
  )
  for (const answers of all) {
    const channel = channelFrom(answers)
    expect(channel).not.toBeNull()
    if (channel !== null) expect(receiptStepsOf(answers).at(-1)).toBe(receiptRules[channel].asks)
  }
})

test('every question says what to look at and by which rule', () => {
  for (const { question, help, rule } of Object.values(receiptQuestions)) {
    expect(question).toMatch(/？$/)
    expect(help.length).toBeGreaterThan(10)
    expect(rule).not.toBe('')
  }
})
