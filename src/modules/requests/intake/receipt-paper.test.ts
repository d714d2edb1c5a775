import { expect, test } from 'vitest'
import { openOffice, personForm, rareName } from '../../../../tests/support/cases.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { citizen, expectDone } from '../../desk/index.ts'
import {
  confirmReceipt,
  keepPapers,
  ownReceipt,
  receiptDocument,
  receiptOfCase,
  submitApplication,
} from '../index.ts'

onBothEngines('the receipt', (open) => {
  test('says number, day, channel, materials, limit and contact, and names the applicant masked', async () => {
    const world = await open()
    const { officer, people } = await openOffice(world)
    const desk = world.desk.as(citizen)
    world.at('2026-09-17')
    const upload = { name: '地图.txt', bytes: Buffer.from('某村一组') }
    const kept = await keepPapers(desk, 'application', [upload])
    if ('issues' in kept) throw new Error('the file was not kept')
    const { id, number, queryCode } = expectDone(
      await submitApplication(desk, {
        unitCode: 'yangdian',
        form: personForm(),
        coApplicants: [{ name: '某某', idKind: 'passport', idNumber: 'X0000' }],
        papers: kept.papers,
      }),
    )
    const waiting = await ownReceipt(desk, id)
    expect(waiting).toMatchObject({ receivedOn: null, dueOn: null, applicant: '𠮷**等2人' })
    expect(await ownReceipt(desk, 'no-such-case')).toBeNull()
    expectDone(await confirmReceipt(officer, { id, note: '电话' }))
    const paper = expectDone(await receiptOfCase(officer, id))
    expect(paper).toMatchObject({ number, channel: '网上提交', materials: ['政府信息公开申请', '地图.txt'] })
    expect(paper.receivedOn?.toString()).toBe('2026-09-17')

    const today = world.desk.today()
    const text = JSON.stringify(receiptDocument(paper, { today, demonstration: false, queryCode }))
    for (const part of [number, queryCode, '2026年9月17日', '地图.txt', '2026年10月'])
      expect(text).toContain(part)
    expect(text).not.toContain(rareName)
    expect(JSON.stringify(receiptDocument(paper, { today, demonstration: false }))).not.toContain(queryCode)
    expect((await receiptOfCase(world.desk.as(people.auditor), id)).kind).toBe('refused')
  })
})
