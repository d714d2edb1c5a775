import { expect, test } from 'vitest'
import { columnOptions, contentOf, emptyTyped, genreOf } from './typed.ts'
import { sizeWords } from './sizes.ts'

const genres = ['通知', '公告', '公示', '意见', '方案', '预案', '办事指南', '其他']

test.each([
  ['杨店镇特困人员救助供养对象公示', '公示'],
  ['关于做好秋季农业生产的通知', '通知'],
  ['杨店镇防汛抗旱应急预案（2026年修订）', '预案'],
  ['居住证办理办事指南', '办事指南'],
  ['杨店镇2026年预算', null],
  ['其他', null],
])('the genre of “%s”', (title, genre) => {
  expect(genreOf(title, genres)).toBe(genre)
})

test('a cleared day is sent as empty, never left out', () => {
  const typed = { ...emptyTyped('某镇'), effectiveOn: '2026-01-01' }
  const sent = contentOf({ title: '题', effectiveOn: undefined as unknown as string }, '<p>文</p>', typed)
  expect(sent).toMatchObject({ title: '题', issuer: '某镇', effectiveOn: '', body: '<p>文</p>' })
})

test('columns to choose are leaves, by entry and path', () => {
  const column = (code: string, path: string[], leaf: boolean) => ({
    code,
    path,
    leaf,
    name: path.at(-1) ?? '',
    entry: 'disclosures' as const,
    parent: null,
    duties: [],
    timeLimitLabel: '',
    updateCycleLabel: '',
    counts: true,
    belongs: '',
    examples: [],
  })
  const given = [
    column('a', ['法定', '预算'], false),
    column('b', ['法定', '预算', '部门'], true),
    column('c', ['制度', '规定'], true),
  ]
  expect(columnOptions(given)).toEqual([
    { label: '法定', options: [{ value: 'b', label: '预算 / 部门' }] },
    { label: '制度', options: [{ value: 'c', label: '规定' }] },
  ])
})

test('words of sizes', () => {
  expect([sizeWords(820), sizeWords(34_900), sizeWords(1_258_291)]).toEqual(['820 B', '34 KB', '1.2 MB'])
})
