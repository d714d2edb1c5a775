import type { Clause, Item } from './clauses.ts'
import type { Fact, Statement } from './statements.ts'

type BareStatement = Omit<Statement, 'part' | 'passage'>

/** Figures about applications, reconsiderations and suits in a sentence; `about` is its surroundings. */
export function requestFacts(clause: Clause, about: string): BareStatement[] {
  const received = clause.items.flatMap((item) => receivedFact(item))
  const nothing = noneReceived(clause.text)
  const aboutRequests = /申请/.test(clause.text)
  const aboutDisclosure = /信息公开|依申请公开|公开申请/.test(about)
  return [
    ...received,
    ...nothing,
    ...clause.items.flatMap((item, index) => [
      ...[item, ...item.inner].flatMap((each) => carriedFact(each, clause.text)),
      ...(aboutRequests ? concludedFact(item) : []),
      ...(aboutRequests ? outcomeFact(item) : []),
      ...(aboutDisclosure ? remedyFact(item, index, clause) : []),
    ]),
    ...(aboutDisclosure ? noRemedy(clause.text) : []),
  ]
}

const caseUnits = /^(?:件|宗|条|份|起|次|个|)$/
const channels =
  /网上|网站|网络|通过|分别|在线|信函|邮寄|来信|邮件|邮箱|当面|现场|窗口|传真|平台|系统|渠道|自然人|企业|重复|结转|不予|无效|撤|咨询|电话|部门|答复|办结|回复|涉及|复议|诉讼|举报|每|其中|有效|补正|要求|年末|超|类/
const generic =
  /(?:公民|自然人)、?(?:法人)?(?:和|或|、|及|或者)?(?:者)?(?:法人)?(?:和|或|、|及|或者)?其他组织|(?:通过)?(?:各种|各类|任何|多种|各)(?:形式|渠道|方式|途径)/g

function receivedFact(item: Item): BareStatement[] {
  if (item.vague || item.comparison || item.lead !== null || !caseUnits.test(item.unit)) return []
  const words = (item.between.split(/[，；：]/).at(-1) ?? '').replace(generic, '')
  const named = requestTail.exec(words)
  if (named === null || channels.test(words) || /(?:省|市|县|区)(?:人民)?政府(?:办公室|办)/.test(words))
    return []
  if (item.between.includes('、') && /答复|办结/.test(item.between)) return []
  const before = words.slice(0, named.index)
  const verb = /(新收|收到|受理|收办|接收|接到|办理)(?!.*(?:新收|收到|受理|收办|接收|接到|办理))/.exec(
    before,
  )?.[1]
  const opens = /^(?:（.）)?(?:全年|\d{4}年|本年度)?(?:我.)?(?:共|共计)?$/.test(before)
  if (verb === undefined && !opens) return []
  return [{ fact: 'received', value: item.value, verb: verb?.replace(/到$/, '') ?? '收' }]
}

/** The words for an application right before its number. */
const requestTail =
  /(?:政府信息公开|信息公开|政府信息)?(?:依申请公开(?:政府信息)?(?:的)?(?:申请|件|事项)?|公开(?:的)?申请(?:案件|事项)?|(?<=信息公开)(?:的)?申请(?:案件|事项)?)(?:共|共计|合计|总数|数量|为)*$/

function noneReceived(sentence: string): BareStatement[] {
  const match =
    /(?:未|没有|无人|尚未)(?:收到|接到|受理|接收|提出)([^，。；]{0,60}?)(?:公开申请|依申请公开|申请公开|信息公开的申请)([^，。；]{0,12})/.exec(
      sentence,
    )
  if (match === null) return []
  const words = `${match[1] ?? ''}${match[2] ?? ''}`.replace(generic, '')
  return channels.test(words) ? [] : [{ fact: 'received', value: 0, verb: '收' }]
}

