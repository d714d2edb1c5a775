import type { Finding } from '../report.ts'
import { sentences } from '../reading/clauses.ts'
import { findSplits } from '../reading/splits.ts'
import { finding, quote } from './finding.ts'

const number = String.raw`(\d{1,12}(?:\.\d{1,6})?)`
const unit = '(?:条|件|篇|份|次|宗|起|期|个|人|项|场|万元|元)?'
const percent = String.raw`(?<![近约超逾])(\d{1,6}(?:\.\d{1,4})?)[%％]`
const rise = '(?:增长了?|增加了?|上升了?|提高了?|增幅为?|上涨了?)'
const fall = '(?:下降了?|减少了?|降低了?|降幅为?)'

/** 由50条增加到60条，增长20% */
const fromTo = new RegExp(
  `[由从]${number}${unit}(?:${rise}|${fall}|变)(?:到|至|为)${number}${unit}，?(?:同比)?(${rise}|${fall})${percent}(?!以上|左右)`,
  'g',
)
/** 60条，比上年增加10条，增长20% */
const byDifference = new RegExp(
  `(?<![\\d.约近余])${number}${unit}，(?:同比|较[^，。；\\d]{0,6}(?:\\d{4}年)?|比[^，。；\\d]{0,6}(?:\\d{4}年)?|与[^，。；\\d]{0,6}(?:\\d{4}年)?相比，?)?(${rise}|${fall})${number}${unit}，(?:同比)?(${rise}|${fall})${percent}(?!以上|左右)`,
  'g',
)
/** 40条，占总数的40% right after a part of a total */
const share = new RegExp(`^，?占(?:总数|总量|总申请量|全部|比)?[^，。；\\d]{0,8}?${percent}(?!以上|左右)`)

/** Percentages that their own figures do not give, beyond rounding or cutting off at the last digit. */
export function checkPercents(paragraph: string): Finding[] {
  return [...sentences(paragraph).flatMap(changes), ...shares(paragraph)]
}

function changes(sentence: string): Finding[] {
  const findings: Finding[] = []
  for (const match of sentence.matchAll(fromTo)) {
    const [base, value] = [Number(match[1]), Number(match[2])]
    const sign = isRise(match[3]) ? 1 : -1
    findings.push(...compare(sentence, match.index, (sign * (value - base)) / base, match[4]))
  }
  for (const match of sentence.matchAll(byDifference)) {
    const [value, difference] = [Number(match[1]), Number(match[3])]
    const rises = isRise(match[2])
    if (rises !== isRise(match[4])) continue
    const base = rises ? value - difference : value + difference
    findings.push(...compare(sentence, match.index, difference / base, match[5]))
  }
  return findings
}

function shares(paragraph: string): Finding[] {
  return findSplits(paragraph).flatMap((split) => {
    if (split.verdict === 'doubtful' || split.total.value === 0) return []
    return split.parts.flatMap((part) => {
      const match = share.exec(split.passage.slice(part.end))
      return match === null
        ? []
        : compare(split.passage, part.start, part.value / split.total.value, match[1])
    })
  })
}

function isRise(word: string | undefined): boolean {
  return /增|升|提高|涨/.test(word ?? '')
}

function compare(sentence: string, at: number, ratio: number, printed: string | undefined): Finding[] {
  if (printed === undefined || !Number.isFinite(ratio)) return []
  const decimals = printed.split('.')[1]?.length ?? 0
  const actual = ratio * 100
  if (Math.abs(Number(printed) - actual) < 10 ** -decimals) return []
  const expected = `${actual.toFixed(Math.max(decimals, 1))}%`
  return [
    finding('narrative.percent', {
      where: quote(sentence, at),
      expected,
      actual: `${printed}%`,
      text: `正文写 ${printed}%，按文中的数字计算是 ${expected}。请核对百分比和它所依据的数字。`,
    }),
  ]
}
