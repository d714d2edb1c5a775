import type { Finding } from '../report.ts'
import { sentences } from '../reading/clauses.ts'
import { findSplits } from '../reading/splits.ts'
import type { Split } from '../reading/split.ts'
import { finding, quote } from './finding.ts'

const number = String.raw`(?<![\d.约近逾超])(\d{1,12}(?:\.\d{1,6})?)`
const unit = '(?:条|件|篇|份|次|宗|起|期|个|人|项|场|万元|元)'
const percent = String.raw`(?<![近约超逾])(\d{1,6}(?:\.\d{1,4})?)[%％](?!以上|左右|多)`
const rise = '(?:增长了?|增加了?|上升了?|提高了?|增幅为?|上涨了?)'
const fall = '(?:下降了?|减少了?|降低了?|降幅为?)'
const change = `(${rise}|${fall})`
const lastYear = String.raw`(?:上年|去年|上一年|\d{4}年)度?(?:同期)?`
/** 同比, 较上年, 与2022年相比 */
const against = `(?:同比|(?:较|比|相比|相较)${lastYear}(?:（[^（）]{1,20}）)?|与${lastYear}相比，?|同比${lastYear})?`

/** A form in which a change is stated, and how its match gives earlier figure, later figure, word, percentage. */
interface Form {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => Change | null
}

interface Change {
  readonly before: number
  readonly now: number
  readonly word: string | undefined
  readonly printed: string | undefined
}

const forms: readonly Form[] = [
  {
    // 由50条增加到60条，增长20%
    pattern: new RegExp(
      `[由从]${number}${unit}?(?:${rise}|${fall}|增|升|降|减|变)(?:加|少)?(?:到|至|为)${number}${unit}?，?${against}${change}${percent}`,
      'g',
    ),
    read: ([, before, now, word, printed]) => ({ before: Number(before), now: Number(now), word, printed }),
  },
  {
    // 60条，比上年增加10条，增长20%
    pattern: new RegExp(
      `${number}${unit}，${against}${change}${number}${unit}[，、]${against}${change}${percent}`,
      'g',
    ),
    read: ([, now, word, by, again, printed]) => {
      const [value, difference] = [Number(now), Number(by)]
      if (isRise(word) !== isRise(again)) return null
      return { before: isRise(word) ? value - difference : value + difference, now: value, word, printed }
    },
  },
  {
    // 60条，比上年的50条增长20%
    pattern: new RegExp(
      `${number}${unit}，?(?:较|比|与|相比)${lastYear}的?${number}${unit}(?:相比)?，?${change}${percent}`,
      'g',
    ),
    read: ([, now, before, word, printed]) => ({ before: Number(before), now: Number(now), word, printed }),
  },
  {
    // 60条，同比增长20%（上年50条）
    pattern: new RegExp(
      `${number}${unit}，?${against}${change}${percent}（${lastYear}(?:为|是|共)?${number}${unit}?）`,
      'g',
    ),
    read: ([, now, word, printed, before]) => ({ before: Number(before), now: Number(now), word, printed }),
  },
  {
    // 2022年公开50条，2023年公开60条，增长20%
    pattern: new RegExp(
      `(\\d{4})年度?[^，。；\\d]{0,24}${number}${unit}，(\\d{4})年度?[^，。；\\d]{0,24}${number}${unit}，${against}${change}${percent}`,
      'g',
    ),
    read: ([, year, one, next, other, word, printed]) => {
      if (Math.abs(Number(year) - Number(next)) !== 1) return null
      const [before, now] = Number(year) < Number(next) ? [one, other] : [other, one]
      return { before: Number(before), now: Number(now), word, printed }
    },
  },
]

/** Percentages that their own figures do not give, beyond rounding at the last digit. */
export function checkPercents(paragraph: string): Finding[] {
  return [
    ...sentences(paragraph).flatMap((one) => [...changes(one), ...rates(one)]),
    ...findSplits(paragraph).flatMap(shares),
  ]
}

function changes(sentence: string): Finding[] {
  return forms.flatMap(({ pattern, read }) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const stated = read(match)
      if (stated === null || stated.printed === undefined) return []
      const actual = ratioOf(stated)
      return fits(stated.printed, actual)
        ? []
        : [percentFinding(sentence, match.index, actual, stated.printed)]
    }),
  )
}

/** By how much the later figure is above (增长) or below (下降) the earlier one; null where nothing can be said. */
export function ratioOf({ before, now, word }: Pick<Change, 'before' | 'now' | 'word'>): number | null {
  return before > 0 ? (isRise(word) ? now - before : before - now) / before : null
}

