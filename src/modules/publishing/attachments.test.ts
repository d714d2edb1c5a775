import { expect, test } from 'vitest'
import { pdfOf } from '../../../tests/support/office-files.ts'
import { person } from '../../../tests/support/people.ts'
import { draft, openTown, published } from '../../../tests/support/publishing.ts'
import { onBothEngines } from '../../../tests/support/world.ts'
import { expectDone } from '../desk/index.ts'
import { cleanFileName, fileTypeOf } from '../../platform/file-type.ts'
import {
  attachFile,
  loadAttachment,
  loadPublishedAttachment,
  removeAttachment,
  nothingWrong,
  reviewDisclosure,
  reviewSteps,
  submitDisclosure,
  withdrawDisclosure,
  writeDraft,
} from './index.ts'

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const pdf = await pdfOf((page) => page.text('A list of works.'))

/** A zip with these names in its table of contents, stored empty. */
function zipOf(...names: string[]): Uint8Array {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const name of names) {
    const local = Buffer.alloc(30 + name.length)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    local.write(name, 30)
    const entry = Buffer.alloc(46 + name.length)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    entry.write(name, 46)
    offset += local.length
    locals.push(local)
    entries.push(entry)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(Buffer.concat(entries).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...entries, end])
}

const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ])

test.each([
  ['PDF', pdf, 'PDF'],
  ['PNG', bytesOf('\x89PNG\r\n\x1a\n....'), 'PNG'],
  ['JPG', bytesOf('\xff\xd8\xff\xe0....'), 'JPG'],
  ['Word', zipOf('[Content_Types].xml', 'word/document.xml'), 'DOCX'],
  ['Excel', zipOf('xl/workbook.xml'), 'XLSX'],
  ['OFD', zipOf('OFD.xml', 'Doc_0/Document.xml'), 'OFD'],
  ['old Word', compound('WordDocument'), 'DOC'],
  ['old Excel', compound('Workbook'), 'XLS'],
  ['text', Buffer.from('姓名,金额\n某某,100\n'), 'TXT'],
  ['archive', zipOf('a.txt'), '压缩包'],
  ['macros', zipOf('word/document.xml', 'word/vbaProject.bin'), '宏'],
  ['old macros', compound('WordDocument _VBA_PROJECT'), '宏'],
  ['torn zip', zipOf('word/document.xml').subarray(0, 40), '损坏'],
  ['page', Buffer.from('<!DOCTYPE html><p>x'), '不是可以接收'],
  ['vector picture', Buffer.from('<svg onload="x"/>'), '不是可以接收'],
  ['program', bytesOf('MZ\x90\0\x03\0\0\0'), '不是可以接收'],
  ['nothing', new Uint8Array(0), '空文件'],
])('what a file is: %s', (_name, bytes, expected) => {
  const type = fileTypeOf(bytes)
  expect('refused' in type ? type.refused : type.type).toContain(expected)
})

test.each([
  ['../../etc/名单.pdf', '名单.pdf'],
  ['C:\\文件\\名单.PDF', '名单.pdf'],
  ['名单\u202efdp.exe.pdf', '名单fdp.exe.pdf'],
  ['a"<b>:c?.pdf', 'a__b__c_.pdf'],
  ['名单', '名单.pdf'],
  ['.pdf', '附件.pdf'],
  ['名单.html', '名单.pdf'],
  ['长'.repeat(300) + '.pdf', '长'.repeat(100) + '.pdf'],
])('file name %j becomes %j', (given, expected) => {
  expect(cleanFileName(given, { type: 'PDF', extensions: ['pdf'], mediaType: 'application/pdf' })).toBe(
    expected,
  )
})

onBothEngines('attachments', (open) => {
  test('are the item’s own: added, removed, public with it and never before', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const { id } = expectDone(await writeDraft(desk, { ...draft, body: '' }))
    let item = expectDone(await attachFile(desk, { id, version: 1, name: '名单.PDF', bytes: pdf }))
    expect(item.attachments).toMatchObject([{ name: '名单.pdf', type: 'PDF', mediaType: 'application/pdf' }])
    expect(await attachFile(desk, { id, version: 1, name: 'x.pdf', bytes: pdf })).toMatchObject({
      refusal: { code: 'changedMeanwhile' },
    })
    for (const [name, bytes] of [
      ['又一份.pdf', pdf],
      ['表.xlsx', pdf],
      ['页.html', Buffer.from('<html></html>')],
      ['大.pdf', Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)])],
    ] as const) {
      expect(await attachFile(desk, { id, version: item.version, name, bytes }), name).toMatchObject({
        issues: [{ field: 'file' }],
      })
    }
    item = expectDone(
      await attachFile(desk, { id, version: item.version, name: '说明.txt', bytes: Buffer.from('说明') }),
    )
    const [list, note] = item.attachments
    if (!list || !note) throw new Error('two were attached')
    item = expectDone(await removeAttachment(desk, { id, version: item.version, attachment: note.id }))
    expect(item.attachments).toEqual([list])

    expect(await loadPublishedAttachment(world.desk, list.id)).toBe(null)
    expect(expectDone(await loadAttachment(desk, list.id)).bytes).toEqual(Buffer.from(pdf))
    const outsider = world.desk.as(person('外', { code: 'wenshang', path: '/wenshang/' }, 'editor'))
    expect(await loadAttachment(outsider, list.id)).toMatchObject({ refusal: { code: 'notFound' } })

    item = expectDone(await submitDisclosure(desk, { id, version: item.version }))
    expect(
      await attachFile(desk, { id, version: item.version, name: 'x.txt', bytes: Buffer.from('x') }),
    ).toMatchObject({
      refusal: { code: 'notNow' },
    })
    for (const { step } of reviewSteps) {
      expect(await loadPublishedAttachment(world.desk, list.id)).toBe(null)
      const { version } = item
      item = expectDone(
        await reviewDisclosure(world.desk.as(town[step]), {
          id,
          version,
          step,
          verdict: 'pass',
          ...nothingWrong(step),
        }),
      )
    }
    expect(await loadPublishedAttachment(world.desk, list.id)).toMatchObject({
      name: '名单.pdf',
      hash: list.hash,
    })
    expectDone(
      await withdrawDisclosure(world.desk.as(town.signing), { id, version: item.version, reason: '误发' }),
    )
    expect(await loadPublishedAttachment(world.desk, list.id)).toBe(null)
    expect(await loadPublishedAttachment(world.desk, 'none')).toBe(null)
    expect(await published(world, town)).toMatchObject({ attachments: [] })
  })
})
