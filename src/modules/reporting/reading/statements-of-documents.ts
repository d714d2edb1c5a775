import type { Clause, Item } from './clauses.ts'
import type { BareStatement, Fact } from './statement.ts'

const columns: Readonly<Record<string, 'issued' | 'repealed' | 'inForce'>> = {
  废止: 'repealed',
  现行有效: 'inForce',
  继续有效: 'inForce',
}
const named =
  /(?:新)?(制定|制订|制发|出台|印发|颁布|废止|现行有效|继续有效)(?:印发|出台|发布|了|的)*(?:(?:政府|地方政府)?(规章)|(?:行政)?(规范性文件))$/
/** 行政规范性文件制发9件: the same, the other way round. */
const namedFirst = /(?:(规章)|规范性文件)(?:本年)?(制定|制订|制发|出台|印发|废止|现行有效)(?:件)?(?:数)?$/
/** What is done with documents beside making and repealing them. */
const otherWork = /备案|审查|审核|清理|拟|公开|解读|建议|报送|累计|历年|参与|协助|起草|转发|修改|修订/

/** 县政府 by itself: the table of a county may count its departments too. */
const governmentAlone = /(?:省|市|县|区)(?:人民)?政府(?:办公室|办|及)?(?!信息)/

/** Table 二: documents made, repealed and in force, decisions, in a sentence. */
export function documentFacts(clause: Clause, before: string): BareStatement[] {
  return [
    ...clause.items.flatMap((item, index) => documentFact(item, clause.items.slice(0, index))),
    ...decisionsMade(clause.items),
    ...decisionList(clause, before),
    ...nothingMade(clause.text),
  ]
}

function plainItem(item: Item): boolean {
  return !item.vague && !item.comparison && item.lead === null
}

/** 制定行政规范性文件4件，废止0件，现行有效32件. */
function documentFact(item: Item, before: readonly Item[]): BareStatement[] {
  if (!plainItem(item) || !/^(?:件|个|份|部|项|)$/.test(item.unit)) return []
  const label = item.label.replace(/(?:共计|共|总计|为)$/, '')
  const [, verbBefore, rules] = named.exec(label) ?? []
  const [, rulesFirst, verbBehind] = namedFirst.exec(label) ?? []
  const short = followsDocuments(before) ? shortColumn.exec(label)?.[1] : undefined
  const verb = verbBefore ?? verbBehind ?? short
  if (verb === undefined || governmentAlone.test(item.between) || otherWork.test(item.between)) return []
  const kind = (rules ?? rulesFirst) === undefined ? 'normativeDocuments' : 'regulations'
  const column = columns[verb] ?? 'issued'
  return [{ fact: `${kind}.${column}`, value: item.value, verb: column === 'issued' ? '制发' : verb }]
}

const shortColumn =
  /^(?:并|(?:截至)?(?:\d{4})?年底|(?:截至)?(?:\d{4}年)?12月31日|目前|现)*(?:本年)?(废止|现行有效)(?:的)?(?:件)?(?:数)?$/

/** 制发规范性文件9件，废止5件，现行有效47件: what follows goes on to tell of those documents. */
function followsDocuments(before: readonly Item[]): boolean {
  const naming = before.findLastIndex(({ between }) => /规范性文件/.test(between))
  return (
    naming >= 0 &&
    !otherWork.test(before[naming]?.between ?? '') &&
    before.slice(naming + 1).every((item) => plainItem(item) && shortColumn.test(item.label))
  )
}

/** 全年未制定规范性文件. */
function nothingMade(sentence: string): BareStatement[] {
  const match =
    /(?:^|[，；])(?:\d{4}年|全年|本年度|我[^，；]{1,3}|，)*(?:均)?(?:未|没有)(制定|制发|出台|印发|废止)(?:过|任何)?(?:行政)?(规范性文件|规章)(?:$|[，；])/.exec(
      sentence,
    )
  if (match === null) return []
  const kind = match[2] === '规章' ? 'regulations' : 'normativeDocuments'
  const column = columns[match[1] ?? ''] ?? 'issued'
  return [{ fact: `${kind}.${column}`, value: 0, verb: column === 'issued' ? '制发' : '废止' }]
}

type Decision = Extract<Fact, 'licensing' | 'penalties' | 'coercion'>
const decisions: Readonly<Record<string, Decision>> = {
  许可: 'licensing',
  处罚: 'penalties',
  强制: 'coercion',
}
const decisionUnits = /^(?:件|宗|起|个|项|次|)$/
const shown = /公开|公示|信息|发布|其中|部分/

/** 作出行政许可决定31件，行政处罚决定12件: the verb holds for the decisions that follow right after. */
function decisionsMade(items: readonly Item[]): BareStatement[] {
  let made = false
  return items.flatMap((item) => {
    const [own] = decisionFact(item)
    const next = made && plainItem(item) && decisionUnits.test(item.unit) ? nextDecision(item) : undefined
    const fact = own ?? next
    made = fact !== undefined
    return fact === undefined ? [] : [fact]
  })
}

function nextDecision(item: Item): BareStatement | undefined {
  const kind = /^[，、]行政(许可|处罚|强制)(?:处理)?(?:决定|措施)$/.exec(item.between)?.[1]
  return kind === undefined ? undefined : decisionStatement(kind, item)
}

function decisionStatement(kind: string, { value }: Pick<Item, 'value'>): BareStatement {
  return { fact: decisions[kind] ?? 'licensing', value, verb: `行政${kind}` }
}

/** 作出行政处罚决定9件. */
function decisionFact(item: Item): BareStatement[] {
  if (!plainItem(item) || !decisionUnits.test(item.unit)) return []
  const kind =
    /(?:[作做]出|下达|处理|实施)(?:的)?(?:各类)?行政(许可|处罚|强制)(?:处理)?(?:决定|措施)?(?:共|共计|为)?$/.exec(
      item.label,
    )?.[1]
  if (kind === undefined || shown.test(item.between)) return []
  return [decisionStatement(kind, item)]
}

const otherThanDecisions =
  /公开|公示|信息|发布|专栏|归集|录入|上传|事项|清单|取消|下放|承接|受理|立案|案件|(?<!全年)累计|复议|诉讼/
/** 2023年，行政处罚5件，行政许可31件: a sentence of nothing else. */
const decisionsAlone =
  /^(?:全年|\d{4}年|本年度?|我.|，|共|共有)*行政(?:许可|处罚|强制)(?:决定)?\d{1,9}[件宗起](?:[，、；](?:共|有)?行政(?:许可|处罚|强制)(?:决定)?\d{1,9}[件宗起])*$/

/**
 * 行政许可31件、行政处罚12件、行政强制0件: all three in one breath are those of the table, and so is a sentence of its own
 * that nothing before makes one of what was published.
 */
function decisionList(clause: Clause, before: string): BareStatement[] {
  if (otherThanDecisions.test(clause.text)) return []
  const alone = decisionsAlone.test(clause.text) && !otherThanDecisions.test(before)
  const found = clause.items.flatMap((item): BareStatement[] => {
    const kind =
      /^(?:.{0,8}共有?|.{0,8}作出|全年(?:累计)?(?:办理)?|本年度)?行政(许可|处罚|强制)(?:处理)?(?:决定|措施)?(?:数量)?$/.exec(
        item.label,
      )?.[1]
    if (kind === undefined || !plainItem(item) || !decisionUnits.test(item.unit)) return []
    return [decisionStatement(kind, item)]
  })
  return found.length === 3 || (alone && found.length === clause.items.length) ? found : []
}
