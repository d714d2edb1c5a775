import { expect, test } from 'vitest'
import { isHeading, paragraphsOf, withField } from './live-text.ts'
import { requestTableLines } from './request-lines.ts'
import { reportAddress } from './report-view.ts'

const fields = [{ name: '主动公开总数', help: '', value: '25' }]

test('live fields are filled in, paragraph by paragraph; one that does not exist is flagged', () => {
  expect(paragraphsOf('全年{{ 主动公开总数 }}条。\n\n另有{{别的}}件', fields)).toEqual([
    [{ text: '全年' }, { text: '25', field: '主动公开总数' }, { text: '条。' }],
    [{ text: '另有' }, { text: '{{别的}}', unknown: true }, { text: '件' }],
  ])
})

test('a figure typed by hand is told apart, a year or a document number is none', () => {
  expect(paragraphsOf('2024年培训2次，见汶政发〔2023〕5号，收费1.5万元。', fields)).toEqual([
    [
      { text: '2024年培训' },
      { text: '2', typed: true },
      { text: '次，见汶政发〔2023〕5号，收费' },
      { text: '1.5', typed: true },
      { text: '万元。' },
    ],
  ])
})

test('a field goes in at the cursor, over what is selected', () => {
  expect(withField('全年X条', { from: 2, to: 3 }, '主动公开总数')).toEqual({
    text: '全年{{主动公开总数}}条',
    at: 12,
  })
})

test.each([
  ['（一）主动公开情况', true],
  ['（一）依据办法，本年度收取信息处理费0元。', false],
  ['正文', false],
])('heading: %s', (line, heading) => {
  expect(isHeading(line)).toBe(heading)
})

test('table three has the official rows, its groups spanning what belongs to them', () => {
  const lines = requestTableLines()
  expect(lines).toHaveLength(25)
  expect(lines.flatMap(({ heads }) => heads.filter(({ rowSpan }) => rowSpan > 1))).toEqual([
    { label: '三、本年度办理结果', rowSpan: 22, colSpan: 1 },
    { label: '（三）不予公开', rowSpan: 8, colSpan: 1 },
    { label: '（四）无法提供', rowSpan: 3, colSpan: 1 },
    { label: '（五）不予处理', rowSpan: 5, colSpan: 1 },
    { label: '（六）其他处理', rowSpan: 3, colSpan: 1 },
  ])
  // every line has heads that fill three columns, those counted that span down into it
  expect(lines[0]?.heads).toEqual([{ label: '一、本年新收政府信息公开申请数量', rowSpan: 1, colSpan: 3 }])
  expect(lines.at(-2)?.heads).toEqual([{ label: '（七）总计', rowSpan: 1, colSpan: 2 }])
})

test('the address of a report names unit and version where they are not the usual ones', () => {
  expect(reportAddress(2025, '', null)).toBe('/reports/2025')
  expect(reportAddress(2025, 'yangdian', 2)).toBe('/reports/2025?unit=yangdian&version=2')
})
