import fc from 'fast-check'
import { deliverAnswer } from '../../../../tests/support/letters.ts'
import { expect, test } from 'vitest'
import { signedDraft } from '../../../../tests/support/decide.ts'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { sharedShare } from '../../../platform/shingles.ts'
import { vaultWith } from '../../../platform/vault.ts'
import { expectDone } from '../../desk/index.ts'
import {
  enterImported,
  forgetMarks,
  type ImportedApplication,
  joinApplicants,
  markCases,
  registerApplication,
  repetitionOf,
} from '../index.ts'
import { bandsOf } from './signature.ts'
import { figuresDiffer, nearlySame, shinglesOf, similarityWords } from './similarity.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const vault = vaultWith(new Uint8Array(32).fill(3))

const subjects = [
  '高标准农田建设项目',
  '土地征收补偿安置',
  '低保对象评议',
  '村集体资产清查',
  '道路改造工程',
  '饮用水源保护',
] as const
const papers = [
  '施工合同',
  '验收报告',
  '实施方案',
  '资金拨付凭证',
  '公示名单',
  '会议纪要全文',
  '审计报告',
  '招标文件',
] as const
const places = ['某家村', '东某村', '西某村', '某庄', '某桥', '镇驻地', '某岭', '某湾'] as const

const description = fc
  .record({
    place: fc.constantFrom(...places),
    subject: fc.constantFrom(...subjects),
    paper: fc.constantFrom(...papers),
    other: fc.constantFrom(...papers),
    detail: fc.constantFrom(
      '包括附件和图纸',
      '含全部签字页',
      '以及变更签证资料',
      '要求加盖公章的复印件',
      '请注明形成时间',
    ),
  })
  .map(({ place, subject, paper, other, detail }) => `${place}${subject}的${paper}和${other}，${detail}`)

/** What people change when they send the same again. */
const disguise = fc
  .array(
    fc.constantFrom<((text: string) => string)[]>(
      (text) => `本人依法申请公开：${text}`,
      (text) => `${text}，谢谢！`,
      (text) => text.replaceAll('，', '、 '),
      (text) => text.replace('和', '及'),
      (text) => `请公开${text}。`,
      (text) => text.replace('的', ''),
    ),
    { maxLength: 3 },
  )
  .map((changes) => (text: string) => changes.reduce((so, change) => change(so), text))

const meets = (one: string, other: string): boolean => {
  const a = bandsOf(vault, 'yangdian', one)
  const b = bandsOf(vault, 'yangdian', other)
  return Object.entries(a).some(
    ([band, value]) =>
      value !== null && Object.entries(b).some(([name, two]) => name === band && two === value),
  )
}
const isNear = (one: string, other: string): boolean =>
  sharedShare(shinglesOf(one), shinglesOf(other)) >= nearlySame

test('what was sent again in other dress is found; what is another paper is not taken for the same', () => {
  const pairs = fc.sample(fc.tuple(description, disguise), { numRuns: 400, seed: 5 })
  const found = pairs.filter(([text, dress]) => isNear(text, dress(text)) && meets(text, dress(text)))
  expect(found.length / pairs.length).toBeGreaterThan(0.97)
  const texts = fc.sample(description, { numRuns: 150, seed: 6 })
  let taken = 0
  let wrong = 0
  for (const [n, one] of texts.entries()) {
    for (const other of texts.slice(n + 1)) {
      if (!isNear(one, other)) continue
      taken += 1
      // an independent look: of two descriptions made of parts, most parts are the same
      const parts = (text: string) =>
        [...places, ...subjects, ...papers].filter((part) => text.includes(part))
      const common = parts(one).filter((part) => parts(other).includes(part)).length
      if (common < 2) wrong += 1
    }
  }
  expect(wrong).toBe(0)
  expect(taken).toBeGreaterThan(0)
})

test('whatever is near in full meets in the bands, but for one in a hundred', () => {
  // a few signs of one are others, wherever they stand
  const changed = fc.tuple(description, fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 4 }))
  const pairs = fc
    .sample(changed, { numRuns: 2_000, seed: 9 })
    .map(([text, spots]): [string, string] => {
      const signs = [...text]
      for (const spot of spots) signs[spot % signs.length] = '改'
      return [text, signs.join('')]
    })
    .filter(([one, other]) => isNear(one, other))
  expect(pairs.length).toBeGreaterThan(1_000)
  const met = pairs.filter(([one, other]) => meets(one, other))
  expect(met.length / pairs.length).toBeGreaterThan(0.97)
})

test('words for a likeness; years that differ are said; short ones are not compared', () => {
  expect(similarityWords(1, false)).toBe('内容相同')
  expect(similarityWords(0.8, true)).toBe('内容几乎相同，但其中的数字、年份不同')
  expect(similarityWords(0.5, false)).toBeNull()
  expect(figuresDiffer('2023年预算', '2024年预算')).toBe(true)
  expect(figuresDiffer('２０２３年预算', '2023 年预算')).toBe(false)
  expect(shinglesOf('纪要').size).toBe(0)
  expect(Object.values(bandsOf(vault, 'yangdian', '纪要')).every((band) => band === null)).toBe(true)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sharedShare(shinglesOf(text), shinglesOf(text))).toBe(shinglesOf(text).size === 0 ? 0 : 1)
    }),
  )
})

