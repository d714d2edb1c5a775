import { expect, test } from 'vitest'
import { bodyOf, emptyRegistration } from './registration.ts'

const typed = {
  ...emptyRegistration('2026-10-14'),
  signedOn: '2026-10-13',
  confirmedOn: '2026-10-14',
  note: '电话',
}

test.each([
  ['submittedOn', ['arrivedOn', 'channel', 'form']],
  ['signedOn', ['arrivedOn', 'channel', 'form', 'signedOn']],
  ['confirmedOn', ['arrivedOn', 'channel', 'confirmedOn', 'form', 'note']],
] as const)('a channel that turns on %s sends that day alone', (asks, fields) => {
  expect(Object.keys(bodyOf(typed, asks)).sort()).toEqual(fields)
})

test('fields that the form did not draw are sent as blank', () => {
  const { form } = bodyOf({ ...typed, form: { applicantIs: 'naturalPerson', name: '王某某' } }, 'submittedOn')
  expect(form).toEqual({ ...emptyRegistration('').form, name: '王某某' })
})
