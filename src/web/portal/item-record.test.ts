import { expect, test } from 'vitest'
import type { PublicChange, PublishedDisclosure, PublishedLinks } from '../../modules/publishing/index.ts'
import { bandsOf, recordOf } from './item-record.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

const item: PublishedDisclosure = {
  state: 'published',
  id: 'a',
  unitCode: 'yangdian',
  entry: 'disclosures',
  column: 'zhenjie-wenjian',
  title: '管理办法',
  body: '<p>正文</p>',
  documentNumber: '杨政发〔2026〕1号',
  issuer: '杨店镇人民政府',
  madeOn: day('2026-03-02'),
  kind: 'normativeDocument',
  genre: '通知',
  topic: null,
  keywords: [],
  summary: null,
  effectiveOn: day('2026-03-10'),
  expiresOn: null,
  openness: 'proactive',
  exception: null,
  duty: null,
  field: null,
  releaseAt: null,
  displayUntil: null,
  interprets: null,
  interpretation: null,
  guide: null,
  validity: 'valid',
  validityChange: null,
  attachments: [],
  indexNumber: 'yangdian/2026-00001',
  publishedOn: day('2026-03-06'),
  publishedAt: Temporal.Instant.from('2026-03-06T07:00:00Z'),
  disclosedOn: day('2026-03-06'),
  imported: null,
  revisedOn: null,
  urgent: false,
}
const successor: NonNullable<PublishedLinks['replacedBy']> = {
  ...item,
  title: '新办法',
  indexNumber: 'yangdian/2026-00009',
}
const nothing = { replacedBy: null, changes: [] }
const change = { on: day('2026-09-01'), reason: '依据新的决定。', successor: 'yangdian/2026-00009' }

test.each([
  ['valid', null, []],
  ['amended', change, [{ kind: 'amended', on: '2026-09-01', reason: '依据新的决定。' }]],
  ['repealed', change, [{ kind: 'repealed', on: '2026-09-01', reason: '依据新的决定。' }]],
  ['expired', change, [{ kind: 'expired', on: '2026-09-01', reason: '依据新的决定。' }]],
] as const)('%s: the band says since when and why', (validity, validityChange, bands) => {
  expect(bandsOf({ ...item, validity, validityChange }, nothing)).toEqual(bands)
})

test('expired by its own term: from the day after the last one', () => {
  expect(bandsOf({ ...item, validity: 'expired', expiresOn: day('2026-08-31') }, nothing)).toEqual([
    { kind: 'expired', on: '2026-09-01', reason: '有效期届满。' },
  ])
})

test('what holds now is named where it is public, and else not', () => {
  const repealed = { ...item, validity: 'repealed' as const, validityChange: change }
  expect(bandsOf(repealed, { ...nothing, replacedBy: successor })[0]?.successor).toEqual({
    label: '新办法',
    href: '/disclosures/yangdian/2026-00009',
  })
  expect(bandsOf(repealed, nothing)[0]).not.toHaveProperty('successor')
})

const revised = (on: string, note: string): PublicChange => ({ kind: 'revised', on: day(on), note })

test('put right: the last correction in the band, all of them one press away', () => {
  const one = [revised('2026-05-01', '改正一处。')]
  expect(bandsOf(item, { ...nothing, changes: one })).toEqual([
    { kind: 'corrected', on: '2026-05-01', reason: '改正一处。' },
  ])
  const two = [revised('2026-06-01', '又改正一处。'), ...one]
  const [band] = bandsOf(item, { ...nothing, changes: two })
  expect(band).toMatchObject({ reason: '又改正一处。', more: { label: '共 2 次更正', href: '#corrections' } })
  // both are said of what was put right and does not hold any more, the graver first
  const both = bandsOf(
    { ...item, validity: 'repealed', validityChange: change },
    { ...nothing, changes: two },
  )
  expect(both.map(({ kind }) => kind)).toEqual(['repealed', 'corrected'])
})

test('公开记录: made with its limit, published, changed; the newest first', () => {
  const changes: PublicChange[] = [
    { kind: 'validityChanged', on: day('2026-09-02'), note: '废止，自 2026-09-01 起：依据新的决定。' },
    revised('2026-05-01', '改正一处。'),
  ]
  expect(recordOf(item, changes, '2026-03-30')).toEqual([
    { on: '2026-09-02', what: '变更有效性', note: '废止，自 2026-09-01 起：依据新的决定。' },
    { on: '2026-05-01', what: '更正', note: '改正一处。' },
    { on: '2026-03-06', what: '发布', note: '三审三校、保密审查已完成' },
    { on: '2026-03-02', what: '成文', note: '法定公开期限 2026-03-30' },
  ])
})

test('公开记录 never says reviewed of what was not', () => {
  const imported = { originallyPublishedOn: day('2020-01-01'), source: '旧网站' }
  expect(recordOf({ ...item, imported }, [], null)[0]).toMatchObject({ note: '由原系统导入（旧网站）' })
  expect(recordOf({ ...item, urgent: true }, [], null)[0]).toMatchObject({
    what: '应急发布',
    note: '突发事件应急发布，事后补审',
  })
})
