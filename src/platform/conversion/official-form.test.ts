import { expect, test } from 'vitest'
import { type Block, plainOf, textBlock } from './block.ts'
import { readChineseDay } from './chinese-day.ts'
import { asOfficial } from './official-form.ts'

const formsOf = (blocks: readonly Block[]): string[] =>
  asOfficial(blocks).map((block) => (block.kind === 'text' ? `${block.form} ${plainOf(block)}` : block.kind))

test.each([
  ['一、申报条件', 'h2'],
  ['一、申报条件：', 'h2'],
  ['一、提高认识，加强领导', 'h2'],
  ['十二、附则', 'h2'],
  ['第一章 总则', 'h2'],
  ['（一）加强领导', 'h3'],
  ['(三)资金保障', 'h3'],
  ['第二节 程序', 'h3'],
  ['一、加强领导。各村要高度重视。', 'p'],
  ['一、身份证；', 'p'],
  ['（一）补贴对象：种粮农民', 'p'],
  ['第一条 为了规范管理，制定本办法。', 'p'],
  ['2026年工作要点', 'p'],
  ['3.5万元', 'p'],
])('%s is %s', (line, form) => {
  expect(formsOf([textBlock('前文。'), textBlock(line)])[1]).toBe(`${form} ${line}`)
})

test('1. heads running text, and is an item among items', () => {
  const long = '各村要建立清单台账，逐户摸排登记，确保不漏一户一人。'
  expect(
    formsOf([textBlock('1.摸底登记'), textBlock(long), textBlock('1.身份证'), textBlock('2.户口簿')]),
  ).toEqual(['h4 1.摸底登记', `p ${long}`, 'p 1.身份证', 'p 2.户口簿'])
})

test.each([
  ['各村民委员会，镇政府各办公室、各站所：', true],
  ['县民政局：', true],
  ['现将有关事项通知如下：', false],
  ['根据上级要求，重点做好以下工作：', false],
  ['附件：', false],
])('%s addresses: %s', (line, addresses) => {
  expect(formsOf([textBlock('关于某事的通知', { align: 'center' }), textBlock(line)])[1]).toBe(
    `${addresses ? 'addressee' : 'p'} ${line}`,
  )
})

test('names over the day sign, several of them too; a day in the text does not', () => {
  expect(
    formsOf([
      textBlock('正文。'),
      textBlock('杨店镇人民政府'),
      textBlock('星河镇人民政府（盖章）'),
      textBlock('2026年3月1日'),
      textBlock('附件1'),
      textBlock('一句话。'),
      textBlock('2026年4月1日'),
      textBlock('2026年5月1日', { align: 'end' }),
    ]),
  ).toEqual([
    'p 正文。',
    'signature 杨店镇人民政府\n星河镇人民政府（盖章）\n2026年3月1日',
    'p 附件1',
    'p 一句话。',
    'p 2026年4月1日',
    'signature 2026年5月1日',
  ])
})

test.each([
  ['2026年3月1日', [2026, 3, 1]],
  ['２０２６年１０月 ９ 日', [2026, 10, 9]],
  ['二〇二六年三月一日', [2026, 3, 1]],
  ['二○二六年十二月三十一日', [2026, 12, 31]],
  ['二零二六年十月二十日', [2026, 10, 20]],
  ['二〇二六年元月廿一日', [2026, 1, 21]],
  ['2026年13月1日', null],
  ['2026年3月', null],
  ['公示期自2026年3月1日', null],
] as const)('%s', (text, day) => {
  const read = readChineseDay(text)
  expect(read && [read.year, read.month, read.day]).toEqual(day)
})
