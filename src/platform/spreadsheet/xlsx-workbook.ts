import { SaxesParser } from 'saxes'
import type { XlsxPackage } from './xlsx-package.ts'

/** A worksheet as the workbook names it. */
export interface Worksheet {
  readonly name: string
  readonly hidden: boolean
  /** its place among all sheets, from 1 */
  readonly place: number
  /** of its part in the package */
  readonly path: string
}

/** The worksheets of a workbook in their order; throws where the package is none. */
export function worksheetsOf(parts: XlsxPackage): Worksheet[] {
  const paths = new Map<string, string>()
  for (const { name, at } of elements(parts.get('xl/_rels/workbook.xml.rels'))) {
    if (name === 'Relationship' && at('Type')?.endsWith('/worksheet')) {
      paths.set(at('Id') ?? '', partPath(at('Target') ?? ''))
    }
  }
  const sheets: Worksheet[] = []
  let place = 0
  for (const { name, at, ends } of elements(parts.get('xl/workbook.xml'))) {
    if (name !== 'sheet' || ends) continue
    place += 1
    const path = paths.get(at('id') ?? '')
    // a sheet of charts has a place but no cells
    if (path === undefined) continue
    sheets.push({ name: at('name') ?? '', hidden: (at('state') ?? 'visible') !== 'visible', place, path })
  }
  return sheets
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Leading zeros, with fixed text around them: 000, "第"000"号". */
const paddedFormat = /^((?:"[^"]*"|\\.)*)(0{2,})((?:"[^"]*"|\\.)*)$/

/** How a number with leading zeros is shown. */
export interface PaddedFormat {
  readonly before: string
  readonly digits: number
  readonly after: string
}

/** The cell styles that show leading zeros, by their number. */
export function paddedStyles(parts: XlsxPackage): Map<number, PaddedFormat> {
  const formats = new Map<string, PaddedFormat>()
  const styles = new Map<number, PaddedFormat>()
  let inCells = false
  let style = 0
  for (const { name, at, ends } of elements(parts.get('xl/styles.xml'))) {
    if (name === 'cellXfs') inCells = !ends
    if (ends) continue
    if (name === 'numFmt') {
      const match = paddedFormat.exec(at('formatCode') ?? '')
      const [, before = '', zeros = '', after = ''] = match ?? []
      if (match) {
        const format = { before: literal(before), digits: zeros.length, after: literal(after) }
        formats.set(at('numFmtId') ?? '', format)
      }
    } else if (name === 'xf' && inCells) {
      const format = formats.get(at('numFmtId') ?? '')
      if (format) styles.set(style, format)
      style += 1
    }
  }
  return styles
}

function literal(code: string): string {
  return code.replace(
    /"([^"]*)"|\\(.)/g,
    (_whole, quoted?: string, single?: string) => quoted ?? single ?? '',
  )
}

interface Element {
  /** without its prefix */
  readonly name: string
  readonly ends: boolean
  /** the attribute of this name, whatever its prefix */
  readonly at: (attribute: string) => string | undefined
}

/** The elements of a small part in their order. Throws where it is no XML. */
function elements(part: Buffer | undefined): Element[] {
  const found: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const at = (attribute: string): string | undefined =>
      Object.entries(attributes).find(([key]) => localName(key) === attribute)?.[1]
    found.push({ name: localName(name), ends: false, at })
  })
  parser.on('closetag', ({ name }) => found.push({ name: localName(name), ends: true, at: () => undefined }))
  if (part) parser.write(part.toString('utf8')).close()
  return found
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
