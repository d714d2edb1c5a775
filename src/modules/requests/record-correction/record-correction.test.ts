import { expect, test } from 'vitest'
import { openOffice } from '../../../../tests/support/cases.ts'
import { answerOf, day } from '../../../../tests/support/handling.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import {
  concludeRecordCorrection,
  correctionLetter,
  countRequests,
  listRecordCorrections,
  recordCorrectionFile,
  registerRecordCorrection,
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
const conclude = {
  outcome: 'corrected',
  text: '已将家庭人口更正为3人',
  agency: '',
  agencyContact: '',
  method: 'counter',
  trackingNumber: '',
} as const
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
    expect(answerOf(await concludeRecordCorrection(head, { id, ...conclude }))).toBe('notAllowed')
    const letter = async (desk = officer) => correctionLetter(desk, { id, demonstration: false })
    world.at('2026-03-05')
    // nothing is told before there is something to tell
    expect(answerOf(await letter())).toBe('notNow')
    expectDone(await concludeRecordCorrection(officer, { id, ...conclude }))
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
    expect(answerOf(await concludeRecordCorrection(officer, { id, ...conclude }))).toBe('changedMeanwhile')
    expect(expectDone(await recordCorrectionFile(head, id))).toMatchObject({
      outcome: 'corrected',
      conclusion: { text: conclude.text },
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
    const ended = async (change: object) =>
      answerOf(await concludeRecordCorrection(officer, { id, ...conclude, ...change }))
    expect(await ended({ outcome: 'transferred' })).toEqual(['agency'])
    expect(await ended({ outcome: 'referred', agency: '某某局' })).toEqual(['agencyContact'])
    expect(await ended({ text: ' ', on: day('2026-03-01') })).toEqual(['text', 'on'])
    expect(await ended({ on: day('2026-03-03'), method: 'mail' })).toEqual(['on', 'trackingNumber'])
    expect(await ended({ outcome: 'referred', agency: '某某局', agencyContact: '某路1号' })).toBe('done')
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
