import { parseClause } from './clauses.ts'
import type { Clause, Item } from './clauses.ts'
import { applicantFacts, tellsOfApplicants } from './statements-of-applicants.ts'
import { outcomeFact } from './statements-of-outcomes.ts'
import type { BareStatement, Surroundings } from './statement.ts'

/** Figures about applications in a sentence. */
export function requestFacts(clause: Clause, around: Surroundings): BareStatement[] {
  const received = receivedFacts(clause, around)
  const aboutRequests = tellsOfRequests(clause.text, around)
  const alreadyPublic = clause.items.some(({ label }) => label.includes('主动公开'))
  return [
    ...received,
    ...noneReceived(clause.text),
    ...(aboutRequests ? nothingCarried(clause.text) : []),
    ...(received.length === 1 || tellsWhoApplied(clause, around) ? applicantFacts(clause) : []),
    ...clause.items.flatMap((item, index) => [
      ...(aboutRequests ? [item, ...item.inner].flatMap(carriedFact) : []),
      ...(aboutRequests && !ofOtherBusiness(clause, index) ? concludedFact(item) : []),
      // what was public already is counted with 予以公开 in the table
      ...(aboutRequests
        ? outcomesIn(item, openWords(clause, index), clause.text).filter(
            ({ fact }) => fact !== 'granted' || !alreadyPublic,
          )
        : []),
    ]),
  ]
}

/** 从申请主体看，自然人6件; or, right after 收到申请7件, a sentence 其中自然人6件. */
function tellsWhoApplied({ text }: Clause, { before, continues }: Surroundings): boolean {
  if (tellsOfApplicants.test(text)) return true
  if (!continues) return false
  const told = parseClause(before).items.filter(({ comparison }) => !comparison)
  const known = told.map((item) => [...receivedFact(item), ...carriedFact(item)])
  return known.every(({ length }) => length === 1) && known.flat().some(({ fact }) => fact === 'received')
}

/** The outcomes that an item and its brackets tell. */
function outcomesIn(item: Item, words: string, sentence: string): BareStatement[] {
  return [
    ...outcomeFact(item, words, sentence),
    ...item.inner.flatMap((part) => outcomeFact(part, '', sentence)),
  ]
}

/** The words before an item as they stand, with their brackets. */
function openWords({ items, text }: Clause, index: number): string {
  return text.slice(items[index - 1]?.end ?? 0, items[index]?.start)
}

/** A sentence about applications: it says so, goes on from one that does, or is under their heading. */
function tellsOfRequests(sentence: string, { topic, before, continues }: Surroundings): boolean {
  // 审核公文230件，其中依申请公开120件、不予公开70件: how documents are marked
  if (/公文|文件|属性|认定|源头|目录/.test(sentence)) return false
  if (/申请|本机关不掌握|没有现成信息|保护第三方/.test(sentence) || (continues && /申请/.test(before)))
    return true
  return /依申请/.test(topic) && !/咨询|信访|投诉|留言|热线|信箱|建议|提案|督办|工单/.test(sentence)
}

const caseUnits = /^(?:件|宗|条|份|起|次|个|)$/
const channels =
  /网|线上|线下|通过|分别|在线|信函|邮寄|来信|邮件|邮箱|当面|现场|窗口|传真|平台|系统|渠道|自然人|企业|重复|结转|不予|无效|撤|咨询|电话|部门|答复|办结|回复|涉及|复议|诉讼|举报|投诉|异议|每|指导|协助|协办|转办|督|交办|不属于|非本|审核|登记|人大|政协|其中|有效|补正|要求|年末|超|类/
const generic =
  /(?:公民|自然人)、?(?:法人)?(?:和|或|、|及|或者)?(?:者)?(?:法人)?(?:和|或|、|及|或者)?其他组织|(?:通过)?(?:各种|各类|任何|多种|各)(?:形式|渠道|方式|途径)/g

function receivedFacts({ items, text }: Clause, { topic }: Surroundings): BareStatement[] {
  return items.flatMap((item) => {
    const [fact] = [
      ...receivedFact(item),
      ...(/依申请/.test(topic) ? receivedBarely(item) : []),
      ...(/公开申请|依申请/.test(text) ? justNew(item) : []),
    ]
    return fact === undefined || oneOfSeveral(item, text) ? [] : [fact]
  })
}

