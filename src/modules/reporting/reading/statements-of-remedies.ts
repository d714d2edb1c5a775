import type { Clause, Item } from './clauses.ts'
import type { BareStatement } from './statement.ts'

const results = [
  ['upheld', /^(?:其中)?(?:结果)?维持$|^维持原[^，]{0,8}$/],
  ['corrected', /^(?:结果)?纠正$/],
  ['otherResult', /^(?:为)?其他结果$/],
  ['pending', /^尚未审结$/],
] as const

const blocks = [
  ['litigationDirect.total', /未经复议(?:直接)?(?:起诉|提起)?(?:的)?$/],
  ['litigationAfterReconsideration.total', /(?:复议后|经复议)(?:起诉|提起)?(?:的)?$/],
] as const

/** Reconsiderations and suits over disclosure in a sentence; `about` is its surroundings. */
export function remedyFacts(clause: Clause, about: string): BareStatement[] {
  if (!/信息公开|依申请公开|公开申请/.test(about)) return []
  return [...clause.items.flatMap((item, index) => remedyFact(item, index, clause)), ...noRemedy(clause.text)]
}

const caseUnits = /^(?:件|宗|条|份|起|次|个|)$/
/** What the unit does as the reviewing body or in court, in whatever matter. */
const asAuthority = /受理|审理|审结|办理|应诉|出庭|复议机关|复议机构|备案/
/** What was brought against the unit itself, and over its disclosure. */
const against = /因|被|引起|引发|提起|发生|产生/

const headPattern = /(?:行政|^(?:涉及|发生|产生|引起|引发)?)(复议|诉讼)(?:案件|申请)?(?:共|共计|为|均为|案)?$/

/** 行政复议351件，其中结果维持72件…；行政诉讼46件，其中… */
function remedyFact(item: Item, index: number, clause: Clause): BareStatement[] {
  if (item.vague || item.comparison || !caseUnits.test(item.unit)) return []
  const head = headPattern.exec(item.label)
  if (head !== null && !/新增|新收|审结|撤|维持|纠正|败诉|胜诉|答辩|应诉|经|后/.test(item.label)) {
    return headFact(item, head[1], clause)
  }
  if (/诉讼/.test(clause.text) && blocks.some(([, pattern]) => pattern.test(item.label)))
    return blockFact(item)
  const above = clause.items
    .slice(0, index)
    .findLast((earlier) => /行政(?:复议|诉讼)(?:案件|申请)?(?:共|共计|为)?$/.test(earlier.label))
  const kind = above === undefined ? null : /行政(复议|诉讼)/.exec(above.label)
  if (kind === null || /直接|复议后|未经/.test(clause.text)) return []
  return resultFact(item, kind[1])
}

function headFact(item: Item, kind: string | undefined, clause: Clause): BareStatement[] {
  if (/撤/.test(item.innerText) || /未经|复议后/.test(item.after)) return []
  // 备案、审理信息公开行政复议案件: those of every body below
  const ownCases =
    against.test(item.between) && !/备案/.test(item.between) && /信息公开|依申请公开/.test(clause.text)
  if (asAuthority.test(item.between) && !ownCases) return []
  const both = /行政复议(?:和|与|及|、|或)(?:提起)?行政诉讼/.test(item.between)
  if (both) return item.value === 0 ? bothZero() : []
  return [
    { fact: `${kindOf(kind)}.total`, value: item.value, verb: `行政${kind ?? ''}` },
    ...item.inner.flatMap((part) => [
      ...(/直接|复议后|未经|经复议/.test(item.innerText) ? blockFact(part) : resultFact(part, kind)),
    ]),
  ]
}

function resultFact(item: Item, kind: string | undefined): BareStatement[] {
  const result = results.find(([, pattern]) => pattern.test(item.label))
  if (result === undefined || item.vague) return []
  return [{ fact: `${kindOf(kind)}.${result[0]}`, value: item.value, verb: `行政${kind ?? ''}` }]
}

function blockFact(item: Item): BareStatement[] {
  const block = blocks.find(([, pattern]) => pattern.test(item.label))
  if (block === undefined || item.vague) return []
  return [{ fact: block[0], value: item.value, verb: '行政诉讼' }]
}

function kindOf(word: string | undefined): 'reconsideration' | 'litigation' {
  return word === '复议' ? 'reconsideration' : 'litigation'
}

function bothZero(): BareStatement[] {
  return (['reconsideration', 'litigation'] as const).map((kind) => ({
    fact: `${kind}.total`,
    value: 0,
    verb: kind === 'reconsideration' ? '行政复议' : '行政诉讼',
  }))
}

/** 未发生因政府信息公开引起的行政复议、行政诉讼. */
function noRemedy(sentence: string): BareStatement[] {
  const match =
    /(?:未|没有|无(?!法|正当))(?:发生|产生|出现|收到|引起|引发|涉及|被)?([^，。；\d]{0,36}行政(?:复议|诉讼)[^，。；\d]{0,20})(?:$|[，。；])/.exec(
      sentence,
    )
  if (match === null || /败诉|纠正|撤销|新增|经|审结|未|追责|失误/.test(match[1] ?? '')) return []
  const words = match[1] ?? ''
  return bothZero().filter(
    ({ verb }) => words.includes(verb) || (words.includes('行政复议') && /复议[^，]{0,6}诉讼/.test(words)),
  )
}
