import { expect, test } from 'vitest'
import { feeLetterOf, notifyFee } from '../../../../tests/support/letters.ts'
import { openOffice, type Office, personForm } from '../../../../tests/support/cases.ts'
import { day } from '../../../../tests/support/handling.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import { applicationFile, feeLedgerOf, monthFees, registerApplication, splitApplication } from '../index.ts'

const contact = personForm()
const other = { name: '䶮某某', idKind: 'passport', idNumber: 'X0000' } as const
const third = { name: '某某某', idKind: 'passport', idNumber: 'X0001' } as const

/** An application of one person, or of some together. */
async function filed(
  world: World,
  office: Office,
  on: string,
  form = contact,
  coApplicants: readonly (typeof other | typeof third)[] = [],
): Promise<string> {
  world.at(on)
  const registered = await registerApplication(office.officer, {
    unitCode: 'yangdian',
    form,
    coApplicants: [...coApplicants],
    channel: 'counter',
    arrivedOn: day(on),
  })
  return expectDone(registered).id
}

onBothEngines('fees of joint applications', (open) => {
  test('counted by who filed most before it, as the ledger of the month has it; no other application is named', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    for (let n = 0; n < 9; n += 1) await filed(world, office, '2026-03-02', personForm({ ...other }))
    const first = await filed(world, office, '2026-03-02', contact, [other])
    const joint = await filed(world, office, '2026-03-03', contact, [third, other])
    await filed(world, office, '2026-03-04', personForm({ ...other }))

    const { month } = expectDone(await feeLedgerOf(officer, joint))
    expect(month).toMatchObject({ before: 10, jointBy: 'coApplicant' })
    expect(month?.applications.map(({ id }) => id).slice(9, 11)).toEqual([first, joint])
    const { applicants } = expectDone(await monthFees(officer, 'yangdian', '2026-03'))
    expect(applicants[0]?.applications).toEqual(month?.applications)
    // how often somebody asks is said of the contact alone
    expect(expectDone(await applicationFile(officer, joint)).sameApplicantThisMonth).toBe(1)

    const fee = { basis: 'item', count: 1 } as const
    expectDone(await notifyFee(officer, { id: joint, fee, payment: '镇财政所' }))
    // the letter says it in the same words, and names no other application
    const letter = await feeLetterOf(officer, joint)
    expect(letter.feeAmount).toBe('100元')
    expect(letter.feeCounting).toBe(
      '本件为共同申请，按联系人以外的一名共同申请人（各申请人中本月此前件数最多的一人）计件：2026年3月内，该申请人单独或者与他人共同向本机关提出的申请此前已有10件，本件为第11件。第11件：1件×100元＝100元。',
    )
    const { timeline } = expectDone(await applicationFile(officer, joint))
    expect(timeline.find(({ type }) => type === 'fee_notified')?.text).toContain('按联系人以外的一名')
  })

  test('by the contact where nobody has more; somebody who was never the contact counts as well', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const charged = async (id: string) => {
      const { month } = expectDone(await feeLedgerOf(officer, id))
      return [month?.before, month?.jointBy]
    }
    const alone = await filed(world, office, '2026-03-02')
    const even = await filed(world, office, '2026-03-02', personForm({ ...other }), [third])
    expect([await charged(alone), await charged(even)]).toEqual([
      [0, null],
      [0, 'contact'],
    ])
    // two before it of the one whom no application names as contact; of another month nothing counts
    await filed(world, office, '2026-03-03', personForm({ ...other }), [third])
    const joint = await filed(world, office, '2026-03-04', contact, [third])
    expect(await charged(joint)).toEqual([2, 'coApplicant'])
    expect(await charged(await filed(world, office, '2026-04-01', contact, [third]))).toEqual([0, 'contact'])
    // its parts count each for him, one after the other
    expectDone(
      await splitApplication(officer, { id: joint, parts: ['合同', '验收报告'], reason: '两项信息' }),
    )
    const { parts } = expectDone(await applicationFile(officer, joint)).work
    expect(await Promise.all(parts.map(({ applicationId }) => charged(applicationId)))).toEqual([
      [2, 'coApplicant'],
      [3, 'coApplicant'],
    ])
  })

  test('two spellings under one identity number: the joint application counts under each, as in the ledger', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const spelt = personForm({ ...other, name: '龑某某' })
    await filed(world, office, '2026-03-02', personForm({ ...other }))
    await filed(world, office, '2026-03-02', contact, [other])
    const last = await filed(world, office, '2026-03-03', spelt)
    expect(expectDone(await feeLedgerOf(officer, last)).month?.before).toBe(1)
    const { applicants } = expectDone(await monthFees(officer, 'yangdian', '2026-03'))
    expect(applicants.map(({ items }) => items)).toEqual([2, 2, 1])
  })
})
