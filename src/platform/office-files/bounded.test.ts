import { afterAll, expect, test } from 'vitest'
import { docxOf, paragraph } from '../../../tests/support/office-files.ts'
import { cleanFileBounded, closeReaders, maskFileBounded, readFile, readFileBounded } from './index.ts'

afterAll(closeReaders)

const file = docxOf(paragraph('一'))
const large = docxOf(paragraph('一').repeat(200_000))

test('the thread reads, covers and cleans as the functions do', async () => {
  expect(await readFileBounded(file, 'DOCX')).toEqual(await readFile(file, 'DOCX'))
  const masked = await maskFileBounded(file, 'DOCX', [{ piece: 0, from: 0, to: 1, text: '*' }])
  expect('bytes' in masked && (await readFile(masked.bytes, 'DOCX')).pieces[0]?.text).toBe('*')
  expect(await cleanFileBounded(file, 'DOC')).toHaveProperty('refused')
})

test('a file that takes too long is told, and the next one is read', async () => {
  const [late, next] = await Promise.all([
    readFileBounded(large, 'DOCX', { ms: 20 }),
    readFileBounded(file, 'DOCX'),
  ])
  expect(late).toEqual({
    pieces: [],
    traces: [],
    unread: '检查超过0.02秒，没有读完，请拆成几个文件或者重新另存后再添加',
  })
  expect(next.pieces).toHaveLength(1)
})

test('many files at once each get their own answer', async () => {
  const texts = Array.from({ length: 20 }, (_, index) => `第${index}个`)
  const readings = await Promise.all(texts.map((text) => readFileBounded(docxOf(paragraph(text)), 'DOCX')))
  expect(readings.map(({ pieces }) => pieces[0]?.text)).toEqual(texts)
})

test('closed in the middle of a file, it answers, and starts again', async () => {
  const reading = readFileBounded(large, 'DOCX')
  await Promise.resolve()
  await closeReaders()
  expect((await reading).unread).not.toBeNull()
  expect((await readFileBounded(file, 'DOCX')).unread).toBeNull()
})