function carriedFact(item: Item, sentence: string): BareStatement[] {
  if (item.vague || item.comparison || !caseUnits.test(item.unit) || !/申请/.test(sentence)) return []
  if (/(?:结转|转)(?:至|到)?下一?年度?(?:继续)?(?:办理|处理|答复)?(?:的)?$/.test(item.label)) {
    return [{ fact: 'carriedOut', value: item.value, verb: '结转' }]
  }
  if (/^(?:申请)?(?:顺延|结转|转)(?:至|到|入)?下一?年/.test(item.after)) {
    return [{ fact: 'carriedOut', value: item.value, verb: '结转' }]
  }
  if (/上一?年度?结转(?:的)?(?:政府信息公开)?(?:申请)?$/.test(item.label)) {
    return [{ fact: 'carriedIn', value: item.value, verb: '结转' }]
  }
  return []
}

/** 办结20件，答复18件: without a word that makes it some of them. */
function concludedFact(item: Item): BareStatement[] {
  if (item.vague || item.comparison || item.lead !== null || !caseUnits.test(item.unit)) return []
  const match =
    /^(?:并|共|已|全部|均已?|依法|按时|按期|及时|年内)*(办结|答复)(?:完毕)?(?:政府信息公开|依申请公开)?(?:申请)?(?:共|共计)?$/.exec(
      item.label,
    )
  if (match === null) return []
  return [{ fact: match[1] === '办结' ? 'concluded' : 'answered', value: item.value, verb: match[1] ?? '' }]
}

const outcomeLabels: readonly (readonly [Fact, RegExp])[] = [
  ['granted', /^(?:其中)?(?:作出)?予以公开(?:的|决定)?(?:有|共)?$/],
  ['partial', /^(?:作出)?(?:予以)?部分公开(?:的|决定)?(?:有|共)?$/],
  ['refused', /^(?:作出)?不予公开(?:的|决定)?(?:有|共)?$/],
  ['unavailable', /^无法提供(?:的)?(?:有|共)?$/],
  ['notProcessed', /^不予处理(?:的)?(?:有|共)?$/],
  ['other', /^作?其他处理(?:的)?(?:有|共)?$/],
]

function outcomeFact(item: Item): BareStatement[] {
  if (item.vague || item.comparison || !caseUnits.test(item.unit)) return []
  const label = item.label.replaceAll('\uFFFC', '')
  const found = outcomeLabels.find(([, pattern]) => pattern.test(label))
  return found === undefined ? [] : [{ fact: found[0], value: item.value, verb: '办理结果' }]
}

const results = [
  ['upheld', /^(?:结果)?维持$|^维持原[^，]{0,8}$/],
  ['corrected', /^(?:结果)?纠正$/],
  ['otherResult', /^其他结果$/],
  ['pending', /^尚未审结$/],
] as const

/** 行政复议351件，其中结果维持72件…；行政诉讼46件，其中… */
function remedyFact(item: Item, index: number, clause: Clause): BareStatement[] {
  if (item.vague || item.comparison || !caseUnits.test(item.unit)) return []
  const head = /行政(复议|诉讼)(?:案件|申请)?(?:共|共计|为|均为|案)?$/.exec(item.label)
  if (head !== null && !/新增|新收|审结|撤|维持|纠正|败诉|胜诉|答辩|应诉|经|后/.test(item.label)) {
    const both = /行政复议(?:和|与|及|、|或)(?:提起)?行政诉讼/.test(item.between)
    if (both) return item.value === 0 ? bothZero() : []
    return [{ fact: `${kindOf(head[1])}.total`, value: item.value, verb: `行政${head[1] ?? ''}` }]
  }
  const result = results.find(([, pattern]) => pattern.test(item.label))
  if (result === undefined) return []
  const above = clause.items
    .slice(0, index)
    .findLast((earlier) => /行政(?:复议|诉讼)(?:案件|申请)?(?:共|共计|为)?$/.test(earlier.label))
  const kind = above === undefined ? null : /行政(复议|诉讼)/.exec(above.label)
  if (kind === null || /直接|复议后|未经/.test(clause.text)) return []
  return [{ fact: `${kindOf(kind[1])}.${result[0]}`, value: item.value, verb: `行政${kind[1] ?? ''}` }]
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
  if (match === null || /败诉|纠正|撤销|新增|经|审结|未/.test(match[1] ?? '')) return []
  const words = match[1] ?? ''
  return bothZero().filter(
    ({ verb }) => words.includes(verb) || (words.includes('行政复议') && /复议[^，]{0,6}诉讼/.test(words)),
  )
}
