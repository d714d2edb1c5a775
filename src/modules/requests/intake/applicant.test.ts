import { expect, test } from 'vitest'
import { maskApplicant, maskName } from '../applicant.ts'
import { caseNumberOf, normaliseNumber, numberOf } from '../application.ts'
import { codeMark, queryCodeOf, sameMark } from '../status/query-code.ts'
import { vaultWith } from '../../../platform/vault.ts'

test.each([
  ['王某某', '王**'],
  ['某', '某*'],
  ['𠮷某', '𠮷*'],
  ['', ''],
])('the name %s shows as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})

test('masks keep what tells cases apart and nothing more', () => {
  const applicant = {
    name: '王某某',
    idKind: 'residentIdCard',
    idNumber: '110101190001010014',
    creditCode: '',
    legalRepresentative: '',
    contactName: '',
    phone: '13800000000',
    email: 'someone@example.com',
    address: '某省某县杨店镇某村1号',
    postcode: '272500',
  } as const
  expect(maskApplicant(applicant, 'naturalPerson')).toEqual({
    name: '王**',
    identity: '11*************014',
    phone: '138****0000',
    email: 's***@example.com',
    address: '某省某县杨店镇***',
  })
  const short = { ...applicant, idNumber: 'A1', phone: '123', email: '', address: '某村1号' }
  expect(maskApplicant(short, 'naturalPerson')).toMatchObject({
    identity: '**',
    phone: '***',
    email: '',
    address: '***',
  })
  expect(maskApplicant({ ...applicant, name: '某某公司' }, 'business').name).toBe('某某公司')
})

test('numbers: written one way, found however they are typed', () => {
  expect(numberOf('yangdian', 2026, 7)).toBe('yangdian-2026-0007')
  expect(caseNumberOf('杨店镇', 2026, 7)).toBe('杨店公申〔2026〕7号')
  expect(caseNumberOf('县财政局', 2026, 1)).toBe('县财政公申〔2026〕1号')
  for (const typed of ['YANGDIAN-2026-0007', ' yangdian－2026－0007 ', 'yangdian–2026–0007']) {
    expect(normaliseNumber(typed)).toBe('yangdian-2026-0007')
  }
  for (const typed of ['杨店公申[2026]7号', '杨店公申（2026）7号', '杨店公申〔２０２６〕7号']) {
    expect(normaliseNumber(typed)).toBe(normaliseNumber('杨店公申〔2026〕7号'))
  }
})

test('query codes: plain to read, different for every filing and case, the same for the same filing', () => {
  const vault = vaultWith(new Uint8Array(32).fill(7))
  const codes = Array.from({ length: 500 }, (_, index) => queryCodeOf(vault, `case-${index}`, 'filing'))
  expect(new Set(codes).size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/)
  const signs = new Map<string, number>()
  for (const sign of codes.join('').replaceAll('-', '')) signs.set(sign, (signs.get(sign) ?? 0) + 1)
  expect(signs.size).toBe(31)
  expect(queryCodeOf(vault, 'case-1', 'filing')).toBe(codes[1])
  expect(queryCodeOf(vault, 'case-1', 'another')).not.toBe(codes[1])

  const mark = codeMark(vault, 'case-1', codes[1] ?? '')
  expect(sameMark(mark, codeMark(vault, 'case-1', ` ${codes[1]?.toLowerCase().replaceAll('-', '')}`))).toBe(
    true,
  )
  expect(sameMark(mark, codeMark(vault, 'case-2', codes[1] ?? ''))).toBe(false)
  expect(sameMark(mark, '')).toBe(false)
})
