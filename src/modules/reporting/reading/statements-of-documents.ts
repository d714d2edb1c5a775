import type { Clause, Item } from './clauses.ts'
import type { BareStatement, Fact } from './statement.ts'

const columns: Readonly<Record<string, 'issued' | 'repealed' | 'inForce'>> = {
  废止: 'repealed',
  现行有效: 'inForce',
  继续有效: 'inForce',
}
const named =
  /(?:新)?(制定|制订|制发|出台|印发|颁布|废止|现行有效|继续有效)(?:印发|出台|发布|了|的)*(?:(?:政府|地方政府)?(规章)|(?:行政)?(规范性文件))$/
/** What is done with documents beside making and repealing them. */
const otherWork = /备案|审查|审核|清理|拟|公开|解读|建议|报送|累计|历年|参与|协助|起草|转发|修改|修订/

/** 县政府 by itself: the table of a county may count its departments too. */
const governmentAlone = /(?:省|市|县|区)(?:人民)?政府(?:办公室|办|及)?(?!信息)/

/** Table 二: documents made, repealed and in force, decisions, in a sentence. */
export function documentFacts(clause: Clause, before: string): BareStatement[] {
  return [
    ...clause.items.flatMap((item, index) => documentFact(item, clause.items[index - 1])),
    ...clause.items.flatMap(decisionFact),
    ...decisionList(clause, before),
    ...nothingMade(clause.text),
  ]
}

function plainItem(item: Item): boolean {
  return !item.vague && !item.comparison && item.lead === null
}

/** 制定行政规范性文件4件，废止0件，现行有效32件. */
function documentFact(item: Item, before: Item | undefined): BareStatement[] {
  if (!plainItem(item) || !/^(?:件|个|份|部|项|)$/.test(item.unit)) return []
  const label = item.label.replace(/(?:共计|共|总计|为)$/, '')
  const match = named.exec(label)
  const follows = before !== undefined && /规范性文件/.test(before.between) && !otherWork.test(before.between)
  const short = follows ? /^(?:并)?(废止|现行有效)(?:的)?$/.exec(label)?.[1] : undefined
  const verb = match?.[1] ?? short
  if (verb === undefined || governmentAlone.test(item.between) || otherWork.test(item.between)) return []
  const kind = match?.[2] === undefined ? 'normativeDocuments' : 'regulations'
  const column = columns[verb] ?? 'issued'
  return [{ fact: `${kind}.${column}`, value: item.value, verb: column === 'issued' ? '制发' : verb }]
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

/** 作出行政处罚决定9件. */
function decisionFact(item: Item): BareStatement[] {
  if (!plainItem(item) || !decisionUnits.test(item.unit)) return []
  const kind =
    /(?:[作做]出|下达|处理|实施)(?:的)?(?:各类)?行政(许可|处罚|强制)(?:处理)?(?:决定|措施)?(?:共|共计|为)?$/.exec(
      item.label,
    )?.[1]
  if (kind === undefined || shown.test(item.between)) return []
  return [{ fact: decisions[kind] ?? 'licensing', value: item.value, verb: `行政${kind}` }]
}

const otherThanDecisions =
  /公开|公示|信息|发布|专栏|归集|录入|上传|事项|清单|取消|下放|承接|受理|立案|案件|累计|复议|诉讼/
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
      /^(?:.{0,8}共有?|.{0,8}作出|全年|本年度)?行政(许可|处罚|强制)(?:处理)?(?:决定|措施)?(?:数量)?$/.exec(
        item.label,
      )?.[1]
    if (kind === undefined || !plainItem(item) || !decisionUnits.test(item.unit)) return []
    return [{ fact: decisions[kind] ?? 'licensing', value: item.value, verb: `行政${kind}` }]
  })
  return found.length === 3 || (alone && found.length === clause.items.length) ? found : []
}
