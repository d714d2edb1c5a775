import { expect, test } from 'vitest'
import { textDocument } from './text-document.ts'
import { findTitles } from './title-passages.ts'

function titles(text: string): string[] {
  return findTitles(textDocument(text).blocks, []).map(({ unit, year }) => `${unit} ${year}`)
}

test.for([
  '青禾镇人民政府2023年政府信息公开工作年度报告',
  '青禾镇人民政府 2023 年度政府信息公开工作报告',
  '2023年度青禾镇人民政府政府信息公开工作年度报告',
  '２０２３年青禾镇人民政府政府信息公开年报',
  '青禾镇人民政府二〇二三年政府信息公开工作年度报告',
  '青禾镇人民政府二○二三年度政府信息公开工作年度报告',
  '青禾镇人民政府政府信息公开2023年度报告',
  '青禾镇人民政府政府信息公开工作年度报告（2023年度）',
  '关于青禾镇人民政府2023年政府信息公开工作情况的报告',
  '青禾镇人民政府\n2023年政府信息公开工作年度报告',
  '青禾镇人民政府\n2023年政府信息公开\n工作年度报告',
  '青禾镇人民政府2023年政府\n信息公开工作年度报告',
  '首页\n政务公开\n青禾镇人民政府2023年政府信息公开工作年度报告',
  '当前位置：首页 > 政府信息公开年报\n青禾镇人民政府\n2023年政府信息公开工作年度报告\n发布时间：2024-01-20',
  '演示数据\n青禾镇人民政府2023年\n政府信息公开工作年度报告',
  '首页\n政府信息公开年报\n青禾镇人民政府2023年\n政府信息公开工作年度报告',
])('%s', (text) => {
  expect(titles(text)).toEqual(['青禾镇人民政府 2023'])
})

test('a list of the reports of other years is no contradiction; the year of the introduction is', () => {
  const list = [2019, 2020, 2021, 2022].map((year) => `青禾镇人民政府${year}年政府信息公开工作年度报告`)
  const own = '青禾镇人民政府2023年政府信息公开工作年度报告'
  expect(titles([...list, own].join('\n'))).toEqual(['青禾镇人民政府 2023'])
  const introduction = `根据《条例》的规定，编制《青禾镇人民政府2022年政府信息公开工作年度报告》。`
  expect(titles(`${own}\n${introduction}`)).toEqual(['青禾镇人民政府 2023', '青禾镇人民政府 2022'])
})

test('a line that names no unit takes none from the menu above it', () => {
  expect(titles('首页\n政务公开\n2023年政府信息公开工作年度报告')).toEqual(['null 2023'])
})
