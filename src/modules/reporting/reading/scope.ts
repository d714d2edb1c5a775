import type { ReportPartNumber } from '../../../law/report/report-rows.ts'

/** Whose report is read: what counts as its own year and its own body. */
export interface ReportFrame {
  readonly year: number | null
  readonly unitName: string | null
}

/** The sentence with the neighbouring years as words: 2022年结转 in a report of 2023 is 上年结转. */
export function relativeYears(sentence: string, year: number | null): string {
  const plainWords = sentence.replaceAll('转结', '结转')
  if (year === null) return plainWords
  return plainWords
    .replaceAll(new RegExp(`${year - 1}年度?(?=结转|转至|转入|转到)`, 'g'), '上年')
    .replaceAll(new RegExp(`(?<=结转|转)((?:至|到|入)?)${year + 1}年度?`, 'g'), '$1下年')
    .replaceAll(new RegExp(`(?:${year}年|今年|本年)度?以来`, 'g'), `${year}年`)
}

/**
 * The sentence without what compares its figures with another year's: ，比上年增加12件; （上年60件）. The figures
 * themselves are still of the report's year.
 */
export function withoutComparisons(sentence: string): string {
  return sentence
    .replaceAll(
      /（[^（）]{0,12}(?:同期|去年|上一?年度?|(?:19|20)\d\d年)(?!度?(?:结转|转))[^（）]{0,20}）/g,
      '',
    )
    .replaceAll(
      /，(?:同比|比|较|与|相比|相较)(?:去年|上一?年|(?:19|20)\d\d年)度?(?:同期)?(?:相比|的?\d{1,9}[件条宗份])?，?(?:分别(?:减少|增加|增长|下降|上升)[^，；。（）]*|(?:减少|增加|增长|下降|上升|上涨|提高|持平)[^，；。、（）]*)/g,
      '',
    )
}

/**
 * Whether a sentence speaks of the report's year: it names that year or none. A sentence of part 一 that
 * opens with last year and compares nothing is the stale sentence of last year's report, and counts.
 */
export function ofYear(
  sentence: string,
  year: number | null,
  { part, paragraph }: { readonly part: ReportPartNumber | null; readonly paragraph: string },
): boolean {
  const years = [...sentence.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)].map((match) => Number(match[1]))
  if (
    /(?:以来|历年|上半年|下半年|季度|去年|(?<!结转)上一?年(?!度?(?:结转|转))|往年|近[两三五十\d]年|年来)/.test(
      sentence,
    )
  )
    return false
  if (/(?:^|[，、；])(?:\d{1,2}月|截至(?!.{0,6}12月31日|.{0,4}年底))/.test(sentence)) return false
  if (years.length === 0 || year === null) return years.length < 2
  if (years.every((each) => each === year)) return true
  return (
    part === '一' &&
    !paragraph.includes(`${year}年`) &&
    years.every((each) => each === year - 1) &&
    /^(?:（.）)?[^，]{0,16}\d{4}年，/.test(sentence)
  )
}

/**
 * 全县收到612件。其中县政府办公室收到80件: the whole of an area beside its government's own. Which of the two the tables count
 * is not said.
 */
export function partsArea(sentence: string, next: string): boolean {
  return (
    /全[省市县区旗]/.test(sentence) &&
    /其中[^。；]{0,6}(?:[省市县区旗](?:人民)?政府|本级|我办)/.test(`${sentence}。${next}`)
  )
}

/** Figures of some part of the unit, or of several bodies together. */
export const otherScope =
  /本级|各(?:镇|乡|街|村|社区|单位|部门|科室|县|区|市|委|局|学校|站)|直属|下属|名义|全国|全省|上级|之一|平均|目标|计划(?:公开|发布)|任务数/

