import { expect, test } from 'vitest'
import { openOffice } from '../../../../tests/support/cases.ts'
import { stampedScan } from '../../../../tests/support/letters.ts'
import { answerOf, day } from '../../../../tests/support/handling.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import {
  concludeRecordCorrection,
  correctionLetter,
  countRequests,
  decideRecordCorrection,
  listRecordCorrections,
  recordCorrectionFile,
  registerRecordCorrection,
  sealCorrectionLetter,
  sealedCorrectionLetter,
} from '../index.ts'

const request = {
  unitCode: 'yangdian',
  channel: 'counter',
  arrivedOn: day('2026-03-02'),
  name: '某甲乙',
  idKind: '',
  idNumber: '',
  phone: '13800000000',
  address: '',
  record: '2025年低保公示名单',
  wrong: '家庭人口登记为5人',
  right: '应为3人',
  evidence: '户口簿复印件',
} as const
const result = {
  outcome: 'corrected',
  text: '已将家庭人口更正为3人',
  agency: '',
  agencyContact: '',
} as const
const told = { method: 'counter', trackingNumber: '' } as const
const upload = { name: '更正告知书（盖章）.pdf', bytes: stampedScan }
const page = { limit: 20, offset: 0 }

onBothEngines('correction of one’s own record', (open) => {
  test('registered with evidence, corrected, told; never counted among the applications', async () => {
    const world = await open()
    const { officer, head, people } = await openOffice(world)
    world.at('2026-03-02')
    const { id, number, caseNumber } = expectDone(await registerRecordCorrection(officer, request))
    expect([number, caseNumber]).toEqual(['yangdian-2026-gz-0001', '杨店公更〔2026〕1号'])
    expect(expectDone(await listRecordCorrections(officer, ['yangdian'], page))).toMatchObject({
      rows: [{ correction: { number, outcome: null }, name: '某**' }],
      total: 1,
    })
    const letter = async (desk = officer) => correctionLetter(desk, { id, demonstration: false })
    world.at('2026-03-05')
    const decide = async (desk = officer, change = {}) =>
      answerOf(await decideRecordCorrection(desk, { id, ...result, ...change }))
    const seal = async (desk = officer) => answerOf(await sealCorrectionLetter(desk, { id, upload }))
    const tell = async (desk = officer) => answerOf(await concludeRecordCorrection(desk, { id, ...told }))
    for (const act of [decide, seal, tell]) expect(await act(head)).toBe('notAllowed')
    // nothing is told before there is something to tell, and nothing without the sealed letter
    expect([await letter().then(answerOf), await seal(), await tell()]).toEqual([
      'notNow',
      'notNow',
      'notNow',
    ])
    expect(await decide(officer, { text: '记录属实', outcome: 'notCorrected' })).toBe('done')
    expect(await tell()).toBe('notNow')
    expect(await seal()).toBe('done')
    // another result, another letter
    expect(await decide()).toBe('done')
    expect(await tell()).toBe('notNow')
    expect(answerOf(await sealedCorrectionLetter(officer, id))).toBe('notFound')
    const program = { name: '告知书.pdf', bytes: new TextEncoder().encode('MZ\u0000\u0000') }
    expect(answerOf(await sealCorrectionLetter(officer, { id, upload: program }))).toEqual(['file'])
    expect(await seal()).toBe('done')
    expect(await tell()).toBe('done')
    const valid = expectDone(await sealedCorrectionLetter(head, id))
    expect({ ...valid, bytes: Uint8Array.from(valid.bytes) }).toEqual({
      name: '杨店公更〔2026〕1号 信息更正告知书.pdf',
      mediaType: 'application/pdf',
      bytes: upload.bytes,
    })
    const { document, fileName } = expectDone(await letter())
    expect(fileName).toBe('杨店公更〔2026〕1号 信息更正告知书')
    const words = JSON.stringify(document.blocks)
    for (const said of [
      '杨店公更〔2026〕1号',
      '某甲乙：',
      '本机关于2026年3月2日收到您提出的更正与自身相关的政府信息记录的要求：“2025年低保公示名单；家庭人口登记为5人；应为3人”。',
      '根据《中华人民共和国政府信息公开条例》第四十一条的规定',
      '已将家庭人口更正为3人',
      '可以自收到本告知书之日起60日内',
      '或者自收到本告知书之日起6个月内',
    ]) {
      expect(words).toContain(said)
    }
    expect(words).not.toContain('政府信息公开申请')
    expect(answerOf(await letter(world.desk.as(people.supervisor)))).toBe('notAllowed')
    // the second clerk sees that it is done
    for (const act of [decide, seal, tell]) expect(await act()).toBe('changedMeanwhile')
    expect(expectDone(await recordCorrectionFile(head, id))).toMatchObject({
      outcome: 'corrected',
      conclusion: { text: result.text, method: 'counter' },
      concludedBy: '专员',
    })
    expect(answerOf(await recordCorrectionFile(world.desk.as(people.supervisor), id))).toBe('notAllowed')
    const counts = await countRequests(world.desk.read, 'yangdian', 2026)
    expect([counts.received[0], counts.concluded[0]]).toEqual([0, 0])
  })

  test('not this unit’s to correct: sent on, or told where to go, with the agency named', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-03-02')
    const { id } = expectDone(await registerRecordCorrection(officer, request))
    const decided = async (change: object) =>
      answerOf(await decideRecordCorrection(officer, { id, ...result, ...change }))
    const ended = async (change: object) =>
      answerOf(await concludeRecordCorrection(officer, { id, ...told, ...change }))
    expect(await decided({ outcome: 'transferred' })).toEqual(['agency'])
    expect(await decided({ outcome: 'referred', agency: '某某局' })).toEqual(['agencyContact'])
    expect(await decided({ text: ' ' })).toEqual(['text'])
    expect(await decided({ outcome: 'referred', agency: '某某局', agencyContact: '某路1号' })).toBe('done')
    expect(answerOf(await sealCorrectionLetter(officer, { id, upload }))).toBe('done')
    expect(await ended({ on: day('2026-03-01') })).toEqual(['on'])
    expect(await ended({ on: day('2026-03-03'), method: 'mail' })).toEqual(['on', 'trackingNumber'])
    const letter = expectDone(await correctionLetter(officer, { id, demonstration: false }))
    expect(JSON.stringify(letter.document.blocks)).toContain('有权更正的机关：请向其提出：某某局，某路1号')
    expect(await ended({})).toBe('done')
  })

  test('a number of an identity card with a wrong check digit is no number; copied with spaces it is one', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-03-02')
    const asked = async (idNumber: string) =>
      answerOf(await registerRecordCorrection(officer, { ...request, idKind: 'residentIdCard', idNumber }))
    expect(await asked('110101190001010015')).toEqual(['idNumber'])
    expect(await asked('110101190002300012')).toEqual(['idNumber'])
    expect(await asked('\u200b110101 19000101 0014')).toBe('done')
  })

  test('what is missing is named at its field', async () => {
    const world = await open()
    const { officer, otherTown, people } = await openOffice(world)
    world.at('2026-03-02')
    const blank = { name: '', record: '', wrong: '', right: '', evidence: ' ', phone: '' }
    expect(answerOf(await registerRecordCorrection(officer, { ...request, ...blank }))).toEqual([
      'name',
      'record',
      'wrong',
      'right',
      'evidence',
      'phone',
    ])
    const later = { ...request, arrivedOn: day('2026-03-03') }
    expect(answerOf(await registerRecordCorrection(officer, later))).toEqual(['arrivedOn'])
    expect(answerOf(await registerRecordCorrection(officer, { ...request, unitCode: otherTown.code }))).toBe(
      'notAllowed',
    )
    expect(answerOf(await registerRecordCorrection(world.desk.as(people.leader), request))).toBe('notAllowed')
    expect(answerOf(await recordCorrectionFile(officer, 'nothing'))).toBe('notFound')
  })
})
