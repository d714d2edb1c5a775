import type { Block } from './document.ts'
import { plain } from './plain.ts'
import type { PeriodPassage, TitlePassage } from './reading.ts'

const kind = '(?:政府信息公开|政务公开|信息公开)'
const unitFirst = new RegExp(
  `([\\p{Script=Han}（）]{0,40})(\\d{4})年?度?${kind}(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)(?!格式)`,
  'gu',
)
const yearFirst = new RegExp(
  `(\\d{4})年度?([\\p{Script=Han}]{2,30}?)${kind}(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)(?!格式)`,
  'gu',
)

/**
 * The passages that name unit and year: the title (also broken over lines) in what stands before part 一,
 * then the introduction (“本报告由…编制”) and the name that the report gives itself.
 */
export function findTitles(preface: readonly Block[], prose: readonly string[]): TitlePassage[] {
  const lines = preface
    .map((block) => plain(block.text))
    .filter((line) => !/上一篇|下一篇|上一条|下一条|相关/.test(line))
  const short = lines.filter((line) => line.length <= 60 && !line.includes('。'))
  const long = lines.filter((line) => !short.includes(line)).map((line) => line.slice(0, 1500))
  const opening = prose.slice(0, 4).flatMap((text) => plain(text).slice(0, 1500).split('。'))
  const found = [
    ...titlesIn(short.join('')),
    ...long.flatMap(titlesIn),
    ...opening.filter((sentence) => namesItself(sentence)).flatMap(titlesIn),
    ...[...long, ...opening].flatMap(authorIn),
  ]
  // a list of the reports of several years is navigation, not a contradiction
  const years = new Set(found.map(({ year }) => year).filter((year) => year !== null))
  return years.size > 2 ? found.slice(0, 1) : found
}

/** “根据《条例》……编制《……年度报告》”, not “按时发布了上一年度的报告”. */
function namesItself(sentence: string): boolean {
  return (
    /^(?:根据|按照|依据|为)/.test(sentence) &&
    /编制/.test(sentence) &&
    !/发布|公布|按时|及时|完成/.test(sentence)
  )
}

function authorIn(text: string): TitlePassage[] {
  const author =
    /本(?:年度)?报告由([\p{Script=Han}（）]{2,40}?)(?:办公室|党政办)?(?:按照|根据|依据|依照|编制|负责|，)/u.exec(
      text,
    )
  return author === null ? [] : [{ text: author[0], unit: author[1] ?? null, year: null }]
}

function titlesIn(text: string): TitlePassage[] {
  const first = [...text.matchAll(unitFirst)].map((match) => ({
    at: match.index + match[0].length,
    passage: { text: match[0], unit: cleanUnit(match[1] ?? ''), year: Number(match[2]) },
  }))
  const second = [...text.matchAll(yearFirst)].map((match) => ({
    at: match.index + match[0].length,
    passage: { text: match[0], unit: cleanUnit(match[2] ?? ''), year: Number(match[1]) },
  }))
  const ends = new Set(first.map(({ at }) => at))
  return [...first, ...second.filter(({ at }) => !ends.has(at))]
    .toSorted((one, other) => one.at - other.at)
    .map(({ passage }) => passage)
}

/** Cuts what stands before the name of the unit in running text. */
function cleanUnit(text: string): string | null {
  const unit = text
    .replace(/^.*(?:报告|公布|发布|编制|制作|形成|现将|关于|根据|按照|标题|名称|年度|镜像)/u, '')
    .replace(/^[（）]+|[（）]+$/g, '')
  if (unit.length < 2) return null
  return unit.endsWith('人民') ? `${unit}政府` : unit
}

const range =
  /(\d{4})年(\d{1,2})月(\d{1,2})日?起?(?:至|到|—+|-+|~|～)(?:(?:(\d{4})|本|同|当)年)?(\d{1,2})月(\d{1,2})日?/g

/** The statistics periods that the report states; a range of days in other matters does not count. */
export function findPeriods(prose: readonly string[]): PeriodPassage[] {
  return prose.flatMap((paragraph) =>
    plain(paragraph)
      .split('。')
      .filter((sentence) => /统计|期限|时间跨度/.test(sentence))
      .flatMap((sentence) => {
        const passages: PeriodPassage[] = []
        for (const match of sentence.matchAll(range)) {
          const [text, year, fromMonth, fromDay, toYear, toMonth, toDay] = match
          const before = sentence.slice(0, match.index)
          if (!/(?:统计|期限|跨度)[^，；]{0,12}$/.test(before)) continue
          passages.push({
            text,
            from: day(year, fromMonth, fromDay),
            to: day(toYear ?? year, toMonth, toDay),
          })
        }
        return passages
      }),
  )
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): string {
  return `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
}
