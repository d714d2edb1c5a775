import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { indexDocument, indexDocuments, removeDocument, type SearchDocument, searchMatches } from './index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

function document(
  id: string,
  title: string,
  body = '',
  on = '2023-05-01',
  unitCode = 'yangdian',
): SearchDocument {
  return { collection: 'disclosure', id, unitCode, title, body, day: day(on) }
}

async function fill(world: World, documents: readonly SearchDocument[]): Promise<void> {
  await world.desk.transaction((transaction) => indexDocuments(transaction, documents))
}

async function find(world: World, query: string, unitCode?: string): Promise<string[]> {
  const scope = unitCode === undefined ? {} : { unitCode }
  const found = await searchMatches(world.desk.read, { collection: 'disclosure', query, limit: 50, ...scope })
  return found.map((match) => match.id)
}

onBothEngines('search', (open) => {
  test('title hits come first, then the newest', async () => {
    const world = await open()
    await fill(world, [
      document('old-title', '低保对象公示', '名单', '2021-01-01'),
      document('new-body', '通知', '关于低保的通知', '2024-01-01'),
      document('new-title', '低保政策', '', '2023-01-01'),
      document('old-body', '通报', '涉及低保', '2020-01-01'),
      document('other', '道路维修', '', '2024-02-01'),
    ])
    expect(await find(world, '低保')).toEqual(['new-title', 'old-title', 'new-body', 'old-body'])
    const second = await searchMatches(world.desk.read, {
      collection: 'disclosure',
      query: '低保',
      offset: 1,
      limit: 2,
    })
    expect(second.map((match) => match.id)).toEqual(['old-title', 'new-body'])
    const last = await searchMatches(world.desk.read, {
      collection: 'disclosure',
      query: '低保',
      offset: 3,
      limit: 5,
    })
    expect(last.map((match) => match.id)).toEqual(['old-body'])
  })

  test.each([
    ['a piece that no dictionary has for a word', '居环', ['plan']],
    ['the whole title', '杨店镇2023年人居环境整治工作方案', ['plan']],
    ['words that stand apart', '整治 经费', ['plan']],
    ['words in another order, not cut', '方案环境', ['plan']],
    ['one character', '镇', ['plan']],
    ['the last character of a run', '案', ['plan']],
    ['capital and full-width letters', 'ＡI２０２３', ['plan']],
    ['a document number', '杨政发〔2023〕12号', ['plan']],
    ['one that is nowhere', '不存在', []],
    ['one of two that is nowhere', '整治 低保', []],
    ['characters that only stand apart', '杨方', []],
    ['part of a number', '202', []],
    ['nothing', '  ', []],
    ['signs alone', '“”*()^:-', []],
  ])('%s', async (_name, query, expected) => {
    const world = await open()
    await fill(world, [
      document(
        'plan',
        '杨店镇2023年人居环境整治工作方案',
        '经费由镇财政保障。Ai2023 试点。杨政发〔2023〕12号',
      ),
      document('else', '会议纪要', '研究了有关工作'),
    ])
    expect(await find(world, query)).toEqual(expected)
  })

  test('one unit, one collection', async () => {
    const world = await open()
    await fill(world, [
      document('a', '预算公开', '', '2023-01-01', 'yangdian'),
      document('b', '预算公开', '', '2023-01-02', 'wenshang'),
      { ...document('c', '预算公开'), collection: 'report' },
    ])
    expect(await find(world, '预算')).toEqual(['b', 'a'])
    expect(await find(world, '预算', 'yangdian')).toEqual(['a'])
  })

  test('one after the other is taken out of an index that has grown by single documents', async () => {
    const world = await open()
    const ids = Array.from({ length: 24 }, (_, index) => `d${index}`)
    for (const id of ids) await fill(world, [document(id, `公示${id}`)])
    for (const id of ids.slice(0, 12)) {
      await world.desk.transaction((transaction) => removeDocument(transaction, 'disclosure', id))
    }
    expect((await find(world, '公示')).toSorted()).toEqual(ids.slice(12).toSorted())
  })

  test('what is removed is not found, and can be indexed anew', async () => {
    const world = await open()
    await fill(world, [document('a', '应急预案'), document('b', '应急演练')])
    await world.desk.transaction((transaction) => removeDocument(transaction, 'disclosure', 'a'))
    expect(await find(world, '应急')).toEqual(['b'])
    await world.desk.transaction(async (transaction) => {
      await removeDocument(transaction, 'disclosure', 'missing')
      await indexDocument(transaction, document('a', '应急预案（修订）'))
    })
    expect(await find(world, '应急')).toEqual(['a', 'b'])
  })

  test('every piece of a text finds it', async () => {
    const world = await open()
    const text =
      '关于印发《杨店镇2023年秋季秸秆综合利用和禁烧工作方案》的通知，各村民委员会，镇政府各办公室：'
    await fill(world, [document('x', '通知', text), document('y', '另外一件事情', '与此无关')])
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }), async (from, length) => {
        const piece = text.slice(from, from + length)
        // a number is found whole, not by its digits
        fc.pre(/\p{Script=Han}/u.test(piece) && !/(?<!\d)\d{1,3}(?!\d)/.test(piece))
        expect(await find(world, piece)).toContain('x')
      }),
      { numRuns: 60 },
    )
  })

  test('no query breaks the search, whatever signs it holds', async () => {
    const world = await open()
    await fill(world, [document('a', '人居环境', 'NEAR AND OR NOT')])
    const sign = fc.constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '\\',
      '&',
      '|',
      '!',
      '<',
      '>',
      '{title}',
      ' NOT ',
      ' OR ',
      'NEAR(',
      '居',
      '环境',
      '%',
      '\0',
      '\ud800',
      '𠀀',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(sign).map((all) => all.join('')),
        ),
        async (query) => {
          expect(Array.isArray(await find(world, query))).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
    expect(await find(world, 'NOT 人居')).toEqual(['a'])
    expect(await find(world, '"人居" OR "低保"')).toEqual([])
  })
})
