import { expect, test } from 'vitest'
import type { ItemView } from './item-view.ts'
import { columnOptions, contentOf, emptyTyped, genreOf, typedOf } from './typed.ts'
import { sizeWords } from '../kit/sizes.ts'

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

/** As the server gives it, with all that only some items have. */
const content: ItemView['content'] = {
  ...contentOf({ title: '新生儿参保办事指南', kind: 'serviceGuide' }, '<p>文</p>', emptyTyped('某镇')),
  exception: '',
  releaseAt: '2026-10-15T00:30:00.000Z',
  displayUntil: '2026-10-22',
  interpretation: { exempt: '', outline: '背景', forms: ['图解'], channels: '网站', by: '主任' },
  guide: {
    matter: '新生儿参保',
    basis: ['某办法第三条', '某通知'],
    conditions: ['本镇户籍'],
    materials: [
      { name: '户口簿', form: '原件', sample: null },
      { name: '登记表', form: '一份', sample: 'a1' },
    ],
    steps: ['到窗口', '交材料'],
    timeLimit: '当场办结',
    fee: '不收费',
    place: '2号窗口',
    hours: '',
    phone: '000-0000',
  },
  revisionNote: '更正说明',
  kindLabel: '',
  opennessLabel: '',
  exceptionLabel: '',
  dutyLabel: '',
  fieldLabel: '',
  interpretsTitle: '',
}
const saved = typedOf({ content })

test('what was saved is sent back as it was, whether its fields are shown or not', () => {
  const { guide, interpretation, releaseAt, displayUntil, revisionNote } = contentOf({}, '', saved)
  expect({ guide, interpretation, releaseAt, displayUntil, revisionNote }).toEqual({
    guide: content.guide,
    interpretation: content.interpretation,
    releaseAt: content.releaseAt,
    displayUntil: content.displayUntil,
    revisionNote: '更正说明',
  })
})

test('a guide is typed line by line, a moment by the clock in China', () => {
  expect(saved.guide.basis).toBe('某办法第三条\n某通知')
  expect(saved.releaseAt).toBe('2026-10-15 08:30')
  const guide = {
    ...saved.guide,
    steps: ' 先取号 \n\n再交材料\n',
    materials: [{ name: '', form: '', sample: '' }],
  }
  expect(contentOf({ guide, releaseAt: '2026-10-16 00:05' }, '', saved)).toMatchObject({
    guide: { steps: ['先取号', '再交材料'], materials: [{ name: '', form: '', sample: null }] },
    releaseAt: '2026-10-15T16:05:00.000Z',
  })
})

test('a moment that is not whole is sent as it is, for the server to say so', () => {
  expect(contentOf({ releaseAt: '2026-10-16 ' }, '', saved).releaseAt).toBe('2026-10-16')
  expect(contentOf({ releaseAt: '' }, '', saved).releaseAt).toBe('')
})

test('only a guide has the parts of a guide, only an explanation says what it explains', () => {
  const sent = contentOf({ kind: 'document', interprets: 'd1' }, '', saved)
  expect([sent.guide, sent.interprets]).toEqual([null, ''])
  expect(contentOf({ kind: 'interpretation', interprets: 'd1' }, '', saved).interprets).toBe('d1')
})

test('a document is explained, or says why it is not: never both', () => {
  const exempt = { ...saved.interpretation, way: 'exempt' as const, exempt: '只改名称' }
  const nothing = { outline: '', forms: [], channels: '', by: '' }
  expect(contentOf({ interpretation: exempt }, '', saved).interpretation).toEqual({
    ...nothing,
    exempt: '只改名称',
  })
  const plan = { ...exempt, way: 'plan' as const }
  expect(contentOf({ interpretation: plan }, '', saved).interpretation).toEqual(content.interpretation)
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
