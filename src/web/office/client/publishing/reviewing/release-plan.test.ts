import { expect, test } from 'vitest'
import type { ItemView } from '../item-view.ts'
import {
  momentOf,
  outcomeWords,
  planBody,
  planFault,
  planOf,
  type ReleasePlan,
  signWords,
} from './release-plan.ts'

const today = '2026-10-14'
const atOnce: ReleasePlan = { when: 'now', day: '', time: '08:30', displayUntil: '' }

function item(change: Partial<ItemView['content']>) {
  const content = { openness: 'proactive', opennessLabel: '主动公开', releaseAt: '', displayUntil: '' }
  return {
    content: { ...content, ...change } as ItemView['content'],
    revision: null,
    reassessOn: null,
  }
}

test('the author’s plan is taken over, unless its moment has passed', () => {
  const planned = item({ releaseAt: '2026-10-20T00:30:00.000Z', displayUntil: '2026-10-27' })
  const plan = planOf(planned, '2026-10-14 09:00')
  expect(plan).toEqual({ when: 'set', day: '2026-10-20', time: '08:30', displayUntil: '2026-10-27' })
  expect(planBody(plan)).toEqual({ releaseAt: '2026-10-20T00:30:00.000Z', displayUntil: '2026-10-27' })
  expect(planOf(planned, '2026-10-20 08:30')).toMatchObject({ when: 'now', displayUntil: '2026-10-27' })
  expect(planBody(planOf(item({}), '2026-10-14 09:00'))).toEqual({ releaseAt: '', displayUntil: '' })
})

test('a moment is counted by the clock in China; one that is not whole is none', () => {
  expect(momentOf('2026-10-15', '07:59')).toBe('2026-10-14T23:59:00.000Z')
  expect(momentOf('', '08:30')).toBe('')
  expect(planFault({ ...atOnce, when: 'set' })).toContain('日期和时间')
  expect(outcomeWords(item({}), { ...atOnce, when: 'set' }, today)).toMatch(/^签发后到选定的时间自动公开/)
  expect(planFault(atOnce)).toBe('')
})

test('what signing does is said before it is done', () => {
  const words = (change: Partial<ItemView['content']>, plan = atOnce) =>
    outcomeWords(item(change), plan, today)
  expect(words({})).toBe('签发后立即公开，索引号由系统给出，发布日期不能更改。')
  expect(words({}, { ...atOnce, when: 'set', day: '2026-10-20', displayUntil: '2026-10-27' })).toBe(
    '签发后到10月20日 08:30自动公开，在那以前可以取消，索引号由系统给出，发布日期不能更改。公示到2026年10月27日，第二天自动撤下，页面留下说明。',
  )
  expect(words({ openness: 'withheld', opennessLabel: '不予公开' })).toBe(
    '签发后定为不予公开，不对外发布；2027年10月14日前定期评估（条例第十八条）。',
  )
  const revision = { of: '1', note: '某', title: '某' }
  expect(outcomeWords({ ...item({}), revision }, atOnce, today)).toContain('替换原文')
  expect(signWords(item({ openness: 'onRequest', opennessLabel: '依申请公开' }), atOnce)).toBe(
    '签发，定为依申请公开',
  )
  expect(signWords({ ...item({}), revision }, atOnce)).toBe('签发并发布更正')
  expect(signWords(item({}), { ...atOnce, when: 'set' })).toBe('签发，定时公开')
})
