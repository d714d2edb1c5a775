import { format } from 'numfmt'
import { all, firstOf, type XmlElement } from '../xml-tree.ts'

/** Formats that Excel has by number alone; those of dates as a Chinese Excel shows them. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** A number as the cell shows it, by the number of its cell format. */
export type ShowNumber = (value: number, cellFormat: number) => string

/** Reads `styles.xml`. `from1904`: days are counted as Excel for the Mac did. */
export function readFormats(root: XmlElement | undefined, from1904: boolean): ShowNumber {
  const own = new Map(
    all(firstOf(root, 's:numFmts'), 's:numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  )
  const codes = all(firstOf(root, 's:cellXfs'), 's:xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0)
    return own.get(id) ?? builtIn[id] ?? 'General'
  })
  return (value, cellFormat) => shown(value, codes[cellFormat] ?? 'General', from1904)
}

const days1904 = 1_462

function shown(value: number, code: string, from1904: boolean): string {
  const isDate = /[ymdhs年月日]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''))
  try {
    return format(code, isDate && from1904 ? value + days1904 : value, { locale: 'zh-CN' }).trim()
  } catch {
    // a format that only Excel understands: the bare number is better than nothing
    return String(value)
  }
}
