import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { person } from '../../../../tests/support/people.ts'
import { draft, openTown, published, submitted, type Town } from '../../../../tests/support/publishing.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { deliverNext } from '../../../platform/outbox.ts'
import { readFile } from '../../../platform/office-files/index.ts'
import { expectDone } from '../../desk/index.ts'
import {
  attachFile,
  type Disclosure,
  findDisclosure,
  findPublished,
  maskFindings,
  nothingWrong,
  publishingBoard,
  rescanHandlers,
  rescansOf,
  rescanStock,
  reviewDisclosure,
  scanForOffice,
  submitDisclosure,
  verifyDisclosures,
  writeDraft,
} from '../index.ts'

/** Obviously nobody's: put together here so that it stands nowhere whole. */
const mobile = ['138', '0000', '1234'].join('')
const encoder = new TextEncoder()

async function withNumber(world: World, town: Town): Promise<Disclosure> {
  const desk = world.desk.as(town.editor)
  const body = `<p>联系人某某，手机138<strong>0000</strong>1234。</p>`
  const written = expectDone(await writeDraft(desk, { ...draft, body }))
  const file = { name: '名单.txt', bytes: encoder.encode(`某某 ${mobile}\n`) }
  const item = expectDone(await attachFile(desk, { id: written.id, version: written.version, ...file }))
  return expectDone(await submitDisclosure(desk, { id: item.id, version: item.version }))
}

function pass(
  world: World,
  town: Town,
  { id, version }: Disclosure,
  overrides: { finding: string; reason: string }[],
) {
  const seen = { id, version, step: 'firstReview', verdict: 'pass' } as const
  const desk = world.desk.as(town.firstReview)
  return reviewDisclosure(desk, { ...seen, ...nothingWrong('firstReview'), overrides })
}

