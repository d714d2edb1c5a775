import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyMasks, maskOf } from '../masks.ts'
import { bankCard, fullWidth, residentId, sampleRules } from '../sample-numbers.ts'
import { plainSurface, type Surroundings } from './detection.ts'
import { findNumbers, phonesIn } from './numbers.ts'
import { slowNumbers } from './numbers.slow.ts'

const around: Surroundings = {
  today: Temporal.PlainDate.from('2026-10-14'),
  phones: ['05377934101'],
  emails: [],
  addresses: [],
}

/** What is found, as `why` with `?` where it is doubtful, and what it becomes. */
function found(text: string): string[] {
  return findNumbers(plainSurface(text), around).map(({ why, certain, from, to, cover }) => {
    const form = maskOf(text.slice(from, to), cover, sampleRules.masks) ?? ''
    return `${why}${certain ? '' : '?'} ${form}`
  })
}

function masked(text: string): string {
  const spans = findNumbers(plainSurface(text), around).map(({ from, to, cover }) => ({
    from,
    to,
    proposal: maskOf(text.slice(from, to), cover, sampleRules.masks) ?? text.slice(from, to),
  }))
  return applyMasks(text, spans)
}

const adult = residentId('110101', '19900101', '001')
const withX = residentId('110101', '19900101', '004')
const oldForm = '110101900101001'
const card = bankCard('622848', 19)

describe('居民身份证号', () => {
  test('the sample with X ends in X', () => expect(withX).toMatch(/X$/))

  test.each([
    ['plain', `身份证号：${adult}。`, 'residentId 11*************015'],
    ['with X', withX, 'residentId 11*************04X'],
    ['with x', withX.toLowerCase(), 'residentId 11*************04x'],
    ['full-width', fullWidth(withX), 'residentId １１*************０４Ｘ'],
    [
      'in three groups',
      `${adult.slice(0, 6)} ${adult.slice(6, 14)} ${adult.slice(14)}`,
      'residentId 11**** ******** *015',
    ],
    [
      'with dashes',
      `${adult.slice(0, 6)}-${adult.slice(6, 14)}-${adult.slice(14)}`,
      'residentId 11****-********-*015',
    ],
    ['with dots', adult.replace(/(\d{6})(\d{8})/, '$1.$2.'), 'residentId 11****.********.*015'],
    ['digit by digit', [...adult].join(' '), 'residentId 1 1 * * * * * * * * * * * * * 0 1 5'],
    ['with zero-width signs', [...adult].join('\u200B'), undefined],
    ['over a line break', `${adult.slice(0, 9)}\r\n${adult.slice(9)}`, 'residentId 11*******\r\n******015'],
    ['behind letters', `ID${adult}`, undefined],
    ['an invented area', residentId('000000', '19900101', '001'), undefined],
    ['a child', residentId('000000', '20150301', '001'), 'minorId 00*************018'],
    [
      'a wrong check sign',
      residentId('110101', '19900101', '001', 3),
      'residentIdDoubtful? 11*************012',
    ],
    ['old form behind its word', `身份证${oldForm}`, 'residentIdOld 11**********001'],
    ['old form by itself', oldForm, 'residentIdOld? 11**********001'],
    ['残疾人证号', `残疾人证号${adult}43`, 'disabilityCard 11******************'],
    ['run together with a telephone', `${adult}13800001234`, undefined],
  ])('%s', (_how, text, expected) => {
    const [first, ...more] = found(text)
    if (expected === undefined) expect(first).toMatch(/^residentId [^?]/)
    else expect([first, ...more]).toEqual([expected])
  })

  test.each([
    ['a birth date that is none', residentId('110101', '19901301', '001')],
    ['30 February', residentId('110101', '19900230', '001')],
    ['29 February of no leap year', residentId('110101', '19000229', '001')],
    ['a birth date to come', residentId('110101', '20261015', '001')],
    ['17 digits', adult.slice(1)],
    ['19 digits with no such number in them', `${adult.slice(0, 17)}00`],
    ['masked', '110101********0015'],
    ['masked with crosses', '1101××××××××××0015'],
    ['a code of this year', '370830202610140001'],
    ['15 digits of no province', '990101900101001'],
    ['统一社会信用代码 of letters', '91370830MA3C12345X'],
    ['统一社会信用代码 of digits', '113708300043530927'],
  ])('not %s', (_what, text) => expect(found(text)).toEqual([]))
})

describe('手机号', () => {
  test.each([
    ['plain', '电话13800001234。', 'mobile 138****1234'],
    ['with +86', '+8613800001234', 'mobile 138****1234'],
    ['with 0086', '0086-138-0000-1234', 'mobile 138-****-1234'],
    ['with 86 that touches', '8613800001234', 'mobile 138****1234'],
    ['with the zero of former days', '013800001234', 'mobile 138****1234'],
    ['full-width', fullWidth('13800001234'), 'mobile １３８****１２３４'],
    ['spaced', '138 0000 1234', 'mobile 138 **** 1234'],
    ['with dots', '138.0000.1234', 'mobile 138.****.1234'],
    ['with a dash out of the input method', '138一0000一1234', 'mobile 138一****一1234'],
    ['oddly spaced behind a word', '手机 13 80 00 01 23 4', 'mobile 13 8* ** *1 23 4'],
    ['digit by digit', '1 3 8 0 0 0 0 1 2 3 4', 'mobile? 1 3 8 * * * * 1 2 3 4'],
    ['over a line', '手机：1380000\n1234', 'mobile 138****\n1234'],
    ['in an address of the web', 'http://a.gov.cn/13800001234.html', 'mobile? 138****1234'],
    ['in brackets', '（138）0000-1234', 'mobile? 138）****-1234'],
    ['as a code', '批号13800001234', 'mobile? 138****1234'],
  ])('%s', (_how, text, expected) => expect(found(text)).toEqual([expected]))

  test('several beside each other', () => {
    expect(found('1 13800001234 2 13900005678/15000009999')).toEqual([
      'mobile 138****1234',
      'mobile 139****5678',
      'mobile 150****9999',
    ])
  })

  test.each([
    ['12 digits', '138000012345'],
    ['a second digit that no mobile has', '12800001234'],
    ['an amount in yuan', '13800001234元'],
    ['an amount with a point', '13800001234.50'],
    ['an amount with its sign', '￥13800001234'],
    ['thousands with commas', '13,800,001,234'],
    ['masked', '138****1234，139 **** 5678，150-xxxx-9999'],
    ['figures of a table', '序号\t138\t1234\t5678\t90\t12'],
    ['years', '1978—2018年'],
  ])('not %s', (_what, text) => expect(found(text)).toEqual([]))
})

