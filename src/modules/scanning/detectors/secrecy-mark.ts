import type { Detection, Surface, Why } from './detection.ts'

/**
 * 密级、内部 marks. A mark is told from running text (保守国家秘密法, 秘书, “不得公开涉及商业秘密的……”) by how it
 * stands: with a star or a duration, behind 密级, in brackets, or alone on its line.
 */

const blank = '[^\\S\\n]{0,4}'
const level = `(?:绝${blank}密|机${blank}密|秘${blank}密)`
const count = '[0-9０-９一二三四五六七八九十]{1,4}'
const duration = `(?:${count}${blank}(?:年|个月|月|天|日)|长期|永久|启用前|解密前|公布前)`
const starred = `(?:${level}|工作秘密)${blank}(?:[★☆✩✭✮]${blank}(?:${duration})?|[*＊]${blank}${duration})`
const labelled = `(?:密${blank}级|保密等级|秘密等级|涉密等级)${blank}[:：\\uFDD0]${blank}(?:${level}|内部)(?:${blank}${duration})?`
const internal =
  '(?:内部(?:资料(?!性)|文件|材料|刊物|使用|传阅|参阅|参考|掌握)|注意保存|不得公开|不宜公开|请勿外传|不得外传|严禁外传|[会阅]后收回|仅供内部(?:使用|参考|参阅|传阅|掌握|交流)?)'
const bracketed = `[（(【〔\\[]${blank}${internal}[^）)】〕\\]\\n]{0,12}[）)】〕\\]]`
const lineStart = '(?<=^|[\\n\\r\\t\\uFDD0-\\uFDD2])'
const lineEnd = `[。！!]?(?=${blank}(?:$|[\\n\\r\\t\\uFDD0-\\uFDD2]))`
/** a line of nothing but marks: 机密 10年, 内部资料 注意保存 */
const levelAlone = `${lineStart}${blank}${level}(?:${blank}${duration})?${lineEnd}`
const internalAlone = `${lineStart}${blank}${internal}(?:[，,、；;。！!\\s]{0,3}${internal}){0,3}${lineEnd}`
/** what papers say of themselves in a sentence */
const said =
  '仅供内部(?:使用|参考|参阅|传阅|掌握|交流)|(?:本|此|该)(?:件|文|文件|材料|资料|通知|表|报告)[^，。；\\n]{0,6}(?:不得公开|不宜公开|请勿外传|不得外传|严禁外传)'
/** 公开属性 as it stands at the foot of a 公文 */
const closed = '[（(]?(?:此件|本件|此文)(?:不公开|不予公开|依申请公开|删减后公开|不宜公开)[）)]?'

const kinds: readonly (readonly [RegExp, Why, boolean])[] = [
  [new RegExp(`${starred}|${labelled}|${levelAlone}`, 'g'), 'secrecyLevel', true],
  [new RegExp(`${bracketed}|${internalAlone}`, 'g'), 'internalMark', true],
  [new RegExp(said, 'g'), 'internalMark', false],
  [new RegExp(closed, 'g'), 'notForPublic', true],
]

/** Marks that a text is secret, internal, or not for the public. */
export function findSecrecyMarks({ text }: Surface): Detection[] {
  const all = kinds.flatMap(([pattern, why, certain]) =>
    Array.from(text.matchAll(pattern), (match): Detection => {
      const lead = match[0].length - match[0].trimStart().length
      const to = match.index + match[0].length
      return { rule: 'secrecyMark', why, cover: 'none', from: match.index + lead, to, certain }
    }),
  )
  const found: Detection[] = []
  // of marks that overlap the first and surest says enough
  for (const one of all.toSorted((a, b) => a.from - b.from || Number(b.certain) - Number(a.certain))) {
    if (one.from >= (found.at(-1)?.to ?? 0)) found.push(one)
  }
  return found
}
