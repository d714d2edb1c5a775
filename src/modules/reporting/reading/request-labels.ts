import { requestRowLabels, requestRows, type RequestRow } from '../../../law/report/report-rows.ts'
import { bare, hasHan } from './plain.ts'

/** What a cell of table 三 says it is. */
export type RowLabel =
  | { readonly kind: 'row'; readonly row: RequestRow; readonly digits: string }
  | { readonly kind: 'otherGroup'; readonly digits: string }
  | { readonly kind: 'group' }

const rows: readonly (readonly [RequestRow, RegExp])[] = [
  ['received', /^本年(?:度)?新收/],
  ['carriedIn', /^上一?年(?:度)?结转/],
  ['granted', /^(?:予以|同意)公开/],
  ['partial', /^部分公开/],
  ['refused.stateSecret', /^属于国家秘密/],
  ['refused.otherLaw', /^其他法律|^法律行政法规禁止/],
  ['refused.securityStability', /^(?:危及)?三安全一稳定/],
  ['refused.thirdParty', /^保护第三方/],
  ['refused.internal', /^属于(?:三类)?内部/],
  ['refused.process', /^属于(?:四类)?过程/],
  ['refused.enforcementFile', /^属于行政执法/],
  ['refused.administrativeQuery', /^属于行政查询/],
  ['unavailable.notHeld', /^本(?:行政)?机关不掌握/],
  ['unavailable.needsCreation', /^没有现成/],
  ['unavailable.stillUnclear', /^补正后/],
  ['notProcessed.petition', /^信访|^申请内容为信访|^属于信访/],
  ['notProcessed.duplicate', /^重复申请/],
  ['notProcessed.publication', /^要求提供公开出版/],
  ['notProcessed.massRepeat', /^无正当理由大量/],
  ['notProcessed.confirmation', /^要求行政机关确认/],
  ['other.correctionLapsed', /^申请人无正当理由|^(?:申请人)?逾期不补正/],
  ['other.feeLapsed', /^申请人逾期|^逾期(?:不|未)(?:按|缴)/],
  ['carriedOut', /^结转下一?年/],
]
const groups = /^(?:不予公开|无法提供|不予处理|(?:三)?本年度办理结果|办理结果|申请人情况|法人或其他组织)$/

/** The labels of 30号 without their numbers, for those of which a line holds only the beginning. */
const whole: readonly (readonly [RequestRow, string])[] = requestRows.map((row) => [
  row,
  withoutNumber(bare(requestRowLabels[row])),
])
/** A shorter beginning (属于, 申请人) could be that of several labels, or of a word that is none. */
const shortestBeginning = 4

/**
 * The row of table 三 that a cell names; shortened and broken labels count by their beginning, and a label counts
 * behind the group that it was printed together with (“（三）不予公开 1.属于国家秘密”). 其他 and 总计 are also column
 * heads: they name rows only after the rows have begun.
 */
export function requestLabel(text: string, begun: boolean): RowLabel | null {
  if (text.length < 2 || text.length > 120 || !hasHan(text)) return null
  for (const tail of tailsOf(text)) {
    const found = labelOf(tail, begun)
    if (found !== null) return found
  }
  return null
}

/** Whether 其他 or 总计 stands without the number that a row has. */
export function isBareHead(text: string): boolean {
  return /^(?:其[他它]|总计|合计)$/.test(bare(text))
}

/** A label without “三、本年度办理结果” before it and without its number. */
export function withoutNumber(tight: string): string {
  return tight.replace(/^(?:三本年度办理结果)?(?:[一二三四五六七]|\d)/, '')
}

const mostTails = 6

/** The text, and what of it begins with a number of its own or after a blank. */
function tailsOf(text: string): string[] {
  const starts = [...text.matchAll(/[（(]?(?:[一二三四五六七]|\d)(?:[)）、.．]|,(?!\d))(?!\d)|(?<=\s)\S/gu)]
  const places = new Set([0, ...starts.map(({ index }) => index)])
  return [...places].slice(0, mostTails).map((at) => text.slice(at))
}

function labelOf(text: string, begun: boolean): RowLabel | null {
  const tight = bare(text).replaceAll('其它', '其他')
  if (tight.length < 2 || tight.length > 80) return null
  const digits = /(?<=\p{Script=Han})\d+$/u.exec(tight)?.[0] ?? ''
  const named = tight.slice(0, tight.length - digits.length)
  for (const name of [named, withoutNumber(named)]) {
    const found = rows.find(([, pattern]) => pattern.test(name))?.[0] ?? beginningOf(name)
    if (found !== undefined) return { kind: 'row', row: found, digits }
    if (/^其他处理(?:情况)?$/.test(name)) return { kind: 'otherGroup', digits }
    if (groups.test(name)) return { kind: 'group' }
    if (begun && /^其他$/.test(name)) return { kind: 'row', row: 'other.other', digits }
    if (begun && /^(?:总计|合计)$/.test(name)) return { kind: 'row', row: 'concluded', digits }
  }
  return null
}

function beginningOf(name: string): RequestRow | undefined {
  if (name.length < shortestBeginning) return undefined
  const [only, ...others] = whole.filter(([, label]) => label.startsWith(name))
  return others.length === 0 ? only?.[0] : undefined
}
