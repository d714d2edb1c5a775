const digits = '〇零○Ｏ0一二三四五六七八九'

/**
 * A day as a 公文 writes it, 2026年3月1日 or 二〇二六年三月一日, blanks within it or not; null where the text is none
 * and nothing else. The day need not exist in the calendar.
 */
export function readChineseDay(text: string): { year: number; month: number; day: number } | null {
  const bare = text.normalize('NFKC').replace(/\s/g, '')
  const found =
    /^([\d〇零○O一二三四五六七八九]{4})年([\d一二三四五六七八九十元正]{1,3})月([\d一二三四五六七八九十廿卅]{1,3})[日号]$/u.exec(
      bare,
    )
  const [, year = '', month = '', day = ''] = found ?? []
  if (found === null) return null
  const read = { year: yearOf(year), month: countOf(month), day: countOf(day) }
  return read.month >= 1 && read.month <= 12 && read.day >= 1 && read.day <= 31 ? read : null
}

function yearOf(text: string): number {
  return Number([...text].map(digitOf).join(''))
}

function digitOf(sign: string): number {
  if (/\d/.test(sign)) return Number(sign)
  return Math.max(0, digits.indexOf(sign) - 4)
}

/** 1 to 31 in figures or words: 3, 十二, 二十, 廿一, 三十一. */
function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '正' || text === '元') return 1
  const words = text.replace('廿', '二十').replace('卅', '三十')
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  const ten = words.includes('十') ? (tens === '' ? 1 : digitOf(tens ?? '')) : 0
  return ten * 10 + (ones === undefined || ones === '' ? 0 : digitOf(ones))
}