describe('固定电话', () => {
  test.each([
    ['with area code', '0537-7934102', 'landline 0537-79***02'],
    ['in brackets', '（0537）7934102', 'landline 0537）79***02'],
    ['of a large town', '010-12345678', 'landline 010-12****78'],
    ['behind its word', '联系电话：7934102', 'landline 79***02'],
  ])('%s', (_how, text, expected) => expect(found(text)).toEqual([expected]))

  test.each([
    ['the public number of the unit', '咨询电话：0537-7934101、7934101'],
    ['figures without a word', '共7934102元'],
    ['a document number', '0537-20231014'],
    ['hotlines', '电话：12345，400-800-1234，110'],
  ])('not %s', (_what, text) => expect(found(text)).toEqual([]))

  test('contact data may name several numbers', () => {
    expect(phonesIn('0537-7934101、7934102（传真）/ +86 138 0000 1234')).toEqual([
      '05377934101',
      '7934102',
      '13800001234',
    ])
  })
})

describe('银行卡号', () => {
  test.each([
    ['plain', card, 'bankCard 6228***********0000'],
    ['in fours', '卡号' + card.replace(/(\d{4})(?=\d)/g, '$1 '), 'bankCard 6228 **** **** ***0 000'],
    ['of another kind', `账号：${bankCard('100000', 16)}`, 'bankCard 1000********0008'],
    ['of a foreign kind', bankCard('400000', 16), 'bankCard? 4000********0002'],
  ])('%s', (_how, text, expected) => expect(found(text)).toEqual([expected]))

  test.each([
    ['a wrong check digit', `${card.slice(0, 18)}${(Number(card.at(-1)) + 1) % 10}`],
    ['noughts', '0000000000000000'],
    ['a code with the right digit', bankCard('100000', 18)],
    ['a code that is named', `项目编号：${bankCard('400000', 16)}`],
  ])('not %s', (_what, text) => expect(found(text)).toEqual([]))
})

/** Texts full of numbers, whole, parted and cut, and of what is none. */
const parted = fc
  .tuple(
    fc.constantFrom(
      adult,
      withX,
      residentId('000000', '19851231', '123'),
      '13800001234',
      '19912345678',
      card,
      bankCard('400000', 16),
      '0537-7934102',
    ),
    fc.constantFrom('', ' ', '-', '.', '\u200B', '\n', '\uFDD0'),
    fc.array(fc.nat({ max: 18 }), { maxLength: 4 }),
  )
  .map(([number, separator, cuts]) =>
    [...number].map((digit, at) => (at > 0 && cuts.includes(at) ? separator + digit : digit)).join(''),
  )
const scrap = fc.constantFrom(
  '，',
  '电话',
  '身份证',
  '*',
  '**',
  ' ',
  '\n',
  '1',
  '138',
  '1990',
  '2026',
  'X',
  '元',
  '号',
  '甲',
  '（',
  '-',
  '0',
  '、',
)
const pieces = fc.array(fc.oneof({ weight: 2, arbitrary: parted }, scrap, fc.string({ maxLength: 3 })), {
  maxLength: 8,
})
const numberText = pieces.map((all) => all.join(''))
/** without signs that say that something was masked already */
const unmaskedText = pieces.map((all) => all.join('').replace(/[*×xX]{2,}|\*/g, ''))

describe('properties', () => {
  test('an independent scan of the stream of digits finds the same numbers', () => {
    fc.assert(
      fc.property(unmaskedText, (text) => {
        const fast = findNumbers(plainSurface(text), around)
        for (const slow of slowNumbers(text, around.today)) {
          const held = fast.some(({ from, to }) => from <= slow.from && to >= slow.to)
          const within = fast.some(({ from, to, certain }) => certain && from >= slow.from && to <= slow.to)
          expect(held || within, `${slow.kind} at ${slow.from} of ${JSON.stringify(text)}`).toBe(true)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test('what is called a certain number of a resident is one by the slow count too', () => {
    fc.assert(
      fc.property(numberText, (text) => {
        const slow = slowNumbers(text, around.today, { glued: true })
        for (const { why, from, to } of findNumbers(plainSurface(text), around)) {
          if (why !== 'residentId') continue
          expect(slow).toContainEqual({ kind: why, from, to })
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test('a mask is as long as what it covers, and leaves nothing to find', () => {
    fc.assert(
      fc.property(numberText, (text) => {
        const once = masked(text)
        expect(once).toHaveLength(text.length)
        expect(found(once)).toEqual([])
        expect(masked(once)).toBe(once)
      }),
      { numRuns: 3_000 },
    )
  })
})
