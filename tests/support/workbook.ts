import { strToU8, zipSync } from 'fflate'

/** A worksheet as its part has it. */
export interface WorkbookSheet {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** what stands in `sheetData` */
  readonly rows: string
  /** what stands before it (columns) and after it (merged cells) */
  readonly before?: string
  readonly after?: string
}

export interface WorkbookParts {
  readonly sheets: readonly WorkbookSheet[]
  /** `numFmt` codes, from number 164 on; a cell has format k by `s="k"`, `s="0"` being General */
  readonly formats?: readonly string[]
  readonly sharedStrings?: readonly string[]
  readonly date1904?: boolean
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of an `.xlsx` as some program may have written it, by their path. */
export function workbookParts(parts: WorkbookParts): Record<string, string> {
  const { sheets, formats = [], sharedStrings = [], date1904 = false } = parts
  const named = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  )
  const related = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const numFmts = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const xfs = formats.map((_code, index) => `<xf numFmtId="${164 + index}"/>`)
  return {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${numFmts.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${sharedStrings.join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ before = '', rows, after = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  }
}

/** An `.xlsx` of these parts. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

export function workbook(parts: WorkbookParts): Uint8Array {
  return packed(workbookParts(parts))
}

/** A row of `sheetData` with texts and numbers, from column A on; null leaves a cell out. */
export function row(line: number, cells: readonly (string | number | null)[], attributes = ''): string {
  const written = cells.map((cell, index) => {
    const place = `${String.fromCharCode(65 + index)}${line}`
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
    return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${line}" ${attributes}>${written.join('')}</row>`
}
