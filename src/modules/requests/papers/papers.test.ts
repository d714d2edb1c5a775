import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { pdfOf } from '../../../../tests/support/office-files.ts'
import { person } from '../../../../tests/support/people.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import { addPaper, applicationFile, paperFiles, readPaper, registerApplication } from '../index.ts'
import { forgetPaperKey } from './paper-store.ts'

const pdf = await pdfOf((page) => page.text('SEARCH-RECORD-MARK'))

async function openCase(world: World) {
  const office = await openOffice(world)
  world.at('2026-10-08')
  const { id } = expectDone(
    await registerApplication(office.officer, {
      unitCode: 'yangdian',
      form: personForm(),
      channel: 'counter',
      arrivedOn: Temporal.PlainDate.from('2026-10-08'),
    }),
  )
  return { ...office, id }
}

onBothEngines('papers', (open) => {
  test('a paper goes in with its entry, lies encrypted, and comes out as it was', async () => {
    const world = await open()
    const { officer, id } = await openCase(world)
    const upload = { name: '检索登记.PDF', bytes: pdf }
    expectDone(await addPaper(officer, { id, kind: 'evidence', upload, note: '档案室检索' }))

    const { papers, timeline } = expectDone(await applicationFile(officer, id))
    expect(papers).toMatchObject([{ kind: 'evidence', name: '检索登记.pdf', type: 'PDF', seq: 3 }])
    expect(timeline.at(-1)).toMatchObject({ type: 'paper_added', text: '检索、核实材料。档案室检索。' })
    const read = expectDone(await readPaper(officer, id, papers[0]?.id ?? ''))
    expect(Buffer.from(read.bytes).equals(Buffer.from(pdf))).toBe(true)
    expect(read.mediaType).toBe('application/pdf')
    // how its uploader called it does not leave the case
    expect(read.name).toBe('检索、核实材料1.pdf')

    const folder = join(world.folder, 'files')
    for (const home of await readdir(folder)) {
      for (const file of await readdir(join(folder, home))) {
        expect((await readFile(join(folder, home, file))).includes('%PDF')).toBe(false)
      }
    }
    expect(await paperFiles(world.desk.read)).toHaveLength(1)
  })

  test('what cannot be taken is refused with the way out, and leaves no entry', async () => {
    const world = await open()
    const { officer, id } = await openCase(world)
    for (const [name, bytes, words] of [
      ['扫描.pdf', Buffer.concat([pdf, Buffer.alloc(40 * 1024 * 1024)]), '超过 20 MB'],
      ['通知.pdf', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), '不是可以接收'],
      ['通知.docx', pdf, '与扩展名不符'],
      ['空.pdf', new Uint8Array(0), '空文件'],
    ] as const) {
      const answer = await addPaper(officer, { id, kind: 'evidence', upload: { name, bytes }, note: '' })
      expect(answer, name).toMatchObject({ issues: [{ field: 'file' }] })
      expect(JSON.stringify(answer), name).toContain(words)
    }
    expect(expectDone(await applicationFile(officer, id))).toMatchObject({ papers: [], lastSeq: 2 })
  })

  test('is read by who may read the case; identity papers only by who may unmask', async () => {
    const world = await open()
    const { officer, head, people, otherTown, id } = await openCase(world)
    const leader = world.desk.as(people.leader)
    const outsider = world.desk.as(person('外', otherTown, 'disclosureOfficer'))
    const upload = { name: '身份证.pdf', bytes: pdf }
    expectDone(await addPaper(officer, { id, kind: 'identity', upload, note: '' }))
    const [paper] = expectDone(await applicationFile(officer, id)).papers
    if (!paper) throw new Error('it was added')
    expect(await readPaper(head, id, paper.id)).toMatchObject({ kind: 'done' })
    expect(await readPaper(leader, id, paper.id)).toMatchObject({ refusal: { code: 'notAllowed' } })
    expect(await readPaper(outsider, id, paper.id)).toMatchObject({ refusal: { code: 'notAllowed' } })
    expect(await readPaper(officer, 'another', paper.id)).toMatchObject({ refusal: { code: 'notFound' } })
    expect(await addPaper(leader, { id, kind: 'other', upload, note: '' })).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
  })

  test('erased alone: name and bytes are gone, the check value stays', async () => {
    const world = await open()
    const { officer, id } = await openCase(world)
    const upload = { name: '身份证.pdf', bytes: pdf }
    expectDone(await addPaper(officer, { id, kind: 'identity', upload, note: '' }))
    const [paper] = expectDone(await applicationFile(officer, id)).papers
    if (!paper) throw new Error('it was added')
    await world.desk.transaction((transaction) =>
      forgetPaperKey(transaction, paper.id, '2027-01-01T00:00:00.000Z'),
    )
    expect(expectDone(await applicationFile(officer, id)).papers).toMatchObject([
      { name: null, hash: paper.hash, erasedAt: '2027-01-01T00:00:00.000Z' },
    ])
    expect(await readPaper(officer, id, paper.id)).toMatchObject({ refusal: { code: 'notFound' } })
    expect(await paperFiles(world.desk.read)).toEqual([])
  })
})
