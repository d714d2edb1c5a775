/**
 * The page form of a 公文 (GB/T 9704-2012), in the units of the standard: millimetres for the page, points
 * for type. Whatever prints a document takes its measures from here.
 */

/** A4 with a type area (版心) of 156 × 225 mm: 22 lines of 28 characters. */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  bottom: 35,
  left: 28,
  right: 26,
  /** from the paper's lower edge to the page number: its dash lies 7 mm under the type area */
  footer: 25,
  header: 22,
} as const

/** Type sizes and spacing in points: 二号 22, 三号 16, 四号 14, 五号 10.5, 小五 9. */
export const size = {
  title: 22,
  text: 16,
  pageNumber: 14,
  note: 10.5,
  table: 10.5,
  denseTable: 9,
  /** distance of lines in a table, in sizes of its type */
  tableLeading: 1.34,
  /** fixed distance of lines: 225 mm / 22 */
  line: 28.95,
  titleLine: 36,
  noteLine: 16,
  /** above and below a note */
  noteGap: 4,
  /** between a table and the text above and below it */
  tableGap: 6,
  /** taken from each character, so that 28 of 16 pt fill the 156 mm */
  tighten: 0.25,
} as const

/** Tables: the white space inside a cell (above and below, left and right) and the least height of a row, in mm. */
export const tableForm = {
  inset: { normal: { block: 1.2, inline: 1.5 }, dense: { block: 0.75, inline: 0.8 } },
  rowHeight: 5,
  /** thickness of its lines, in points */
  rule: 0.5,
} as const

/** A typeface as the standard names it, and what stands in where it is not installed, best first. */
export interface Face {
  readonly name: string
  readonly substitutes: readonly string[]
  /** the class of the typeface in a font table */
  readonly family: 'modern' | 'roman' | 'script' | 'auto'
}

export const faces = {
  /** 仿宋: text */
  text: { name: '仿宋_GB2312', substitutes: ['仿宋', 'FangSong', 'STFangsong'], family: 'modern' },
  /** 小标宋: title */
  title: {
    name: '方正小标宋简体',
    substitutes: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
    family: 'script',
  },
  /** 黑体: headings 一、 */
  heading1: { name: '黑体', substitutes: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'], family: 'modern' },
  /** 楷体: headings （一） */
  heading2: { name: '楷体_GB2312', substitutes: ['楷体', 'KaiTi', 'STKaiti'], family: 'modern' },
  /** 宋体: tables, notes, page numbers */
  song: { name: '宋体', substitutes: ['SimSun', 'STSong', 'Noto Serif CJK SC'], family: 'auto' },
} as const satisfies Record<string, Face>

export type FaceName = keyof typeof faces

/** The day as a 公文 writes it: Arabic digits, no leading zero. */
export function writtenDate(day: Temporal.PlainDate): string {
  return `${day.year}年${day.month}月${day.day}日`
}

/** 附件说明 in lines: numbered where there are several. */
export function attachmentLines(names: readonly string[]): string[] {
  return names.map(
    (name, index) => `${index === 0 ? '附件：' : ''}${names.length > 1 ? `${index + 1}.` : ''}${name}`,
  )
}

/** Indents of a line of the 附件说明, in ems: names stand under each other, and what runs on under the name. */
export function attachmentIndent(
  index: number,
  count: number,
): { readonly first: number; readonly rest: number } {
  const names = 2 + widthInEms('附件：')
  return { first: index === 0 ? 2 : names, rest: names + (count > 1 ? widthInEms(`${index + 1}.`) : 0) }
}

/** Width of the text in ems: a Latin letter or digit takes half, everything else a whole one. */
export function widthInEms(text: string): number {
  let width = 0
  for (const sign of text) width += /[\u0020-\u007e]/.test(sign) ? 0.5 : 1
  return width
}
