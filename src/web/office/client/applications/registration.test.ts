import { expect, test } from 'vitest'
import {
  bodyOf,
  emptyForm,
  emptyRegistration,
  missingAnswer,
  readMoment,
  type Registration,
} from './registration.ts'

const today = '2026-10-14'
const typed: Registration = {
  ...emptyRegistration(today),
  arrivedOn: '2026-10-12',
  signedOn: '2026-10-13',
  note: '电话',
}
const letter = { way: 'post', addressee: 'office' } as const

test.each<[Partial<Registration>, Record<string, unknown>]>([
  [{}, { channel: 'counter', arrivedOn: '2026-10-12' }],
  [
    { writing: 'oral', readBack: true },
    { channel: 'counter', arrivedOn: '2026-10-12', oral: { readBack: true } },
  ],
  [
    { ...letter, signedFor: 'yes' },
    { channel: 'signedMail', arrivedOn: '2026-10-13', signedOn: '2026-10-13' },
  ],
  [
    { ...letter, signedFor: 'no', contact: 'unreachable' },
    { channel: 'ordinaryMail', arrivedOn: '2026-10-12', note: '电话', unreachable: true },
  ],
  [
    { ...letter, signedFor: 'yes', addressee: 'other', contact: 'confirmed' },
    {
      channel: 'ordinaryMail',
      arrivedOn: '2026-10-12',
      confirmedOn: today,
      note: '电话',
      addressedElsewhere: true,
    },
  ],
  [
    { way: 'email', contact: 'notYet', systemReceivedAt: '2026年10月13日 下午4:20' },
    { channel: 'email', arrivedOn: '2026-10-13', systemReceivedAt: '2026-10-13T16:20', note: '电话' },
  ],
])('%j sends the answers to its own questions alone', (answers, expected) => {
  const { form: _, ...body } = bodyOf({ ...typed, ...answers }, today)
  expect(body).toEqual(expected)
})

test('what was not answered is asked for, and only what stands', () => {
  expect(missingAnswer(typed)).toBeNull()
  expect(missingAnswer({ ...typed, way: 'post' })).toBe('signedFor')
  expect(missingAnswer({ ...typed, way: 'post', signedFor: 'no' })).toBe('addressee')
  expect(missingAnswer({ ...typed, ...letter, signedFor: 'no' })).toBe('contact')
  expect(missingAnswer({ ...typed, ...letter, signedFor: 'yes' })).toBeNull()
  expect(missingAnswer({ ...typed, way: 'email' })).toBe('contact')
  // it is sent as open, so that everything else is told with it
  expect(bodyOf({ ...typed, way: 'post' }, today)).toMatchObject({ unanswered: 'signedFor' })
  expect(bodyOf(typed, today)).not.toHaveProperty('unanswered')
})

test('fields that the form did not draw are sent as blank', () => {
  const { form } = bodyOf({ ...typed, form: { applicantIs: 'naturalPerson', name: '王某某' } }, today)
  expect(form).toEqual({ ...emptyForm, name: '王某某' })
})

test.each([
  ['2026-10-14 09:05', '2026-10-14T09:05'],
  ['2026/10/4 9:05:33', '2026-10-04T09:05'],
  ['2026年10月14日 9时05分', '2026-10-14T09:05'],
  ['2026年10月14日（星期三）下午 3:40', '2026-10-14T15:40'],
  ['2026年10月14日', null],
  ['', null],
])('%s → %s', (text, moment) => {
  expect(readMoment(text)).toBe(moment)
})
