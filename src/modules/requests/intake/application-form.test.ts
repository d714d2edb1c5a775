import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personForm } from '../../../../tests/support/cases.ts'
import { type ApplicationForm, checkForm, emptyForm } from './application-form.ts'
import { isCreditCode, isResidentIdNumber } from './identity-numbers.ts'

const organisation: ApplicationForm = {
  ...emptyForm,
  applicantIs: 'organisation',
  organisationName: '某某农业专业合作社',
  organisationKind: 'business',
  creditCode: '91000000000000000K',
  contactName: '某某',
  phone: '0537-0000000',
  description: '2025年农机购置补贴发放情况',
  carrier: 'paper',
  delivery: 'pickup',
}

const fieldsOf = (form: ApplicationForm, strictness: 'filed' | 'registered' = 'filed'): string[] => {
  const checked = checkForm(form, strictness)
  return 'issues' in checked ? checked.issues.map(({ field }) => field) : []
}

test('a complete form of a person and of an organisation is taken', () => {
  expect(fieldsOf(personForm())).toEqual([])
  expect(fieldsOf(organisation)).toEqual([])
  expect(checkForm(organisation, 'filed')).toMatchObject({
    kind: 'business',
    particulars: { applicant: { name: '某某农业专业合作社', idNumber: '' } },
  })
})

test.each<[string, Partial<ApplicationForm>, string[]]>([
  ['who applies', { applicantIs: '' }, ['applicantIs']],
  ['no name', { name: '  ' }, ['name']],
  ['no papers', { idKind: '', idNumber: '' }, ['idKind', 'idNumber']],
  ['a wrong check digit', { idNumber: '110101190001010015' }, ['idNumber']],
  ['a birth date that is none', { idNumber: '110101190013010019' }, ['idNumber']],
  ['a passport has no check digit', { idKind: 'passport', idNumber: 'E00000000' }, []],
  ['no way to reach him', { phone: '', email: '' }, ['phone']],
  ['mail alone is a way to reach him', { phone: '' }, []],
  ['letters in the phone number', { phone: '１３８abc' }, ['phone']],
  ['full-width digits are digits', { phone: '１３８００００００００' }, []],
  ['no mail address at all', { email: 'nobody' }, ['email']],
  ['two mail addresses in one', { email: 'a@example.com,b@example.com' }, ['email']],
  ['a header smuggled into the address', { email: 'a@example.com\nBcc: b@example.com' }, ['email']],
  ['a postcode of five digits', { postcode: '27250' }, ['postcode']],
  ['nothing asked for', { description: ' \n ' }, ['description']],
  ['years the wrong way round', { yearFrom: '2025', yearTo: '2024' }, ['yearTo']],
  ['a year in words', { yearFrom: '去年' }, ['yearFrom']],
  ['no form of supply', { carrier: '', delivery: '' }, ['carrier', 'delivery']],
  ['mail wanted, no mail address', { delivery: 'email', email: '' }, ['email']],
  ['post wanted, no address', { delivery: 'mail', address: '' }, ['address']],
  [
    'signs that nobody sees, out of a chat',
    { phone: '\u202d13800000000\u202c', idNumber: '\u200b110101190001010014\ufeff' },
    [],
  ],
  ['a rare sign of the second plane', { name: '𠮷䶮' }, []],
  ['a sign that only one computer knows', { name: '某\ue000' }, ['name']],
  ['a name without end', { name: '某'.repeat(201) }, ['name']],
])('filed online, %s', (_name, change, fields) => {
  expect(fieldsOf(personForm(change))).toEqual(fields)
})

test('a letter that lacks something is registered all the same; what it says must be right', () => {
  const letter: ApplicationForm = {
    ...emptyForm,
    applicantIs: 'naturalPerson',
    name: '某某',
    description: '关于土地的所有文件',
  }
  expect(fieldsOf(letter, 'registered')).toEqual([])
  expect(fieldsOf({ ...letter, idKind: 'residentIdCard', idNumber: '1' }, 'registered')).toEqual(['idNumber'])
  expect(fieldsOf({ ...letter, name: '' }, 'registered')).toEqual(['name'])
  // eighteen signs without a name for the paper are those of a 居民身份证, check digit and all
  const { idNumber } = personForm()
  const card = checkForm({ ...letter, idKind: '', idNumber }, 'registered')
  expect(card).toMatchObject({ particulars: { applicant: { idKind: 'residentIdCard' } } })
  const wrong = `${idNumber.slice(0, -1)}${idNumber.endsWith('0') ? '1' : '0'}`
  expect(fieldsOf({ ...letter, idKind: '', idNumber: wrong }, 'registered')).toEqual(['idNumber'])
  expect(fieldsOf({ ...letter, idKind: '', idNumber: 'X0000' }, 'registered')).toEqual([])
})

test('an organisation must say of which kind it is, for table 三', () => {
  expect(fieldsOf({ ...organisation, organisationKind: '' })).toEqual(['organisationKind'])
  expect(fieldsOf({ ...organisation, creditCode: '91000000000000000A' })).toEqual(['creditCode'])
  expect(fieldsOf({ ...organisation, creditCode: '' })).toEqual(['creditCode'])
  expect(fieldsOf({ ...organisation, organisationKind: 'otherOrganisation', creditCode: '' })).toEqual([])
})

test('the description counts whole characters, of whatever plane', () => {
  expect(fieldsOf(personForm({ description: '𠮷'.repeat(1000) }))).toEqual([])
  expect(fieldsOf(personForm({ description: '𠮷'.repeat(1001) }))).toEqual(['description'])
})

test('no text makes the check fall over', () => {
  const texts = fc.record(
    Object.fromEntries(
      Object.keys(emptyForm).map((field) => [field, fc.string({ unit: 'binary', maxLength: 12 })]),
    ),
  )
  fc.assert(
    fc.property(texts, (form) => {
      checkForm({ ...emptyForm, ...form, applicantIs: 'naturalPerson' }, 'filed')
    }),
    { numRuns: 40 },
  )
})

test('GB 11643 and GB 32100: one wrong or two swapped signs are noticed', () => {
  expect(isResidentIdNumber('110101190001010014')).toBe(true)
  expect(isCreditCode('91000000000000000K')).toBe(true)
  for (const [number, valid] of [
    ['110101190001010014', isResidentIdNumber],
    ['9137083000000000AB', isCreditCode],
  ] as const) {
    for (let place = 0; place < number.length; place += 1) {
      const other = number[place] === '5' ? '6' : '5'
      expect(valid(number.slice(0, place) + other + number.slice(place + 1))).toBe(false)
    }
  }
  expect(isResidentIdNumber('110101190001010041')).toBe(false)
})
