import { expect, test } from 'vitest'
import { readDocx } from '../../../../tests/support/read-docx.ts'
import { readPdf } from '../../../../tests/support/read-pdf.ts'
import { heavySheet, ordinarySheet } from '../../../../tests/support/example-approval-sheet.ts'
import { renderDocx } from '../../../platform/documents/docx.ts'
import { renderPdf } from '../../../platform/documents/pdf.ts'
import { approvalSheetDocument, type ApprovalSheet } from './approval-sheet.ts'

const printed = async (sheet: ApprovalSheet) => readPdf((await renderPdf(approvalSheetDocument(sheet))).bytes)

test('an ordinary item is one page: the form, the opinions, the trail, the hash', async () => {
  const { pages } = await printed(ordinarySheet)
  expect(pages).toHaveLength(1)
  for (const said of [
    '政府信息公开审查审批单拟公开信息单位杨店镇人民政府填表日期2026年10月12日',
    '文号杨政发〔2026〕18号备案编号YD-2026-0147',
    '信息载体形式■公文类□非公文类拟公开时间2026年10月14日',
    '拟公开方式■政府网站□报刊□广播□电视■政府公开栏□其他',
    '■主动公开□依申请公开□不予公开理由（依据）：条例第二十条第一项',
    '国家秘密工作秘密商业秘密个人隐私三安全一稳定□是■否□是■否',
    '承办人初审内容属实，文字已校对，拟主动公开。采编甲2026年10月12日',
    '主要领导（重大事项）报主管部门、保密部门确定',
    '一审退回有改动科长乙2026-10-1210:32第二部分联系电话有误',
    `内容校验值：${ordinarySheet.hash}`,
  ])
    expect(pages[0]).toContain(said)
  expect(pages[0]).not.toContain('特别记载')
  expect(pages[0]).not.toContain('仍予公开')
})

test('what is out of the ordinary is said: urgent release, one person in two steps, findings released', async () => {
  const { bodies, text } = await printed(heavySheet)
  expect(text).toContain(
    '■紧急发布：镇长己于2026年10月12日02:15批准。原因：山洪灾害避险转移。事后审查：尚未进行。',
  )
  expect(text).toContain('■一人两审：一审、二审由科长乙一人办理。')
  expect(text).toContain('□是□否■不能确定')
  expect(text).toContain('■其他（微信公众号）')
  expect(text).toContain('仍予公开的内容（26处）')
  expect(text).toContain('附件“转移安置名单.xlsx”第27行联系电话138****0035')
  // a list that goes on has its heads again
  for (const page of bodies.slice(1)) expect(page).toMatch(/^(环节审核校对|审核、校对记录|位置发现的内容)/)
})

test('an answer that was not given leaves both boxes empty, an opinion a line to sign', async () => {
  const blank: ApprovalSheet = {
    ...ordinarySheet,
    documentNumber: '',
    concerns: { ...ordinarySheet.concerns, privacy: null },
    opinions: { ...ordinarySheet.opinions, supervisingLeader: null },
    trail: [],
  }
  const { text } = await printed(blank)
  expect(text).toContain('□是□否')
  expect(text).toContain('分管领导审批主要领导')
  expect(text).toContain('文号无')
  expect(text).toContain('还没有办理')
})

test('the Word file has the same tables', async () => {
  const { tables } = readDocx(await renderDocx(approvalSheetDocument(ordinarySheet)))
  expect(tables.map(({ columns, headerRows }) => [columns, headerRows])).toEqual([
    [6, 0],
    [6, 1],
  ])
})

test('an item as long as may be still prints whole', async () => {
  const long = '很长的意见，'.repeat(700)
  const sheet: ApprovalSheet = {
    ...ordinarySheet,
    title: '很长的标题'.repeat(60),
    opinions: {
      ...ordinarySheet.opinions,
      secrecyReviewer: { text: long, by: '保密员丙', on: '2026-10-13' },
    },
  }
  const { pages, text } = await printed(sheet)
  expect(pages.length).toBeGreaterThan(3)
  expect(text.match(/很长的意见/g)).toHaveLength(700)
  expect(text).toContain(sheet.hash)
})
