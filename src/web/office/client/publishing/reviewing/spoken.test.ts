import { expect, test } from 'vitest'
import {
  type Asked,
  barredWords,
  bodyOf,
  type Finding,
  nothingSaid,
  openWords,
  reasonForReturn,
  resumeFor,
  saysSomething,
  type Spoken,
} from './spoken.ts'

const asked: Asked = {
  checks: [
    { key: 'politics', label: '政治', help: '', of: '审' },
    { key: 'text', label: '文字', help: '', of: '校' },
  ],
  secrecy: ['stateSecret', 'privacy'].map((key) => ({ key, label: key, help: '', ground: '' })),
}
const finding = (key: string, severity: Finding['severity']): Finding => ({
  key,
  severity,
  rule: 'mobile',
  ruleLabel: '手机号',
  part: { kind: 'body', block: 0, file: null, piece: null },
  where: '正文第1段',
  from: 0,
  to: 11,
  quote: '138****0000',
  proposal: '138****0000',
  text: '手机号。',
  ground: '',
})
const scan = { at: '', findings: [finding('a', 'block'), finding('b', 'warn')] }
const all: Spoken = {
  ...nothingSaid,
  checked: ['politics', 'text'],
  content: 'passed',
  proof: 'passed',
  secrecy: { stateSecret: 'no', privacy: 'handled' },
  reasons: { a: '对外公开的办公电话' },
}

test('what is open is said, one by one; nothing open, it can pass', () => {
  expect(openWords(asked, scan, all)).toEqual([])
  expect(barredWords([])).toBe('')
  expect(barredWords(openWords(asked, null, nothingSaid))).toBe(
    '还不能通过：发布前检查还没有做完，2 项没有核对，审、校的结果没有选，2 个保密问题没有回答。',
  )
})

test.each([
  ['a finding without a reason', { reasons: { a: ' ' } }, '发布前检查有 1 处没有处理'],
  ['a check', { checked: ['text'] }, '1 项没有核对'],
  ['one result', { proof: null }, '校的结果没有选'],
  ['a fault', { content: 'faulty' }, '审或者校选了“有问题”'],
  ['a question', { secrecy: { privacy: 'no' } }, '1 个保密问题没有回答'],
  ['a secret', { secrecy: { stateSecret: 'yes', privacy: 'no' } }, '1 个保密问题答了“涉及”'],
] as const)('%s bars the way', (_what, change, words) => {
  expect(openWords(asked, scan, { ...all, ...change })).toEqual([words])
})

test('what was said goes to the server as it takes it: empty reasons and half a form stay here', () => {
  expect(bodyOf({ ...all, reasons: { a: '办公电话', b: ' ' } })).toEqual({
    content: 'passed',
    proof: 'passed',
    checked: ['politics', 'text'],
    notes: [],
    overrides: [{ finding: 'a', reason: '办公电话' }],
    remarks: '',
  })
  const secrecy = {
    stateSecret: 'no',
    workSecret: 'no',
    tradeSecret: 'no',
    privacy: 'no',
    security: 'handled',
  } as const
  expect(bodyOf({ ...nothingSaid, secrecy })).toMatchObject({ secrecy, checked: [] })
})

test('a return says what was typed, or that passages were remarked upon', () => {
  const notes = [{ passage: '某段', text: '少一个字' }]
  expect(reasonForReturn({ ...nothingSaid, notes, remarks: '见批注' })).toBe('见批注')
  expect(reasonForReturn({ ...nothingSaid, notes })).toBe('请按对 1 处段落的意见修改。')
  expect(reasonForReturn(nothingSaid)).toBe('')
})

test('faulty content begins again at the first step, text goes on here', () => {
  const resumeAt = [
    { key: 'firstReview', label: '一审' },
    { key: 'secondReview', label: '二审' },
  ]
  expect(resumeFor({ ...all, content: 'faulty' }, { resumeAt })).toBe('firstReview')
  expect(resumeFor({ ...all, proof: 'faulty' }, { resumeAt })).toBe('secondReview')
})

test('ticks and words are worth a question before the page is left', () => {
  expect(saysSomething(nothingSaid)).toBe(false)
  expect(saysSomething({ ...nothingSaid, reasons: { a: ' ' } })).toBe(false)
  expect(saysSomething({ ...nothingSaid, checked: ['text'] })).toBe(true)
  expect(saysSomething({ ...nothingSaid, remarks: '改' })).toBe(true)
})
