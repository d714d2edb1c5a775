import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { citizen, type Desk, expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  keepFiles,
  type KeptPaper,
  paperFiles,
  purgeUploads,
  readPaper,
  saveDraft,
  sealKept,
  submitApplication,
} from '../index.ts'

const bytes = Buffer.from(`%PDF-1.7\n${'x'.repeat(40)}`)
const days = 7

async function openPortal(world: World) {
  const office = await openOffice(world)
  world.at('2026-10-08')
  return { ...office, desk: world.desk.as(citizen) }
}

async function keep(desk: Desk): Promise<readonly KeptPaper[]> {
  return expectDone(await keepFiles(desk, [], { identity: [], application: [{ name: '地图.pdf', bytes }] }))
}

const submit = (desk: Desk, papers: readonly KeptPaper[], filing = 'a form') =>
  submitApplication(desk, { unitCode: 'yangdian', form: personForm(), papers, filing })

const stored = (papers: readonly KeptPaper[]): string[] => papers.map((paper) => paper.stored)

async function waiting(world: World): Promise<number> {
  const { rows } = await sql`select stored from portal_uploads`.execute(world.database.read)
  return rows.length
}

onBothEngines('files that came with a form', (open) => {
  test('go when the form is never filed, and not the same content that was', async () => {
    const world = await open()
    const { officer, desk } = await openPortal(world)
    const [never, filed] = [await keep(desk), await keep(desk)]
    expect(await waiting(world)).toBe(2)
    const { id } = expectDone(await submit(desk, filed))
    expect(await waiting(world)).toBe(1)

    world.at('2026-10-15')
    expect(await purgeUploads(world.desk, days)).toBe(0)
    world.at('2026-10-16')
    expect(await purgeUploads(world.desk, days)).toBe(1)
    expect(await purgeUploads(world.desk, days)).toBe(0)
    expect(await waiting(world)).toBe(0)
    expect(await desk.files.missing(stored(never))).toEqual(stored(never))
    expect(await desk.files.missing(await paperFiles(world.database.read))).toEqual([])
    const [paper] = expectDone(await applicationFile(officer, id)).papers
    const read = expectDone(await readPaper(officer, id, paper?.id ?? ''))
    expect(Buffer.from(read.bytes)).toEqual(bytes)
  })

  test('are taken in once, however often the form is sent; a filing that fails leaves them to the next', async () => {
    const world = await open()
    const { officer, desk } = await openPortal(world)
    const papers = await keep(desk)
    const broken: Desk = {
      ...desk,
      transaction: (work) =>
        desk.transaction(async (transaction) => {
          await work(transaction)
          throw new Error('the power went')
        }),
    }
    await expect(submit(broken, papers)).rejects.toThrow('the power went')
    expect(await waiting(world)).toBe(1)

    const [first, again] = await Promise.all([submit(desk, papers), submit(desk, papers)])
    expect(expectDone(again).id).toBe(expectDone(first).id)
    expect(await waiting(world)).toBe(0)
    // the same files with another form
    const other = expectDone(await submit(desk, papers, 'another form'))
    world.at('2027-01-04')
    expect(await purgeUploads(world.desk, days)).toBe(0)
    for (const id of [expectDone(first).id, other.id]) {
      expect(expectDone(await applicationFile(officer, id)).papers).toHaveLength(1)
    }
    expect(await desk.files.missing(stored(papers))).toEqual([])
  })

  test('that are gone are named, and the form is not filed without them', async () => {
    const world = await open()
    const { desk } = await openPortal(world)
    const papers = await keep(desk)
    world.at('2026-10-16')
    await purgeUploads(world.desk, days)
    const answer = await submit(desk, papers)
    expect(answer).toMatchObject({ kind: 'issues', issues: [{ field: 'files' }] })
    expect(JSON.stringify(answer)).toContain('地图.pdf')
    expectDone(await submit(desk, []))
  })

  test('stay as long as the draft that carries them', async () => {
    const world = await open()
    const { desk } = await openPortal(world)
    const papers = await keep(desk)
    const { keepUntil } = expectDone(
      await saveDraft(desk, {
        unitCode: 'yangdian',
        draft: { form: personForm(), coApplicants: [], kept: sealKept(desk.vault, papers) },
      }),
    )
    world.at(keepUntil.add({ days }).toString())
    expect(await purgeUploads(world.desk, days)).toBe(0)
    world.at(keepUntil.add({ days: days + 1 }).toString())
    expect(await purgeUploads(world.desk, days)).toBe(1)
  })

  test('leave nothing behind wherever a round, or the laying down, is cut off', async () => {
    const world = await open()
    const { desk } = await openPortal(world)
    const cut = async (): Promise<never> => {
      throw new Error('the power went')
    }
    // the row is there, the bytes are not
    await expect(keep({ ...desk, files: { ...desk.files, save: cut } })).rejects.toThrow('the power went')
    const papers = await keep(desk)
    expect(await waiting(world)).toBe(2)
    world.at('2026-10-16')
    // marked, not taken away: no case gets them any more
    await expect(
      purgeUploads({ ...world.desk, files: { ...desk.files, remove: cut } }, days),
    ).rejects.toThrow('the power went')
    expect(await desk.files.missing(stored(papers))).toEqual([])
    expect(await submit(desk, papers)).toMatchObject({ kind: 'issues' })
    expect(await purgeUploads(world.desk, days)).toBe(2)
    expect(await waiting(world)).toBe(0)
    expect(await desk.files.missing(stored(papers))).toEqual(stored(papers))
  })
})
