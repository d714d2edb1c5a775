import { expect, test } from 'vitest'
import { contentChanges } from './content-changes.ts'

const catalogue = { columns: [] }
const plain = {
  title: '某公示',
  column: 'gonggao',
  kind: 'document',
  openness: 'proactive',
  madeOn: '2026-09-30',
  keywords: ['甲', '乙'],
  summary: null,
  attachments: [{ name: '名单.xlsx', hash: 'a'.repeat(64) }],
}

test('what is alike is not told; what has come, gone and changed is, in words', () => {
  expect(contentChanges(plain, { ...plain }, catalogue)).toEqual([])
  const after = {
    ...plain,
    keywords: ['甲'],
    openness: 'withheld',
    exception: 'internal',
    releaseAt: '2026-10-20T00:30:00.000Z',
    attachments: [{ name: '名单.xlsx', hash: 'b'.repeat(64) }],
  }
  expect(contentChanges(plain, after, catalogue)).toEqual([
    { label: '主题词', before: '甲　乙', after: '甲' },
    { label: '公开属性', before: '主动公开', after: '不予公开' },
    { label: '不公开的情形', before: '', after: expect.stringContaining('内部事务') },
    { label: '计划公开时间', before: '', after: '2026-10-20 08:30' },
    { label: '附件', before: '名单.xlsx（aaaaaaaa）', after: '名单.xlsx（bbbbbbbb）' },
  ])
})

test('a plan and a guide are told part by part; what is of no known shape tells nothing', () => {
  const plan = { exempt: '', outline: '背景', forms: ['文字', '图解'], channels: '网站', by: '民政办' }
  const guide = {
    matter: '居住证办理',
    basis: ['《居住证暂行条例》'],
    conditions: [],
    materials: [{ name: '申请表', form: '原件1份', sample: null }],
    steps: [],
    timeLimit: '',
    fee: '不收费',
    place: '',
    hours: '',
    phone: '',
  }
  const after = { ...plain, interpretation: plan, guide }
  expect(contentChanges(plain, after, catalogue)).toEqual([
    { label: '解读方案', before: '', after: '背景；文字、图解；网站；民政办' },
    { label: '事项名称', before: '', after: '居住证办理' },
    { label: '设定依据', before: '', after: '《居住证暂行条例》' },
    { label: '办理材料', before: '', after: '申请表，原件1份' },
    { label: '收费标准', before: '', after: '不收费' },
  ])
  expect(contentChanges(plain, { ...plain, interpretation: 7, guide: 'x', releaseAt: 3 }, catalogue)).toEqual(
    [],
  )
})
