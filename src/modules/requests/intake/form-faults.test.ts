import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { citizen, expectDone } from '../../desk/index.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { registerApplication, submitApplication } from '../index.ts'

onBothEngines('what is wrong with an application', (open) => {
  test('an applicant who stands there twice is told, with both places, on the portal and at the counter', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    const passport = { name: '䶮某某', idKind: 'passport', idNumber: 'X0000001' } as const
    const same = { name: '㐂某某', idKind: 'residentIdCard', idNumber: '110101 1900 0101 0014' } as const
    const twice = {
      kind: 'issues',
      issues: [
        {
          field: 'coApplicants.1.idNumber',
          text: expect.stringMatching(
            /^第3位申请人的证件号码与第1位申请人（联系人）的证件号码相同。.*去掉一位。$/,
          ),
        },
      ],
    }
    const typed = { unitCode: 'yangdian', form: personForm(), coApplicants: [passport, same] }
    expect(await submitApplication(world.desk.as(citizen), typed)).toMatchObject(twice)
    const letter = { ...typed, channel: 'counter', arrivedOn: world.desk.today() } as const
    expect(await registerApplication(officer, letter)).toMatchObject(twice)
    // the name of the paper left open changes nothing; two papers without a number are no repetition
    const bare = { name: '㐂某某', idKind: '', idNumber: '' } as const
    const named = [passport, bare, { ...bare, idNumber: 'x0000001' }]
    expect(await registerApplication(officer, { ...letter, coApplicants: named })).toMatchObject({
      kind: 'issues',
      issues: [
        {
          field: 'coApplicants.2.idNumber',
          text: expect.stringContaining('第4位申请人的证件号码与第2位申请人的证件号码相同'),
        },
      ],
    })
    expectDone(await registerApplication(officer, { ...letter, coApplicants: [passport, bare, bare] }))
  })

  test('a question of how it came in left open registers nothing, and is told with all that is wrong', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    const letter = {
      unitCode: 'yangdian',
      form: personForm({ name: '', yearFrom: '26' }),
      channel: 'ordinaryMail',
      arrivedOn: world.desk.today().add({ days: 1 }),
    } as const
    const told = await registerApplication(officer, { ...letter, unanswered: 'signedFor' })
    expect(told.kind === 'issues' && told.issues.map(({ field }) => field)).toEqual([
      'signedFor',
      'arrivedOn',
      'name',
      'yearFrom',
    ])
    const right = { ...letter, form: personForm(), arrivedOn: world.desk.today() }
    expect(await registerApplication(officer, { ...right, unanswered: 'contact' })).toMatchObject({
      kind: 'issues',
      issues: [{ field: 'contact' }],
    })
  })
})