const body =
  /[\p{Script=Han}]{1,14}?(?:(?:人民)?政府(?:办公室|办)?(?!信息|网|门户|公报|规章|采购|文件|工作|投资|性|及其|开放)|办公室|委员会|办事处|街道(?:办(?!理|事|结))?|公安局|局(?!面|限|部)|委(?!托|员|会)|中心(?!工作|任务|城)|大队|乡(?!村|镇|亲|土)|(?<!城)镇(?!街|村|域|级)|村(?!务|民|级|居|委|庄|容)|社区|学校|医院|集团|公司|(?<=[省市县区州])直(?:各)?(?:部门|单位|机关))/gu
const courtesy =
  /(?:在|经)[^，；]{2,40}(?:下|中|后)(?=，|$)|(?:按照|根据|依据|围绕|落实|对照)[^，；]{2,40}(?=，|$)|(?:向|报送|报)[^，；]{2,20}(?=申请|提出|提交)/gu

/** Whose figure it is by the words before it: the unit's own, another body's, or not said (null). */
export function bodyNamed(words: string, unitName: string | null): 'own' | 'other' | null {
  const text = words.replaceAll('\uFFFC', '').replace(courtesy, '')
  const area = /全([省市县区旗])(?!性)/.exec(text)?.[1]
  if (area !== undefined && unitName !== null && !coversArea(unitName, area)) return 'other'
  // 全镇: what lies in the unit's own area, said by itself
  const named = lastBody(
    text.replace(/(?<=^|[，；：])(?:\d{4}年，?)?全(?:镇|乡|街道)(?=共|主动)/, (all) =>
      unitName !== null && coversArea(unitName, all.slice(all.indexOf('全') + 1)) ? '' : all,
    ),
  )
  if (named === undefined) return area === undefined && !/[我本]/.test(text) ? null : 'own'
  if (/(?:我|本|该)[^，]{0,4}$/.test(named)) return 'own'
  const name = named.replace(/^.*[，；：、由]/u, '').replace(/^\d*年?度?/, '')
  const other = unitName === null ? /(?:省|市|县|区)(?:人民)?政府/.test(name) : !meansUnit(name, unitName)
  return other ? 'other' : 'own'
}

/** The last body named: 青禾镇 and 人民政府办公室 behind it are one. */
function lastBody(words: string): string | undefined {
  let last: { readonly text: string; readonly end: number } | undefined
  for (const match of words.matchAll(body)) {
    const text = last?.end === match.index ? last.text + match[0] : match[0]
    last = { text, end: match.index + match[0].length }
  }
  return last?.text
}

function coversArea(unitName: string, area: string): boolean {
  // the report of a government's office may be that of the government or its own
  if (/[省市县区旗](?:人民)?政府(?:办公室|办)$/.test(unitName)) return false
  return new RegExp(`${area}(?:(?:人民)?政府|办事处|$)`).test(unitName)
}

/** 县教育局 and 教育局 for 清河县教育局; 青禾镇人民政府办公室 for 青禾镇. */
function meansUnit(name: string, unitName: string): boolean {
  const [, level, office] =
    /^(省|市|县|区|旗|镇|乡|街道)(?:党委|(?:人民)?政府)?(党政办|办公室|办)?$/.exec(name) ?? []
  // 县政府办公室 has figures of its own beside those of the county
  if (level !== undefined)
    return office === undefined || /[镇乡道]/.test(level)
      ? coversArea(unitName, level)
      : new RegExp(`${level}(?:人民)?政府(?:办公室|办)$`).test(unitName)
  const core = unitName.replace(/(?:人民政府|政府|办事处)?(?:办公室)?$/, '')
  const place = /[\p{Script=Han}]{1,6}?(?:街道|镇|乡|局|委员会|委|院|校)$/u.exec(core)?.[0] ?? core
  const short = name.replace(/^.{0,2}?[省市县区旗州](?=.{2})/u, '')
  return (
    name.includes(core) || name.includes(place.slice(-4)) || core.includes(short) || unitName.includes(name)
  )
}
