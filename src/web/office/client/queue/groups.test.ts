import { expect, test } from 'vitest'
import { countsOf, groupsOf, kindsOf, type QueueGroup, type QueueRow } from './groups.ts'

function row(id: string, group: QueueGroup, kind = 'application'): QueueRow {
  return {
    id,
    kind,
    kindLabel: kind === 'application' ? '依申请' : '审核',
    title: id,
    number: null,
    since: null,
    ground: null,
    unit: null,
    group,
    notStarted: false,
    dueOn: null,
    dueText: '',
    dueNote: null,
    now: '',
    action: { label: '查看', to: '/' },
  }
}

const rows = [row('a', 'overdue'), row('b', 'later', 'publishing'), row('c', 'waiting'), row('d', 'later')]

test('groups stand in the order of the law; what others do is apart until it is asked for', () => {
  expect(groupsOf(rows, [], null).map(({ key, rows: own }) => [key, own.map(({ id }) => id)])).toEqual([
    ['overdue', ['a']],
    ['later', ['b', 'd']],
  ])
  expect(groupsOf(rows, [], 'waiting').map(({ key }) => key)).toEqual(['waiting'])
  expect(groupsOf(rows, [], 'today')).toEqual([])
})

test('counters show every group, zero included', () => {
  expect(
    countsOf(rows, [{ kind: 'application', group: 'later', count: 7 }]).map(({ key, count }) => [key, count]),
  ).toEqual([
    ['overdue', 1],
    ['today', 0],
    ['soon', 0],
    ['later', 9],
    ['waiting', 1],
  ])
})

test('each kind is offered once', () => {
  expect(kindsOf(rows)).toEqual([
    { value: 'application', label: '依申请' },
    { value: 'publishing', label: '审核' },
  ])
})
