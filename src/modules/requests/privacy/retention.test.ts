import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { pdfOf } from '../../../../tests/support/office-files.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { sealedTables } from '../../../schema.ts'
import { verifyChain } from '../../audit/index.ts'
import { expectDone } from '../../desk/index.ts'
import { closeRemedy, registerRemedy, remediesOfApplication } from '../../remedies/index.ts'
import {
  addPaper,
  applicationFile,
  archiveApplication,
  checkIdentity,
  decideApplication,
  deliverAnswer,
  eraseIdentity,
  erasePerson,
  erasureProposals,
  listApplications,
  proposeErasure,
  registerApplication,
  reviewApplication,
  revealApplicant,
  setRetention,
} from '../index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const pdf = await pdfOf((page) => page.text('IDENTITY-MARK'))
const remedies = remediesOfApplication

/** A case answered on 2024-03-01 over the counter, with an identity paper, archived on 2024-03-20. */
async function answered(world: World) {
  const office = await openOffice(world)
  const { officer, head } = office
  world.at('2024-02-26')
  const { id } = expectDone(
    await registerApplication(officer, {
      unitCode: 'yangdian',
      form: personForm(),
      channel: 'counter',
      arrivedOn: day('2024-02-26'),
    }),
  )
  const identity = { name: '身份证.pdf', bytes: pdf }
  expectDone(await addPaper(officer, { id, kind: 'identity', upload: identity, note: '' }))
  const evidence = { name: '检索.pdf', bytes: await pdfOf((page) => page.text('X')) }
  expectDone(await addPaper(officer, { id, kind: 'evidence', upload: evidence, note: '' }))
  expectDone(await reviewApplication(officer, { id, note: '' }))
  world.at('2024-03-01')
  const granted = { outcome: 'granted', ground: 'disclosed', text: '见附件' } as const
  expectDone(
    await decideApplication(officer, { id, ...granted, reasons: '', search: '', nothingInPost: false }),
  )
  expectDone(
    await deliverAnswer(officer, {
      id,
      on: day('2024-03-01'),
      method: 'counter',
      trackingNumber: '',
      note: '',
    }),
  )
  const archive = async (): Promise<void> => {
    world.at('2024-03-20')
    expectDone(await archiveApplication(officer, { id, note: '' }))
  }
  const check = async (): Promise<void> => {
    expectDone(await checkIdentity(officer, { id, how: 'original', note: '窗口核对' }))
  }
  const proposed = async () => {
    await proposeErasure(world.desk, remedies)
    return expectDone(await erasureProposals(head, ['yangdian'])).proposals
  }
  const file = async () => expectDone(await applicationFile(officer, id))
  return { ...office, id, archive, check, proposed, file }
}

