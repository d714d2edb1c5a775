/** A number as Word's numbering writes it (`w:numFmt`). Formats that are not known here count in figures. */
export function countWord(count: number, format: string): string {
  const words = formats[format]
  return words === undefined ? String(count) : words(count)
}

const digits = '〇一二三四五六七八九'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

const formats: Readonly<Record<string, (count: number) => string>> = {
  none: () => '',
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  chineseCounting: (count) => chinese(count, digits, '十百千'),
  chineseCountingThousand: (count) => chinese(count, digits, '十百千'),
  taiwaneseCounting: (count) => chinese(count, digits, '十百千'),
  taiwaneseCountingThousand: (count) => chinese(count, digits, '十百千'),
  japaneseCounting: (count) => chinese(count, digits, '十百千'),
  ideographDigital: byDigit,
  taiwaneseDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  chineseLegalSimplified: (count) => chinese(count, '零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographLegalTraditional: (count) => chinese(count, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  ideographTraditional: (count) => signOf(stems, count),
  ideographZodiac: (count) => signOf(branches, count),
  ideographZodiacTraditional: (count) => signOf(stems, wrap(count, 10)) + signOf(branches, wrap(count, 12)),
  decimalEnclosedCircle: (count) => enclosed(count, 0x2460),
  decimalEnclosedCircleChinese: (count) => enclosed(count, 0x2460),
  decimalEnclosedParen: (count) => enclosed(count, 0x2474),
  decimalEnclosedFullstop: (count) => enclosed(count, 0x2488),
  ideographEnclosedCircle: (count) =>
    count <= 10 ? String.fromCodePoint(0x3280 + count - 1) : String(count),
  lowerLetter: (count) => letters(count).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperRoman: roman,
  bullet: () => '•',
}

function wrap(count: number, length: number): number {
  return ((count - 1) % length) + 1
}

function signOf(signs: string, count: number): string {
  return signs[count - 1] ?? String(count)
}

function fullWidth(count: number): string {
  return String(count).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
}

function byDigit(count: number): string {
  return String(count).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}

/** Figures in a circle and the like stand from 1 to 20 in a row. */
function enclosed(count: number, first: number): string {
  return count >= 1 && count <= 20 ? String.fromCodePoint(first + count - 1) : String(count)
}

/** 十二, 二十, 一百零五: counting words below ten thousand. */
function chinese(count: number, signs: string, places: string): string {
  if (count < 0 || count >= 10_000) return String(count)
  const zero = signs[0] === '〇' ? '零' : (signs[0] ?? '')
  if (count === 0) return zero
  const figures = String(count)
  let words = ''
  for (const [index, figure] of [...figures].entries()) {
    const place = figures.length - index - 1
    if (figure !== '0') words += (signs[Number(figure)] ?? '') + (place > 0 ? (places[place - 1] ?? '') : '')
    else if (!words.endsWith(zero)) words += zero
  }
  while (words.endsWith(zero)) words = words.slice(0, -1)
  return words.replace(/^一十/, '十')
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(count: number): string {
  return count < 1
    ? String(count)
    : String.fromCodePoint(65 + ((count - 1) % 26)).repeat(Math.min(9, Math.ceil(count / 26)))
}

function roman(count: number): string {
  if (count < 1 || count > 3_999) return String(count)
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let left = count
  let word = ''
  for (const [worth, sign] of signs) {
    word += sign.repeat(Math.floor(left / worth))
    left %= worth
  }
  return word
}
