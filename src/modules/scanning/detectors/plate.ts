import type { Detection, Surface } from './detection.ts'

const place = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const letter = 'A-HJ-NP-Za-hj-np-zＡ-ＨＪ-ＮＰ-Ｚ'
const sign = `${letter}0-9０-９`

/** 普通（五位，末位可以是学、警、挂、港、澳、临）、新能源（六位）、武警. */
const plates = new RegExp(
  [
    `[${place}][^\\S\\n]?[${letter}][\\s·•.．\\-—]{0,2}(?:[${sign}]{6}|[${sign}]{5}|[${sign}]{4}[学警挂港澳试超临])(?![A-Za-z0-9０-９Ａ-Ｚａ-ｚ])`,
    `WJ[\\s·•.\\-]{0,2}[${place}]?[\\s·•.\\-]{0,2}[0-9]{4}[${sign}](?![A-Za-z0-9])`,
  ].join('|'),
  'g',
)
const digits = /[0-9０-９]/g
/** 新能源: a letter up to K stands first or last, the rest are digits (the second may be a letter) */
const newEnergy = /^(?:[A-HJK][A-HJ-NP-Z\d]\d{4}|\d{5}[A-HJK])$/

/** 车牌号. */
export function findPlates({ text }: Surface): Detection[] {
  const found: Detection[] = []
  for (const match of text.matchAll(plates)) {
    const from = match.index
    const to = from + match[0].length
    if (!isPlate(match[0])) continue
    found.push({ rule: 'plate', why: 'plate', cover: 'plate', from, to, certain: true })
  }
  return found
}

function isPlate(written: string): boolean {
  if ((written.match(digits) ?? []).length < 2) return false
  const tail = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^.\s?[A-Z][\s·•.\-—]*/, '')
  return tail.length !== 6 || newEnergy.test(tail)
}