/** 县政府收到申请31件，县直部门收到29件: several bodies side by side, none of them the whole. */
function oneOfSeveral({ between, end }: Item, sentence: string): boolean {
  if (/全[省市县区旗镇乡街]|我[省市县区旗镇乡]|[共总]/.test(between)) return false
  const [beside = ''] = sentence.slice(end).split('其中')
  return /[，；、][\p{Script=Han}]{2,16}(?:新?收到?|受理|接收)(?:申请)?\d/u.test(beside)
}

/** Under the heading of applications: 共收到申请81件. */
function receivedBarely(item: Item): BareStatement[] {
  if (item.vague || item.comparison || item.lead !== null || !caseUnits.test(item.unit)) return []
  const verb =
    /^(?:\d{4}年|全年|年内|本年度?|我.|全.)*(?:共计?)?(新收|收到|受理|接收)(?:到)?(?:各类)?申请(?:共计?)?$/.exec(
      item.label,
    )?.[1]
  return verb === undefined ? [] : [{ fact: 'received', value: item.value, verb: verb.replace(/到$/, '') }]
}

/** 依申请公开办理情况：新收80件. */
function justNew(item: Item): BareStatement[] {
  if (item.vague || item.comparison || item.lead !== null || !caseUnits.test(item.unit)) return []
  return /^(?:本年度?|全年|当年|\d{4}年)?新收(?:申请)?$/.test(item.label)
    ? [{ fact: 'received', value: item.value, verb: '新收' }]
    : []
}

function receivedFact(item: Item): BareStatement[] {
  if (item.vague || item.comparison || item.lead !== null || !receivedUnits.test(item.unit)) return []
  if (numberFirst.test(item.after)) return receivedBefore(item)
  const words = (item.between.split(/[，；：]/).at(-1) ?? '').replace(generic, '')
  const named = requestTail.exec(words)
  if (named === null || channels.test(words) || /(?:省|市|县|区)(?:人民)?政府(?:办公室|办)/.test(words))
    return []
  if (item.between.includes('、') && /答复|办结/.test(item.between)) return []
  const before = words.slice(0, named.index)
  const verb =
    /(新收|新接收|收到|受理|收办|接收|接到|办理|处理|收(?=政府信息|依申请|$))(?!.*(?:新收|收到|受理|收办|接收|接到|办理|处理))/.exec(
      before,
    )?.[1]
  const opens = /^(?:（.）)?(?:全年|\d{4}年|本年度)?(?:我.)?(?:共|共计)?$/.test(before)
  // 依申请公开政府信息5条 without a verb tells what was given, not what was asked for
  if (verb === undefined && (!opens || /政府信息(?:共|共计|合计|总数|数量|为)*$/.test(words))) return []
  return [{ fact: 'received', value: item.value, verb: verb?.replace(/到$/, '') ?? '收' }]
}

const receivedUnits = /^(?:件|宗|条|份|起|次|个|项|)$/
const numberFirst =
  /^(?:政府信息公开申请|信息公开申请|依申请公开(?:申请|事项|件|政府信息)?)(?!.{0,4}(?:涉及|属))/

/** 收到7件政府信息公开申请. */
function receivedBefore(item: Item): BareStatement[] {
  const words = (item.between.split(/[，；：]/).at(-1) ?? '').replace(generic, '')
  const verb = /(新收|新接收|收到|受理|收办|接收|接到)(?:了|的)?$/.exec(
    words.replace(/(?:共计|共|合计)$/, ''),
  )?.[1]
  if (verb === undefined || channels.test(words)) return []
  return [{ fact: 'received', value: item.value, verb: verb.replace(/到$/, '') }]
}

/** The words for an application right before its number. */
const requestTail =
  /(?:政府信息公开|信息公开|政府信息)?(?:依申请(?:公开)?(?:政府信息|(?<=收到依申请公开)信息)?(?:的)?(?:申请|件|事项|信件|案件)?|公开(?:的)?申请(?:案件|事项|书|表|件)?|(?<=信息公开)(?:的)?申请(?:案件|事项|书|表|件)?)(?:共|共计|合计|总数|数量|为)*$/

