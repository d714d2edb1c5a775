import { type Detection, type Surface, type Surroundings, wordsBefore } from './detection.ts'
import { isName, namePattern } from './person-name.ts'
import { isUnder14 } from './resident-id.ts'

/** 未满十四周岁的人 (《个人信息保护法》第二十八条): birth dates, and names with an age beside them. */

const birthWords = /(?:出生日期|出生年月日?|出生时间|生日|出生于|生于)[：:为是\s\uFDD0]{0,3}$/
const dates =
  /([12１２][0-9０-９]{3})[年.．/\-－]\s?([0-9０-９]{1,2})(?:[月.．/\-－]\s?([0-9０-９]{1,2})日?|月)?(?![0-9０-９])/g
const afterDate = /^日?\s?(?:出生|生于|生(?=[，,。；;、）)\s]|$))/
const aged = new RegExp(
  `(?<![\\u4E00-\\u9FFF*])(${namePattern})[，,（(、\\s\\uFDD0]{0,2}(?:[男女][，,、\\s\\uFDD0]{0,2})?(?:现年|今年|年仅|年龄[:：]?)?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})周?岁(?!以)`,
  'g',
)
const child = new RegExp(
  `(?:未满十四周岁|未成年人|困境儿童|留守儿童|孤儿|儿童|幼儿|婴儿|男童|女童|学生|小学生)[：:、]?(${namePattern})(?=[，,（(、。；;\\s\\uFDD0]{1,2}(?:[男女]|现年|今年|年仅|系|家住|出生|[0-9]{1,2}周?岁)|[（(][男女])`,
  'g',
)

/** Birth dates of people under 14, and names that are said to be of children. */
export function findMinors(surface: Surface, { today }: Surroundings): Detection[] {
  return [...birthDates(surface, today), ...names(surface)]
}

function birthDates(surface: Surface, today: Temporal.PlainDate): Detection[] {
  const { text } = surface
  const found: Detection[] = []
  for (const match of text.matchAll(dates)) {
    const [written, year = '', month = '', day = '1'] = match
    const from = match.index
    const to = from + written.length
    const born = valueOf(year) * 10_000 + valueOf(month) * 100 + valueOf(day)
    if (!isUnder14(born, today) || valueOf(month) > 12) continue
    if (!birthWords.test(wordsBefore(surface, from)) && !afterDate.test(text.slice(to, to + 6))) continue
    // the year stays: it says no more than “under 14”
    found.push({
      rule: 'minor',
      why: 'minorBirthDate',
      cover: 'digits',
      from: from + year.length,
      to,
      certain: true,
    })
  }
  return found
}

function names({ text }: Surface): Detection[] {
  const found = new Map<number, Detection>()
  const add = (match: RegExpExecArray, name: string): void => {
    const from = match.index + match[0].indexOf(name)
    found.set(from, {
      rule: 'minor',
      why: 'minorAge',
      cover: 'name',
      from,
      to: from + name.length,
      certain: false,
    })
  }
  for (const match of text.matchAll(aged)) {
    const [, name = '', age = ''] = match
    if (ageOf(age) < 14 && isName(name)) add(match, name)
  }
  for (const match of text.matchAll(child)) {
    const [, name = ''] = match
    if (isName(name)) add(match, name)
  }
  return [...found.values()]
}

function valueOf(digits: string): number {
  return Number(digits.normalize('NFKC'))
}

const numerals = '〇一二三四五六七八九'

function ageOf(written: string): number {
  const [first = '', second = ''] = written.normalize('NFKC')
  if (/\d/.test(first)) return Number(written.normalize('NFKC'))
  if (first === '十') return 10 + Math.max(0, numerals.indexOf(second || '〇'))
  if (second === '十') return numerals.indexOf(first) * 10
  return numerals.indexOf(first)
}
