import { expect, test } from 'vitest'
import { emptyTyped } from '../typed.ts'
import { type HandedIn, markOf, offersOf, sortOffers } from './fill-form.ts'

const answer: HandedIn = {
  body: '<p>文</p>',
  facts: [
    { field: 'title', value: '关于某事的通知', passage: '关于某事的 通知', where: '标题' },
    { field: 'madeOn', value: '2026-03-01', passage: '杨店镇人民政府 2026年3月1日', where: '落款' },
    { field: 'issuer', value: '星河镇人民政府', passage: '星河镇人民政府', where: '落款' },
    { field: 'genre', value: '公告', passage: '关于某事的公告', where: '标题' },
  ],
  kind: null,
  keywords: ['低保', '救助'],
  columns: [],
  fields: [],
  openness: { openness: 'proactive', label: '主动公开', exception: null, why: '', article: '', doubts: [] },
  leftOut: [],
  pictures: 0,
  warnings: [],
}
const byItself = emptyTyped('杨店镇人民政府')
const names = (offers: readonly { readonly name: string }[]): string[] => offers.map(({ name }) => name)

test('what is empty, or stands there by itself, is filled', () => {
  const { fill, ask } = sortOffers(offersOf(answer), { values: byItself, byItself, touched: () => false })
  expect(names(fill)).toEqual(['title', 'madeOn', 'issuer', 'genre', 'keywords'])
  expect(ask).toEqual([])
})

test('what somebody typed is never overwritten, and what is equal is no question', () => {
  const values = { ...byItself, title: '我写的标题', madeOn: '2026-03-01', keywords: ['道路'], genre: '通知' }
  const { fill, ask } = sortOffers(offersOf(answer), {
    values,
    byItself,
    touched: (name) => name === 'title' || name === 'genre',
  })
  expect(names(fill)).toEqual(['issuer'])
  expect(names(ask)).toEqual(['title', 'genre', 'keywords'])
})

test('in a draft that was saved before, every value counts as typed', () => {
  const { ask } = sortOffers(offersOf(answer), { values: byItself, byItself: {}, touched: () => false })
  expect(names(ask)).toEqual(['issuer', 'genre'])
})

test('a mark quotes the passage where it says more than the value', () => {
  expect(offersOf(answer).map(markOf)).toEqual([
    '从文件中识别（标题），请核对。',
    '从文件中识别，请核对。落款：“杨店镇人民政府 2026年3月1日”',
    '从文件中识别（落款），请核对。',
    '从文件中识别（标题），请核对。',
    '从文件中识别（标题），请核对。',
  ])
})
