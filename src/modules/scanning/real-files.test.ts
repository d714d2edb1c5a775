import { expect, test } from 'vitest'
import { docxOf, paragraph, xlsxOf } from '../../../tests/support/office-files.ts'
import { row } from '../../../tests/support/workbook.ts'
import { type FileKind, maskFile, readFile } from '../../platform/office-files/index.ts'
import type { ScanReport } from './finding.ts'
import { maskEverything, masksOfFile } from './propose-masks.ts'
import { residentId, sampleInput, sampleRules } from './sample-numbers.ts'
import { scan } from './scan.ts'
import type { ScanInput } from './scan-input.ts'

const adult = residentId('110101', '19900101', '001')

async function inputOf(bytes: Uint8Array, type: FileKind): Promise<ScanInput> {
  const reading = await readFile(bytes, type)
  return sampleInput({ files: [{ file: 'f', name: `名单.${type.toLowerCase()}`, reading }] })
}

const told = ({ findings }: ScanReport): string[] =>
  findings.map(
    ({ rule, severity, where, quote }) =>
      `${rule} ${severity} ${where.replace(/^附件“[^”]*” /, '')} ${quote}`,
  )

/** The file with everything covered, and what a scan finds in it then. */
async function covered(bytes: Uint8Array, type: FileKind) {
  const input = await inputOf(bytes, type)
  const { findings } = scan(input, sampleRules)
  const [all] = maskEverything(input, sampleRules).files
  expect(masksOfFile(findings, 'f')).toHaveLength(all?.masks.length ?? 0)
  const masked = await maskFile(bytes, type, all?.masks ?? [])
  if (!('bytes' in masked)) throw new Error(masked.refused)
  return scan(await inputOf(masked.bytes, type), sampleRules).findings.filter(
    ({ from, proposal }) => from !== null && proposal !== null,
  )
}

const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`

test('a Word file: over runs, in columns by their heads, split over cells; covered in the file itself', async () => {
  const bytes = docxOf(
    paragraph('电话138', '0000', '1234') +
      paragraph('2026年低保对象名单') +
      table(['姓名', '联系电话', '家庭住址'], ['某某', '7934102', '杨店镇李街村']) +
      table(['某某', ...adult], ['138', '0000', '1234']),
  )
  expect(told(scan(await inputOf(bytes, 'DOCX'), sampleRules))).toEqual([
    'mobile block 第1段 138****1234',
    'landline warn 表1第2行第2列 79***02',
    'address warn 表1第2行第3列 ***',
    'residentId block 表2第1行第2列 1 1 * * * * * * * * * * * * * 0 1 5',
    'mobile warn 表2第2行第1列 138 **** 1234',
    'sensitiveList warn 表1第1行第1列 低保；姓名',
  ])
  expect(await covered(bytes, 'DOCX')).toEqual([])
})

test('a workbook: figures that are numbers, hidden columns and sheets, heads and titles; covered in the file itself', async () => {
  const bytes = xlsxOf({
    sheets: [
      {
        name: '残疾人补贴',
        xml: `<cols><col min="3" max="3" hidden="1"/></cols><sheetData>${row(1, ['姓名', '手机', '身份证号'])}${row(2, ['某某', 13800001234, adult])}</sheetData>`,
      },
      { name: '底册', state: 'hidden', xml: row(1, ['13900005678']) },
    ],
  })
  expect(told(scan(await inputOf(bytes, 'XLSX'), sampleRules)).toSorted()).toEqual([
    'hiddenContent block 附件“名单.xlsx” 隐藏的列 2 处',
    'hiddenContent block 附件“名单.xlsx” 隐藏的工作表 1 处',
    'mobile block 工作表“底册”A1（隐藏的工作表） 139****5678',
    'mobile block 工作表“残疾人补贴”B2 138****1234',
    'residentId block 工作表“残疾人补贴”C2（隐藏的列） 11*************015',
    'sensitiveList warn 工作表“残疾人补贴”A1 残疾；姓名',
  ])
  expect(await covered(bytes, 'XLSX')).toEqual([])
})
