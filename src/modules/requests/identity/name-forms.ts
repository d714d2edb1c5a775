import { Converter } from 'opencc-js/t2cn'

const simplify = Converter({ from: 't', to: 'cn' })

/** Signs that are mistaken for one another when a name is read off paper; each group is written as its first. */
const lookAlikes = [
  '己已巳',
  '未末',
  '戊戌戍',
  '日曰',
  '士土',
  '千干于',
  '候侯',
  '治冶',
  '妹妺',
  '晴睛',
  '淼森',
  '洛络',
  '玲铃',
  '俊峻竣浚',
  '祎袆',
  '祯桢',
  '梓榟',
  '璐潞',
  '昊吴',
  '臻蓁',
  '琦绮',
  '瑶遥',
  '萍苹',
  '荣蓉',
  '晨辰',
  '博搏',
  '壬王',
  '大太犬',
  '丹舟',
  '今令',
  '兖衮',
  '崇祟',
  '辛幸',
  '享亨',
  '帅师',
  '折析',
  '杆秆',
  '栗粟',
  '毋母',
  '汩汨',
  '沭沐',
  '喧暄',
  '瞳曈',
  '胜腾',
  '娟涓绢',
  '捷婕',
  '晖辉',
  '皓浩',
  '麒麟',
  '焱炎',
]

const pictures = new Map(
  lookAlikes.flatMap((group) => {
    const [first = '', ...rest] = [...group]
    return rest.map((sign): [string, string] => [sign, first])
  }),
)

/** A name without what people write now one way, now another: width, case, spaces, middle dots. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•・‧∙⋅．.]+/gu, '')
    .toUpperCase()
}

/**
 * A name in the one form that its near spellings share: 繁体 as 简体, signs that look alike as one of them. Two
 * people may share it; it proposes, and settles nothing.
 */
export function nearName(name: string): string {
  // sign by sign: a dictionary of phrases would read a name as words
  const simple = Array.from(plainName(name), (sign) => simplify(sign))
  return simple.map((sign) => pictures.get(sign) ?? sign).join('')
}

/** Whether two names differ in 繁简 alone, in signs that look alike, or in other signs. */
export function differenceOf(one: string, other: string): 'none' | 'script' | 'picture' | 'other' {
  if (plainName(one) === plainName(other)) return 'none'
  if (simplify(plainName(one)) === simplify(plainName(other))) return 'script'
  return nearName(one) === nearName(other) ? 'picture' : 'other'
}
