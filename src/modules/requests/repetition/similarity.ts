import { shingles } from '../../../platform/shingles.ts'

/** Signs to a shingle. */
const length = 2

/** Words that every application has and none is told by. */
const courtesies =
  /(?:依据|根据)《?(?:中华人民共和国)?政府信息公开条例》?(?:的?(?:有关)?规定)?|(?:本人|我|我方|我单位|申请人)?(?:现|特)?(?:依法|向贵(?:机关|单位|局|镇|府))?(?:申请|请求)(?:依法)?(?:予以)?公开|(?:政府)?信息公开申请|谢谢|此致|敬礼|请(?:依法)?(?:予以)?公开|望(?:予以)?公开/gu

/** A description as it is compared: width, spaces, punctuation and the phrases of courtesy do not tell it apart. */
export function comparable(description: string): string {
  const plain = description
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
  const bare = plain.replace(courtesies, '')
  return bare.length >= shortest ? bare : plain
}

/** Shorter ones (“会议纪要”) say too little to be compared. */
const shortest = 6

/** The shingles of a description; none where it is too short to be compared. */
export function shinglesOf(description: string): Set<string> {
  const text = comparable(description)
  return [...text].length < shortest ? new Set() : shingles(text, length)
}

/** From here on the words are nearly the same. */
export const nearlySame = 0.7
/** From here on they are the same but for signs. */
const same = 0.95

/** A similarity in words; null below what is shown. */
export function similarityWords(similarity: number, otherFigures: boolean): string | null {
  if (similarity < nearlySame) return null
  if (otherFigures) return '内容几乎相同，但其中的数字、年份不同'
  return similarity >= same ? '内容相同' : '内容几乎相同'
}

/** Whether years, numbers or 文号 in them differ: 2023 and 2024 are two documents in nearly the same words. */
export function figuresDiffer(one: string, other: string): boolean {
  const figures = (text: string): string => (comparable(text).match(/\d+/gu) ?? []).toSorted().join(' ')
  return figures(one) !== figures(other)
}
