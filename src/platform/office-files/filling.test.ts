import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDocx } from '../../../tests/support/handmade-files.ts'
import { readDocx, unzip } from '../../../tests/support/read-docx.ts'
import { fillDocxBounded } from './bounded.ts'
import { fieldNamesIn, fillDocx } from './filling.ts'

const run = (text: string, look = ''): string => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`
const bold = '<w:rPr><w:b/></w:rPr>'
const paragraphOf = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`

async function filled(body: string, texts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const answer = await fillDocx(makeDocx({ body }), Object.entries(texts))
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.bytes
}

const textsOf = (bytes: Uint8Array): string[] => readDocx(bytes).paragraphs.map(({ text }) => text)
const source = (bytes: Uint8Array): string => unzip(bytes).get('word/document.xml') ?? ''

test('a field takes its text however Word has split it into runs, and keeps the look of its first sign', async () => {
  const split = paragraphOf(
    run('致'),
    run('{', bold),
    run('{申'),
    run('请', bold),
    run('人}'),
    run('}：您好'),
  )
  const bytes = await filled(split, { 申请人: '甲某' })
  expect(textsOf(bytes)).toEqual(['致甲某：您好'])
  expect(source(bytes)).toMatch(/<w:b\/><\/w:rPr><w:t xml:space="preserve">甲某<\/w:t>/)
})

test('several fields in a paragraph, in a table and in a frame; text around them stays', async () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraphOf(run('{{ 文号 }}'))}</w:tc></w:tr></w:tbl>`
  const bytes = await filled(paragraphOf(run('{{甲}}与{{乙}}，{{甲}}')) + table, {
    甲: '一',
    乙: '二',
    文号: '3号',
  })
  expect(textsOf(bytes)).toEqual(['一与二，一'])
  expect(readDocx(bytes).tables[0]?.cells[0]?.text).toBe('3号')
})

test('signs of XML, four-byte characters and lines go in as they are', async () => {
  const bytes = await filled(paragraphOf(run('{{甲}}')), { 甲: '𠮷&<b>"\n第二行\u0000' })
  expect(textsOf(bytes)).toEqual(['𠮷&<b>"第二行'])
  expect(source(bytes)).toContain('</w:t><w:br/><w:t xml:space="preserve">第二行')
})

test('a text that looks like a field is a text; an unknown field becomes empty', async () => {
  const bytes = await filled(paragraphOf(run('{{甲}}|{{乙}}')), { 甲: '{{乙}}' })
  expect(textsOf(bytes)).toEqual(['{{乙}}|'])
  expect(fieldNamesIn('{{甲}}{{ 乙 }}{{}}{丙}')).toEqual(['甲', '乙'])
})

test('any text comes out as it went in, wherever the runs are cut', async () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((one) => one.replace(/[^\P{C}]/gu, '').trim())
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }),
      async (value, cuts) => {
        const whole = '前{{申请人}}后'
        const at = [...new Set([0, ...cuts, whole.length])].toSorted((a, b) => a - b)
        const runs = at.slice(1).map((end, index) => run(whole.slice(at[index], end)))
        const [said] = textsOf(await filled(paragraphOf(...runs), { 申请人: value }))
        expect(said).toBe(`前${value}后`)
      },
    ),
    { numRuns: 60 },
  )
})

test('hostile files are refused with the way out, and throw nothing', async () => {
  const plain = makeDocx({ body: paragraphOf(run('{{甲}}')) })
  const cut = plain.slice(0, plain.length - 30)
  const nested = makeDocx({ body: '<w:p>'.repeat(3_000) })
  for (const bytes of [new Uint8Array(), Buffer.from('PK\x03\x04'), cut, nested]) {
    expect(await fillDocxBounded(bytes, [['甲', '一']])).toHaveProperty('refused')
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(plain.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
      const broken = Uint8Array.from(plain)
      broken[at] = byte
      await fillDocx(broken, [['甲', '一']])
    }),
    { numRuns: 150 },
  )
})