test('the bands of another vault, or of another unit, are other ones', () => {
  const text = '某家村高标准农田建设项目的施工合同'
  const values = (bands: object) => Object.values(bands).map(String)
  const own = values(bandsOf(vault, 'yangdian', text))
  expect(values(bandsOf(vault, 'invented', text)).filter((one) => own.includes(one))).toEqual([])
  const other = vaultWith(new Uint8Array(32).fill(4))
  expect(values(bandsOf(other, 'yangdian', text)).filter((one) => own.includes(one))).toEqual([])
})

onBothEngines('repetition', (open) => {
  test('the same again after an answer: the evidence, 36(六), masked, in figures alone for the county', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const file = async (on: string, change: Parameters<typeof personForm>[0] = {}): Promise<string> => {
      world.at(on)
      const request = {
        unitCode: 'yangdian',
        form: personForm(change),
        channel: 'counter',
        arrivedOn: day(on),
      } as const
      return expectDone(await registerApplication(officer, request)).id
    }
    const old = await file('2024-11-01')
    const first = await file('2026-03-02')
    const again = await file('2026-03-10', {
      description: '申请公开：杨店镇 2025 年高标准农田建设项目的施工合同。谢谢！',
    })
    const nothing = expectDone(await repetitionOf(officer, again))
    expect(nothing).toMatchObject({ sameApplicant: 1, sameWords: 1, suggestions: [] })
    expect(nothing.earlier).toMatchObject([{ id: first, sameApplicant: true, words: '内容相同' }])
    expect(nothing.earlier.map(({ id }) => id)).not.toContain(old)
    await signedDraft(officer, {
      id: first,
      outcome: 'granted',
      ground: 'disclosed',
      text: '现予公开',
    })
    expectDone(await deliverAnswer(officer, { id: first, method: 'online', trackingNumber: '', note: '' }))
    const answered = expectDone(await repetitionOf(officer, again))
    expect(answered.suggestions).toMatchObject([{ article: '条例第三十六条第（六）项' }])
    expect(answered.earlier).toMatchObject([{ outcome: '予以公开', sameApplicant: true }])
    // another year is another paper; another applicant repeats nothing
    const year = await file('2026-03-11', { description: '杨店镇2024年高标准农田建设项目的施工合同' })
    expect(expectDone(await repetitionOf(officer, year)).suggestions).toEqual([])
    const other = await file('2026-03-12', { name: '别人', idNumber: '370830190001010012' })
    const seen = expectDone(await repetitionOf(officer, other))
    expect(seen).toMatchObject({ sameApplicant: 0, sameWords: 3, suggestions: [] })
    const county = expectDone(await repetitionOf(world.desk.as(office.people.supervisor), again))
    expect(county).toMatchObject({ sameApplicant: 1, sameWords: 1, earlier: [] })
    expect((await repetitionOf(world.desk.as(office.people.auditor), again)).kind).toBe('refused')
  })

  test('many within a month bring up 条例第三十五条 with their numbers; joined spellings count together', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    world.at('2026-07-01')
    const imported = Array.from({ length: 12 }, (_, n): ImportedApplication => ({
      number: `n-${n}`,
      kind: 'naturalPerson',
      applicant: { name: n < 6 ? '某偉' : '某伟', phone: '13900000000' },
      content: `某村第${n}组${subjects[n % subjects.length] ?? ''}的${papers[n % papers.length] ?? ''}`,
      events: [{ type: 'received', on: day('2026-06-01').add({ days: n }), channel: 'online' }],
    }))
    const ids = await world.database.transaction((transaction) =>
      enterImported(transaction, world.desk, office.town, imported, 'x'),
    )
    const last = ids[11] ?? ''
    expect(expectDone(await repetitionOf(officer, last))).toMatchObject({ sameApplicant: 5, suggestions: [] })
    expectDone(await joinApplicants(officer, { id: last, otherId: ids[0] ?? '', check: 'papers' }))
    const joined = expectDone(await repetitionOf(officer, last))
    expect(joined.sameApplicant).toBe(11)
    expect(joined.suggestions).toMatchObject([
      { article: '条例第三十五条', text: expect.stringContaining('2026年6月内第12件') },
    ])
  })

  test('marks go with the key, and are made again for cases that have none', async () => {
    const world = await open()
    const office = await openOffice(world)
    world.at('2026-03-02')
    const form = personForm()
    const ids: string[] = []
    for (let n = 0; n < 2; n += 1) {
      const request = {
        unitCode: 'yangdian',
        form,
        channel: 'counter',
        arrivedOn: day('2026-03-02'),
      } as const
      ids.push(expectDone(await registerApplication(office.officer, request)).id)
    }
    const words = async () => expectDone(await repetitionOf(office.officer, ids[1] ?? '')).sameWords
    expect(await words()).toBe(1)
    await world.database.transaction((transaction) => forgetMarks(transaction, ids))
    expect(await words()).toBe(0)
    expect(await markCases(world.desk)).toBe(2)
    expect(await markCases(world.desk)).toBe(0)
    expect(await words()).toBe(1)
  })
})
