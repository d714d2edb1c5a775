import { chineseNumeral, numeralCharacters } from './chinese-numeral.ts'

/** A number of things stated in prose (`公告公示6条`). */
export interface Count {
  readonly value: number
  /** 约、余、近、万: stated roughly, so nothing can be concluded from it */
  readonly vague: boolean
  /** 条, 件 …; empty where the number stands alone */
  readonly unit: string
  readonly start: number
  readonly end: number
}

const units = '条次|人次|件次|场次|条|件|篇|份|次|宗|起|期|个|人|项|场|则|家|部|册|张|批|类|名|幅|户|种|处|本'
const numberPattern = new RegExp(
  `(?<number>\\d{1,12}(?:\\.\\d{1,6})?|[${numeralCharacters}]{1,9})` +
    `(?<scale>[万亿]|百|千)?(?<rough>余|多|来)?(?:(?<unit>${units})(?<after>余|多)?)?`,
  'gu',
)

/** 百余条, 上千条: as good as no number, but what is counted. */
const barePowers: Readonly<Record<string, number>> = { 百: 100, 千: 1000 }

/** What may follow a number that counts no things: years, money, measures, ordinals. */
const notCounted =
  /^(?:年|月|日|时|分|秒|号|%|‰|元|万|亿|版|届|周|岁|天|℃|倍|字|平方|公里|季度|小时|工作日|百分|度|级|楼|路|折|线|[a-zA-Z]|\.\d|-\d|\/\d|至\d|—\d|~)/
const notAfterUnit = /^(?:月|工作日|百分点|方面|小时|季度|年头|层面|维度|层级|龙|事项|样)/

/** The counts in a plain sentence, in order. Digits in quotation marks and book titles are names. */
export function findCounts(sentence: string): Count[] {
  const masked = maskNames(sentence)
  const counts: Count[] = []
  for (const match of masked.matchAll(numberPattern)) {
    const count = toCount(masked, match)
    if (count !== null) counts.push(count)
  }
  return counts
}

function toCount(text: string, match: RegExpExecArray): Count | null {
  const { number = '', scale, rough, unit = '', after } = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const before = text.slice(Math.max(0, start - 4), start)
  const rest = text.slice(end, end + 4)
  if (/[第〔\d.\-/—~]$/.test(before) || /[a-zA-Z]$/.test(before)) return null
  const isArabic = /^\d/.test(number)
  const bare = unit === '' ? undefined : barePowers[number]
  const value = isArabic ? Number(number) : (bare ?? chineseNumeral(number))
  if (value === null) return null
  if (unit === '') {
    if (!isArabic || scale !== undefined || rough !== undefined || notCounted.test(rest)) return null
    if (/^(?:19|20)\d\d$/.test(number) || !/[\p{Script=Han}]$/u.test(before)) return null
    if (rest !== '' && !/^[，、；。）\uFFFC]/.test(rest)) return null
    if (/^、\d/.test(rest) || /(?:邮编|编码|号码?|电话|传真|热线|专线|群|QQ)$/.test(before)) return null
  } else if (notAfterUnit.test(rest) && unit !== '件') return null
  if (!isArabic && number.length === 1 && /^(?:次|个|人|场|批|类|处|本|种|部|家|项|起|张|期)$/.test(unit))
    return null
  const vague =
    bare !== undefined ||
    scale !== undefined ||
    rough !== undefined ||
    after !== undefined ||
    /(?:约|近|逾|超|超过|不少于|至少)$/.test(before) ||
    (!isArabic && /[上数几]$/.test(before)) ||
    /[\d一二三四五六七八九十][至到、]$/.test(before) ||
    /^(?:左右|以上|以下|以内|多|余)/.test(rest)
  return { value, vague, unit, start, end }
}

/** Same length, with digits and numerals inside “”, 《》, 「」 and 〔〕 replaced. */
export function maskNames(text: string): string {
  return text.replace(
    /“[^“”]{0,80}”|《[^《》]{0,80}》|「[^」]{0,80}」|〔[^〕]{0,40}〕|"[^"]{0,80}"/g,
    (name) => name.replace(new RegExp(`[\\d${numeralCharacters}万亿]`, 'gu'), '·'),
  )
}
