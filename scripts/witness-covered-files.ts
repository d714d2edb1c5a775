import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { cleanFile, maskFile, readFile, type FileKind } from '../src/platform/office-files/index.ts'
import { xlsxOf } from '../tests/support/office-files.ts'

/** A file that was written over, with what a reader must and must not see in it. */
export interface CoveredFile {
  readonly bytes: Uint8Array
  readonly shown: readonly string[]
  readonly gone: readonly string[]
}

const number = '13800000000'
const cover = '138****0000'

export const coveredFiles: readonly {
  readonly name: string
  readonly type: 'docx' | 'xlsx'
  readonly make: () => Promise<CoveredFile>
}[] = [
  { name: 'a .docx with a number covered over its runs', type: 'docx', make: coveredDocument },
  { name: 'a .docx with changes accepted and remarks taken out', type: 'docx', make: cleanedDocument },
  { name: 'a .xlsx with numbers, texts and formulas covered', type: 'xlsx', make: coveredWorkbook },
]

async function coveredDocument(): Promise<CoveredFile> {
  const file = await documentOf(false)
  return {
    bytes: await covered(file, 'DOCX'),
    shown: [`电话${cover}`, `表中${cover}`, `页脚${cover}`],
    gone: [number],
  }
}

async function cleanedDocument(): Promise<CoveredFile> {
  const answer = await cleanFile(await documentOf(true), 'DOCX')
  if ('refused' in answer) throw new Error(answer.refused)
  return { bytes: answer.bytes, shown: ['改动前新的改动后'], gone: ['旧的', '批注'] }
}

function documentOf(changed: boolean): Promise<Uint8Array> {
  const change = { id: 1, author: '甲某', date: '2026-01-01T00:00:00Z' }
  const changes = [
    new TextRun('改动前'),
    new DeletedTextRun({ text: '旧的', ...change }),
    new InsertedTextRun({ text: '新的', ...change }),
    new CommentRangeStart(0),
    new TextRun('改动后'),
    new CommentRangeEnd(0),
    new TextRun({ children: [new CommentReference(0)] }),
  ]
  const split = ['电话138', '00', '000000'].map((text, index) => new TextRun({ text, bold: index === 1 }))
  const cell = new TableCell({ children: [new Paragraph(`表中${number}`)] })
  const remark = { id: 0, author: '甲某', date: new Date(0), children: [new Paragraph('批注')] }
  return Packer.toBuffer(
    new Document({
      comments: { children: changed ? [remark] : [] },
      sections: [
        {
          footers: { default: new Footer({ children: [new Paragraph(`页脚${number}`)] }) },
          children: [
            new Paragraph({ children: split }),
            new Table({ rows: [new TableRow({ children: [cell] })] }),
            new Paragraph({ children: changed ? changes : [] }),
          ],
        },
      ],
    }),
  )
}

async function coveredWorkbook(): Promise<CoveredFile> {
  const cell = (reference: string, type: string, inside: string): string =>
    `<c r="${reference}" t="${type}">${inside}</c>`
  const rows = [
    cell('A1', 's', '<v>0</v>') + cell('B1', 's', '<v>0</v>') + cell('C1', 's', '<v>1</v>'),
    cell('A2', 'n', `<v>${number}</v>`) + cell('B2', 'str', `<f>"${number}"</f><v>${number}</v>`),
    cell('A3', 'inlineStr', `<is><r><t>文138</t></r><r><t>00000000</t></r></is>`) +
      cell('B3', 'n', '<v>42</v>'),
  ]
  const file = xlsxOf({
    sheets: [{ name: '名单', xml: rows.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('') }],
    strings: [`<t>共${number}</t>`, '<t>别的文字</t>'],
  })
  const shown = [`共${cover}`, `文${cover}`, '别的文字', '42']
  return { bytes: await covered(file, 'XLSX'), shown, gone: [number] }
}

/** Covers the number wherever a reader of files finds it. */
async function covered(file: Uint8Array, type: FileKind): Promise<Uint8Array> {
  const { pieces } = await readFile(file, type)
  const found = pieces.filter(({ text }) => text.includes(number))
  const masks = found.map(({ index, text }) => {
    const from = text.indexOf(number)
    return { piece: index, from, to: from + number.length, text: cover }
  })
  const answer = await maskFile(file, type, masks)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.bytes
}