onBothEngines('发布前检查', (open) => {
  test('a number in the text and one in a file hold the item until they are covered, in place', async () => {
    const world = await open()
    const town = await openTown(world)
    const item = await withNumber(world, town)
    const reviewer = world.desk.as(town.firstReview)
    const { report } = expectDone(await scanForOffice(reviewer, item.id))
    const found = report.findings.filter(({ rule }) => rule === 'mobile')
    expect(found.map(({ part, quote }) => [part.kind, quote])).toEqual([
      ['body', expect.stringContaining('138****1234')],
      ['file', expect.stringContaining('138****1234')],
    ])
    // nothing of it in the clear, neither shown nor kept
    expect(JSON.stringify(report)).not.toContain(mobile)
    expect(await pass(world, town, item, [])).toMatchObject({ issues: [{ field: 'overrides' }] })

    const keys = found.map(({ key }) => key)
    const masked = expectDone(
      await maskFindings(reviewer, { id: item.id, version: item.version, findings: keys }),
    )
    expect(masked).toMatchObject({ masked: 2, left: [] })
    expect(masked.disclosure.body).toContain('138<strong>****</strong>1234')
    const [file] = masked.disclosure.attachments
    const bytes = await world.desk.files.load(file?.hash ?? '')
    expect(new TextDecoder().decode(bytes ?? undefined)).toBe('某某 138****1234\n')
    expect(file?.id).toBe(item.attachments[0]?.id)
    // whoever covers is no author: he may still review it
    expect(masked.disclosure.writers.map(({ name }) => name)).toEqual(['采编'])
    expect(expectDone(await pass(world, town, masked.disclosure, []))).toMatchObject({ step: 'secondReview' })
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])
  })

  test('one press covers a list of hundreds, in the text and in a file', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const numbers = Array.from({ length: 450 }, (_, index) => `1380000${String(1000 + index)}`)
    const body = numbers.map((number) => `<p>某某 ${number}</p>`).join('')
    const written = expectDone(await writeDraft(desk, { ...draft, body }))
    const file = { name: '名单.txt', bytes: encoder.encode(numbers.join('\n')) }
    const item = expectDone(await attachFile(desk, { id: written.id, version: 1, ...file }))
    const { report } = expectDone(await scanForOffice(desk, item.id))
    const findings = report.findings.map(({ key }) => key)
    const masked = expectDone(
      await maskFindings(desk, { id: item.id, version: item.version, findings, all: true }),
    )
    expect(masked).toMatchObject({ masked: 900, left: [] })
    const again = expectDone(await scanForOffice(desk, item.id)).report
    expect(again.findings.filter(({ rule }) => rule === 'mobile')).toEqual([])
  })

  test('what cannot be read is a finding, never silence; a reason lets it through and stays on record', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const written = expectDone(await writeDraft(desk, draft))
    const bytes = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('WordDocument', 'utf16le'),
    ])
    const item = expectDone(await attachFile(desk, { id: written.id, version: 1, name: '旧表.doc', bytes }))
    const sent = expectDone(await submitDisclosure(desk, { id: item.id, version: item.version }))
    const { report } = expectDone(await scanForOffice(desk, sent.id))
    const [unread] = report.findings
    expect(unread).toMatchObject({ rule: 'unreadable', severity: 'block' })
    expect(report.unread).toMatchObject([{ name: '旧表.doc' }])
    const reason = { finding: unread?.key ?? '', reason: '已逐页打开核对' }
    const passed = expectDone(await pass(world, town, sent, [reason]))
    // a step that changes nothing asks for no other scan, and the reason still fits
    expect(expectDone(await scanForOffice(desk, passed.id)).report).toEqual(report)
  })

  test('only what may be changed is covered, by those who may', async () => {
    const world = await open()
    const town = await openTown(world)
    const item = await withNumber(world, town)
    const act = { id: item.id, version: item.version, findings: ['x'] }
    expect(
      await maskFindings(
        world.desk.as(person('外', { code: 'xinghe', path: '/wenshang/xinghe/' }, 'editor')),
        act,
      ),
    ).toMatchObject({
      refusal: { code: 'notFound' },
    })
    expect(
      await maskFindings(world.desk.as(person('专员', town.unit, 'disclosureOfficer')), act),
    ).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    const reviewer = world.desk.as(town.firstReview)
    expect(await maskFindings(reviewer, act)).toMatchObject({ issues: [{ field: 'findings' }] })
    expect(await maskFindings(reviewer, { ...act, version: 1 })).toMatchObject({
      refusal: { code: 'changedMeanwhile' },
    })
    const out = await published(world, town)
    expect(await maskFindings(reviewer, { id: out.id, version: out.version, findings: ['x'] })).toMatchObject(
      {
        refusal: { code: 'notNow' },
      },
    )
  })

  test('a finding does not fall silent in a Word file: the copy shows the mask', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const { Document, Packer, Paragraph, TextRun } = await import('docx')
    const runs = [new TextRun('某某 138'), new TextRun('00001234')]
    const bytes = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph({ children: runs })] }] }),
    )
    const written = expectDone(await writeDraft(desk, draft))
    const item = expectDone(await attachFile(desk, { id: written.id, version: 1, name: '名单.docx', bytes }))
    const { report } = expectDone(await scanForOffice(desk, item.id))
    const findings = report.findings.filter(({ proposal }) => proposal !== null).map(({ key }) => key)
    const masked = expectDone(await maskFindings(desk, { id: item.id, version: item.version, findings }))
    const copy = await world.desk.files.load(masked.disclosure.attachments[0]?.hash ?? '')
    const reading = await readFile(copy ?? new Uint8Array(), 'DOCX')
    expect(reading.pieces.map(({ text }) => text)).toContain('某某 138****1234')
    const again = expectDone(await scanForOffice(desk, item.id)).report
    expect(again.findings.filter(({ rule }) => rule === 'mobile')).toEqual([])
  })

  test('存量检查: everything that is public is looked at by the rules in force, and what is found is told', async () => {
    const world = await open()
    const town = await openTown(world)
    const head = world.desk.as(person('负责人', town.unit, 'disclosureHead'))
    for (let number = 1; number <= 3; number += 1)
      await published(world, town, { title: `第${number}号公示` })
    // published before anybody looked: as an import is
    await world.database.transaction((session) =>
      sql`update disclosures set body = ${`<p>手机${mobile}</p>`} where title = '第2号公示'`.execute(session),
    )
    const begun = expectDone(await rescanStock(head, { unit: 'yangdian' }))
    expect(begun.total).toBe(3)
    expect(await rescanStock(head, { unit: 'yangdian' })).toMatchObject({
      refusal: { code: 'alreadyExists' },
    })
    expect(await rescanStock(world.desk.as(town.editor), { unit: 'yangdian' })).toMatchObject({
      kind: 'refused',
    })
    const handlers = { 'disclosure.notice': async () => {}, ...rescanHandlers(world.desk) }
    while (await deliverNext(world.database, handlers, world.desk.now())) {
      // go on while there is something to look at
    }
    expect(await rescansOf(head)).toMatchObject([{ looked: 3, total: 3, finishedAt: expect.anything() }])
    const board = expectDone(await publishingBoard(head))
    expect(board).toMatchObject([{ kind: 'scan', disclosure: { title: '第2号公示' } }])
    const id = board[0]?.disclosure.id ?? ''
    expect(await findPublished(world.desk, { id })).toMatchObject({ state: 'published' })
    expect(expectDone(await findDisclosure(head, id)).state).toBe('published')
    await submitted(world, town)
  })
})
