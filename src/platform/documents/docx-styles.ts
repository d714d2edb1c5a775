import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx'
import { faces, size, type Face } from './form.ts'

/** Twentieths of a point, the unit of lengths in a `.docx`. */
export const twips = (points: number): number => Math.round(points * 20)
/** Millimetres in twentieths of a point: A4 is 11906 × 16838. */
export const millimetres = (length: number): number => twips((length * 72) / 25.4)
/** Half points, the unit of type sizes. */
const halfPoints = (points: number): number => Math.round(points * 2)

/** The typeface for every script; the hint makes Word take it for “ ” and — too. */
export function font(face: Face) {
  return { ascii: face.name, hAnsi: face.name, eastAsia: face.name, cs: face.name, hint: 'eastAsia' }
}

/** Type of a run: face and size in points. */
export function type(face: Face, points: number) {
  return { font: font(face), size: halfPoints(points) }
}

/** Two characters of text, in twips: the indent of a paragraph. */
const twoCharacters = { firstLine: twips(2 * (size.text - size.tighten)), firstLineChars: 200 }
const fixedLine = { line: twips(size.line), lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const black = '000000'

const heading = (face: Face, outlineLevel: number) => ({
  run: { ...type(face, size.text), characterSpacing: -twips(size.tighten), bold: false, color: black },
  paragraph: {
    alignment: AlignmentType.BOTH,
    spacing: fixedLine,
    indent: twoCharacters,
    keepNext: true,
    outlineLevel,
  },
})

/** Ids of the styles beyond Word's own Title, Heading1 and Heading2. */
export const styleIds = {
  body: 'OfficialBody',
  number: 'OfficialNumber',
  addressee: 'OfficialAddressee',
  note: 'OfficialNote',
  signature: 'OfficialSignature',
  cell: 'OfficialCell',
  denseCell: 'OfficialDenseCell',
} as const

const cell = (points: number) => ({
  basedOn: 'Normal',
  run: { ...type(faces.song, points), characterSpacing: 0 },
  paragraph: {
    spacing: { line: twips(points * size.tableLeading), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  },
})

/** The form of GB/T 9704 as named styles, so that a clerk who edits the file keeps it. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        ...type(faces.text, size.text),
        language: { value: 'zh-CN', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: fixedLine },
    },
    title: {
      run: { ...type(faces.title, size.title), color: black },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: {
          line: twips(size.titleLine),
          lineRule: LineRuleType.EXACT,
          before: 0,
          after: twips(size.line),
        },
        keepNext: true,
      },
    },
    heading1: heading(faces.heading1, 0),
    heading2: heading(faces.heading2, 1),
  },
  paragraphStyles: [
    {
      id: styleIds.body,
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: -twips(size.tighten) },
      paragraph: { alignment: AlignmentType.BOTH, spacing: fixedLine, indent: twoCharacters },
    },
    {
      id: styleIds.number,
      name: '公文发文字号',
      basedOn: 'Normal',
      run: { characterSpacing: -twips(size.tighten) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...fixedLine, after: twips(size.line) },
        keepNext: true,
      },
    },
    {
      id: styleIds.addressee,
      name: '公文主送机关',
      basedOn: 'Normal',
      run: { characterSpacing: -twips(size.tighten) },
      paragraph: { alignment: AlignmentType.LEFT, spacing: fixedLine, keepNext: true },
    },
    {
      id: styleIds.note,
      name: '公文表注',
      basedOn: 'Normal',
      run: type(faces.song, size.note),
      paragraph: {
        alignment: AlignmentType.LEFT,
        spacing: {
          line: twips(size.noteLine),
          lineRule: LineRuleType.EXACT,
          before: twips(size.noteGap),
          after: twips(size.noteGap),
        },
      },
    },
    {
      id: styleIds.signature,
      name: '公文署名',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.RIGHT, spacing: fixedLine, keepLines: true },
    },
    { id: styleIds.cell, name: '公文表格', ...cell(size.table) },
    { id: styleIds.denseCell, name: '公文表格（小五）', ...cell(size.denseTable) },
  ],
}