/** A change that a sentence states right after a figure: 7件，同比增长16.7%. */
export function statedChange(
  sentence: string,
  value: number,
): { readonly word: string; readonly printed: string; readonly at: number } | null {
  const match = new RegExp(
    `(?<![\\d.约近逾超])${value}${unit}，?(?:同比|(?:较|比)(?:上年|去年|上一年)度?(?:同期)?)${change}${percent}`,
  ).exec(sentence)
  if (match?.[1] === undefined || match[2] === undefined) return null
  return { word: match[1], printed: match[2], at: match.index }
}

const ofTotal = '(?:全部|所有|公开|主动|申请|受理|政府|信息|总|数|量|比例?|条|件|的|为|达|到)*'
/** 40条，占总数的40% right after a part of a total; 占全县总量的 is a share of something else */
const share = new RegExp(`^[，（]?占${ofTotal}${percent}`)
/** 甲30条、乙70条，分别占30%、70% */
const respective = new RegExp(
  `^，?(?:分别占${ofTotal}|占${ofTotal}分别为?)((?:\\d{1,3}(?:\\.\\d{1,4})?[%％][、，和]){1,12}\\d{1,3}(?:\\.\\d{1,4})?[%％])`,
)

function shares(split: Split): Finding[] {
  const { total, parts, passage, sum, verdict } = split
  // the positions of figures in brackets are not those of the sentence
  const placed = parts.every((part) => passage.slice(part.start, part.end).includes(String(part.value)))
  if (verdict === 'doubtful' || total.value === 0 || !placed) return []
  const last = parts.at(-1)
  const listed = last === undefined ? null : respective.exec(passage.slice(last.end))
  const row = listed?.[1]?.match(/\d{1,3}(?:\.\d{1,4})?/g) ?? []
  const printedOf = (part: Split['parts'][number], index: number): string | undefined =>
    row.length === parts.length ? row[index] : share.exec(passage.slice(part.end))?.[1]
  const ofSum = parts.map((part, index) => fits(printedOf(part, index) ?? '', part.value / sum))
  // shares of what the parts add up to: of the answers, say, where the total counts what came in
  if (sum > 0 && parts.length > 2 && ofSum.every(Boolean)) return []
  return parts.flatMap((part, index) => {
    const printed = printedOf(part, index)
    // where the total is wrong the shares may be of what its parts add up to
    const bases = verdict === 'breaks' ? [total.value, sum] : [total.value]
    if (printed === undefined || bases.some((base) => fits(printed, part.value / base))) return []
    return [percentFinding(passage, part.start, part.value / total.value, printed)]
  })
}

/** 收到申请9件，答复8件，答复率100%: nothing but what came in and what of it was answered. */
const rate = new RegExp(
  `(?:收到|受理|新收)[^，。；、\\d]{0,16}申请${number}[件宗]，(?:均?已|共|全部)?(答复|办结|办复)${number}[件宗]，(答复|办结|办复)率(?:为|达|达到)?${percent}$`,
)

function rates(sentence: string): Finding[] {
  const match = rate.exec(sentence)
  const [, all, done, count, named, printed] = match ?? []
  if (match === null || printed === undefined || done !== named || Number(all) === 0) return []
  if (/\d/.test(sentence.slice(0, match.index).replace(/(?:19|20)\d\d年/g, ''))) return []
  const ratio = Number(count) / Number(all)
  return fits(printed, ratio) ? [] : [percentFinding(sentence, sentence.lastIndexOf(printed), ratio, printed)]
}

function isRise(word: string | undefined): boolean {
  return /增|升|提高|涨/.test(word ?? '')
}

/** Whether a printed percentage is the ratio, rounded at its last digit. */
export function fits(printed: string, ratio: number | null): boolean {
  if (ratio === null || !Number.isFinite(ratio)) return true
  return Math.abs(Number(printed) - ratio * 100) <= 0.5 * 10 ** -decimalsOf(printed) + 1e-9
}

function decimalsOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0
}

export function percentFinding(sentence: string, at: number, ratio: number | null, printed: string): Finding {
  const expected = `${((ratio ?? 0) * 100).toFixed(Math.max(decimalsOf(printed), 1))}%`
  return finding('narrative.percent', {
    where: quote(sentence, at),
    expected,
    actual: `${printed}%`,
    text: `正文写 ${printed}%，按文中的数字计算是 ${expected}。请核对百分比和它所依据的数字。`,
  })
}