const none =
  /(?:未|没有|无人|尚未)(?:收到|接到|受理|接收|提出)([^，。；]{0,60}?)(?:公开申请|依申请公开|申请公开|信息公开的申请)([^，。；]{0,12})/
const nobody =
  /(?:没有|无|未有)(?:公民|自然人|个人)([^，。；]{0,30}?)(?:提出|提交|申请)[^，。；]{0,8}(?:公开申请|依申请公开|信息公开)([^，。；]{0,4})/
const nothing =
  /(?:^|[，；]|年度?|我.)(?:全年)?无(?:政府信息)?(?:依申请公开|公开申请)(?:件|事项|申请|情况)?()()(?:$|[，；])/

function noneReceived(sentence: string): BareStatement[] {
  const match = none.exec(sentence) ?? nobody.exec(sentence) ?? nothing.exec(sentence)
  if (match === null) return []
  const before =
    sentence
      .slice(0, match.index)
      .split(/[，；]/)
      .at(-1) ?? ''
  if (/通过|网上|平台|线[上下]|信函|邮|当面|窗口|现场|传真/.test(before)) return []
  const words = `${match[1] ?? ''}${match[2] ?? ''}`.replace(generic, '')
  return channels.test(words) ? [] : [{ fact: 'received', value: 0, verb: '收' }]
}

const carriedIn =
  /结转上一?年度?(?:的)?(?:政府信息公开)?(?:申请)?$|上一?年度?(?:结转|转)(?:至|到|入)?(?:今年|本年度?)?(?:继续)?(?:办理)?(?:的)?(?:政府信息公开)?(?:申请)?(?:案件|办件|件)?(?:为|共)?$/

/** 无上年结转, 无结转下年度继续办理的申请. */
function nothingCarried(sentence: string): BareStatement[] {
  const match =
    /(?:^|[，；、])(?:且|均)?(?:无|没有)(上一?年度?结转|结转(?:至|到)?下一?年|转(?:至|到)?下一?年)/.exec(
      sentence,
    )
  if (match === null) return []
  return [{ fact: match[1]?.startsWith('上') ? 'carriedIn' : 'carriedOut', value: 0, verb: '结转' }]
}

function carriedFact(item: Item): BareStatement[] {
  if (item.vague || item.comparison || !caseUnits.test(item.unit)) return []
  if (/(?:结转|转)(?:至|到|入)?下一?年度?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:申请)?$/.test(item.label)) {
    return [{ fact: 'carriedOut', value: item.value, verb: '结转' }]
  }
  if (/^(?:申请)?(?:顺延|结转|转)(?:至|到|入)?下一?年/.test(item.after)) {
    return [{ fact: 'carriedOut', value: item.value, verb: '结转' }]
  }
  if (carriedIn.test(item.label)) {
    return [{ fact: 'carriedIn', value: item.value, verb: '结转' }]
  }
  return []
}

/** 收到投诉12件，办结12件: what was done with is what was counted last. */
function ofOtherBusiness({ items, text }: Clause, index: number): boolean {
  const last = items.slice(0, index).findLastIndex(({ between }) => /申请/.test(between))
  const since =
    text
      .slice(items[last]?.end ?? 0, items[index]?.start)
      .split('；')
      .at(-1) ?? ''
  return /复议|诉讼|投诉|举报|咨询|信访|建议|提案|工单|留言|信箱|热线|来信|问题/.test(since)
}

/** 办结20件，答复18件: without a word that makes it some of them. */
function concludedFact(item: Item): BareStatement[] {
  if (item.vague || item.comparison || item.lead !== null || !caseUnits.test(item.unit)) return []
  const match =
    /^(?:并|共|已|全部|均已?|依法|按时|按期|及时|年内|本年度?|全年|累计)*(办结|答复)(?:完毕)?(?:政府信息公开|依申请公开)?(?:申请)?(?:共|共计)?$/.exec(
      item.label,
    )
  if (match === null) return []
  return [{ fact: match[1] === '办结' ? 'concluded' : 'answered', value: item.value, verb: match[1] ?? '' }]
}