onBothEngines('retention of personal data', (open) => {
  test('identity papers go on their day, by the head, when the check is on record; nothing goes before', async () => {
    const world = await open()
    const { officer, head, id, archive, check, proposed, file } = await answered(world)
    expect(await eraseIdentity(head, { id }, remedies)).toMatchObject({
      refusal: { code: 'notNow', text: '本件还没有归档。' },
    })
    await archive()
    world.at('2024-12-01')
    expect(await proposed()).toEqual([])
    expect(await eraseIdentity(head, { id }, remedies)).toMatchObject({
      refusal: { code: 'notNow', text: /最早2024年12月2日/ },
    })
    world.at('2024-12-02')
    expect(await proposed()).toMatchObject([{ applicationId: id, what: 'identity', dueOn: '2024-12-02' }])
    expect(await eraseIdentity(officer, { id }, remedies)).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    expect(await eraseIdentity(head, { id }, remedies)).toMatchObject({ refusal: { text: /登记身份核对/ } })
    await check()
    expect(expectDone(await eraseIdentity(head, { id }, remedies))).toEqual({ id, papers: 1 })
    expect(await eraseIdentity(head, { id }, remedies)).toMatchObject({ refusal: { code: 'notNow' } })

    const { papers, timeline, applicant } = await file()
    expect(papers.find(({ kind }) => kind === 'identity')).toMatchObject({
      name: null,
      erasedAt: expect.any(String),
    })
    expect(papers.find(({ kind }) => kind === 'evidence')).toMatchObject({ name: '检索.pdf', erasedAt: null })
    expect(applicant).not.toBeNull()
    expect(timeline).toContainEqual(
      expect.objectContaining({ type: 'identity_checked', text: '核对证件原件。窗口核对。', by: '专员' }),
    )
    expect(expectDone(await erasureProposals(head, ['yangdian'])).proposals).toEqual([])
    const { faults } = await verifyChain(world.desk.read, world.desk.vault.auditKey, sealedTables, [])
    expect(faults).toEqual([])
  })

  test('a remedy that was asked for holds everything until it is closed, and a while longer', async () => {
    const world = await open()
    const { officer, head, id, archive, check } = await answered(world)
    await archive()
    await check()
    const remedy = expectDone(
      await registerRemedy(officer, {
        applicationId: id,
        kind: 'reconsideration',
        acceptedOn: day('2024-03-15'),
        organ: '汶上县人民政府',
        caseNumber: '',
      }),
    )
    world.at('2026-01-05')
    expect(await eraseIdentity(head, { id }, remedies)).toMatchObject({
      refusal: { text: '复议或者诉讼还没有审结。' },
    })
    expectDone(await closeRemedy(officer, { id: remedy.id, closedOn: day('2026-01-05'), result: 'upheld' }))
    world.at('2026-06-04')
    expect(await eraseIdentity(head, { id }, remedies)).toMatchObject({ refusal: { code: 'notNow' } })
    world.at('2026-06-05')
    expectDone(await eraseIdentity(head, { id }, remedies))
  })

  test('after ten years and the hand-over the person is forgotten; the case, its counts and the chain stay', async () => {
    const world = await open()
    const { officer, head, id, archive, proposed, file } = await answered(world)
    await archive()
    world.at('2034-03-19')
    const request = { id, handedOver: true }
    expect(await erasePerson(head, request, remedies)).toMatchObject({ refusal: { code: 'notNow' } })
    world.at('2034-03-20')
    expect((await proposed()).map(({ what }) => what).toSorted()).toEqual(['identity', 'person'])
    expect(await erasePerson(head, { id, handedOver: false }, remedies)).toMatchObject({
      issues: [{ field: 'handedOver' }],
    })
    expect(expectDone(await erasePerson(head, request, remedies))).toEqual({ id, papers: 2 })
    const erased = await file()
    expect(erased).toMatchObject({ applicant: null, requested: null, state: 'answered' })
    expect(erased.timeline.map(({ type }) => type)).toContain('person_erased')
    expect(erased.papers.every(({ name }) => name === null)).toBe(true)
    expect(await revealApplicant(officer, { id, reason: 'letter' })).toMatchObject({
      refusal: { code: 'notNow' },
    })
    const listed = expectDone(await listApplications(officer, { unitCodes: ['yangdian'] }))
    expect(listed.total).toBe(1)
    expect(expectDone(await erasureProposals(head, ['yangdian'])).proposals).toEqual([])
    expect(await erasePerson(head, request, remedies)).toMatchObject({ refusal: { code: 'notNow' } })
    const { faults } = await verifyChain(world.desk.read, world.desk.vault.auditKey, sealedTables, [])
    expect(faults).toEqual([])
    for (const home of await readdir(join(world.folder, 'files'))) {
      for (const name of await readdir(join(world.folder, 'files', home))) {
        const bytes = await readFile(join(world.folder, 'files', home, name))
        expect(bytes.includes('%PDF')).toBe(false)
      }
    }
  })

  test('the county settles how long, never below what the law leaves; a number in the check is refused', async () => {
    const world = await open()
    const { officer, people, id } = await answered(world)
    const supervisor = world.desk.as(people.supervisor)
    expect(await setRetention(officer, { identityMonths: 6, caseYears: 10 })).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    expect(await setRetention(supervisor, { identityMonths: -1, caseYears: 9 })).toMatchObject({
      issues: [{ field: 'identityMonths' }, { field: 'caseYears' }],
    })
    expectDone(await setRetention(supervisor, { identityMonths: 6, caseYears: 12 }))
    expectDone(await setRetention(supervisor, { identityMonths: 7, caseYears: 12 }))
    const { settings } = expectDone(await erasureProposals(supervisor, ['yangdian']))
    expect(settings).toEqual({ identityMonths: 7, caseYears: 12 })
    expect(await checkIdentity(officer, { id, how: 'original', note: '110101190001' })).toMatchObject({
      issues: [{ field: 'note' }],
    })
  })
})
