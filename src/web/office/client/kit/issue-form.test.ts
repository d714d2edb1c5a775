import { expect, test } from 'vitest'
import { issueText, namePath, placeIssues } from './issue-form.ts'

test('issues go to the fields that the form has; the rest stands above it', () => {
  const issues = [
    { field: 'on', text: '不能晚于今天。' },
    { field: 'fee.count', text: '应为整数。', ground: '国办函〔2020〕109号' },
    { field: 'on', text: '不能早于到达之日。' },
    { field: 'lastSeq', text: '请填写这一项。' },
  ]
  const { placed, loose } = placeIssues(issues, ['on', 'fee.count', 'note'])
  expect([...placed]).toEqual([
    ['on', ['不能晚于今天。', '不能早于到达之日。']],
    ['fee.count', ['应为整数。（国办函〔2020〕109号）']],
  ])
  expect(loose.map(issueText)).toEqual(['请填写这一项。'])
})

test('dotted fields are paths of the form', () => {
  expect(namePath('fee.count')).toEqual(['fee', 'count'])
  expect(namePath('rows.0.name')).toEqual(['rows', 0, 'name'])
})
