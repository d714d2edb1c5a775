import { type Detection, type Surface, type Surroundings, wordsBefore } from './detection.ts'
import { isDigit } from './number-signs.ts'

/** 家庭住址 finer than 乡镇（街道） (law.md §10.3): what stands after the township is covered. */

const number = '[0-9０-９一二三四五六七八九十百]{1,5}'
const notCounted = '(?![0-9０-９*年月日元万亿项个条次名人岁])'
/** a flat: 3号楼2单元501室, 5栋501, 2单元501 */
const flat = new RegExp(
  `(?<![0-9０-９*])(?:${number}(?:号楼|号院|栋|幢|座)[^\\S\\n]?(?:${number}单元[^\\S\\n]?)?${number}(?:室|户|号(?!楼|院|文|令)|${notCounted})` +
    `|${number}单元[^\\S\\n]?(?:${number}[层楼])?[^\\S\\n]?${number}(?:室|户|号|${notCounted}))`,
  'g',
)
/** a house in a village: 李村3组12号, 李庄村42号 */
const house = new RegExp(
  `(?:村|社区|屯|庄|寨)(?:第?${number}(?:村民)?(?:小组|组|队|社|排)|[东西南北中前后]街)?${number}号` +
    '(?![0-9０-９*楼前后至到起上下晚以之召会文令公地机井变线路桥日])',
  'g',
)

/** words that head an address of somebody's home; what they head is one if they stand as a label */
const heads =
  /(?:家庭|现|户籍|居住|常住|现居住|详细)?(?:住址|家庭地址|家庭详细地址|居住地址?|户籍地址?|户籍所在地|户口所在地)/g
const headLabel = new RegExp(`(?:${heads.source})[^，。；：]{0,4}[:：\\s\\uFDD0]{0,3}$`)
const afterHead = /^[^\S\n]*[（(]?[^，。；：:\n]{0,4}?[:：\uFDD0]\s*|^[^\S\n]+|^[为是在]?/
/** words that lead to one in a sentence */
const leads = /(?:家住|现住|居住[于在]|住在|暂住[于在]?)/g
/** where a unit works, or where something is built */
const office =
  /(?:办公|单位|受理|办理|报名|联系|通讯|邮寄|注册|经营|会议|开标|评标|投标|听证|领取|送达|工程|项目|建设|服务|施工|递交)(?:地址|地点|场所)[^，。；\n]{0,30}$|(?:地点|现场|窗口|位于|坐落)[^，。；\n]{0,24}$/

/** all up to the township; no house stands before it */
const township = /^[\u4E00-\u9FFF]*?(?:街道办事处|街道|镇(?![江平原安雄远宁赉坪海])|乡(?![市县宁]))/
const wider =
  /^(?:[\u4E00-\u9FFF]{1,8}?省)?(?:[\u4E00-\u9FFF]{1,8}?市)?(?:[\u4E00-\u9FFF]{1,8}?(?:县|旗|(?<![社小园])区))?/
const clauseEnds = new Set(
  Array.from('，,。；;、（）()！!？?\n\r\t\uFDD2\uFDD1\uFDD0*＊', (sign) => sign.charCodeAt(0)),
)
const finer = /[村组号路街巷弄楼室屯庄寨院幢栋]|社区|小区|单元|花园|家园|公寓/
const exact = new RegExp(
  `${number}(?:号|组|室|栋|幢|单元|队)|(?:镇|乡|街道)(?![各本该全等所下辖])[\\u4E00-\\u9FFF]{1,6}?(?:村|社区|小区)`,
)
const estate = /[\u4E00-\u9FFF]{1,8}(?:小区|花园|家园|公寓|苑|新村|社区|村|庄)$/
const longest = 40

interface Stretch {
  readonly from: number
  readonly to: number
}

/** 家庭住址, unless it is an address that the unit makes public itself. */
export function findAddresses(surface: Surface, { addresses }: Surroundings): Detection[] {
  const found: Detection[] = []
  let reached = 0
  const all = [...headed(surface), ...byForm(surface)].toSorted((a, b) => a.from - b.from || b.to - a.to)
  for (const { from, to } of all) {
    const begin = Math.max(from, reached)
    if (to - begin < 2 || isPublic(surface.text, { from: begin, to }, addresses)) continue
    found.push({ rule: 'address', why: 'address', cover: 'all', from: begin, to, certain: true })
    reached = to
  }
  return found
}

/** After a word for home: 家庭住址：…, 家住…, and the cells of a column so named. */
function headed(surface: Surface): Stretch[] {
  const { text, labelled } = surface
  const all: Stretch[] = []
  for (const { from, to, label } of labelled) {
    if (headLabel.test(label)) all.push(...coveredOf(text, { from, to }, finer))
  }
  for (const match of text.matchAll(heads)) {
    const end = match.index + match[0].length
    const gap = afterHead.exec(text.slice(end, end + 10))?.[0] ?? ''
    const needed = /[:：]/.test(gap) ? finer : exact
    all.push(...coveredOf(text, clauseFrom(text, end + gap.length), needed))
  }
  for (const match of text.matchAll(leads)) {
    all.push(...coveredOf(text, clauseFrom(text, match.index + match[0].length), exact))
  }
  return all
}

/** By its own form, a flat or a house, wherever it stands; but not where it is said to be an office. */
function byForm(surface: Surface): Stretch[] {
  const { text } = surface
  const all: Stretch[] = []
  for (const pattern of [flat, house]) {
    for (const match of text.matchAll(pattern)) {
      if (office.test(wordsBefore(surface, match.index, longest))) continue
      const clause = clauseBefore(text, match.index)
      // 村3号 alone is as well the third of something
      if (pattern === house && !/[镇乡县市区]|街道/.test(clause)) continue
      all.push({ from: match.index - keptAfter(clause), to: match.index + match[0].length })
    }
  }
  return all
}

function clauseFrom(text: string, from: number): Stretch {
  let to = from
  while (to < text.length && to - from < longest && !clauseEnds.has(text.charCodeAt(to))) to += 1
  // no number is cut in two
  while (isDigit(text, to) && to - from < longest * 2) to += 1
  return { from, to }
}

function clauseBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < longest && !clauseEnds.has(text.charCodeAt(from - 1))) from -= 1
  return text.slice(from, at)
}

/** What is to be covered of an address: all behind the township, or the county; nothing if nothing is finer. */
function coveredOf(text: string, { from, to }: Stretch, needed: RegExp): Stretch[] {
  const address = text.slice(from, to)
  if (!needed.test(address)) return []
  const kept = keptLength(address)
  if (!finer.test(address.slice(kept))) return []
  return [{ from: from + kept, to }]
}

/** How much of an address may stay: all up to the township, else the province, town and county it begins with. */
function keptLength(address: string): number {
  return (township.exec(address) ?? wider.exec(address))?.[0].length ?? 0
}

/** How many signs of the words before a flat belong to it and are to be covered. */
function keptAfter(clause: string): number {
  const kept = keptLength(clause)
  if (kept > 0) return clause.length - kept
  return estate.exec(clause)?.[0].length ?? 0
}

function isPublic(text: string, { from, to }: Stretch, addresses: readonly string[]): boolean {
  const covered = bare(text.slice(from, to))
  const around = bare(text.slice(Math.max(0, from - longest), to))
  return addresses.some((address) => address.endsWith(covered) || around.includes(address))
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** An address of contact data in the form in which it is compared; too short to tell anything: none. */
export function addressesIn(line: string): string[] {
  const address = bare(line)
  return address.length < 5 ? [] : [address]
}
