const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 条例31、33 → 条例第三十一条、第三十三条: as it is found in the text. What is no such short form stays. */
export function articleWords(rule: string): string {
  const short = /^(\D+?)(\d{1,2}(?:、\d{1,2})*)((?:、\D.*)?)$/.exec(rule)
  const [, law = '', numbers = '', others = ''] = short ?? []
  if (short === null) return rule
  return `${law}${numbers
    .split('、')
    .map((number) => `第${numeral(Number(number))}条`)
    .join('、')}${others}`
}

/** 1 to 99. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10)
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`
  return ten + (digits[number % 10] ?? '')
}
