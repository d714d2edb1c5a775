import { expect, test } from 'vitest'
import { dutiesByArticle, dutyWords } from '../kit/duty-words.ts'
import { contentOfGuide, guideValues } from './guide-values.ts'
import { limitOf, limitValues } from './limits.ts'

const duty = (article: string, text: string) => ({ key: text, article, text })

test('duties are told article by article', () => {
  expect(
    dutyWords([
      duty('条例第二十条第（一）项', '规章'),
      duty('条例第二十条第（十一）项', '扶贫'),
      duty('条例第二十一条', '土地征收'),
      duty('条例第二十一条', '社会救助'),
    ]),
  ).toEqual(['条例第二十条第（一）（十一）项', '条例第二十一条：土地征收、社会救助'])
  expect(dutyWords([])).toEqual([])
  expect(dutiesByArticle([duty('条例第二十一条', '土地征收'), duty('条例第二十一条', '社会救助')])).toEqual([
    { article: '条例第二十一条', text: '土地征收、社会救助' },
  ])
})

test.each(['promptly', { unit: 'workingDays', count: 10 }, { unit: 'days', count: 20 }] as const)(
  'a limit goes through the form unchanged: %j',
  (limit) => {
    expect(limitOf(limitValues(limit))).toEqual(limit)
  },
)

test('a count that was cleared is the statutory one', () => {
  expect(limitOf({ limitUnit: 'workingDays', limitCount: null })).toEqual({ unit: 'workingDays', count: 20 })
})

const channels = [
  { key: 'counter', label: '当面提交', basic: true },
  { key: 'mail', label: '邮政寄送', basic: true },
  { key: 'fax', label: '传真', basic: false },
] as const
const content = {
  classification: ['甲', '乙'],
  arrangement: ['丙'],
  access: [],
  channels: [{ channel: 'counter', how: '到窗口' } as const],
}

test('a guide goes through the form: paragraphs by line, basic channels always open, closed ones left out', () => {
  const view = { content, channels: [...channels] }
  const values = guideValues(view)
  expect(values).toMatchObject({
    classification: '甲\n乙',
    open: { counter: true, mail: true, fax: false },
    how: { counter: '到窗口', mail: '' },
  })
  expect(contentOfGuide({ ...values, classification: ' 甲 \n\n乙' }, view)).toEqual({
    ...content,
    channels: [
      { channel: 'counter', how: '到窗口' },
      { channel: 'mail', how: '' },
    ],
  })
  const named = { ...values, supervisor: { name: '县政府办公室', phone: '', address: '' } }
  expect(contentOfGuide(named, view).supervisor).toEqual({ name: '县政府办公室', phone: '', address: '' })
})
