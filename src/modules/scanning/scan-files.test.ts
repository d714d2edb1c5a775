import { describe, expect, test } from 'vitest'
import type { FileReading, FileTrace, HiddenKind } from '../../platform/office-files/reading.ts'
import { fileInput, reading, told } from './sample-files.ts'
import { residentId, sampleRules } from './sample-numbers.ts'
import { scan } from './scan.ts'

const adult = residentId('110101', '19900101', '001')

describe('files', () => {
  const hidden = (kind: HiddenKind, text: string): FileReading =>
    reading(['看得见的'], { pieces: [{ index: 0, where: 'C5', text, hidden: kind, row: null }] })

  test.each<[HiddenKind, string]>([
    ['hiddenRow', '隐藏的行'],
    ['hiddenColumn', '隐藏的列'],
    ['hiddenSheet', '隐藏的工作表'],
    ['hiddenText', '隐藏的文字'],
    ['comment', '批注'],
    ['trackedChange', '修订痕迹'],
    ['speakerNotes', '备注'],
  ])('%s with content blocks, and is read', (kind, label) => {
    const report = scan(fileInput(hidden(kind, '电话13800001234')), sampleRules)
    expect(told(report)).toEqual([
      `hiddenContent block 附件“附件.xlsx” ${label} 1 处`,
      `mobile block 附件“附件.xlsx” C5（${label}） 138****1234`,
    ])
    expect(scan(fileInput(hidden(kind, ' ')), sampleRules).findings.map(({ rule }) => rule)).toEqual([
      'unreadable',
    ])
  })

  test('headers and footers are in sight: read, and nothing more', () => {
    const report = scan(fileInput(hidden('headerFooter', '电话13800001234')), sampleRules)
    expect(told(report)).toEqual(['mobile block 附件“附件.xlsx” C5 138****1234'])
  })

  test('traces: names are covered, what locates a house blocks', () => {
    const traces: FileTrace[] = [
      { kind: 'author', where: '', text: '王小明' },
      { kind: 'lastEditor', where: '', text: 'wang' },
      { kind: 'organisation', where: '', text: '某某单位' },
      { kind: 'location', where: '图片1', text: '35.7, 116.5' },
      { kind: 'exif', where: '图片1', text: 'Camera' },
      { kind: 'macro', where: '', text: 'vbaProject.bin' },
      { kind: 'comment', where: '第2段', text: '请核对' },
    ]
    const report = scan(fileInput(reading(['文字'], { traces })), sampleRules)
    expect(
      report.findings.map(({ rule, severity, quote, proposal }) => [rule, severity, quote, proposal]),
    ).toEqual([
      ['hiddenContent', 'block', '批注 1 处', '清除'],
      ['fileTrace', 'warn', '作者：王**', '清除'],
      ['fileTrace', 'warn', '最后修改人：w***', '清除'],
      ['fileTrace', 'warn', '单位：某***', '清除'],
      ['hiddenContent', 'block', '拍摄位置：3********', '清除'],
      ['fileTrace', 'warn', '拍摄信息：C*****', '清除'],
      ['hiddenContent', 'block', '宏：v********', null],
    ])
  })

  test('what was not read, or has no text, is never silent', () => {
    const unread = scan(fileInput({ pieces: [], traces: [], unread: '文件有密码。' }), sampleRules)
    expect(told(unread)).toEqual(['unreadable block 附件“附件.xlsx” 未能检查'])
    expect(unread.unread).toEqual([{ file: 'f1', name: '附件.xlsx', reason: '文件有密码。' }])
    const half = scan(fileInput(reading(['13800001234'], { unread: '只读了前 500 页。' })), sampleRules)
    expect(half.findings.map(({ rule }) => rule)).toEqual(['unreadable', 'mobile'])
    const picture = scan(fileInput(reading([])), sampleRules)
    expect(told(picture)).toEqual(['unreadable warn 附件“附件.xlsx” 未能检查'])
    expect(picture.unread).toHaveLength(1)
  })

  test('the name of a file goes out too, and is covered wherever it is told', () => {
    const report = scan(fileInput(reading(['名单', '13900005678']), `某某${adult}.docx`), sampleRules)
    expect(report.findings[0]).toMatchObject({
      rule: 'residentId',
      from: null,
      proposal: null,
      part: { piece: null },
    })
    expect(report.findings[0]?.text).toContain('改名')
    expect(JSON.stringify(report)).not.toContain(adult)
  })
})
