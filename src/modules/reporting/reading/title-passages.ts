import type { Block } from './document.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { plain } from './plain.ts'
import type { TitlePassage } from './reading.ts'

const kind = '(?:政府信息公开|政务公开|信息公开)'
const work = '(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报)(?!格式)'
const unitFirst = new RegExp(`([\\p{Script=Han}（）]{0,40})(\\d{4})年?度?${kind}${work}`, 'gu')
const yearFirst = new RegExp(`(\\d{4})年度?([\\p{Script=Han}]{2,30}?)${kind}${work}`, 'gu')
/** 某镇政府信息公开2023年度报告, 某镇政府信息公开工作年度报告（2023年） */
const kindFirst = new RegExp(
  `([\\p{Script=Han}（）]{0,40}?)${kind}(?:工作)?(?:(\\d{4})年?${work}|${work}（(\\d{4})年?度?）)`,
  'gu',
)

/**
 * The passages that name unit and year: the title (also broken over lines) in what stands before part 一,
 * then the introduction (“本报告由…编制”) and the name that the report gives itself.
 */
export function findTitles(preface: readonly Block[], prose: readonly string[]): TitlePassage[] {
  const lines = preface
    .map((block) => withFigures(plain(block.text)))
    .filter((line) => !/上一篇|下一篇|上一条|下一条|相关|当前位置|您的位置/.test(line))
  const short = lines.filter((line) => line.length <= 60 && !line.includes('。'))
  const long = lines.filter((line) => !short.includes(line)).map((line) => line.slice(0, 1500))
  const opening = prose.slice(0, 4).flatMap((text) => withFigures(plain(text)).slice(0, 1500).split('。'))
  const printed = printedTitles(short)
  const told = [
    ...long.flatMap(titlesIn),
    ...opening.filter((sentence) => namesItself(sentence)).flatMap(titlesIn),
    ...[...long, ...opening].flatMap(authorIn),
  ]
  // a list of the reports of several years is navigation, not a contradiction: the title stands next to the report
  const years = new Set([...printed, ...told].map(({ year }) => year).filter((year) => year !== null))
  if (years.size <= 2) return [...printed, ...told]
  const own = told.find(({ year }) => year !== null) ?? printed.at(-1)
  return [...printed, ...told].filter(({ year }) => year === null || year === own?.year)
}

/** 二〇二三年 as 2023年. */
function withFigures(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (sign) => {
    const year = chineseNumeral(sign.replaceAll('○', '〇'))
    return year === null ? sign : String(year)
  })
}

const unitEnds =
  /^[\p{Script=Han}（）]{2,30}(?:政府|办公室|委员会|办事处|局|厅|委|院|中心|处|所|队|镇|乡|街道|县|区|市|旗|州|省)$/u

/** Titles in lines of their own: in one line, or over two or three; the unit may stand in the line before. */
function printedTitles(lines: readonly string[]): TitlePassage[] {
  const alone = lines.map(titlesIn)
  const found: TitlePassage[] = []
  let free = 0
  for (const at of lines.keys()) {
    if (at < free) continue
    for (const count of [1, 2, 3]) {
      // a line that is a title by itself is not the end of another one
      if (alone.slice(at + 1, at + count).some((titles) => titles.length > 0)) break
      const titles = titlesIn(lines.slice(at, at + count).join(''))
      if (titles.length === 0) continue
      // a line of the page above a whole title (首页, 演示数据) is no part of the unit's name
      const below = titlesIn(lines.slice(at + 1, at + count).join(''))
      if (below.some(({ unit }) => unit !== null && unitEnds.test(unit))) break
      const before = lines[at - 1] ?? ''
      const unit = unitEnds.test(before) ? cleanUnit(before) : null
      found.push(...titles.map((title) => ({ ...title, unit: title.unit ?? unit })))
      free = at + count
      break
    }
  }
  return found
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
  const found = new Map<number, TitlePassage>()
  const put = (match: RegExpExecArray, unit: string | undefined, year: string | undefined): void => {
    const end = match.index + match[0].length
    if (!found.has(end)) found.set(end, { text: match[0], unit: cleanUnit(unit ?? ''), year: Number(year) })
  }
  for (const match of text.matchAll(unitFirst)) put(match, match[1], match[2])
  for (const match of text.matchAll(yearFirst)) put(match, match[2], match[1])
  for (const match of text.matchAll(kindFirst)) put(match, match[1], match[2] ?? match[3])
  return [...found].toSorted(([one], [other]) => one - other).map(([, passage]) => passage)
}

/** Cuts what stands before the name of the unit in running text. */
function cleanUnit(text: string): string | null {
  const unit = text
    .replace(/^.*(?:报告|公布|发布|编制|制作|形成|现将|关于|根据|按照|标题|名称|年度|镜像)/u, '')
    .replace(/^[（）]+|[（）]+$/g, '')
  if (unit.length < 2) return null
  return unit.endsWith('人民') ? `${unit}政府` : unit
}
